/** A laboratory's digits from the file to the database, onto paper, and into another practice; the same again adds nothing. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../db/practice.ts'
import { admin, type Client, finished, stagedIn, startPractice, startService } from './harness.ts'

const message = (value: string) =>
  [
    String.raw`MSH|^~\&|LIS|Harbor Lab|EMR|Elm|20261104103000||ORU^R01^ORU_R01|M${value}|P|2.5.1`,
    'PID|1||4711^^^Harbor^MR||Doe^Jane||19790228|F',
    'OBR|1|A1|B1|2823-3^Potassium^LN|||20261104080000',
    `OBX|1|NM|2823-3^Potassium^LN||${value}|mmol/L^^UCUM|3.50-5.00|||F|F`,
  ].join('\r')

async function reviewed(client: Client, text: string, patientId?: string) {
  const { jobId } = await client.importing.upload({ file: new File([text], 'results.hl7') })
  const { importDocumentId } = stagedIn(await finished(client, jobId))
  const patient = await client.importing.confirmPatient({ importDocumentId, ...(patientId && { patientId }) })
  const { rows } = await client.importing.review({ importDocumentId })
  return { importDocumentId, patientId: patient.id, rows }
}

async function potassium(client: Client, patientId: string) {
  const rows = await client.observation.list({ patientId })
  return rows.map(({ valueQuantity, referenceRange }) => [
    valueQuantity?.value,
    valueQuantity?.written,
    referenceRange?.[0]?.low?.written,
  ])
}

test('7.00 stays 7.00', async () => {
  const { client } = await startPractice()
  const first = await reviewed(client, message('7.00'))
  await client.importing.decide({
    importDocumentId: first.importDocumentId,
    decisions: first.rows.map(({ item }) => ({ importItemId: item.id, action: 'add' })),
  })
  const { patientId } = first
  expect(await potassium(client, patientId)).toEqual([[7, '7.00', '3.50']])

  const again = await reviewed(client, message('7.0'), patientId)
  expect(again.rows.filter(({ suggestion, conflict }) => suggestion !== 'match' || conflict)).toEqual([])

  const { html } = await client.printing.preview({ document: 'chart', patientId, parts: ['results'] })
  expect(html).toContain('7.00 mmol/L')

  const out = path.join(temporaryFolder(), 'all')
  await finished(client, (await client.moving.exportAll({ out })).jobId)
  const lines = readFileSync(path.join(out, readdirSync(out).find((name) => /^Observation/.test(name)) ?? ''), 'utf8')
  expect(lines).toContain('"value":7.00,')

  const elsewhere = startService().connect()
  const input = { from: out, userName: admin.userName, password: 'a new password for here' }
  for await (const _ of await elsewhere.moving.importAll(input));
  await elsewhere.session.signIn({ userName: admin.userName, password: 'a new password for here' })
  expect(await potassium(elsewhere, patientId)).toEqual([[7, '7.00', '3.50']])
})
