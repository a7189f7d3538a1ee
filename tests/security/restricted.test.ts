/** Restricted charts: no procedure shows one, or a row of one, to somebody who gave no reason and does not look after the patient. */
import { expect, test } from 'vitest'
import { needsOf } from '../../domain/access/permissions.ts'
import { patientContent } from '../db/practice.ts'
import { Desk, entries } from '../service/chart-entries.ts'
import { type Client, finished, type Harness, stagedIn, startPractice } from '../service/harness.ts'
import { outsideFile } from '../service/outside-record.ts'
import { atWork } from '../service/people.ts'
import { walkContract } from '../service/walk.ts'

const restricted = { code: 'FORBIDDEN', data: { needs: 'restricted-chart' } }
const reason = 'Called in about her results'

/** A chart with one of every kind of entry, restricted by the clinician who wrote it; a colleague and a nurse. */
async function practiceWithRestrictedChart() {
  const harness: Harness & { client: Client } = await startPractice()
  const { client } = harness
  const patient = await client.patient.create({ content: patientContent('Hart', 'Ines') })
  const desk = new Desk(harness, patient.id)
  for (const entry of entries) {
    desk.entry = entry.name
    await entry.make(desk)
  }
  const { versionId } = await client.patient.get({ id: patient.id })
  await client.chartAccess.restrict({
    patientId: patient.id,
    versionId,
    restricted: true,
    reason: 'Works here herself',
  })
  const { client: colleague, user } = await atWork(harness, client, 'Bo Berg', ['clinician', 'admin'])
  return { harness, client, desk, patientId: patient.id, colleague, colleagueUser: user }
}

/** What shows no chart: people, settings, audit, and the way in with a reason. */
const outside = new Set([
  'open',
  'own',
  'read-audit',
  'review-access',
  'manage-people',
  'manage-practice',
  'manage-backups',
])

test('every procedure that is asked about the patient, wherever in its input, refuses', async () => {
  const { colleague, patientId, desk } = await practiceWithRestrictedChart()
  const rowId = [...desk.madeBy.keys()][0]?.split('/')[1] ?? ''
  let asked = 0
  for (const { path } of walkContract(colleague)) {
    const needs = needsOf(path.split('.')) ?? []
    if (needs.every((need) => outside.has(need)) || path === 'chartAccess.open') continue
    const procedure = path
      .split('.')
      .reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], colleague) as (
      input: unknown,
    ) => Promise<unknown>
    for (const input of [{ patientId }, { id: rowId }, { deep: [{ in: `Condition/${rowId}` }] }]) {
      await expect(procedure(input), `${path} ${JSON.stringify(input)}`).rejects.toMatchObject(restricted)
      asked += 1
    }
  }
  expect(asked).toBeGreaterThan(300)
  const denied = (await colleague.audit.list({ limit: 5 })).filter(({ type }) => type === 'denied')
  expect(denied[0]).toMatchObject({ outcome: 'failure', patientId, detail: { needs: 'restricted-chart' } })
})

test('a row of every type is known as a row of the chart', async () => {
  const { colleague, desk } = await practiceWithRestrictedChart()
  expect(desk.madeBy.size).toBeGreaterThan(20)
  for (const row of desk.madeBy.keys()) {
    const id = row.split('/')[1] ?? ''
    await expect(colleague.condition.get({ id }), row).rejects.toMatchObject(restricted)
    await expect(
      colleague.observation.replaced({ patientId: crypto.randomUUID(), ids: [id] }),
      row,
    ).rejects.toMatchObject(restricted)
  }
})

test('an outside record and its items, once they are filed under the patient', async () => {
  const { client, colleague, patientId } = await practiceWithRestrictedChart()
  const { jobId } = await client.importing.upload({ file: outsideFile() })
  const { importDocumentId } = stagedIn(await finished(client, jobId))
  await client.importing.confirmPatient({ importDocumentId, patientId })
  const review = await client.importing.review({ importDocumentId })
  const itemId = review.rows[0]?.item.id ?? ''
  await expect(colleague.importing.review({ importDocumentId })).rejects.toMatchObject(restricted)
  await expect(colleague.importing.original({ importDocumentId })).rejects.toMatchObject(restricted)
  await expect(colleague.condition.get({ id: itemId })).rejects.toMatchObject(restricted)
})

