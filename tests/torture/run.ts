/**
 * `npm run torture [-- --kills N --seed S]`: what a practice survives, in counts. Ends with 1 where anything was lost, half there, or
 * told in words that are none.
 */
import os from 'node:os'
import { parseArgs } from 'node:util'

// Deriving keys is slow on purpose; what is tortured here is the disk.
process.env.VITEST = 'true'
process.env.CHARTKEEP_TEST_KDF_COST = '1024'

const { torture } = await import('./torture.ts')
const { printTable } = await import('./table.ts')

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '540' },
    seed: { type: 'string', default: '20261122' },
    only: { type: 'string' },
  },
})
const kills = Number(values.kills)
if (!Number.isInteger(kills) || kills < 6) throw new Error('--kills must be a whole number from 6 on.')

const started = performance.now()
const rows = await torture({
  kills,
  seed: Number(values.seed),
  only: values.only,
  tell: (what) => process.stderr.write(`${what}\n`),
})
printTable(rows)
const minutes = ((performance.now() - started) / 60_000).toFixed(1)
console.log(
  `\n${os.cpus().length} processors, Node ${process.version}, ${os.platform()}; seed ${values.seed}; ${minutes} minutes`,
)
process.exit(rows.every(({ complaints }) => complaints.length === 0) ? 0 : 1)
