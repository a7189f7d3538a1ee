// @vitest-environment jsdom
/** The summary that leaves, read as the consultant reads it: what is asked, who the patient is, then each thing once. */
import { expect, test } from 'vitest'
import type { ExportPurpose } from '../../../domain/contract/exporting.ts'
import type { ChartContent } from '../../../domain/resources/index.ts'
import type { ChartSnapshot, Recorded } from '../../../exchange/types.ts'
import { writeDocument } from '../../../exchange/write.ts'
import { demoSnapshot } from '../../cli/demo-snapshot.ts'
import { emptySnapshot, loinc, ucum, uuid } from '../../fixtures/snapshot.ts'

function pageOf(snapshot: ChartSnapshot, purpose: ExportPurpose = {}): Document {
  return new DOMParser().parseFromString(writeDocument('html', snapshot, purpose).text, 'text/html')
}

const section = (page: Document, title: string) =>
  [...page.querySelectorAll('section')].filter((one) => one.querySelector('h2')?.textContent === title)

/** Cells of each line, head included. */
const rowsOf = (one: Element | undefined) =>
  [...(one?.querySelectorAll('tr') ?? [])].map((line) => [...line.children].map((cell) => cell.textContent?.trim()))

const withRows = (...resources: Recorded<ChartContent>[]): ChartSnapshot => ({ ...emptySnapshot(), resources })

const pressure = (day: string, systolic: number, diastolic: number): Recorded<ChartContent> => ({
  resourceType: 'Observation',
  id: uuid(800 + systolic),
  status: 'final',
  category: 'vital-signs',
  code: loinc('85354-9', 'Blood pressure'),
  effectiveDateTime: day,
  component: [
    { code: loinc('8480-6', 'Systolic blood pressure'), valueQuantity: ucum(systolic, 'mm[Hg]', 'mmHg') },
    { code: loinc('8462-4', 'Diastolic blood pressure'), valueQuantity: ucum(diastolic, 'mm[Hg]', 'mmHg') },
  ],
})

const vital = (n: number, code: string, name: string): Recorded<ChartContent> => ({
  resourceType: 'Observation',
  id: uuid(n),
  status: 'final',
  category: 'vital-signs',
  code: loinc(code, name),
  effectiveDateTime: '2026-10-07',
  valueQuantity: ucum(n, '1'),
})

const pressureGoal: Recorded<ChartContent> = {
  resourceType: 'Goal',
  id: uuid(850),
  lifecycleStatus: 'active',
  description: { text: 'Blood pressure below 130/80' },
  startDate: '2026-01-05',
  target: [
    {
      measure: loinc('8480-6', 'Systolic blood pressure'),
      detailQuantity: { ...ucum(130, 'mm[Hg]', 'mmHg'), comparator: '<=' },
    },
  ],
}

test('a goal measured by a part of a panel stands where the panel says', () => {
  const page = pageOf(withRows(pressureGoal, pressure('2026-10-07', 124, 78)))
  const [goals] = section(page, 'Goals')
  expect(goals?.textContent).toContain('On target')
  expect(goals?.textContent).not.toContain('Not measured yet')
})

test('a goal stands once: with its plan, or among the others, that of a plan that is over too', () => {
  const plan = (status: 'active' | 'completed'): Recorded<ChartContent> => ({
    resourceType: 'CarePlan',
    id: uuid(851),
    status,
    intent: 'plan',
    title: 'Pressure plan',
    goal: [{ reference: `Goal/${pressureGoal.id}` }],
  })
  for (const rows of [[pressureGoal], [pressureGoal, plan('active')], [pressureGoal, plan('completed')]]) {
    const text = pageOf(withRows(...rows)).body.textContent ?? ''
    expect(text.split('Blood pressure below 130/80')).toHaveLength(2)
  }
})

test('what is asked stands first, by name; what presses is framed, and that something is missing', () => {
  const page = pageOf({ ...emptySnapshot(), partial: true }, { reason: 'Chest pain\nfor 2 weeks', urgency: 'urgent' })
  const [asked] = section(page, 'Reason for referral')
  expect([...(asked?.querySelectorAll('dt, dd') ?? [])].map((one) => one.textContent?.trim())).toEqual([
    'Reason',
    'Chest pain\nfor 2 weeks',
    'Urgency',
    'Urgent',
  ])
  expect(asked?.querySelector('.mark')?.textContent).toBe('Urgent')
  expect(page.querySelector('.warning')?.textContent).toContain('This is a partial summary.')
  const calm = pageOf(emptySnapshot(), { reason: 'Mole', urgency: 'routine' })
  expect(section(calm, 'Reason for referral')[0]?.textContent).toContain('Routine')
  expect(calm.querySelector('.mark, .warning')).toBeNull()
})

test.each([
  ['es', 'Spanish'],
  ['en-US', 'English'],
  ['x-none', 'x-none'],
])('a language that came as the bare code %s is named', (code, name) => {
  const spanish = { ...emptySnapshot() }
  spanish.patient = {
    ...spanish.patient,
    communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code }] } }],
  }
  expect(section(pageOf(spanish), 'Patient')[0]?.textContent).toContain(name)
})

