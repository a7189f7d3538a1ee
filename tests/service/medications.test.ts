/** A prescription that takes the place of another: one write, with its history, or none. */
import { expect, test } from 'vitest'
import type { MedicationRequestContent } from '../../domain/resources/index.ts'
import { startPractice } from './harness.ts'

const metformin = (text: string, more: Partial<MedicationRequestContent> = {}): MedicationRequestContent => ({
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: { text: 'metformin 500 mg oral tablet' },
  dosageInstruction: [{ text, timing: { repeat: { boundsPeriod: { start: '2026-01-10' } } } }],
  ...more,
})
const once = 'Take 1 tablet by mouth once daily.'
const twice = 'Take 1 tablet by mouth twice daily.'
const side = { coding: [{ system: 'http://snomed.info/sct', code: '395009001' }], text: 'Side effect' }

async function chart() {
  const { client } = await startPractice()
  const { id: patientId } = await client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: 'Smith' }] },
  })
  const before = await client.medicationRequest.create({ patientId, content: metformin(once) })
  return { client, patientId, before }
}

test('a change stops the one before and starts the next, linked, in one write', async () => {
  const { client, patientId, before } = await chart()
  const after = await client.medicationRequest.replace({
    replaces: before,
    how: 'change',
    on: '2026-11-22',
    reason: side,
    content: metformin(twice),
  })
  expect(after).toMatchObject({
    patientId,
    status: 'active',
    versionId: 1,
    priorPrescription: { reference: `MedicationRequest/${before.id}`, display: 'metformin 500 mg oral tablet' },
    dosageInstruction: [{ text: twice }],
  })
  const stopped = await client.medicationRequest.get({ id: before.id })
  expect(stopped).toMatchObject({
    status: 'stopped',
    statusReason: side,
    versionId: 2,
    updatedAt: after.recordedAt,
    dosageInstruction: [
      { text: once, timing: { repeat: { boundsPeriod: { start: '2026-01-10', end: '2026-11-22' } } } },
    ],
  })
  expect(await client.medicationRequest.history({ id: before.id })).toMatchObject([
    { body: { status: 'active' }, superseded: { reason: 'Side effect' } },
    { body: { status: 'stopped' } },
  ])
  const summary = await client.chart.summary({ patientId })
  expect(summary.medicationRequests.map((row) => row.id)).toEqual([after.id])
})

test('a renewal completes the one before', async () => {
  const { client, before } = await chart()
  const reason = { text: 'Renewed' }
  await client.medicationRequest.replace({
    replaces: before,
    how: 'renew',
    on: '2026-11-22',
    reason,
    content: metformin(once),
  })
  expect(await client.medicationRequest.get({ id: before.id })).toMatchObject({
    status: 'completed',
    statusReason: reason,
  })
})

test('what was stopped can be prescribed again, and stays as it was', async () => {
  const { client, patientId } = await chart()
  const old = await client.medicationRequest.create({ patientId, content: metformin(once, { status: 'stopped' }) })
  const input = { replaces: old, on: '2026-11-22', reason: { text: 'Renewed' }, content: metformin(once) }
  await expect(client.medicationRequest.replace({ ...input, how: 'change' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    message: expect.stringMatching(/not taken any more/),
  })
  const again = await client.medicationRequest.replace({ ...input, how: 'renew' })
  expect(again.priorPrescription?.reference).toBe(`MedicationRequest/${old.id}`)
  expect(await client.medicationRequest.get({ id: old.id })).toMatchObject({ status: 'stopped', versionId: 1 })
})

test('what the patient reported is taken over as a prescription; the statement ends', async () => {
  const { client, patientId } = await chart()
  const told = await client.medicationStatement.create({
    patientId,
    content: {
      resourceType: 'MedicationStatement',
      status: 'active',
      medicationCodeableConcept: { text: 'aspirin 81 mg' },
      effectivePeriod: { start: '2020' },
    },
  })
  const taken = await client.medicationRequest.replace({
    replaces: told,
    how: 'renew',
    on: '2026-11-22',
    reason: { text: 'Prescribed here' },
    content: metformin(once),
  })
  expect(taken.priorPrescription).toBeUndefined()
  expect(await client.medicationStatement.get({ id: told.id })).toMatchObject({
    status: 'completed',
    effectivePeriod: { start: '2020', end: '2026-11-22' },
  })
})

test('a stale version is refused as a whole: nothing starts', async () => {
  const { client, patientId, before } = await chart()
  await client.medicationRequest.update({ id: before.id, versionId: 1, content: metformin('Take 2.') })
  const stale = { replaces: before, how: 'change' as const, on: '2026-11-22', reason: side, content: metformin(twice) }
  await expect(client.medicationRequest.replace(stale)).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await client.medicationRequest.list({ patientId })).toHaveLength(1)
})

test('nothing follows from an entry made in error', async () => {
  const { client, before } = await chart()
  const wrong = await client.medicationRequest.enteredInError({ id: before.id, versionId: 1, reason: 'Wrong patient' })
  const input = { replaces: wrong, on: '2026-11-22', reason: side, content: metformin(twice) }
  await expect(client.medicationRequest.replace({ ...input, how: 'renew' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
})
