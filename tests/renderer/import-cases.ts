/** A document under review, made up: two sections, one conflict, one entry that was not understood. */
import type { ImportReview, ImportSummary, ReviewRow } from '../../domain/contract/importing.ts'
import type { PatientSummary } from '../../domain/contract/patient.ts'
import type { ChartContent, ChartRow, ImportItem, Patient, PatientContent } from '../../domain/resources/index.ts'

const id = (n: number) => `0190a1b2-0000-7000-8000-${String(n).padStart(12, '0')}`
const at = '2026-03-02T10:00:00.000Z'
const meta = { versionId: 3, recordedAt: at, recordedBy: id(1), updatedAt: at, updatedBy: id(1) }
export const documentId = id(100)
export const patientId = id(200)

export const person: PatientContent = {
  resourceType: 'Patient',
  name: [{ use: 'official', family: 'Alvarez', given: ['Robert'] }],
  birthDate: '1980-08-04',
  gender: 'male',
  address: [{ line: ['14 Linden Street'], city: 'Portland', state: 'OR', postalCode: '97201' }],
}
export const chartPatient: Patient = { ...person, ...meta, id: patientId, source: 'practice', recordNumber: 'CK-1001' }
export const patientLine: PatientSummary = {
  id: patientId,
  recordNumber: 'CK-1001',
  name: 'ALVAREZ, Robert',
  birthDate: '1980-08-04',
  gender: 'male',
  deceased: false,
  active: true,
}

export function reviewRow(n: number, section: string, content: ChartContent, more: Partial<ReviewRow> = {}): ReviewRow {
  const item: ImportItem = {
    id: id(n),
    importDocumentId: documentId,
    key: `e${n}`,
    section,
    resourceType: content.resourceType,
    content,
    place: { path: `/ClinicalDocument/entry[${n}]`, line: 40 + n },
    narrative: `Narrative of item ${n}`,
    status: 'pending',
  }
  return { item, suggestion: 'add', why: 'Not in the chart.', conflict: false, ...more }
}

export function chartRow<T extends ChartContent>(n: number, content: T): T & ChartRow {
  return { ...content, ...meta, id: id(n), patientId, source: 'practice' } as T & ChartRow
}

const allergy = (text: string): ChartContent => ({
  resourceType: 'AllergyIntolerance',
  clinicalStatus: 'active',
  code: { text },
})
const problem = (text: string): ChartContent => ({
  resourceType: 'Condition',
  category: 'problem-list-item',
  clinicalStatus: 'active',
  code: { text },
})

export const rows: ReviewRow[] = [
  reviewRow(1, 'allergies', allergy('Latex')),
  reviewRow(2, 'allergies', allergy('No known drug allergy'), {
    suggestion: 'ignore',
    conflict: true,
    why: 'Outside: No known drug allergy. The chart has Penicillin.',
    chartRow: chartRow(302, allergy('Penicillin')),
  }),
  reviewRow(3, 'allergies', allergy('Peanut'), {
    suggestion: 'match',
    why: 'This allergy is in the chart already.',
    chartRow: chartRow(303, allergy('Peanut')),
  }),
  reviewRow(4, 'problems', problem('Gout')),
  reviewRow(5, 'problems', { ...problem('Asthma'), onsetDateTime: '2001' } as ChartContent, {
    suggestion: 'replace',
    why: 'This problem is in the chart; the outside record adds onset.',
    chartRow: chartRow(305, problem('Asthma')),
  }),
]

export function summary(more: Partial<ImportSummary> = {}): ImportSummary {
  return {
    importDocumentId: documentId,
    fileName: 'from-hospital.xml',
    kind: 'ccda',
    documentType: 'Continuity of Care Document',
    createdAt: '2026-02-28T09:00:00-05:00',
    from: 'Lakeside Hospital',
    patientName: 'ALVAREZ, Robert',
    birthDate: '1980-08-04',
    gender: 'male',
    patient: {
      outcome: 'matched',
      candidates: [{ patient: patientLine, score: 0.99, evidence: ['Same name', 'Same birth date'] }],
    },
    status: 'staged',
    sections: [
      { section: 'allergies', title: 'Allergies', found: 4, staged: 2, matched: 1, ignored: 0, notUnderstood: [loss] },
      { section: 'problems', title: 'Problems', found: 2, staged: 2, matched: 0, ignored: 0, notUnderstood: [] },
    ],
    notices: [],
    ...more,
  }
}

const loss = {
  section: 'allergies',
  place: { path: '/ClinicalDocument/entry[9]', line: 77 },
  reason: 'This kind of entry is not known.',
  what: '2.16.840.1.113883.10.20.22.4.999',
}

export function review(more: { confirmed?: boolean; rows?: ReviewRow[]; person?: PatientContent } = {}): ImportReview {
  const confirmed = more.confirmed ? { patientId } : {}
  return {
    document: {
      id: documentId,
      fileName: 'from-hospital.xml',
      hash: 'a'.repeat(64),
      kind: 'ccda',
      documentType: { name: 'Continuity of Care Document' },
      author: [{ display: 'Dr. Ines Novak' }],
      authorOrganization: { display: 'Lakeside Hospital' },
      patient: more.person ?? person,
      status: 'staged',
      sections: [
        { key: 'allergies', title: 'Allergies', narrative: 'Latex: hives', place: { path: '/a' } },
        { key: 'problems', title: 'Problems', place: { path: '/p' } },
      ],
      notUnderstood: [loss],
      notices: [],
      receivedAt: at,
      receivedBy: id(1),
      ...confirmed,
    },
    summary: summary(confirmed),
    rows: more.rows ?? rows,
    batches: [],
  }
}
