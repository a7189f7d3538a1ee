/** The order of the problem list: kept for the chart, seen in the list and on the first page, audited. */
import { expect, test } from 'vitest'
import type { ConditionContent } from '../../domain/resources/index.ts'
import { startPractice } from './harness.ts'

const problem = (text: string, onsetDateTime: string): ConditionContent => ({
  resourceType: 'Condition',
  category: 'problem-list-item',
  clinicalStatus: 'active',
  code: { text },
  onsetDateTime,
})

async function chart() {
  const { client } = await startPractice()
  const { id: patientId } = await client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: 'Smith' }] },
  })
  const add = async (text: string, onset: string) =>
    (await client.condition.create({ patientId, content: problem(text, onset) })).id
  const ids = { asthma: await add('Asthma', '2001'), gout: await add('Gout', '2010'), flu: await add('Flu', '2020') }
  const names = (rows: readonly { code: { text?: string | undefined } }[]) => rows.map(({ code }) => code.text)
  return {
    client,
    patientId,
    ids,
    listed: async () => names(await client.condition.list({ patientId })),
    summarised: async () => names((await client.chart.summary({ patientId })).problems),
    add,
  }
}

test('newest first until somebody gives an order; it holds in the list and on the first page', async () => {
  const { client, patientId, ids, listed, summarised, add } = await chart()
  expect(await listed()).toEqual(['Flu', 'Gout', 'Asthma'])
  await client.condition.reorder({ patientId, rowIds: [ids.asthma, ids.flu, ids.gout] })
  expect(await listed()).toEqual(['Asthma', 'Flu', 'Gout'])
  expect(await summarised()).toEqual(['Asthma', 'Flu', 'Gout'])
  await client.condition.reorder({ patientId, rowIds: [ids.gout] })
  expect(await listed()).toEqual(['Gout', 'Flu', 'Asthma'])
  await add('Newest', '2026')
  expect(await listed()).toEqual(['Gout', 'Newest', 'Flu', 'Asthma'])
  const [line] = await client.audit.list({ patientId, limit: 2 }).then((lines) => lines.slice(1))
  expect(line).toMatchObject({ type: 'chart-order', action: 'update', detail: { list: 'problems', rows: 1 } })
})

test('an order that names a problem twice, or one of another chart, is refused', async () => {
  const { client, patientId, ids, listed } = await chart()
  const other = await client.patient.create({ content: { resourceType: 'Patient', name: [{ family: 'Other' }] } })
  for (const rowIds of [
    [ids.gout, ids.gout],
    [ids.gout, other.id],
  ]) {
    await expect(client.condition.reorder({ patientId, rowIds })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  }
  await expect(client.condition.reorder({ patientId: other.id, rowIds: [ids.gout] })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  expect(await listed()).toEqual(['Flu', 'Gout', 'Asthma'])
})
