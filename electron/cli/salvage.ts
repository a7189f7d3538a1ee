/** `chartkeep salvage`: what can be read of a damaged practice. */
import { keyringUsers, unlockWithPassword, unlockWithRecoveryCode } from '../../db/keyring.ts'
import { loadKeyring } from '../../db/practice-files.ts'
import { salvagePractice } from '../../db/salvage.ts'
import { defineCommand, done, print, printJson, required, say, UsageError } from './command.ts'
import { userPath } from './files.ts'
import { onlyUser, passwordFromEnvironment, practiceOptions } from './practice.ts'

export const salvage = defineCommand({
  usage: '--data DIR --out DIR [--user NAME | --recovery] [--json]',
  help: [
    'For a database that is damaged and has no good backup. Everything that can be read becomes a new practice in --out, under the',
    'same passwords; the damaged one is only read. Says of each table how many rows were kept and how many may be lost.',
    'Close Chartkeep first. The password is read from CHARTKEEP_PASSWORD, with --recovery the code from CHARTKEEP_RECOVERY_CODE.',
    '',
    '  CHARTKEEP_PASSWORD=... chartkeep salvage --data /srv/practice --out /srv/salvaged --user ann',
  ].join('\n'),
  options: { ...practiceOptions, out: { type: 'string' }, recovery: { type: 'boolean' }, json: { type: 'boolean' } },
  async run({ values }) {
    const data = userPath(required(values.data, '--data DIR'))
    const out = userPath(required(values.out, '--out DIR'))
    const keyring = loadKeyring(data)
    const code = process.env.CHARTKEEP_RECOVERY_CODE
    if (values.recovery && !code) {
      throw new UsageError('Put the recovery code into the environment variable CHARTKEEP_RECOVERY_CODE.')
    }
    const users = keyringUsers(keyring).map((userName) => ({ userName }))
    const key =
      values.recovery && code
        ? unlockWithRecoveryCode(keyring, code)
        : unlockWithPassword(keyring, values.user ?? onlyUser(users), passwordFromEnvironment())
    const by = { userName: values.user ?? '' }
    const report = await salvagePractice(data, key, out, by, () => undefined)
    if (values.json) printJson(report)
    else {
      for (const { table, kept, lostAtMost } of report.tables) {
        if (kept + lostAtMost > 0)
          print(`${table.padEnd(24)}${String(kept).padStart(9)} kept${lostAtMost ? `, up to ${lostAtMost} lost` : ''}`)
      }
    }
    say(`The salvaged practice is in ${out}; what was lost is in its salvage-report.json.`)
    if (report.backup)
      say(`To put it in the place of the damaged one: chartkeep restore --data ${data} --from ${report.backup}`)
    else say(`No backup of it could be made: ${report.notBackedUp}`)
    return done
  },
})
