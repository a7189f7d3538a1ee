/** `chartkeep import-all`: an export of a whole practice becomes a practice. */
import { minPasswordLength, passwordFlaw } from '../../domain/access/password.ts'
import { importWhole } from '../service/moving/import.ts'
import { defineCommand, done, print, printJson, required, say, UsageError } from './command.ts'
import { userPath } from './files.ts'
import { passwordFromEnvironment } from './practice.ts'

export const importAll = defineCommand({
  usage: '--data DIR --from FOLDER|FILE.zip --user NAME [--json]',
  help: [
    'DIR must hold no practice yet. Everything keeps its id, versions, authors and times; the audit log goes on where it was.',
    'NAME is an active user of the export; CHARTKEEP_PASSWORD becomes their password (exports hold none).',
    'CHARTKEEP_EXPORT_PASSWORD opens an encrypted ZIP file. An export that is damaged or newer is refused as a whole.',
  ].join('\n'),
  options: {
    data: { type: 'string' },
    from: { type: 'string' },
    user: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ values }) {
    const dir = userPath(required(values.data, '--data DIR'))
    const from = userPath(required(values.from, '--from FOLDER|FILE.zip'))
    const userName = required(values.user, '--user NAME')
    const password = passwordFromEnvironment()
    if (passwordFlaw(password, [userName])) {
      throw new UsageError(`CHARTKEEP_PASSWORD needs at least ${minPasswordLength} characters, nothing easy to guess.`)
    }
    const filePassword = process.env.CHARTKEEP_EXPORT_PASSWORD || undefined
    const { patients, recoveryCode } = await importWhole({ dir, from, filePassword, userName, password })
    if (values.json) printJson({ data: dir, from, patients, recoveryCode })
    else print(`Recovery code: ${recoveryCode}`)
    say(`${patients} patients are in ${dir}. Keep the recovery code on paper, away from this computer.`)
    return done
  },
})
