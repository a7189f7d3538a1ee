/** Sigs and the medication list. */
import { describe, expect, it } from 'vitest'
import { ended, held, medicationList, resumed, takenDuring } from '../../../domain/clinical/medication-list.ts'
import {
  dosageGaps,
  dosageOf,
  type Sig,
  type SigGap,
  sigGaps,
  sigOf,
  sigText,
  usualSig,
} from '../../../domain/clinical/sig.ts'
import { dosageText } from '../../../domain/format/dosage.ts'
import { dosage } from '../../../domain/resources/datatypes.ts'
import type { MedicationRequestContent, MedicationStatementContent } from '../../../domain/resources/index.ts'
import { frequencies } from '../../../domain/terminology/frequencies.ts'
import { routes } from '../../../domain/terminology/routes.ts'
import { row, ucum } from './rows.ts'

const route = (text: string) => routes.find((r) => r.text === text) as (typeof routes)[number]
const frequency = (text: string) => frequencies.find((f) => f.text === text) as (typeof frequencies)[number]

const sigs: [Sig, string][] = [
  [
    { dose: 1, doseForm: 'tablet', route: route('Oral'), frequency: frequency('twice daily') },
    'Take 1 tablet by mouth twice daily.',
  ],
  [
    { dose: 0.5, doseForm: 'tablet', route: route('Oral'), frequency: frequency('at bedtime') },
    'Take 0.5 tablet by mouth at bedtime.',
  ],
  [
    {
      dose: 2,
      doseForm: 'puff',
      route: route('Inhalation'),
      frequency: frequency('every 4 to 6 hours'),
      asNeeded: true,
      asNeededFor: { text: 'wheezing' },
    },
    'Inhale 2 puffs every 4 to 6 hours as needed for wheezing.',
  ],
  [
    { dose: 10, doseForm: 'unit', route: route('Subcutaneous'), frequency: frequency('every evening') },
    'Inject 10 units under the skin every evening.',
  ],
  [
    {
      dose: 1,
      doseForm: 'capsule',
      route: route('Oral'),
      frequency: frequency('3 times daily'),
      days: 10,
      more: 'Finish all of it',
    },
    'Take 1 capsule by mouth 3 times daily for 10 days. Finish all of it.',
  ],
  [{ asNeeded: true, dose: 1, doseForm: 'tablet' }, 'Take 1 tablet as needed.'],
  [{ more: 'As directed by the cardiologist.' }, 'As directed by the cardiologist.'],
  [{}, ''],
]

