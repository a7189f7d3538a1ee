/** A big outside record: read and staged, reviewed, taken in whole as one batch, reviewed again, taken back. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newId } from '../../db/id.ts'
import { jobResult } from '../../electron/cli/practice.ts'
import { stringifyFhir, writeFhirBundle } from '../../exchange/fhir/write.ts'
import { demoSnapshot } from '../cli/demo-snapshot.ts'
import { ms, type Row, timeOnce } from './measure.ts'
import { emptyPractice, openPractice } from './practice.ts'

const observations = 5000

/** One person's record with so many blood pressures, each of its own minute. */
function bigRecord(): Uint8Array {
  const snapshot = demoSnapshot(0)
  const pattern = snapshot.resources.find((row) => row.resourceType === 'Observation' && row.effectiveDateTime)
  if (pattern?.resourceType !== 'Observation') throw new Error('The demo chart has no dated observation.')
  const { encounter: _, hasMember: __, derivedFrom: ___, ...plain } = pattern
  const resources = Array.from({ length: observations }, (_each, index) => ({
    ...plain,
    id: newId(),
    effectiveDateTime: new Date(Date.UTC(2000, 0, 1) + index * 3_600_000).toISOString(),
  }))
  return Buffer.from(stringifyFhir(writeFhirBundle({ ...snapshot, resources })))
}

export async function importingRows(): Promise<Row[]> {
  const dir = mkdtempSync(path.join(tmpdir(), 'chartkeep-bench-'))
  try {
    emptyPractice(dir)
    const { client, close } = await openPractice(dir)
    try {
      return await measure(client)
    } finally {
      await close()
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

async function measure(client: Awaited<ReturnType<typeof openPractice>>['client']): Promise<Row[]> {
  const file = new File([Buffer.from(bigRecord())], 'record.json')
  let importDocumentId = ''
  const staged = await timeOnce(async () => {
    const { jobId } = await client.importing.upload({ file })
    const { documents } = (await jobResult(client, jobId)) as { documents: { importDocumentId: string }[] }
    importDocumentId = documents[0]?.importDocumentId ?? ''
  })
  await client.importing.confirmPatient({ importDocumentId })
  const review = () => client.importing.review({ importDocumentId })
  const { rows } = await review()
  const reviewed = await timeOnce(review)
  let batchId = ''
  const decided = await timeOnce(async () => {
    const decisions = rows.map(({ item }) => ({ importItemId: item.id, action: 'add' as const }))
    batchId = (await client.importing.decide({ importDocumentId, decisions })).batchId
  })
  const reviewedAgain = await timeOnce(review)
  const undone = await timeOnce(() => client.importing.undo({ batchId }))
  const items = `${rows.length.toLocaleString('en-US')} items`
  const row = (what: string, milliseconds: number, aim?: string): Row => ({
    what: `${what}, ${items}`,
    measured: ms(milliseconds),
    beside: `${((milliseconds / rows.length) * 1000).toFixed(0)} µs for each`,
    ...(aim && { aim }),
  })
  return [
    row('outside record read and staged', staged),
    row('review beside an empty chart', reviewed),
    row('taken in as one batch', decided, 'under 2 s'),
    row('review beside a chart that has them all', reviewedAgain),
    row('the batch taken back', undone, 'under 2 s'),
  ]
}
