/**
 * `chartkeep`: what the application does, from the command line. Results go to stdout, words to stderr.
 * Exit codes: 0 done, 1 refused or failed (the message says what was kept), 2 wrong usage.
 */
import { backup } from './cli/backup.ts'
import { type Command, print, printJson, say, UsageError } from './cli/command.ts'
import { convert } from './cli/convert.ts'
import { demo } from './cli/demo.ts'
import { exportChart } from './cli/export.ts'
import { describeFailure } from './cli/failure.ts'
import { importFiles } from './cli/import.ts'
import { init } from './cli/init.ts'
import { patients } from './cli/patients.ts'
import { restore } from './cli/restore.ts'
import { serve } from './cli/serve.ts'
import { verify } from './cli/verify.ts'

const commands: readonly Command[] = [
  init,
  demo,
  importFiles,
  patients,
  exportChart,
  convert,
  backup,
  restore,
  verify,
  serve,
]

const overview = [
  'Usage: chartkeep COMMAND [OPTIONS]',
  '',
  ...commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`),
  '',
  'Commands that open a practice read the password from CHARTKEEP_PASSWORD; --user says who signs in where there are several.',
  '--json prints one JSON document on stdout. Exit codes: 0 done, 1 refused or failed, 2 wrong usage.',
  'chartkeep COMMAND --help tells more.',
].join('\n')

const usageOf = ({ name, usage }: Command): string => `Usage: chartkeep ${name} ${usage}`

async function main([name, ...argv]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    print(overview)
    return 0
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) {
    if (name !== undefined) say(`There is no command "${name}".`)
    say(overview)
    return 2
  }
  if (argv.includes('--help') || argv.includes('-h')) {
    print(`${usageOf(command)}\n\n${command.help}`)
    return 0
  }
  try {
    return await command.run(argv)
  } catch (error) {
    if (error instanceof UsageError) {
      say(`${error.message}\n${usageOf(command)}`)
      return 2
    }
    const failure = describeFailure(error)
    if (argv.includes('--json')) printJson({ error: failure })
    say(failure.message)
    return 1
  }
}

/** Whoever reads our output may stop early (`chartkeep patients | head`). */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await main(process.argv.slice(2))
