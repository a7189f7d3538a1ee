/** Wrong usage ends with 2 and says what is expected; help ends with 0. Nothing is opened or written. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { chartkeep, folderForFile } from './run.ts'

const dir = folderForFile()

describe('usage', () => {
  it('says what there is to say, without a practice', async () => {
    const [general, one] = await Promise.all([chartkeep(['--help']), chartkeep(['import', '--help'])])
    expect([general.code, one.code]).toEqual([0, 0])
    for (const name of [
      'init',
      'demo',
      'import',
      'patients',
      'export',
      'print',
      'convert',
      'backup',
      'restore',
      'verify',
      'serve',
    ]) {
      expect(general.stdout).toContain(`\n  ${name}`)
    }
    expect(one.stdout).toContain('--accept all|none')
  })

  it.each([
    ['no command', [], 'Usage: chartkeep COMMAND'],
    ['an unknown command', ['destroy'], 'There is no command "destroy"'],
    ['an unknown option', ['patients', '--data', dir, '--everything'], "Unknown option '--everything'"],
    ['a missing option', ['patients'], '--data DIR is missing'],
    ['a missing value', ['patients', '--data'], '--data'],
    ['an argument too many', ['patients', '--data', dir, 'extra'], '"extra" is not expected'],
    ['no file', ['import', '--data', dir], 'Name at least one file'],
    ['a wrong choice', ['import', '--data', dir, '--accept', 'some', 'a.xml'], '--accept must be all or none'],
    ['a number that is none', ['demo', '--data', dir, '--patients', 'ten'], '--patients must be a whole number'],
    ['a wrong format', ['convert', 'a.xml', '--to', 'pdf', '--out', path.join(dir, 'b')], '--to must be ccd or fhir'],
  ])('ends with 2 for %s', async (_, args, message) => {
    const outcome = await chartkeep(args)
    expect(outcome.code).toBe(2)
    expect(outcome.stderr).toContain(message)
    expect(outcome.stdout).toBe('')
  })

  it('wants the password from the environment and makes nothing without it', async () => {
    const data = path.join(dir, 'never')
    const outcome = await chartkeep(['init', '--data', data, '--practice', 'P', '--user', 'u'], {
      CHARTKEEP_PASSWORD: '',
    })
    expect(outcome.code).toBe(2)
    expect(outcome.stderr).toContain('CHARTKEEP_PASSWORD')
    expect(existsSync(data)).toBe(false)
  })
})
