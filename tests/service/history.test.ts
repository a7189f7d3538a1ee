/** Every kind of row can be looked back at, in words; nobody sees whose charts another user opened. */
import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { createUser } from '../../db/queries/practice.ts'
import { changesBetween, fieldsOf } from '../../domain/clinical/version-diff.ts'
import type { RowVersion } from '../../domain/contract/clinical.ts'
import { type ChartContent, chartTypes } from '../../domain/resources/index.ts'
import { type Client, startPractice } from './harness.ts'

interface Case {
  content: ChartContent
  change: object
  /** What a clinician reads: field, before, after. */
  told: [field: string, before: string, after: string][]
}

const text = (words: string) => ({ text: words })

const cases: Case[] = [
  {
    content: {
      resourceType: 'Encounter',
      status: 'in-progress',
      type: [text('Office visit')],
      period: { start: '2026-11-20T09:00' },
    },
    change: { status: 'finished', period: { start: '2026-11-20T09:00', end: '2026-11-20T09:20' } },
    told: [
      ['status', 'in progress', 'finished'],
      ['period', 'from 20-Nov-2026 09:00', '20-Nov-2026 09:00 to 20-Nov-2026 09:20'],
    ],
  },
  {
    content: {
      resourceType: 'Condition',
      category: 'problem-list-item',
      clinicalStatus: 'active',
      code: text('Asthma'),
    },
    change: { clinicalStatus: 'resolved', abatementDateTime: '2026-10' },
    told: [
      ['clinicalStatus', 'active', 'resolved'],
      ['abatementDateTime', '', 'Oct-2026'],
    ],
  },
  {
    content: { resourceType: 'AllergyIntolerance', clinicalStatus: 'active', code: text('Latex') },
    change: { reaction: [{ manifestation: [text('Hives')], severity: 'mild' }] },
    told: [['reaction', '', 'manifestation Hives, severity mild']],
  },
  {
    content: {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: text('Lisinopril 10 mg tablet'),
      dosageInstruction: [text('1 daily')],
    },
    change: { dosageInstruction: [text('2 daily')] },
    told: [['dosageInstruction', '1 daily', '2 daily']],
  },
  {
    content: { resourceType: 'MedicationStatement', status: 'active', medicationCodeableConcept: text('Aspirin') },
    change: { effectivePeriod: { start: '2019', end: '2020-05' } },
    told: [['effectivePeriod', '', '2019 to May-2020']],
  },
  {
    content: {
      resourceType: 'Observation',
      status: 'preliminary',
      category: 'laboratory',
      code: text('Potassium'),
      valueQuantity: { value: 5.9, unit: 'mmol/L' },
    },
    change: { status: 'corrected', valueQuantity: { value: 4.9, unit: 'mmol/L' } },
    told: [
      ['status', 'preliminary', 'corrected'],
      ['valueQuantity', '5.9 mmol/L', '4.9 mmol/L'],
    ],
  },
  {
    content: { resourceType: 'DiagnosticReport', status: 'partial', code: text('CBC') },
    change: { status: 'final', result: [{ reference: 'Observation/a' }, { reference: 'Observation/b' }] },
    told: [
      ['status', 'partial', 'final'],
      ['result', '', '2 results'],
    ],
  },
  {
    content: {
      resourceType: 'Immunization',
      status: 'completed',
      vaccineCode: text('Tdap'),
      occurrenceDateTime: '2026-01-05',
    },
    change: { lotNumber: 'A12', doseQuantity: { value: 0.5, unit: 'mL' } },
    told: [
      ['lotNumber', '', 'A12'],
      ['doseQuantity', '', '0.5 mL'],
    ],
  },
  {
    content: { resourceType: 'Procedure', status: 'completed', code: text('Appendectomy') },
    change: { performer: [{ display: 'Dr. Cutter' }] },
    told: [['performer', '', 'Dr. Cutter']],
  },
  {
    content: { resourceType: 'FamilyMemberHistory', status: 'completed', relationship: text('Mother') },
    change: { condition: [{ code: text('Breast cancer') }] },
    told: [['condition', '', 'Breast cancer']],
  },
  {
    content: { resourceType: 'Device', type: text('Pacemaker') },
    change: { serialNumber: 'S-1', implantedDate: '2020-02-03' },
    told: [
      ['serialNumber', '', 'S-1'],
      ['implantedDate', '', '03-Feb-2020'],
    ],
  },
  {
    content: { resourceType: 'CarePlan', status: 'active', intent: 'plan', title: 'Diabetes' },
    change: { activity: [{ description: 'Walk daily', status: 'in-progress' }] },
    told: [['activity', '', 'Walk daily, status in progress']],
  },
  {
    content: { resourceType: 'CareTeam', status: 'active', name: 'Heart team' },
    change: { participant: [{ role: [text('Cardiologist')], member: { display: 'Dr. Novak' } }] },
    told: [['participant', '', 'Dr. Novak, role Cardiologist']],
  },
  {
    content: { resourceType: 'Goal', lifecycleStatus: 'active', description: text('Lower blood pressure') },
    change: {
      target: [{ measure: text('Systolic'), detailQuantity: { value: 130, unit: 'mmHg' }, dueDate: '2027-01' }],
    },
    told: [['target', '', 'measure Systolic, detail 130 mmHg, due date Jan-2027']],
  },
  {
    content: { resourceType: 'ServiceRequest', status: 'draft', intent: 'order', code: text('Chest film') },
    change: { priority: 'stat', reasonCode: [text('Cough')] },
    told: [
      ['priority', '', 'stat'],
      ['reasonCode', '', 'Cough'],
    ],
  },
  {
    content: {
      resourceType: 'DocumentReference',
      status: 'current',
      description: 'scan 12',
      content: [{ contentType: 'text/plain', title: 'a.txt', size: 1, hash: 'a'.repeat(64) }],
    },
    change: { description: 'Insurance card', type: text('Insurance card') },
    told: [
      ['description', 'scan 12', 'Insurance card'],
      ['type', '', 'Insurance card'],
    ],
  },
]

