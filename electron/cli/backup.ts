/** `chartkeep backup`: one encrypted file that holds the whole practice. */
import { backupHealth } from '../../db/backup-health.ts'
import { practiceExists } from '../../db/practice-files.ts'
import { type BackupConcern, type BackupHealth, backupInfo } from '../../domain/contract/backup.ts'
import { CommandFailed, defineCommand, done, failed, print, printJson, required, say } from './command.ts'
import { userPath } from './files.ts'
import { jobResult, practiceOptions, withPractice } from './practice.ts'

export const backup = defineCommand({
  usage: '--data DIR [--out FILE] [--user NAME] [--json]\n       chartkeep backup --data DIR --check [--json]',
  help: [
    'People can go on working. Each backup is restored to a scratch database and checked before it gets its name.',
    'Without --out it goes into the folder that is set in the application, and what the schedule no longer keeps is removed there.',
    'With --out a FILE of that name is replaced only after the new one has passed.',
    '--check makes none: it says how old the last proven one is and whether the drive is there, and exits with 1 where something is',
    'wrong. It needs no password.',
    '',
    'The application backs up by itself while somebody is signed in. For a computer where nobody is:',
    '  cron             30 2 * * *  CHARTKEEP_PASSWORD="$(cat /root/chartkeep-password)" chartkeep backup --data /srv/practice --user backup',
    '  Task Scheduler   schtasks /create /tn Chartkeep /sc daily /st 02:30 /tr "C:\\Chartkeep\\backup.cmd"',
    '                   backup.cmd: set CHARTKEEP_PASSWORD=... & chartkeep backup --data C:\\Practice --user backup',
    'Give the file with the password to nobody but the account that runs it, and make a user of its own for it.',
  ].join('\n'),
  options: { ...practiceOptions, out: { type: 'string' }, check: { type: 'boolean' }, json: { type: 'boolean' } },
  async run({ values }) {
    const data = userPath(required(values.data, '--data DIR'))
    if (values.check) return tellHealth(data, values.json === true)
    const path = values.out === undefined ? undefined : userPath(values.out)
    const info = await withPractice(data, values.user, async (client) => {
      const { jobId } = await client.backup.run(path ? { path } : {})
      return backupInfo.parse(await jobResult(client, jobId))
    })
    if (values.json) printJson(info)
    else print(`${info.path}: ${info.patients ?? 0} patients, ${info.bytes} bytes, checked.`)
    return done
  },
})

function tellHealth(data: string, json: boolean) {
  if (!practiceExists(data)) throw new CommandFailed(`There is no practice in ${data}.`)
  const health = backupHealth(data, false)
  const { lastProven } = health
  if (json) printJson(health)
  else print(lastProven ? `Last proven backup: ${lastProven.createdAt}, ${lastProven.path}` : 'No proven backup.')
  for (const concern of health.concerns) say(concernWords(concern, health))
  return health.level === 'bad' ? failed : done
}

function concernWords(concern: BackupConcern, { failure }: BackupHealth): string {
  const words: Record<BackupConcern, string> = {
    damaged: 'The database is damaged.',
    'changes-lost': 'After a crash, saved changes could not be read. See the backup settings.',
    never: 'There is no proven backup: if this computer is lost now, so are the charts.',
    overdue: 'The last proven backup is too old.',
    'folder-missing': 'The folder for backups is not there: is its drive connected?',
    'folder-read-only': 'The folder for backups may not be written to.',
    failed: `The last backup failed: ${failure?.reason ?? ''}`,
    'low-space': 'The drive for backups has too little room for the next one.',
  }
  return words[concern]
}
