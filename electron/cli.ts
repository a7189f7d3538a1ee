/**
 * `chartkeep`: what the application does, from the command line. Results go to stdout, words to stderr.
 * Exit codes: 0 done, 1 refused or failed (the message says what was kept), 2 wrong usage.
 */
import { type Command, print, printJson, say, UsageError } from './cli/command.ts'

/** Loaded when it is named: help and wrong usage need none of the service behind them. */
const commands: readonly { name: string; summary: string; load: () => Promise<Command> }[] = [
  {
    name: 'init',
    summary: 'make a new practice and print its recovery code',
    load: async () => (await import('./cli/init.ts')).init,
  },
  {
    name: 'demo',
    summary: 'add synthetic patients to an empty practice or a demo practice',
    load: async () => (await import('./cli/demo.ts')).demo,
  },
  {
    name: 'import',
    summary: 'take in outside records (C-CDA, FHIR, HL7 v2, packets)',
    load: async () => (await import('./cli/import.ts')).importFiles,
  },
  {
    name: 'receive',
    summary: 'take in what came into the watched folder',
    load: async () => (await import('./cli/receive.ts')).receive,
  },
  {
    name: 'import-patients',
    summary: 'make charts from a list of patients (CSV)',
    load: async () => (await import('./cli/import-patients.ts')).importPatients,
  },
  {
    name: 'patients',
    summary: 'list or search patients',
    load: async () => (await import('./cli/patients.ts')).patients,
  },
  {
    name: 'export',
    summary: 'write one patient’s chart as C-CDA or FHIR',
    load: async () => (await import('./cli/export.ts')).exportChart,
  },
  {
    name: 'print',
    summary: 'make a PDF of a list of one chart, or of one note, visit, order …',
    load: async () => (await import('./cli/print.ts')).printChart,
  },
  {
    name: 'convert',
    summary: 'turn C-CDA or FHIR documents into the other, without a practice',
    load: async () => (await import('./cli/convert.ts')).convert,
  },
  {
    name: 'codes',
    summary: 'add official code lists: ICD-10-CM, RxNorm, LOINC, vaccines',
    load: async () => (await import('./cli/codes.ts')).codes,
  },
  {
    name: 'backup',
    summary: 'copy the practice into one encrypted file and prove the copy',
    load: async () => (await import('./cli/backup.ts')).backup,
  },
  {
    name: 'restore',
    summary: 'put a backup in the place of the practice',
    load: async () => (await import('./cli/restore.ts')).restore,
  },
  {
    name: 'salvage',
    summary: 'read what can be read of a damaged practice into a new one',
    load: async () => (await import('./cli/salvage.ts')).salvage,
  },
  {
    name: 'verify',
    summary: 'check the practice, or one backup of it',
    load: async () => (await import('./cli/verify.ts')).verify,
  },
  {
    name: 'export-all',
    summary: 'write the whole practice out as FHIR, for another system',
    load: async () => (await import('./cli/export-all.ts')).exportAll,
  },
  {
    name: 'import-all',
    summary: 'make a practice from such an export, with nothing lost',
    load: async () => (await import('./cli/import-all.ts')).importAll,
  },
  {
    name: 'push',
    summary: 'send all charts to a FHIR server',
    load: async () => (await import('./cli/push.ts')).push,
  },
  {
    name: 'serve',
    summary: 'open the application in a browser on this computer',
    load: async () => (await import('./cli/serve.ts')).serve,
  },
]

const overview = [
  'Usage: chartkeep COMMAND [OPTIONS]',
  '',
  ...commands.map(({ name, summary }) => `  ${name.padEnd(17)}${summary}`),
  '',
  'Commands that open a practice read the password from CHARTKEEP_PASSWORD; --user says who signs in where there are several.',
  '--json prints one JSON document on stdout. Exit codes: 0 done, 1 refused or failed, 2 wrong usage.',
  'chartkeep COMMAND --help tells more.',
].join('\n')

async function main([name, ...argv]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    print(overview)
    return 0
  }
  const named = commands.find((candidate) => candidate.name === name)
  if (!named) {
    if (name !== undefined) say(`There is no command "${name}".`)
    say(overview)
    return 2
  }
  const command = await named.load()
  const usage = `Usage: chartkeep ${named.name} ${command.usage}`
  if (argv.includes('--help') || argv.includes('-h')) {
    print(`${usage}\n\n${command.help}`)
    return 0
  }
  try {
    return await command.run(argv)
  } catch (error) {
    if (error instanceof UsageError) {
      say(`${error.message}\n${usage}`)
      return 2
    }
    const { describeFailure, failureLine } = await import('./cli/failure.ts')
    const failure = describeFailure(error)
    if (argv.includes('--json')) printJson({ error: failure })
    say(failureLine(failure))
    return 1
  }
}

/** Whoever reads our output may stop early (`chartkeep patients | head`). */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await main(process.argv.slice(2))
