/** The text of notes: blanks, tokens, phrases, sections, text carried forward. */
import { describe, expect, test } from 'vitest'
import { carriedBlocks, carriedForward, untouchedCarries } from '../../../domain/clinical/note-carry.ts'
import { type ChartFacts, tokenNames } from '../../../domain/clinical/note-chart-words.ts'
import { phraseBefore, phraseName, phrasesLike, usablePhrases } from '../../../domain/clinical/note-phrases.ts'
import { sectionsOf } from '../../../domain/clinical/note-sections.ts'
import { noteStarters } from '../../../domain/clinical/note-starters/index.ts'
import { blankFrom, blanksIn } from '../../../domain/clinical/note-text.ts'
import { fillTokens } from '../../../domain/clinical/note-tokens.ts'
import { closedVisit, startedVisit, visitKindOf, visitOfToday } from '../../../domain/clinical/visit.ts'
import type { ChartSummary } from '../../../domain/contract/chart.ts'
import type {
  ClinicalNoteContent,
  MedicationRequestContent,
  NoteTemplate,
  Observation,
} from '../../../domain/resources/index.ts'
import { bloodPressurePanel, vitals } from '../../../domain/terminology/vitals.ts'
import { allergy, condition, lab, row, ucum, userId } from './rows.ts'

const seriesOf = (...observations: Observation[]) =>
  observations.map((one) => ({ codeKey: JSON.stringify(one.code), count: 1, latest: [one] }))

const pressure = (at: string, systolic: number, diastolic?: number): Observation =>
  row({
    resourceType: 'Observation' as const,
    status: 'final' as const,
    category: 'vital-signs' as const,
    code: { coding: [...bloodPressurePanel.coding], text: 'Blood pressure' },
    effectiveDateTime: at,
    component: [
      { code: { coding: [...vitals.systolic.coding] }, valueQuantity: ucum(systolic, 'mmHg', 'mm[Hg]') },
      ...(diastolic === undefined
        ? []
        : [{ code: { coding: [...vitals.diastolic.coding] }, valueQuantity: ucum(diastolic, 'mmHg', 'mm[Hg]') }]),
    ],
  })

const drug = (text: string, sig: string, status: MedicationRequestContent['status'] = 'active') =>
  row<MedicationRequestContent>({
    resourceType: 'MedicationRequest',
    status,
    intent: 'order',
    medicationCodeableConcept: { text },
    dosageInstruction: [{ text: sig }],
  })

const facts = (more: Partial<ChartSummary> = {}, own: Partial<ChartFacts> = {}): ChartFacts => ({
  summary: {
    patient: {
      ...row({ resourceType: 'Patient' as const, recordNumber: '000042' }),
      name: [{ family: 'Okafor', given: ['Ada', 'Grace'] }],
      gender: 'female',
      birthDate: '1980-08-14',
    } as ChartSummary['patient'],
    allergyState: 'not-recorded',
    allergies: [],
    problems: [],
    medicationRequests: [],
    medicationStatements: [],
    vitals: [],
    results: [],
    immunizations: [],
    notes: [],
    directives: [],
    counts: {} as ChartSummary['counts'],
    pendingImports: [],
    ...more,
  },
  results: more.results ?? [],
  now: '2026-11-22T09:30-05:00',
  author: 'Dr. Ann Lee',
  practice: 'Lakeside Family Practice',
  ...own,
})

