import os from 'node:os'
import path from 'node:path'

/**
 * Where the practice is kept unless somebody says otherwise: `CHARTKEEP_DATA`, else where programs keep their local data on
 * this system. The same for every way to start, so that the window and the browser show the same practice. On Windows it is
 * the local and not the roaming folder: a database must not follow its user over the network.
 */
export function defaultDataDir(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = os.homedir(),
): string {
  if (env.CHARTKEEP_DATA) return path.resolve(env.CHARTKEEP_DATA)
  if (platform === 'win32')
    return path.win32.join(env.LOCALAPPDATA ?? path.win32.join(home, 'AppData', 'Local'), 'Chartkeep', 'practice')
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Chartkeep', 'practice')
  return path.posix.join(env.XDG_DATA_HOME ?? path.posix.join(home, '.local', 'share'), 'chartkeep', 'practice')
}