test('with a reason it opens, for that patient and this user alone, and every look bears the mark', async () => {
  const { harness, client, colleague, patientId } = await practiceWithRestrictedChart()
  const access = await colleague.chartAccess.open({ patientId, reason })
  expect(Date.parse(access.endsAt) - Date.parse(access.startedAt)).toBe(8 * 3_600_000)
  const summary = await colleague.chart.summary({ patientId })
  expect(summary.patient).toMatchObject({ confidentiality: 'R' })
  const [look] = (await colleague.audit.list({ patientId, limit: 20 })).filter(({ type }) => type === 'view-chart')
  expect(look).toMatchObject({ patientId, detail: { chartAccess: access.id } })

  const { client: nurse } = await atWork(harness, client, 'Nia Nurse', ['nurse'])
  await expect(nurse.chart.summary({ patientId })).rejects.toMatchObject(restricted)
  const other = await client.patient.create({ content: patientContent('Other', 'One') })
  const { versionId } = other
  await client.chartAccess.restrict({ patientId: other.id, versionId, restricted: true, reason })
  await expect(colleague.chart.summary({ patientId: other.id })).rejects.toMatchObject(restricted)
  await expect(
    colleague.refile.move({
      resourceType: 'Observation',
      rows: [{ id: crypto.randomUUID(), versionId: 1 }],
      toPatientId: other.id,
      reason,
    }),
  ).rejects.toMatchObject(restricted)

  await colleague.chartAccess.end({ id: access.id })
  await expect(colleague.chart.summary({ patientId })).rejects.toMatchObject(restricted)
})

test('who looks after the patient needs no reason: general practitioner or care team', async () => {
  const { harness, client, patientId, colleague, colleagueUser } = await practiceWithRestrictedChart()
  const member = { reference: `Practitioner/${colleagueUser.practitionerId}`, display: 'Bo Berg' }
  await client.careTeam.create({
    patientId,
    content: { resourceType: 'CareTeam', status: 'active', participant: [{ member }] },
  })
  expect((await colleague.chart.summary({ patientId })).patient.id).toBe(patientId)

  const { client: other, user } = await atWork(harness, client, 'Gil Gray', ['clinician'])
  await expect(other.chart.summary({ patientId })).rejects.toMatchObject(restricted)
  const { id, versionId } = await client.patient.get({ id: patientId })
  const generalPractitioner = [{ reference: `Practitioner/${user.practitionerId}` }]
  await client.patient.update({ id, versionId, content: { ...patientContent('Hart', 'Ines'), generalPractitioner } })
  const seen = await other.chart.summary({ patientId })
  // Registration does not take the mark away.
  expect(seen.patient.confidentiality).toBe('R')
})

test('lists name the patient, marked, and without a reason', async () => {
  const { colleague, patientId } = await practiceWithRestrictedChart()
  expect(await colleague.patient.search({ text: 'hart' })).toMatchObject([{ id: patientId, restricted: true }])
})

test('the mark is taken away again by whoever may see the chart, with the reason kept', async () => {
  const { client, colleague, patientId } = await practiceWithRestrictedChart()
  const { versionId } = await client.patient.get({ id: patientId })
  const open = { patientId, versionId, restricted: false, reason: 'No longer works here' }
  await expect(colleague.chartAccess.restrict(open)).rejects.toMatchObject(restricted)
  await client.chartAccess.restrict(open)
  expect((await client.patient.history({ id: patientId })).at(-2)?.superseded?.reason).toBe('No longer works here')
  expect((await colleague.chart.summary({ patientId })).patient.confidentiality).toBeUndefined()
  await expect(colleague.chartAccess.open({ patientId, reason })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
