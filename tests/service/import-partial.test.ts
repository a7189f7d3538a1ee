/** Part of a document is taken in: what it points to stays behind, and its words do not get lost. */
import { expect, it } from 'vitest'
import { conceptText } from '../../domain/format/name.ts'
import { writeCcd } from '../../exchange/ccda/write.ts'
import { demoSnapshot } from '../cli/demo-snapshot.ts'
import { finished, stagedIn, startPractice } from './harness.ts'

it('takes in a visit without its diagnosis, and keeps what the diagnosis was called', async () => {
  const { client } = await startPractice()
  const file = new File([writeCcd(demoSnapshot(0))], 'outside.xml')
  const { jobId } = await client.importing.upload({ file })
  const { importDocumentId } = stagedIn(await finished(client, jobId))
  const { id: patientId } = await client.importing.confirmPatient({ importDocumentId })
  const { rows } = await client.importing.review({ importDocumentId })
  const visits = rows.filter(({ item }) => item.resourceType === 'Encounter')
  const problems = rows.filter(({ item }) => item.resourceType === 'Condition').map(({ item }) => item.content)
  expect(visits.length).toBeGreaterThan(1)

  await client.importing.decide({
    importDocumentId,
    decisions: visits.map(({ item }) => ({ importItemId: item.id, action: 'add' as const })),
  })
  const taken = await client.encounter.list({ patientId })
  const diagnoses = taken.flatMap((visit) => visit.diagnosis ?? []).map(({ condition }) => condition)
  expect(diagnoses.length).toBeGreaterThan(0)
  const names = problems.map((problem) => conceptText((problem as { code?: object }).code))
  for (const { reference, display } of diagnoses) {
    expect(reference).toBeUndefined()
    expect(names).toContain(display)
  }
})
