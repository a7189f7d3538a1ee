/** What a command is, and how it says things: results on stdout, everything else on stderr. */
import { type ParseArgsConfig, parseArgs } from 'node:util'

export type Options = NonNullable<ParseArgsConfig['options']>

export type ExitCode = 0 | 1
export const done: ExitCode = 0
export const failed: ExitCode = 1

/** The command line itself is wrong: exit code 2, and the command's usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The command can't do it, in words for the user that say what was kept. Exit code 1. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed'
}

export interface Arguments<O extends Options> {
  values: ReturnType<typeof parseArgs<{ options: O; strict: true; allowPositionals: true }>>['values']
  positionals: string[]
}

export interface Command {
  /** After `chartkeep <name> `. */
  usage: string
  /** Lines of explanation below the usage. */
  help: string
  run(argv: readonly string[]): Promise<ExitCode>
}

interface Definition<O extends Options> extends Omit<Command, 'run'> {
  options: O
  /** How many file names the command takes; none where absent. */
  positionals?: 'one or more'
  run(given: Arguments<O>): Promise<ExitCode>
}

export function defineCommand<O extends Options>(definition: Definition<O>): Command {
  const { options, positionals: wanted, run, ...described } = definition
  return {
    ...described,
    run(argv) {
      const given = parse(argv, options)
      if (wanted === undefined && given.positionals.length > 0) {
        throw new UsageError(`"${given.positionals[0]}" is not expected here.`)
      }
      if (wanted !== undefined && given.positionals.length === 0) throw new UsageError('Name at least one file.')
      return run(given)
    },
  }
}

function parse<O extends Options>(argv: readonly string[], options: O): Arguments<O> {
  try {
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: true })
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      throw new UsageError(error.message.split('. ')[0] ?? error.message)
    }
    throw error
  }
}

/** An option that must be there: `required(values.data, '--data DIR')`. */
export function required(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new UsageError(`${option} is missing.`)
  return value
}

/** A whole number within bounds. */
export function wholeNumber(text: string, option: string, low: number, high: number): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < low || value > high) {
    throw new UsageError(`${option} must be a whole number from ${low} to ${high}.`)
  }
  return value
}

export function oneOf<T extends string>(text: string, option: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === text)
  if (found === undefined) throw new UsageError(`${option} must be ${choices.join(' or ')}.`)
  return found
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value))
}

export function say(text: string): void {
  process.stderr.write(`${text}\n`)
}
