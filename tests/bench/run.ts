/**
 * `npm run bench [-- --patients N]`: what a practice of 50,000 patients costs, in numbers, with ratios where something
 * comparable runs beside it. Numbers are facts of this machine at this moment: nothing fails because it is slow.
 */
import os from 'node:os'
import { parseArgs } from 'node:util'
import { backupRows, busyBackupRows } from './backup.ts'
import { documentRows } from './documents.ts'
import { importingRows } from './importing.ts'
import { leavingRows, listRows } from './leaving.ts'
import { printTable, type Row } from './measure.ts'
import { type BenchPractice, benchPractice, openPractice } from './practice.ts'
import { screenRows } from './screens.ts'
import { measureSearch, searchRows } from './search.ts'
import { startRows } from './start.ts'
import { measureSummary, summaryRows } from './summary.ts'
import { writingRows } from './writing.ts'

const { values } = parseArgs({ options: { patients: { type: 'string', default: '50000' } } })
const patients = Number(values.patients)
if (!Number.isInteger(patients) || patients < 100) throw new Error('--patients must be a whole number from 100 on.')

async function measure(practice: BenchPractice) {
  const { client, close } = await openPractice(practice.dir)
  const search = await measureSearch(client)
  const summary = await measureSummary(client, practice)
  return { client, close, patients: practice.patients, search, summary }
}

/** A part that can't run here (no browser, say) is told as such; the others go on, and the run fails at its end. */
async function part(title: string, run: () => Promise<Row[]>): Promise<boolean> {
  try {
    const before = load()
    printTable(title, await run())
    console.log(`(load ${before} before, ${load()} after)\n`)
    return true
  } catch (error) {
    console.error(`${title}: could not be measured. ${error instanceof Error ? error.message : String(error)}\n`)
    return false
  }
}

/** Processes that wanted to run, in the last minute: with more of them than processors, times tell of the others as well. */
function load(): string {
  return os.loadavg()[0]?.toFixed(1) ?? ''
}

const small = await benchPractice(Math.round(patients / 10))
const large = await benchPractice(patients)
console.log(
  `\n${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.cpus().length} processors, Node ${process.version}, ${os.platform()}, load ${load()}\n`,
)

const results = await (async () => {
  const inSmall = await measure(small)
  await inSmall.close()
  const inLarge = await measure(large)
  try {
    return [
      await part('Search', async () => searchRows(inSmall, inLarge)),
      await part('Chart', async () => summaryRows(inSmall, inLarge)),
      await part('Backup', () => backupRows(inLarge.client, large)),
    ]
  } finally {
    await inLarge.close()
  }
})()
results.push(await part('Backup while people work', () => busyBackupRows(small)))
results.push(await part('Writing', writingRows))
results.push(await part('Taking in', importingRows))
results.push(await part('Documents', documentRows))
results.push(await part('Leaving', () => leavingRows(small)))
results.push(await part('Lists of patients', listRows))
results.push(await part('Start', () => startRows(small)))
results.push(await part('Screens', () => screenRows(small)))
process.exitCode = results.every(Boolean) ? 0 : 1
