/** `chartkeep restore`: a backup in the place of the practice. */
import { readBackupFile } from '../../db/backup-file.ts'
import { keyringUsers } from '../../db/keyring.ts'
import type { BackupSecret } from '../../domain/contract/backup.ts'
import { CommandFailed, defineCommand, done, print, printJson, required, say, UsageError } from './command.ts'
import { userPath } from './files.ts'
import { onlyUser, passwordFromEnvironment, practiceOptions, withService } from './practice.ts'

export const restore = defineCommand({
  usage: '--data DIR --from FILE [--user NAME | --recovery] [--look] [--json]',
  help: [
    'Close Chartkeep first. The backup is proven before anything is touched; what is in DIR now is moved aside, never deleted.',
    'Over a practice that can be opened: by an administrator whose password opens both, or with --recovery.',
    'CHARTKEEP_PASSWORD and --user are those of the backup. With --recovery the printed code opens it, from CHARTKEEP_RECOVERY_CODE.',
    '--look only tells what is in it: practice, date, patients, version. Older backups are brought up to date, newer ones refused.',
    '',
    'A stand-by computer that takes over every night, without anybody there:',
    '  cron             0 4 * * *  CHARTKEEP_RECOVERY_CODE="$(cat /root/code)" chartkeep restore --recovery --data /srv/standby --from "$(ls -t /mnt/nas/*.chartkeep-backup | head -1)"',
    '  Task Scheduler   schtasks /create /tn "Chartkeep stand-by" /sc daily /st 04:00 /tr "C:\\Chartkeep\\restore.cmd"',
  ].join('\n'),
  options: {
    ...practiceOptions,
    from: { type: 'string' },
    recovery: { type: 'boolean' },
    look: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run({ values }) {
    const data = userPath(required(values.data, '--data DIR'))
    const path = userPath(required(values.from, '--from FILE'))
    const secret = values.recovery ? recoveryCode() : password(path, values.user)
    return withService(data, async (client) => {
      if (values.look) {
        const contents = await client.backup.inspect({ path, secret })
        if (values.json) printJson(contents)
        else {
          print(
            `${contents.practice ?? 'Practice'}, ${contents.madeAt}: ${contents.patients ?? 'unknown number of'} patients`,
          )
          for (const { what, count } of contents.counts) print(`  ${what}: ${count}`)
          if (contents.tooNew) print('  Made with a newer Chartkeep: it can’t be restored here.')
        }
        return done
      }
      let step = ''
      for await (const event of await client.backup.restore({ path, secret })) {
        const { restored } = event
        if (!restored) {
          if (event.step && event.step !== step) say(event.step)
          step = event.step
          continue
        }
        if (values.json) printJson({ data, from: path, ...restored })
        else print(`${restored.patients} patients are back in ${data}.`)
        if (restored.keptAside) say(`What was there before is in ${restored.keptAside}.`)
        return done
      }
      throw new CommandFailed('Stopped before the end. Nothing was changed.')
    })
  },
})

function password(path: string, user: string | undefined): BackupSecret {
  const given = passwordFromEnvironment()
  const users = keyringUsers(readBackupFile(path).keyring).map((userName) => ({ userName }))
  return { userName: user ?? onlyUser(users), password: given }
}

function recoveryCode(): BackupSecret {
  const code = process.env.CHARTKEEP_RECOVERY_CODE
  if (!code) throw new UsageError('Put the recovery code into the environment variable CHARTKEEP_RECOVERY_CODE.')
  return { recoveryCode: code }
}
