/** `chartkeep restore`: a backup in the place of the practice. */
import { readBackupKeyring } from '../../db/backup.ts'
import { keyringUsers } from '../../db/keyring.ts'
import { defineCommand, done, print, printJson, required, say } from './command.ts'
import { userPath } from './files.ts'
import { onlyUser, passwordFromEnvironment, practiceOptions, withService } from './practice.ts'

export const restore = defineCommand({
  usage: '--data DIR --from FILE [--user NAME] [--json]',
  help: [
    'Close Chartkeep first. The backup is proven before anything is touched; what is in DIR now is moved aside, never deleted.',
    'CHARTKEEP_PASSWORD and --user are those of the backup.',
  ].join('\n'),
  options: { ...practiceOptions, from: { type: 'string' }, json: { type: 'boolean' } },
  async run({ values }) {
    const data = userPath(required(values.data, '--data DIR'))
    const path = userPath(required(values.from, '--from FILE'))
    const password = passwordFromEnvironment()
    const restored = await withService(data, (client) =>
      client.backup.restore({ path, userName: values.user ?? onlyUser(usersOf(path)), password }),
    )
    if (values.json) printJson({ data, from: path, ...restored })
    else print(`${restored.patients} patients are back in ${data}.`)
    if (restored.keptAside) say(`What was there before is in ${restored.keptAside}.`)
    return done
  },
})

const usersOf = (path: string) => keyringUsers(readBackupKeyring(path)).map((userName) => ({ userName }))
