/** What a scope keeps here, and that nothing of it leaves by another way. */
import { expect, test } from 'vitest'
import type { ExportFormat, ExportScope } from '../../domain/contract/exporting.ts'
import { exportFormat } from '../../domain/contract/exporting.ts'
import { chartWith, type Desk } from './chart-entries.ts'

const problem = (name: string, category: 'problem-list-item' | 'encounter-diagnosis' = 'problem-list-item') =>
  ({ resourceType: 'Condition', category, clinicalStatus: 'active', code: { text: name } }) as const

/** A secret problem that a visit, a prescription and a plan name; an old result and a new one. */
async function chart() {
  const desk = await chartWith([])
  const { client, patientId } = desk
  const { id: secret } = await client.condition.create({ patientId, content: problem('Hidden illness') })
  const reasonReference = [{ reference: `Condition/${secret}`, display: 'Hidden illness' }]
  await client.condition.create({ patientId, content: problem('Gout') })
  const orders = { resourceType: 'ServiceRequest', status: 'active', intent: 'order', code: { text: 'Walk' } } as const
  await client.serviceRequest.create({ patientId, content: { ...orders, status: 'draft', reasonReference } })
  const plan = { resourceType: 'CarePlan', status: 'active', intent: 'plan', title: 'Plan' } as const
  await client.carePlan.create({ patientId, content: { ...plan, addresses: reasonReference } })
  const result = { resourceType: 'Observation', category: 'laboratory', status: 'final' } as const
  const at = (text: string, effectiveDateTime: string) =>
    client.observation.create({
      patientId,
      content: { ...result, code: { text }, effectiveDateTime, valueQuantity: { value: 5, unit: 'mg' } },
    })
  const { id: old } = await at('Old test', '2019-05')
  await at('New test', '2024-05-02')
  return { ...desk, secret, old }
}

const text = async (
  { client, patientId }: Pick<Desk, 'client' | 'patientId'>,
  format: ExportFormat,
  scope: ExportScope,
) => (await client.exporting.create({ patientId, format, scope, disclosure: 'patient-request' })).text()

test.each(exportFormat.options)(
  '%s: a problem that is taken out is named nowhere, and the document says that it is partial',
  async (format) => {
    const desk = await chart()
    const whole = await text(desk, format, {})
    expect(whole).toContain('Hidden illness')
    const partial = await text(desk, format, { exclude: [desk.secret] })
    expect(partial).not.toContain('Hidden illness')
    expect(partial).not.toContain(desk.secret)
    expect(partial).toContain('Gout')
  },
  30_000,
)

test('a time window keeps older results here, whole-chart sections leave whole, and the preview says which', async () => {
  const { client, patientId, old } = await chart()
  const { sections, leftOut } = await client.exporting.preview({
    patientId,
    format: 'ccd',
    scope: { since: '2020-01-01' },
  })
  const staying = sections.flatMap(({ items }) => items.filter(({ stays }) => stays))
  expect(staying).toEqual([expect.objectContaining({ id: old, stays: 'window' })])
  expect(leftOut).toContainEqual({ what: 'Before the time window', count: 1 })
})

test('a partial date is before the window only when all of it is', async () => {
  const { client, patientId } = await chart()
  const { leftOut } = await client.exporting.preview({ patientId, format: 'ccd', scope: { since: '2019-05-20' } })
  expect(leftOut.filter(({ what }) => what === 'Before the time window')).toEqual([])
})

test('of sections only those that were chosen leave', async () => {
  const desk = await chart()
  const fhir = await text(desk, 'fhir', { sections: ['results'] })
  expect(fhir).toContain('New test')
  expect(fhir).not.toContain('Gout')
})

test('who got it stands in the audit log', async () => {
  const { client, patientId } = await chart()
  const purpose = { reason: 'Gout', recipient: { organization: 'Heart & Vessels' } }
  await client.exporting.create({ patientId, format: 'referral-note', purpose })
  const events = await client.audit.list({ patientId })
  expect(events.find(({ type }) => type === 'export')?.detail).toMatchObject({
    format: 'referral-note',
    recipient: 'Heart & Vessels',
  })
})
