import path from 'node:path'
import { expect, test } from 'vitest'
import { defaultDataDir } from '../../electron/data-dir.ts'

test.each<[NodeJS.Platform, NodeJS.ProcessEnv, string, string]>([
  ['linux', {}, '/home/ada', '/home/ada/.local/share/chartkeep/practice'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/home/ada', '/data/chartkeep/practice'],
  ['darwin', {}, '/Users/ada', '/Users/ada/Library/Application Support/Chartkeep/practice'],
  ['win32', { LOCALAPPDATA: 'C:\\Local' }, 'C:\\Users\\ada', 'C:\\Local\\Chartkeep\\practice'],
  ['win32', {}, 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Local\\Chartkeep\\practice'],
])('%s keeps its data where programs of that system do', (platform, env, home, folder) => {
  expect(defaultDataDir(env, platform, home)).toBe(folder)
})

test('CHARTKEEP_DATA goes before everything, as an absolute path', () => {
  expect(defaultDataDir({ CHARTKEEP_DATA: 'here', XDG_DATA_HOME: '/data' }, 'linux', '/home/ada')).toBe(
    path.resolve('here'),
  )
})
