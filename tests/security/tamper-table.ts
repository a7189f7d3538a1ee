/** `npm run tamper`: each attack on the audit log, what finds it out, and the time a million lines take to verify. */
import { parseArgs } from 'node:util'
import { attacks, attempt, lines } from './tamper.ts'
import { timeVerification } from './tamper-time.ts'

const { values } = parseArgs({ options: { lines: { type: 'string', default: '1000000' } } })

const headings = [
  'attack, with the key in hand',
  'the chain alone',
  'head beside the database',
  'head recorded elsewhere',
]
const tried = attacks.map((attack) => ({ attack, found: attempt(attack) }))
const rows = [headings, ...tried.map(({ found }) => [found.name, found.chain, found.beside, found.elsewhere])]
const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))

const done = tried.slice(1)
const count = (check: 'chain' | 'beside' | 'elsewhere') => done.filter(({ found }) => found[check] !== 'whole').length
const unexpected = tried.filter(
  ({ attack, found }) =>
    found.chain !== attack.chain || found.beside !== attack.beside || found.elsewhere !== attack.elsewhere,
)
console.log(
  `\n${done.length} attacks on a log of ${lines} lines. Found out by the chain alone: ${count('chain')}; with the head beside the database: ${count('beside')}; with a head recorded elsewhere: ${count('elsewhere')}.`,
)
for (const { attack } of unexpected) console.error(`Not as expected: ${attack.name}`)
const { seconds, lines: verified } = timeVerification(Number(values.lines), (share) => {
  if (process.stdout.isTTY) process.stdout.write(`\rverifying ${Math.round(share * 100)} %`)
})
console.log(`${process.stdout.isTTY ? '\r' : ''}${verified} lines verified in ${seconds.toFixed(1)} s.`)
process.exitCode = unexpected.length === 0 && count('elsewhere') === done.length ? 0 : 1
