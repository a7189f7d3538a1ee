/**
 * Documents of others through the whole service into a real database, as a clinician takes them: a new chart, everything as
 * suggested. The same content in another file adds nothing; a newer version shows only what changed. The documents of `../shared`,
 * or those of `CHARTKEEP_DOCUMENTS`.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { importOutcome, type ReviewRow } from '../../domain/contract/importing.ts'
import { type Client, finished, startPractice } from '../service/harness.ts'
import { filesIn, sharedFolder } from '../shared.ts'

const folder =
  process.env.CHARTKEEP_DOCUMENTS ?? sharedFolder('corpus/ccda', 'A second import of documents is not tried')
const files = folder === undefined ? [] : filesIn(folder)

/** The records of a file as the inbox has them; none where it was refused. */
async function staged(client: Client, bytes: BlobPart, name: string): Promise<string[]> {
  const { jobId } = await client.importing.upload({ file: new File([bytes], name) })
  const job = await finished(client, jobId)
  return job.state === 'done'
    ? importOutcome.parse(job.result).documents.map(({ importDocumentId }) => importDocumentId)
    : []
}

/** Everything as suggested, conflicts too; gives the chart. */
async function accept(client: Client, importDocumentId: string, chart?: string): Promise<string> {
  const { id } = await client.importing.confirmPatient({ importDocumentId, ...(chart && { patientId: chart }) })
  const { rows } = await client.importing.review({ importDocumentId })
  const decisions = rows.map(({ item, suggestion, chartRow }) => ({
    importItemId: item.id,
    action: suggestion,
    ...(chartRow && { chartRowId: chartRow.id }),
  }))
  if (decisions.length > 0) await client.importing.decide({ importDocumentId, decisions })
  return id
}

/** What is not in the chart as it stands in the document. */
async function different(client: Client, importDocumentId: string, patientId: string): Promise<ReviewRow[]> {
  await client.importing.confirmPatient({ importDocumentId, patientId })
  const { rows } = await client.importing.review({ importDocumentId })
  return rows.filter(({ suggestion, conflict }) => suggestion !== 'match' || conflict)
}

const isXml = (text: string): boolean => /<([\w.-]+:)?ClinicalDocument[\s>]/.test(text)

/** A later document: one measured value changed (none in a comment, no age). `undefined` where it measures nothing. */
function newer(text: string): string | undefined {
  const spoken = text.replace(/<!--[\s\S]*?-->/g, '')
  const value = /(<value\b[^>]*\bvalue=")(\d+)("[^>]*\bunit="(?!a"))/
  if (!value.test(spoken)) return undefined
  return spoken.replace(
    value,
    (_, before: string, number: string, after: string) => `${before}${Number(number) + 1}${after}`,
  )
}

describe.runIf(folder !== undefined)('documents of others that come again', () => {
  test('the same adds nothing, a newer version shows only what changed', { timeout: 1_200_000 }, async () => {
    const { client } = await startPractice()
    const sums = { records: 0, changed: 0 }
    const wrong: string[] = []
    for (const file of files) {
      const name = path.relative(folder ?? '', file)
      const bytes = readFileSync(file)
      const firsts = await staged(client, bytes, name)
      const charts: string[] = []
      for (const first of firsts) charts.push(await accept(client, first))
      sums.records += firsts.length
      const [chart] = charts
      const text = bytes.toString('utf8')
      if (chart === undefined || charts.length > 1 || !isXml(text)) continue
      for (const again of await staged(client, `${text}\n`, name)) {
        const rows = await different(client, again, chart)
        wrong.push(...rows.map(({ item, why }) => `${name}: again ${item.resourceType}: ${why}`))
      }
      const later = newer(text)
      if (later === undefined) continue
      for (const next of await staged(client, later, name)) {
        const rows = await different(client, next, chart)
        sums.changed += rows.length
        // A result that stands inside its order is told with both.
        if (rows.length < 1 || rows.length > 2)
          wrong.push(
            `${name}: newer: ${rows.length} rows: ${rows.map(({ item, why }) => `${item.resourceType} ${why}`).join('; ')}`,
          )
      }
    }
    console.info(
      `Documents that come again: ${sums.records} records, the same again 0 new; newer versions: ${sums.changed} rows to decide`,
    )
    expect(wrong).toEqual([])
  })
})
