import { expect, test } from 'vitest'
import { verifyAuditChain } from '../../db/audit.ts'
import {
  createClinical,
  getClinical,
  listClinical,
  markEnteredInError,
  updateClinical,
} from '../../db/queries/clinical.ts'
import { listByCategory, listSeries, listTrend } from '../../db/queries/observation.ts'
import { createPatient } from '../../db/queries/patient.ts'
import { listVersions } from '../../db/queries/resource-version.ts'
import { RowNotFound, StaleVersion } from '../../db/writer.ts'
import { type ConditionContent, clinicalResources, type ObservationContent } from '../../domain/resources/index.ts'
import { makePractice, patientContent } from './practice.ts'

const asthma: ConditionContent = {
  resourceType: 'Condition',
  category: 'problem-list-item',
  clinicalStatus: 'active',
  verificationStatus: 'confirmed',
  code: { coding: [{ system: 'http://snomed.info/sct', code: '195967001', display: 'Asthma' }], text: 'Asthma' },
  onsetDateTime: '2019-05',
  note: [{ text: 'since childhood' }],
}

function withPatient() {
  const practice = makePractice()
  const patient = practice.write((w) => createPatient(w, patientContent('Lee', 'Ann')))
  return { ...practice, patient }
}

test('a row comes back exactly as its schema says, with partial dates as they were', () => {
  const { connection, patient, write } = withPatient()
  const made = write((w) => createClinical(w, 'Condition', patient.id, asthma))
  const read = getClinical(connection.db, 'Condition', made.id)
  expect(read).toEqual(made)
  expect(clinicalResources.Condition.row.parse(read)).toEqual(read)
  expect(read).toMatchObject({ ...asthma, versionId: 1, source: 'practice', patientId: patient.id })
})

test('a change keeps what was there, with who, when and why', () => {
  const { connection, patient, write, userId } = withPatient()
  const made = write((w) => createClinical(w, 'Condition', patient.id, asthma))
  const { note: _note, ...withoutNote } = asthma
  const next = write((w) =>
    updateClinical(w, 'Condition', made, { ...withoutNote, clinicalStatus: 'resolved' }, { reason: 'Outgrown' }),
  )
  expect(next).toMatchObject({ versionId: 2, clinicalStatus: 'resolved', recordedAt: made.recordedAt })
  expect(getClinical(connection.db, 'Condition', made.id).note).toBeUndefined()
  const versions = listVersions(connection.db, next)
  expect(versions).toHaveLength(2)
  expect(versions.map((version) => version.by)).toEqual(['Ann Lee', 'Ann Lee'])
  expect(versions[0]).toMatchObject({ versionId: 1, body: made, superseded: { by: 'Ann Lee', reason: 'Outgrown' } })
  expect(versions[1]?.superseded).toBeUndefined()
  expect(next.updatedBy).toBe(userId)
})

test('whoever saw an older version can’t overwrite a newer one, and nothing of the attempt stays', () => {
  const { connection, patient, write } = withPatient()
  const made = write((w) => createClinical(w, 'Condition', patient.id, asthma))
  write((w) => updateClinical(w, 'Condition', made, { ...asthma, clinicalStatus: 'inactive' }))
  const lines = verifyAuditChain(connection.db).lines
  expect(() => write((w) => updateClinical(w, 'Condition', made, asthma))).toThrow(StaleVersion)
  expect(getClinical(connection.db, 'Condition', made.id)).toMatchObject({ versionId: 2, clinicalStatus: 'inactive' })
  expect(verifyAuditChain(connection.db).lines).toBe(lines)
})

test('entered in error stays in the chart, marked, without a clinical status', () => {
  const { connection, patient, write } = withPatient()
  const made = write((w) => createClinical(w, 'Condition', patient.id, asthma))
  write((w) => markEnteredInError(w, 'Condition', made, 'Wrong patient'))
  const [row] = listClinical(connection.db, 'Condition', patient.id)
  expect(row).toMatchObject({ verificationStatus: 'entered-in-error', versionId: 2 })
  expect(row?.clinicalStatus).toBeUndefined()
})

test('a transaction that fails leaves neither row nor version nor audit line', () => {
  const { connection, patient, write } = withPatient()
  const lines = verifyAuditChain(connection.db).lines
  expect(() =>
    write((w) => {
      createClinical(w, 'Condition', patient.id, asthma)
      getClinical(w.db, 'Condition', 'not there')
    }),
  ).toThrow(RowNotFound)
  expect(listClinical(connection.db, 'Condition', patient.id)).toEqual([])
  expect(verifyAuditChain(connection.db)).toEqual({ ok: true, lines })
})

test('no row without a patient', () => {
  const { write } = withPatient()
  expect(() => write((w) => createClinical(w, 'Condition', 'nobody', asthma))).toThrow(/FOREIGN KEY/)
})

function glucose(effectiveDateTime: string, value: number): ObservationContent {
  return {
    resourceType: 'Observation',
    status: 'final',
    category: 'laboratory',
    effectiveDateTime,
    code: { coding: [{ system: 'http://loinc.org', code: '2345-7', display: 'Glucose' }] },
    valueQuantity: { value, unit: 'mg/dL' },
  }
}

test('observations: newest first, by test, with errors left out of trends but not of lists', () => {
  const {
    connection: { db },
    patient,
    write,
  } = withPatient()
  const [, , wrong] = write((w) =>
    ['2024-01-01', '2025-06', '2026-03-01T08:00-05:00'].map((at, i) =>
      createClinical(w, 'Observation', patient.id, glucose(at, 90 + i)),
    ),
  )
  write((w) => createClinical(w, 'Observation', patient.id, { ...glucose('2023', 5), code: { text: 'Sodium' } }))
  if (wrong) write((w) => markEnteredInError(w, 'Observation', wrong, 'Mixed up'))

  const series = listSeries(db, { patientId: patient.id, category: 'laboratory', depth: 2 })
  expect(series.map((s) => [s.codeKey, s.count, s.latest.map((o) => o.valueQuantity?.value)])).toEqual([
    ['http://loinc.org|2345-7', 2, [91, 90]],
    ['sodium', 1, [5]],
  ])
  expect(listTrend(db, { patientId: patient.id, codeKey: 'http://loinc.org|2345-7', limit: 10 })).toHaveLength(2)
  const page = listByCategory(db, { patientId: patient.id, category: 'laboratory', limit: 2 })
  expect(page.map((o) => o.status)).toEqual(['entered-in-error', 'final'])
  const rest = listByCategory(db, { patientId: patient.id, category: 'laboratory', limit: 5, offset: 2 })
  expect(rest.map((o) => o.valueQuantity?.value)).toEqual([90, 5])
})