describe('tokens', () => {
  test('who, when and by whom, in words a sentence can hold', () => {
    const text = '{{name}} is a {{age}} {{ SEX }}, born {{dob}} (no. {{mrn}}). {{today}} {{time}} {{me}}, {{practice}}'
    expect(fillTokens(text, facts())).toBe(
      'Ada Grace Okafor is a 46-year-old female, born 14-Aug-1980 (no. 000042). 22-Nov-2026 09:30 Dr. Ann Lee, Lakeside Family Practice',
    )
  })

  test.each([
    ['2026-11-10', '12-day-old'],
    ['2026-05-01', '6-month-old'],
    ['1980', 'about 46-year-old'],
  ])('born %s is a %s', (birthDate, words) => {
    const given = facts()
    given.summary.patient = { ...given.summary.patient, birthDate }
    expect(fillTokens('{{age}}', given)).toBe(words)
  })

  test('what nobody knows, and what is no token, stays in sight and blocks signing', () => {
    const text = fillTokens('For {{reason}}. {{vitals}} {{vitalz}} {{last:unobtainium}}', facts())
    expect(text).toBe('For ***{{reason}}. ***{{vitals}} ***{{vitalz}} ***{{last:unobtainium}}')
    expect(blanksIn(text)).toBe(4)
  })

  test('unknown is not none', () => {
    expect(fillTokens('{{allergies}}', facts())).toBe('Allergies not recorded')
    expect(fillTokens('{{allergies}}', facts({ allergyState: 'no-known' }))).toBe('No known allergies')
    expect(fillTokens('{{medications}}. {{problems}}.', facts())).toBe(
      'No medications recorded. No active problems recorded.',
    )
  })

  test('a list alone on its line becomes lines, inside a sentence one line', () => {
    const known = facts({
      problems: [condition('Asthma', { onsetDateTime: '2019' }), condition('Hypertension')],
      allergies: [
        allergy({ text: 'Penicillin V' }, { reaction: [{ manifestation: [{ text: 'Hives' }], severity: 'moderate' }] }),
      ],
      allergyState: 'known',
      medicationRequests: [drug('Lisinopril 10 mg tablet', 'One daily'), drug('Amoxicillin', 'x', 'draft')],
    })
    expect(fillTokens('Problems:\n  {{problems}}\nAllergic to {{allergies}}.', known)).toBe(
      'Problems:\n  - Asthma (since 2019)\n  - Hypertension\nAllergic to Penicillin V (Hives, moderate).',
    )
    expect(fillTokens('{{medications}}', known)).toBe('- Lisinopril 10 mg tablet: One daily')
    expect(fillTokens('{{assessment}}', known)).toBe('1. Asthma: ***\n2. Hypertension: ***')
  })

  test('vitals say when; half a blood pressure is not made whole', () => {
    const measured = facts({ vitals: seriesOf(pressure('2026-11-22T09:20', 148, 92)) })
    expect(fillTokens('{{vitals}} / {{bp}}', measured)).toBe(
      'BP 148/92 mmHg (22-Nov-2026 09:20) / 148/92 mmHg (22-Nov-2026)',
    )
    expect(fillTokens('{{bp}}', facts({ vitals: seriesOf(pressure('2026-11-22', 148)) }))).toBe(
      '148/? mmHg (22-Nov-2026)',
    )
  })

  const a1c = lab('4548-4', 'Hemoglobin A1c', ucum(7.2, '%'), { effectiveDateTime: '2026-08-14' })
  const hemoglobin = lab('718-7', 'Hemoglobin', ucum(13.1, 'g/dL'), { effectiveDateTime: '2026-09-01' })

  test('the last result of a test, by its name or its short one, with its date', () => {
    const given = facts({ results: seriesOf(a1c, hemoglobin) })
    expect(fillTokens('{{last:A1c}}', given)).toBe('Hemoglobin A1c 7.2% (14-Aug-2026)')
    expect(fillTokens('{{last:hemoglobin}}', given)).toBe('Hemoglobin 13.1 g/dL (01-Sep-2026)')
  })

  test('a test that was never done says so; words that fit several tests choose none', () => {
    const given = facts({
      results: seriesOf(
        a1c,
        lab('2951-2', 'Sodium', ucum(140, 'mmol/L')),
        lab('2823-3', 'Potassium', ucum(4, 'mmol/L')),
      ),
    })
    expect(fillTokens('{{last:TSH}}', given)).toBe('TSH: no result recorded')
    expect(fillTokens('{{last:bmp}}', given)).toBe('***{{last:bmp}}')
  })

  test('"none" is not said where not all results are known', () => {
    expect(fillTokens('{{last:TSH}}', facts({}, { results: undefined }))).toBe('***{{last:TSH}}')
  })

  test('a preliminary result is called one', () => {
    const early = lab('4548-4', 'Hemoglobin A1c', ucum(7.2, '%'), { status: 'preliminary' })
    expect(fillTokens('{{last:A1c}}', facts({ results: seriesOf(early) }))).toContain('(preliminary)')
  })
})

describe('blanks', () => {
  const text = 'a *** b ***{{last:A1c}} c ***'
  test('forward, backward, and round', () => {
    const first = blankFrom(text, { start: 0, end: 0 }, 'next')
    expect(first).toEqual({ start: 2, end: 5 })
    const second = blankFrom(text, { start: 2, end: 5 }, 'next')
    expect(text.slice(second?.start, second?.end)).toBe('***{{last:A1c}}')
    expect(blankFrom(text, { start: 26, end: 29 }, 'next')).toEqual(first)
    expect(blankFrom(text, { start: 2, end: 5 }, 'previous')).toEqual({ start: 26, end: 29 })
    expect(blankFrom('none', { start: 0, end: 0 }, 'next')).toBeUndefined()
  })
})

describe('dot-phrases', () => {
  test.each([
    ['Plan: .dm', { start: 6, name: 'dm' }],
    ['.dm', { start: 0, name: 'dm' }],
    ['x\n.back-pain', { start: 2, name: 'back-pain' }],
    ['e.g', undefined],
    ['give .5', undefined],
    ['end.', undefined],
  ])('%j', (text, found) => {
    expect(phraseBefore(text, text.length)).toEqual(found)
  })

  const phrase = (name: string, more: Partial<NoteTemplate> = {}): NoteTemplate =>
    row({ resourceType: 'NoteTemplate' as const, kind: 'phrase' as const, name, text: name, active: true, ...more })

  test('a user’s own stands for the practice’s of the same name; inactive ones are gone; exact names come first', () => {
    const usable = usablePhrases([
      phrase('exam'),
      phrase('EXAM', { ownerId: userId, text: 'mine' }),
      phrase('examchild'),
      phrase('old', { active: false }),
    ])
    expect(usable.map(({ name }) => name)).toEqual(['EXAM', 'examchild'])
    expect(phrasesLike([phrase('examchild'), phrase('exam')], 'exam').map(({ name }) => name)).toEqual([
      'exam',
      'examchild',
    ])
  })
})