test('whom to call to see the patient, and in which language', () => {
  const page = pageOf(demoSnapshot(0), { reason: 'Chest pain' })
  const { patient } = demoSnapshot(0)
  const [asked] = section(page, 'Reason for referral')
  const [who] = section(page, 'Patient')
  expect(who?.textContent).toContain(patient.telecom?.[0]?.value)
  expect(who?.textContent).toContain(patient.address?.[0]?.city)
  expect(who?.textContent).toContain('English')
  expect(asked?.compareDocumentPosition(who as Element)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  expect(section(pageOf(emptySnapshot()), 'Patient')).toEqual([])
})

test('a report says what was concluded and by whom; nothing of it is said twice', () => {
  const page = pageOf(
    withRows({
      resourceType: 'DiagnosticReport',
      id: uuid(860),
      status: 'final',
      code: { text: 'Chest X-ray, 2 views' },
      effectiveDateTime: '2026-06-22T11:59:00-04:00',
      performer: [{ display: 'Bay Imaging' }],
      conclusion: 'No infiltrate.',
    }),
  )
  expect(rowsOf(section(page, 'Reports')[0])).toEqual([
    ['Report', 'Date', 'Status', 'By', 'Conclusion'],
    ['Chest X-ray, 2 views', '22-Jun-2026', 'final', 'Bay Imaging', 'No infiltrate.'],
  ])
})

test('a visit says why, what was found, and who saw the patient', () => {
  const [visits] = section(pageOf(demoSnapshot(0)), 'Visits')
  const [head, first] = rowsOf(visits)
  expect(head).toEqual(['Visit', 'Date', 'Reason', 'Diagnoses', 'Seen by'])
  expect(first?.every(Boolean)).toBe(true)
})

test('vital signs stand in the order of every chart, results in the order of a report; the newest day first', () => {
  const page = pageOf(
    withRows(
      vital(811, '29463-7', 'Weight'),
      vital(812, '8867-4', 'Pulse'),
      pressure('2026-10-07', 131, 78),
      vital(813, '8310-5', 'Temperature'),
      ...['17861-6 Calcium', '2951-2 Sodium', '13457-7 LDL', '2823-3 Potassium'].map(
        (test, at): Recorded<ChartContent> => ({
          resourceType: 'Observation',
          id: uuid(870 + at),
          status: 'final',
          category: 'laboratory',
          code: loinc(test.split(' ')[0] ?? '', test.split(' ')[1] ?? ''),
          effectiveDateTime: at === 2 ? '2026-10-05' : '2026-10-04',
          valueQuantity: ucum(at, '1'),
        }),
      ),
    ),
  )
  const names = (title: string) => rowsOf(section(page, title)[0]).map(([name]) => name)
  expect(names('Vital signs')).toEqual(['What', 'Blood pressure', 'Pulse', 'Temperature', 'Weight'])
  expect(names('Results')).toEqual(['Test', 'LDL', 'Sodium', 'Potassium', 'Calcium'])
})

test('every line that came from another record says so', () => {
  const outside = { source: 'outside' as const }
  const page = pageOf(
    withRows(
      { resourceType: 'DiagnosticReport', id: uuid(880), status: 'final', code: { text: 'Echo' }, ...outside },
      {
        resourceType: 'Observation',
        id: uuid(881),
        status: 'final',
        category: 'functional-status',
        code: { text: 'Walking' },
        valueString: 'with a cane',
        ...outside,
      },
      {
        resourceType: 'Condition',
        id: uuid(882),
        category: 'encounter-diagnosis',
        code: { text: 'Sprain' },
        ...outside,
      },
      {
        resourceType: 'ClinicalNote',
        id: uuid(883),
        status: 'signed',
        type: { text: 'Letter' },
        text: 'x',
        ...outside,
      },
    ),
  )
  for (const title of ['Reports', 'Other findings', 'Diagnoses of visits', 'Notes']) {
    expect(section(page, title)[0]?.textContent, title).toContain('outside record')
  }
})

test('a note whose title holds its day does not say it again', () => {
  const note = (title: string): Recorded<ChartContent> => ({
    resourceType: 'ClinicalNote',
    id: uuid(890),
    status: 'signed',
    type: { text: 'Progress note' },
    title,
    date: '2026-10-07T13:40:00',
    text: 'Subjective\nFeels well.',
    author: [{ display: 'Dr. Helen Marsh MD' }],
  })
  const heading = (title: string) => pageOf(withRows(note(title))).querySelector('#notes h3')?.textContent
  expect(heading('Follow-up, 07-Oct-2026')).toBe('Follow-up, 07-Oct-2026, 13:40, Dr. Helen Marsh MD')
  // Its own headings stand out.
  expect(pageOf(withRows(note('Follow-up'))).querySelector('#notes .words strong')?.textContent).toBe('Subjective')
  expect(heading('Follow-up')).toBe('Follow-up, 07-Oct-2026 13:40, Dr. Helen Marsh MD')
})