describe('sigs', () => {
  it.each(sigs)('%o', (sig, text) => expect(sigText(sig)).toBe(text))

  it.each(sigs.filter(([, text]) => text !== ''))('are the same after recording: %o', (sig) => {
    const recorded = dosageOf(sig)
    expect(dosage.parse(recorded)).toEqual(recorded)
    expect(sigOf(recorded)).toEqual(sig)
  })

  it('say in FHIR what they say in words', () => {
    expect(dosageOf(sigs[4]?.[0] as Sig)).toMatchObject({
      timing: { repeat: { frequency: 3, period: 1, periodUnit: 'd', duration: 10, durationUnit: 'd' } },
      doseQuantity: { value: 1, unit: 'capsule' },
      patientInstruction: 'Finish all of it',
    })
  })

  it('are edited as words where the parts do not say the same', () => {
    expect(sigOf({ text: 'Take 1 tablet on odd days, 2 on even days', doseQuantity: ucum(1, '{tbl}') })).toBeUndefined()
    expect(sigOf({ ...dosageOf(sigs[0]?.[0] as Sig), text: 'Take 2 tablets by mouth twice daily.' })).toBeUndefined()
  })

  it('a stopped one keeps its parts', () => {
    const recorded = dosageOf(sigs[0]?.[0] as Sig)
    const ended = {
      ...recorded,
      timing: { ...recorded.timing, repeat: { ...recorded.timing?.repeat, boundsPeriod: { end: '2026-01-01' } } },
    }
    expect(sigOf(ended)).toEqual(sigs[0]?.[0])
  })

  it.each<[Sig, string, SigGap[]]>([
    [
      { route: route('Oral'), doseForm: 'tablet' },
      'Take (no dose given) by mouth (no frequency given).',
      ['dose', 'frequency'],
    ],
    [
      { route: route('Oral'), frequency: frequency('twice daily') },
      'Take (no dose given) by mouth twice daily.',
      ['dose'],
    ],
    [
      { dose: 2, route: route('Oral'), frequency: frequency('once daily') },
      'Take 2 (no unit given) by mouth once daily.',
      ['unit'],
    ],
    [
      { dose: 1, doseForm: 'tablet', route: route('Oral') },
      'Take 1 tablet by mouth (no frequency given).',
      ['frequency'],
    ],
    [{ route: route('Topical'), frequency: frequency('twice daily') }, 'Apply on the skin twice daily.', []],
    [{ dose: 2, doseForm: 'puff', route: route('Inhalation'), asNeeded: true }, 'Inhale 2 puffs as needed.', []],
    [{ days: 5 }, 'Take (no dose given) (no frequency given) for 5 days.', ['dose', 'frequency']],
    [{ more: 'As directed' }, 'As directed.', []],
    [{}, '', ['dose', 'frequency']],
  ])('say what they leave open: %o', (sig, text, gaps) => {
    expect(sigText(sig)).toBe(text)
    expect(sigGaps(sig)).toEqual(gaps)
    if (!text) return
    expect(dosageGaps([dosageOf(sig)])).toEqual(gaps)
    expect(sigOf(dosageOf(sig))).toEqual({
      ...sig,
      ...(sig.more && { more: sig.more }),
      ...(sig.dose === undefined && { doseForm: undefined }),
    })
  })

  it.each([
    [[], ['dose', 'frequency']],
    [[{ timing: { repeat: { boundsPeriod: { start: '2026-01-01' } } } }], ['dose', 'frequency']],
    [[{ text: 'Apply thinly where it itches' }], []],
    [[{ doseQuantity: ucum(5, 'mg') }], []],
  ])('recorded %o leaves open %o', (dosages, gaps) => expect(dosageGaps(dosages)).toEqual(gaps))

  it.each([
    ['lisinopril 10 mg oral tablet', 'tablet', 'Oral'],
    ['albuterol 90 mcg/actuation metered dose inhaler (200 actuations)', 'puff', 'Inhalation'],
    ['insulin glargine 100 units/mL pen injector (3 mL)', 'unit', 'Subcutaneous'],
    ['latanoprost 0.05 mg/mL ophthalmic solution', 'drop', 'Ophthalmic'],
    ['amoxicillin 80 mg/mL oral suspension', 'mL', 'Oral'],
    ['nicotine 0.583 mg/hour transdermal system (24 hour)', 'patch', 'Transdermal'],
    ['clotrimazole 10 mg/mL topical cream', 'application', 'Topical'],
    ['something herbal', undefined, undefined],
  ])('%s is counted in %s', (name, doseForm, routeName) => {
    expect([usualSig(name).doseForm, usualSig(name).route?.text]).toEqual([doseForm, routeName])
  })
})

const request = (name: string, more: Partial<MedicationRequestContent> = {}) =>
  row<MedicationRequestContent>({
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: { text: name },
    authoredOn: '2026-01-10',
    requester: { display: 'Dr. Ann Lee' },
    ...more,
  })
const statement = (name: string, more: Partial<MedicationStatementContent> = {}) =>
  row<MedicationStatementContent>({
    resourceType: 'MedicationStatement',
    status: 'active',
    medicationCodeableConcept: { text: name },
    informationSource: { display: 'Patient' },
    ...more,
  })
const today = '2026-11-22'

describe('a dosage in one line', () => {
  it.each([
    [{ text: 'as told', doseQuantity: ucum(5, 'mg') }, 'as told'],
    [
      {
        doseQuantity: ucum(5, 'mg'),
        route: { text: 'Oral' },
        timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' as const } },
      },
      '5 mg, Oral, twice a day',
    ],
    [
      { timing: { repeat: { period: 6, periodUnit: 'h' as const } }, asNeededBoolean: true },
      'every 6 hours, as needed',
    ],
    [{ timing: { repeat: { period: 4, periodMax: 6, periodUnit: 'h' as const } } }, 'every 4 to 6 hours'],
    [{ timing: { repeat: { frequency: 3, period: 2, periodUnit: 'wk' as const } } }, '3 times every 2 weeks'],
    [{ timing: { code: { text: 'BID' } } }, 'BID'],
    [{ doseRange: { low: ucum(1, 'tablet'), high: ucum(2, 'tablet') } }, '1 to 2 tablet'],
    [{}, ''],
  ])('%o', (one, text) => expect(dosageText(one)).toBe(text))
})

