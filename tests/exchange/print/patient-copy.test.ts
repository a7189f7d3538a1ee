/** The record for the patient: everything that leaves is on it, in words that need no training. */
import { expect, test } from 'vitest'
import { describe as describeRow } from '../../../domain/format/describe.ts'
import { writeDocument } from '../../../exchange/write.ts'
import { demoSnapshot } from '../../cli/demo-snapshot.ts'
import { CVX, emptySnapshot, fullSnapshot, ICD10, loinc, ucum, uuid } from '../../fixtures/snapshot.ts'

const plain = (html: string) =>
  html
    .replace(/<style>[^<]*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ')

const textOf = (snapshot: Parameters<typeof writeDocument>[1]) => plain(writeDocument('patient-copy', snapshot).text)

test('large print, plain titles, and no code of any system', () => {
  const snapshot = demoSnapshot(0)
  const page = writeDocument('patient-copy', snapshot).text
  expect(page).toContain('<div class="sheet large">')
  const text = plain(page)
  for (const title of ['What you are allergic to', 'Medicines you take', 'Your health problems now', 'Vaccines']) {
    expect(text).toContain(title)
  }
  const codes = snapshot.resources.flatMap((row) => {
    const concept = 'code' in row ? row.code : 'vaccineCode' in row ? row.vaccineCode : undefined
    return concept?.coding?.flatMap(({ code }) => (code && code.length > 4 ? [code] : [])) ?? []
  })
  expect(codes.length).toBeGreaterThan(20)
  for (const code of codes) expect(text).not.toContain(code)
  expect(text).not.toMatch(/SNOMED|LOINC|RxNorm|ICD-10|CVX/)
})

test('a value is told by where it lies, not by a letter', () => {
  const snapshot = emptySnapshot()
  const value = (n: number, code: string, said?: string) => ({
    resourceType: 'Observation' as const,
    id: uuid(700 + n),
    status: 'final' as const,
    category: 'laboratory' as const,
    code: { text: `Test ${n}` },
    effectiveDateTime: '2024-05-02',
    valueQuantity: { value: n, unit: 'mg/dL' },
    ...(code && { interpretation: [{ coding: [{ code }] }] }),
    ...(said && { referenceRange: [{ text: said }] }),
  })
  snapshot.resources = [value(1, 'H'), value(2, 'LL'), value(3, 'N'), value(4, 'A'), value(5, '')]
  const text = textOf(snapshot)
  expect(text).toContain('1 mg/dL above the usual range')
  expect(text).toContain('2 mg/dL far below the usual range')
  expect(text).toContain('3 mg/dL within the usual range')
  expect(text).toContain('4 mg/dL not as usual')
  expect(text).not.toMatch(/5 mg\/dL (above|below|within|not as)/)
})

test('every row that leaves stands on it, whatever kind it is of', () => {
  const snapshot = fullSnapshot()
  const text = textOf(snapshot)
  const missing = snapshot.resources
    .filter((row) => !('status' in row && (row.status === 'cancelled' || row.status === 'draft')))
    .filter((row) => row.resourceType !== 'CareTeam' && row.resourceType !== 'FamilyMemberHistory')
    .filter((row) => !(row.resourceType === 'AllergyIntolerance' && row.clinicalStatus !== 'active'))
    .map((row) =>
      describeRow(row)
        .label.replace(/\s+/g, ' ')
        .replace(/\bencounter\b/, 'visit'),
    )
    .filter((label) => !text.includes(label))
  expect(missing).toEqual([])
})

test('a partial copy says so, in words to the patient', () => {
  expect(textOf({ ...emptySnapshot(), partial: true })).toContain('This is not your whole record.')
  expect(textOf(emptySnapshot())).not.toContain('This is not your whole record.')
})

test('names that need training stand beside everyday words', () => {
  const snapshot = emptySnapshot()
  const problem = (n: number, text: string, code?: string) => ({
    resourceType: 'Condition' as const,
    id: uuid(720 + n),
    category: 'problem-list-item' as const,
    clinicalStatus: 'active' as const,
    code: { text, ...(code && { coding: [{ system: ICD10, code }] }) },
  })
  const dose = (n: number, text: string, code: string) => ({
    resourceType: 'Immunization' as const,
    id: uuid(740 + n),
    status: 'completed' as const,
    vaccineCode: { text, coding: [{ system: CVX, code }] },
    occurrenceDateTime: '2024-10-07',
  })
  snapshot.resources = [
    problem(1, 'Essential hypertension', 'I10'),
    problem(2, 'Hyperlipidemia'),
    problem(3, 'Pure hypercholesterolemia', 'E78.00'),
    problem(4, 'High blood pressure', 'I10'),
    problem(5, 'Lipoprotein deficiency', 'E78.6'),
    dose(1, 'Influenza, split virus, trivalent, PF', '140'),
    dose(2, 'DT (pediatric)', '28'),
    {
      resourceType: 'Observation',
      id: uuid(760),
      status: 'final',
      category: 'vital-signs',
      code: loinc('59408-5', 'SpO2'),
      valueQuantity: ucum(98, '%'),
    },
    {
      resourceType: 'ServiceRequest',
      id: uuid(761),
      status: 'active',
      intent: 'order',
      code: { text: 'Potassium' },
    },
  ]
  const text = textOf(snapshot)
  expect(text).toContain('Essential hypertension (high blood pressure)')
  expect(text).toContain('Hyperlipidemia (high cholesterol or other blood fats)')
  expect(text).toContain('Pure hypercholesterolemia (high cholesterol)')
  expect(text).not.toContain('High blood pressure (')
  expect(text).not.toContain('Lipoprotein deficiency (')
  expect(text).toMatch(/Influenza, split virus, trivalent, PF flu\b/)
  expect(text).toContain('DT (pediatric) tetanus, diphtheria 07-Oct-2024')
  expect(text).toContain('SpO2 (oxygen in the blood)')
  expect(text).toMatch(/Potassium\s+asked for/)
})
