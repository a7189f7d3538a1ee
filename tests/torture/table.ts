/** What is counted, and how it is told. */
import { type Refusal, unmistakable } from './protocol.ts'

export interface Row {
  what: string
  /** How often it was done. */
  times: number
  /** What came of it, in counts. */
  outcome: string
  /** Everything that should not be; empty where all is well. */
  complaints: string[]
}

export function printTable(rows: readonly Row[]): void {
  const cells = rows.map((row) => [
    row.what,
    String(row.times),
    row.outcome,
    row.complaints.length === 0 ? 'ok' : 'FAILED',
  ])
  const all = [['what', 'times', 'outcome', 'result'], ...cells]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((cell) => (cell[column] ?? '').length)))
  const line = (cell: readonly string[]) => `| ${cell.map((text, i) => text.padEnd(widths[i] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = all
  console.log([line(head), `|${widths.map((w) => '-'.repeat(w + 2)).join('|')}|`, ...body.map(line)].join('\n'))
  for (const { what, complaints } of rows) {
    for (const [complaint, count] of tally(complaints)) console.log(`FAILED ${what}: ${complaint} (${count} times)`)
  }
}

/** One row on its own, for who waits for the others. */
export function rowLine({ what, times, outcome, complaints }: Row): string {
  return `${what}: ${times} times; ${outcome}; ${complaints.length === 0 ? 'ok' : 'FAILED'}`
}

export function tally(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** "3 refused, 97 whole" */
export function told(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')
}

/** What is wrong with the words that a user gets: a stack, something of a chart, an unknown error, nothing at all. */
export function unclear({ code, message }: Refusal): string | undefined {
  if (message.includes(unmistakable)) return `a message holds patient data (${code})`
  if (/\n\s+at |node_modules|node:internal|\.[jt]s:\d/.test(message)) return `a message holds a stack (${code})`
  if (code === 'INTERNAL' || code === 'STDERR')
    return `a message is no words for people: ${code} ${message.slice(0, 200)}`
  if (message.length < 20 || !/[.!]/.test(message)) return `a message says too little: ${message}`
  return undefined
}