describe('starters', () => {
  test('each has an id, a name and a text of its own; phrases have names that can be typed', () => {
    for (const key of ['id', 'text'] as const) {
      expect(new Set(noteStarters.map((starter) => starter[key])).size).toBe(noteStarters.length)
    }
    for (const { kind, name } of noteStarters) if (kind === 'phrase') expect(name).toMatch(phraseName)
  })

  test('every token in them is one that there is', () => {
    const known = new Set([...tokenNames, 'last:creatinine', 'last:LDL cholesterol, calculated'])
    const used = noteStarters.flatMap(({ text }) => [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name ?? ''))
    expect(used.filter((name) => !known.has(name))).toEqual([])
  })
})

describe('sections', () => {
  test('headings alone, with a colon, and what stands before the first', () => {
    const text =
      'Seen with her son.\n\nSubjective\nCough for 3 days. BP at home: fine.\n\nObjective:\nLungs clear.\n\nA: cold\nrest\n\nP: tea'
    const sections = sectionsOf(text)
    expect(sections.map(({ heading }) => heading)).toEqual(['', 'Subjective', 'Objective', 'A', 'P'])
    expect(sections.map(({ text: own }) => own).join('\n\n')).toBe(text)
  })

  test('a sentence is no heading, and no line is lost', () => {
    expect(sectionsOf('Feels well. No complaints.\nSleeps well.')).toEqual([
      { heading: '', text: 'Feels well. No complaints.\nSleeps well.' },
    ])
  })
})

describe('carried forward', () => {
  const earlier = row<ClinicalNoteContent>({
    resourceType: 'ClinicalNote',
    status: 'signed',
    type: { text: 'Progress note' },
    date: '2026-10-07T09:00-04:00',
    author: [{ display: 'Dr. Helen Marsh' }],
    text: 'Subjective\nCough.\n\nPlan\n- Rest\n- Tea',
  })
  const marked = carriedForward(earlier, 'Plan\n- Rest\n- Tea')

  test('its origin stands before it, its end is marked', () => {
    expect(marked).toBe(
      '[Carried forward from Progress note, 07-Oct-2026, Dr. Helen Marsh]\nPlan\n- Rest\n- Tea\n[End of carried forward text]\n',
    )
    expect(carriedBlocks(`New.\n${marked}More.`)).toEqual([
      { origin: 'Progress note, 07-Oct-2026, Dr. Helen Marsh', text: 'Plan\n- Rest\n- Tea' },
    ])
  })

  test('untouched text is pointed out, edited text is not', () => {
    expect(untouchedCarries(`New.\n${marked}`, [earlier])).toEqual(['Progress note, 07-Oct-2026, Dr. Helen Marsh'])
    expect(untouchedCarries(`New.\n${marked.replace('Tea', 'Tea, twice')}`, [earlier])).toEqual([])
  })

  test('carried twice: whose words they were first stays readable', () => {
    const second = { ...earlier, date: '2026-11-01', text: `Better.\n${marked}` }
    const again = carriedForward(second, second.text)
    expect(again).toContain('(first in: Progress note, 07-Oct-2026, Dr. Helen Marsh)')
    expect(carriedBlocks(again)).toHaveLength(1)
    expect(untouchedCarries(again, [second])).toEqual(['Progress note, 01-Nov-2026, Dr. Helen Marsh'])
  })
})

describe('visits', () => {
  const open = startedVisit('phone', ' Refill ', '2026-11-22T09:30-05:00')

  test('a kind is its class and type, and is found again', () => {
    expect(open).toMatchObject({ status: 'in-progress', class: { code: 'VR' }, reasonCode: [{ text: 'Refill' }] })
    expect(visitKindOf(open)).toBe('phone')
    expect(visitKindOf(startedVisit('letter', '', '2026-11-22'))).toBe('letter')
    expect(visitKindOf({ class: { code: 'IMP' } })).toBeUndefined()
  })

  test('only today’s open visit takes what is charted now', () => {
    expect(visitOfToday([open], '2026-11-22')).toBe(open)
    expect(visitOfToday([open], '2026-11-23')).toBeUndefined()
    expect(visitOfToday([{ ...open, status: 'finished' }], '2026-11-22')).toBeUndefined()
  })

  test('closed today: now. Left open on an earlier day: that day', () => {
    const at = new Date(2026, 10, 22, 10, 15)
    expect(closedVisit({ ...open, period: { start: '2026-11-22T09:30' } }, at)).toMatchObject({
      status: 'finished',
      period: { end: expect.stringMatching(/^2026-11-22T10:15/) },
    })
    expect(closedVisit({ ...open, period: { start: '2026-11-20T09:30' } }, at).period?.end).toBe('2026-11-20')
  })
})