async function withPatient() {
  const harness = await startPractice()
  const patient = await harness.client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: 'Smith', given: ['John'] }], birthDate: '1980-08-14' },
  })
  return { ...harness, patient }
}

/** The branch of the contract for a type: `Condition` -> `condition`. */
function branchOf(client: Client, type: string): Client['condition'] {
  return client[(type.charAt(0).toLowerCase() + type.slice(1)) as 'condition']
}

function told(versions: readonly RowVersion[]): [string, string, string][] {
  const [before, after] = versions
  if (!before || !after) return []
  return changesBetween(before.body, after.body).map((change) => [change.field, change.before, change.after])
}

test('every type of the chart has a case here; notes have their own', () => {
  const covered = cases.map(({ content }) => content.resourceType)
  expect(new Set([...covered, 'ClinicalNote'])).toEqual(new Set(chartTypes))
})

test.each(cases)('$content.resourceType: who changed what, when and why', async ({ content, change, told: words }) => {
  const { client, patient } = await withPatient()
  const branch = branchOf(client, content.resourceType)
  const row = await branch.create({ patientId: patient.id, content: content as never })
  await branch.update({ id: row.id, versionId: 1, content: { ...content, ...change } as never, reason: 'Asked again' })
  const marked = await branch.enteredInError({ id: row.id, versionId: 2, reason: 'Other patient' })
  expect(marked.versionId).toBe(3)
  const versions = await branch.history({ id: row.id })
  expect(versions.map(({ versionId, by, superseded }) => [versionId, by, superseded?.reason])).toEqual([
    [1, 'Dr. Ann Lee, MD', 'Asked again'],
    [2, 'Dr. Ann Lee, MD', 'Other patient'],
    [3, 'Dr. Ann Lee, MD', undefined],
  ])
  // The service adds what it knows (a signer, a date); what was changed is all there.
  expect(told(versions)).toEqual(expect.arrayContaining(words))
  expect(told(versions.slice(1)).flat()).toContain('entered in error')
  for (const { value } of fieldsOf(versions[0]?.body ?? {}))
    expect(value).not.toMatch(/[{}[\]]|[0-9a-f]{8}-[0-9a-f]{4}/)
})

test('a note names who signed it', async () => {
  const { client, patient } = await withPatient()
  const draft = await client.clinicalNote.create({
    patientId: patient.id,
    content: { resourceType: 'ClinicalNote', status: 'draft', type: text('Progress note'), text: 'Well.' },
  })
  await client.clinicalNote.sign(draft)
  const changes = told(await client.clinicalNote.history({ id: draft.id }))
  expect(changes).toContainEqual(['status', 'draft', 'signed'])
  expect(changes).toContainEqual(['signedBy', '', 'Dr. Ann Lee, MD'])
})

test('registration data: names, numbers, addresses', async () => {
  const { client, patient } = await withPatient()
  await client.patient.update({
    id: patient.id,
    versionId: 1,
    content: {
      resourceType: 'Patient',
      name: [{ family: 'Smith', given: ['Jon'] }],
      birthDate: '1980-08-15',
      identifier: [{ type: text('Member number'), value: 'X1' }],
      address: [{ line: ['1 Elm St'], city: 'Lyme', state: 'CT', postalCode: '06371', use: 'home' }],
    },
    reason: 'Card shown',
  })
  const words = fieldsOf({
    race: { ombCategory: [{ display: 'White' }], text: 'White' },
    communication: [{ language: text('French'), preferred: true }],
  })
  expect(words.map(({ value }) => value)).toEqual(['White', 'French, preferred Yes'])
  const versions = await client.patient.history({ id: patient.id })
  expect(versions.map(({ versionId, superseded }) => [versionId, superseded?.reason])).toEqual([
    [1, 'Card shown'],
    [2, undefined],
  ])
  expect(told(versions)).toEqual(
    expect.arrayContaining([
      ['name', 'John Smith', 'Jon Smith'],
      ['birthDate', '14-Aug-1980', '15-Aug-1980'],
      ['identifier', '', 'Member number X1'],
      ['address', '', '1 Elm St, Lyme, CT 06371 (home)'],
    ]),
  )
})

test('recent patients are each user’s own', async () => {
  const { client, patient, service } = await withPatient()
  await client.chart.summary({ patientId: patient.id })
  const { userId = '' } = (await client.session.current()) ?? {}
  const connection = service.connect()
  const context = () => service.contextOf(connection)
  const user = context().practice.write({ userId }, (w) =>
    createUser(w, { userName: 'bob', displayName: 'Bob Ray', roles: ['clinician'] }),
  )
  connection.session = { user, locked: false }
  const bob = createRouterClient(service.router, { context }) as unknown as Client
  expect(await bob.patient.recent()).toEqual([])
  const other = await bob.patient.create({ content: { resourceType: 'Patient', name: [{ family: 'Other' }] } })
  await bob.chart.summary({ patientId: other.id })
  expect((await bob.patient.recent()).map(({ id }) => id)).toEqual([other.id])
  expect((await client.patient.recent()).map(({ id }) => id)).toEqual([patient.id])
})