describe('the medication list', () => {
  it('has every prescriber in one list: active by name, then the others newest first', () => {
    const list = medicationList(
      [
        request('metformin 500 mg'),
        request('amoxicillin 500 mg', {
          status: 'completed',
          dispenseRequest: { validityPeriod: { end: '2025-03-01' } },
        }),
        statement('Aspirin 81 mg'),
        request('ibuprofen', { status: 'stopped', authoredOn: '2026-06-01', statusReason: { text: 'Bleeding' } }),
        request('wrong one', { status: 'entered-in-error' }),
        statement('warfarin', { status: 'on-hold' }),
      ],
      today,
    )
    expect(list.map((e) => [e.name, e.active, e.by])).toEqual([
      ['Aspirin 81 mg', true, 'Patient'],
      ['metformin 500 mg', true, 'Dr. Ann Lee'],
      ['warfarin', true, 'Patient'],
      ['ibuprofen', false, 'Dr. Ann Lee'],
      ['amoxicillin 500 mg', false, 'Dr. Ann Lee'],
    ])
    expect(list[3]?.stopReason).toBe('Bleeding')
    expect(list[4]?.end).toBe('2025-03-01')
  })

  it('asks about what is active although its end has passed', () => {
    const [past] = medicationList([statement('x', { effectivePeriod: { end: '2026-11-21' } })], today)
    expect([past?.active, past?.endPassed]).toEqual([true, true])
    const notYet = ['2026-11-22', '2026-11', '2026', '2027-01-01'].map(
      (end) => medicationList([statement('x', { effectivePeriod: { end } })], today)[0]?.endPassed,
    )
    expect(notYet).toEqual([false, false, false, false])
  })

  it('the validity of a prescription in force says nothing about when the drug was stopped', () => {
    const inForce = request('x', { dispenseRequest: { validityPeriod: { start: '2026-01-01', end: '2026-03-01' } } })
    expect(takenDuring(inForce)).toEqual({ start: '2026-01-01', end: undefined })
  })
})

describe('stopping', () => {
  it('a prescription: status, reason, end of taking and of validity; the sig stays', () => {
    const content = request('metformin', { dosageInstruction: [dosageOf(sigs[0]?.[0] as Sig)] })
    const result = ended(content, { on: today, reason: { text: 'Side effects' } })
    expect(result).toMatchObject({
      status: 'stopped',
      statusReason: { text: 'Side effects' },
      dispenseRequest: { validityPeriod: { end: today } },
    })
    expect(result.dosageInstruction?.[0]?.text).toBe('Take 1 tablet by mouth twice daily.')
    expect(takenDuring(result)).toMatchObject({ end: today })
  })

  it('a prescription without a dosage still gets its end', () => {
    expect(takenDuring(ended(request('x'), { on: today, reason: { text: 'y' } })).end).toBe(today)
  })

  it('a statement: from a single date to a period that ends', () => {
    const result = ended(statement('aspirin', { effectiveDateTime: '2020' }), {
      on: today,
      reason: { text: 'Told to' },
    })
    expect(result).toMatchObject({ status: 'stopped', effectivePeriod: { start: '2020', end: today } })
    expect(result.effectiveDateTime).toBeUndefined()
  })
})

describe('a pause', () => {
  it('is on the active list with its reason, and ends', () => {
    const paused = held(request('metformin'), { text: 'Contrast' })
    expect(medicationList([paused], today)).toMatchObject([{ active: true, stopReason: 'Contrast' }])
    expect(resumed(paused)).toMatchObject({ status: 'active', statusReason: undefined })
    expect(held(statement('aspirin'), { text: 'Surgery' }).statusReason).toEqual([{ text: 'Surgery' }])
  })
})

describe('who answers for a medication', () => {
  it.each([
    [request('x'), 'prescribed', ['dose', 'frequency']],
    [request('x', { dosageInstruction: [{ text: 'as told' }] }), 'prescribed', []],
    [request('x', { reportedBoolean: true }), 'reported', []],
    [statement('x'), 'reported', []],
    [{ ...request('x'), source: 'outside' as const }, 'outside', []],
    [{ ...statement('x'), source: 'outside' as const }, 'outside', []],
  ])('%#', (row, origin, gaps) => expect(medicationList([row], today)).toMatchObject([{ origin, gaps }]))
})
