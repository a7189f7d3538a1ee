/** Patients for component tests. */
import type { PatientSummary } from '../../domain/contract/patient.ts'
import type { Patient, PatientContent } from '../../domain/resources/index.ts'

const idOf = (number: number) => `0190a1b2-0000-7000-8000-${String(number).padStart(12, '0')}`

export function summary(number: number, name: string, more: Partial<PatientSummary> = {}): PatientSummary {
  return {
    id: idOf(number),
    recordNumber: String(number).padStart(6, '0'),
    name,
    birthDate: '1980-08-14',
    gender: 'female',
    phone: '207-555-0101',
    deceased: false,
    active: true,
    ...more,
  }
}

export function patient(number: number, content: Partial<PatientContent>): Patient {
  return {
    resourceType: 'Patient',
    name: [{ use: 'official', family: 'Smith', given: ['Anna'] }],
    gender: 'female',
    birthDate: '1980-08-14',
    ...content,
    id: idOf(number),
    recordNumber: String(number).padStart(6, '0'),
    versionId: 3,
    recordedAt: '2026-01-05T10:00:00.000Z',
    recordedBy: idOf(1),
    updatedAt: '2026-01-05T10:00:00.000Z',
    updatedBy: idOf(1),
    source: 'practice',
  }
}
