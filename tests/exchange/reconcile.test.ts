import { describe, expect, it } from 'vitest'
import type { ChartContent, ChartRow } from '../../domain/resources/index.ts'
import { deepEqualClinical, reconcile } from '../../exchange/reconcile/match.ts'
import {
  allergy,
  at,
  coded,
  condition,
  items,
  medication,
  newId,
  noKnownAllergies,
  origin,
  prescription,
  procedure,
  result,
  row,
  shot,
  source,
  suggest,
  systems,
} from './reconcile-cases.ts'

type Case = [
  name: string,
  incoming: ChartContent,
  chart: ChartContent[],
  action: string,
  conflict: boolean,
  why: string,
]

describe('by what an item says', () => {
  it.each<Case>([
    ['an empty chart', condition(), [], 'add', false, 'Not in the chart.'],
    ['the same problem', condition(), [condition()], 'match', false, 'in the chart already'],
    [
      'ICD-10 and SNOMED CT with a shared translation',
      condition({
        code: {
          coding: [
            { system: systems.icd10, code: 'I10' },
            { system: systems.snomed, code: '59621000' },
          ],
        },
      }),
      [condition()],
      'match',
      false,
      'already',
    ],
    [
      'ICD-10 and SNOMED CT with the same words',
      condition({ code: { coding: [{ system: systems.icd10, code: 'I10' }], text: 'ESSENTIAL  hypertension.' } }),
      [condition()],
      'match',
      false,
      'already',
    ],
    [
      'ICD-10 and SNOMED CT with nothing in common',
      condition({ code: coded('icd10', 'I10') }),
      [condition()],
      'add',
      false,
      'Not in',
    ],
    [
      'an equal code of another system',
      condition({ code: coded('icd10', '59621000') }),
      [condition()],
      'add',
      false,
      'Not in',
    ],
    [
      'a visit diagnosis is no problem',
      condition({ category: 'encounter-diagnosis' }),
      [condition()],
      'add',
      false,
      'Not in',
    ],
    [
      'a partial onset agrees with a full one',
      condition({ onsetDateTime: '2015' }),
      [condition({ onsetDateTime: '2015-03-02' })],
      'match',
      false,
      'already',
    ],
    [
      'an onset the chart lacks',
      condition({ onsetDateTime: '2015-03' }),
      [condition()],
      'replace',
      false,
      'adds onset',
    ],
    [
      'nothing of the chart is lost by it',
      condition({ onsetDateTime: '2015-03' }),
      [condition({ note: [{ text: 'Home readings' }] })],
      'match',
      false,
      'adds onset',
    ],
    [
      'another onset of a problem that goes on',
      condition({ onsetDateTime: '2015' }),
      [condition({ onsetDateTime: '2019' })],
      'replace',
      true,
      'Onset differs: 2019 in the chart, 2015 outside.',
    ],
    [
      'an earlier episode',
      condition({ onsetDateTime: '2015', clinicalStatus: 'resolved' }),
      [condition({ onsetDateTime: '2019' })],
      'add',
      false,
      'Not in',
    ],
    [
      'resolved outside, active here',
      condition({ clinicalStatus: 'resolved' }),
      [condition()],
      'replace',
      true,
      'Status differs: active in the chart, no longer active outside.',
    ],
    [
      'the other side of the body',
      condition({ bodySite: [coded('snomed', '7771000', 'Left')] }),
      [condition({ bodySite: [coded('snomed', '24028007', 'Right')] })],
      'add',
      false,
      'Not in',
    ],
    ['the same allergy by words', allergy({ code: { text: 'penicillin g' } }), [allergy()], 'match', false, 'already'],
    [
      'a reaction the chart lacks',
      allergy({ reaction: [{ manifestation: [{ text: 'Hives' }], severity: 'severe' }] }),
      [allergy()],
      'replace',
      false,
      'adds reaction, severity',
    ],
    [
      'another criticality',
      allergy({ criticality: 'high' }),
      [allergy({ criticality: 'low' })],
      'replace',
      true,
      'Criticality differs: low in the chart, high outside.',
    ],
    [
      'refuted outside',
      allergy({ verificationStatus: 'refuted' }),
      [allergy({ verificationStatus: 'confirmed' })],
      'replace',
      true,
      'Verification differs',
    ],
    ['the same drug and dose', medication(), [medication()], 'match', false, 'already'],
    ['the same drug as a prescription', medication(), [prescription()], 'match', false, 'already'],
    [
      'another dose',
      medication({ dosage: [{ doseQuantity: { value: 20, unit: 'mg' } }] }),
      [medication()],
      'replace',
      true,
      'Dose differs: 10 mg in the chart, 20 mg outside.',
    ],
    [
      'another dose than prescribed here',
      medication({ dosage: [{ doseQuantity: { value: 20, unit: 'mg' } }] }),
      [prescription()],
      'match',
      true,
      'Dose differs',
    ],
    [
      'another frequency',
      medication({
        dosage: [
          { doseQuantity: { value: 10, unit: 'mg' }, timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } } },
        ],
      }),
      [medication()],
      'replace',
      true,
      'How often differs: 1 a day in the chart, 2 a day outside.',
    ],
    [
      'every 12 hours is twice a day',
      medication({
        dosage: [{ doseQuantity: { value: 10, unit: 'mg' }, timing: { repeat: { period: 12, periodUnit: 'h' } } }],
      }),
      [
        medication({
          dosage: [
            {
              doseQuantity: { value: 10, unit: 'mg' },
              timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } },
            },
          ],
        }),
      ],
      'match',
      false,
      'already',
    ],
    [
      'stopped outside, taken here',
      medication({ status: 'stopped' }),
      [medication()],
      'replace',
      true,
      'Status differs: taken now in the chart, no longer taken outside.',
    ],
    [
      'a course with an end, still called active outside',
      medication({ effectivePeriod: { start: '2015-06-22', end: '2015-06-30' } }),
      [medication({ status: 'completed', effectivePeriod: { start: '2015-06-22', end: '2015-06-30' } })],
      'match',
      false,
      'already',
    ],
    [
      'a visit diagnosis of which only the status differs',
      condition({ category: 'encounter-diagnosis' }),
      [condition({ category: 'encounter-diagnosis', clinicalStatus: 'resolved' })],
      'match',
      false,
      'already',
    ],
    [
      'an old course of a drug that is taken again',
      medication({ status: 'completed', effectivePeriod: { start: '2012-01-01' } }),
      [medication({ effectivePeriod: { start: '2024-01-01' } })],
      'add',
      false,
      'Not in',
    ],
    [
      'another strength of a drug that is taken',
      medication({ medicationCodeableConcept: coded('rxnorm', '314077', 'lisinopril 20 MG Oral Tablet') }),
      [medication()],
      'add',
      true,
      'another product of this drug: lisinopril 10 MG Oral Tablet',
    ],
    [
      'another salt of a drug that is taken',
      medication({ medicationCodeableConcept: { text: 'Metoprolol Tartrate 25 MG' } }),
      [medication({ medicationCodeableConcept: { text: 'metoprolol succinate 50 mg' } })],
      'add',
      true,
      'another product',
    ],
    [
      'another strength under the same words',
      medication({
        medicationCodeableConcept: { coding: [{ system: systems.rxnorm, code: '314077' }], text: 'Lisinopril' },
      }),
      [
        medication({
          medicationCodeableConcept: { coding: [{ system: systems.rxnorm, code: '314076' }], text: 'Lisinopril' },
        }),
      ],
      'add',
      true,
      'another product',
    ],
    [
      'pounds and kilograms',
      result(150, { valueQuantity: { value: 150, unit: 'lb' } }),
      [result(68, { valueQuantity: { value: 68.04, unit: 'kg' } })],
      'match',
      false,
      'already',
    ],
    [
      'fahrenheit that is not the same',
      result(98, { valueQuantity: { value: 99.6, unit: 'degF' } }),
      [result(37, { valueQuantity: { value: 37, unit: 'Cel' } })],
      'replace',
      true,
      'Value differs',
    ],
    [
      'two insulins',
      medication({ medicationCodeableConcept: { text: 'insulin lispro 100 UNT/ML' } }),
      [medication({ medicationCodeableConcept: { text: 'insulin glargine 100 UNT/ML' } })],
      'add',
      false,
      'Not in',
    ],
    ['the same result', result(95), [result(95)], 'match', false, 'already'],
    [
      'the same moment in another zone',
      result(95, { effectiveDateTime: '2025-11-03T13:15Z' }),
      [result(95)],
      'match',
      false,
      'already',
    ],
    [
      'the same moment, zone not said',
      result(95, { effectiveDateTime: '2025-11-03T08:15' }),
      [result(95)],
      'match',
      false,
      'already',
    ],
    [
      'the next day in UTC',
      result(95, { effectiveDateTime: '2025-11-04T03:00:00Z' }),
      [result(95, { effectiveDateTime: '2025-11-03T22:00:00-05:00' })],
      'match',
      false,
      'already',
    ],
    [
      'another value at the same moment',
      result(120),
      [result(95)],
      'replace',
      true,
      'Value differs: 95 mg/dL in the chart, 120 mg/dL outside.',
    ],
    [
      'another unit',
      result(95, { valueQuantity: { value: 95, unit: 'mmol/L' } }),
      [result(95)],
      'replace',
      true,
      'Value differs',
    ],
    [
      'another hour',
      result(120, { effectiveDateTime: '2025-11-03T09:15:00-05:00' }),
      [result(95)],
      'add',
      false,
      'Not in',
    ],
    [
      'the same day without the hour, the same value',
      result(95, { effectiveDateTime: '2025-11-03' }),
      [result(95)],
      'match',
      false,
      'already',
    ],
    [
      'the same day without the hour, another value',
      result(120, { effectiveDateTime: '2025-11-03' }),
      [result(95)],
      'add',
      false,
      'Not in',
    ],
    ['undated results', result(95, { effectiveDateTime: undefined }), [result(95)], 'add', false, 'Not in'],
    [
      'a final result after a preliminary one',
      result(97),
      [result(95, { status: 'preliminary' })],
      'replace',
      false,
      'later version',
    ],
    [
      'a preliminary result after the final one',
      result(97, { status: 'preliminary' }),
      [result(95)],
      'match',
      false,
      'later version',
    ],
    [
      'positive and negative',
      result(0, { valueQuantity: undefined, valueString: 'Rh +' }),
      [result(0, { valueQuantity: undefined, valueString: 'Rh -' })],
      'replace',
      true,
      'Value differs',
    ],
    [
      'a number below the limit and the limit',
      result(5, { valueQuantity: { value: 5, comparator: '<' } }),
      [result(5, { valueQuantity: { value: 5 } })],
      'replace',
      true,
      'Value differs: 5 in the chart, <5 outside.',
    ],
    [
      'the same shot at another hour of the day',
      shot({ occurrenceDateTime: '2024-10-02T09:00:00-05:00' }),
      [shot()],
      'match',
      false,
      'already',
    ],
    [
      'a shot of which only the year is known',
      shot({ occurrenceDateTime: '2024' }),
      [shot()],
      'match',
      false,
      'already',
    ],
    ['last year’s shot', shot({ occurrenceDateTime: '2023-10-05' }), [shot()], 'add', false, 'Not in'],
    [
      'given here, refused outside',
      shot({ status: 'not-done' }),
      [shot()],
      'replace',
      true,
      'Status differs: given in the chart, not given outside.',
    ],
    ['a lot number the chart lacks', shot({ lotNumber: 'AH741' }), [shot()], 'replace', false, 'adds lot number'],
    [
      'another lot number',
      shot({ lotNumber: 'AH741' }),
      [shot({ lotNumber: 'AH742' })],
      'replace',
      true,
      'Lot number differs',
    ],
    ['the same procedure', procedure(), [procedure()], 'match', false, 'already'],
    [
      'a procedure without a date',
      procedure({ performedDateTime: undefined }),
      [procedure()],
      'match',
      false,
      'already',
    ],
    [
      'the chart’s procedure without a date',
      procedure(),
      [procedure({ performedDateTime: undefined })],
      'replace',
      false,
      'adds date',
    ],
    ['the next colonoscopy', procedure({ performedDateTime: '2025-06-01' }), [procedure()], 'add', false, 'Not in'],
  ])('%s', (_, incoming, chart, action, conflict, why) => {
    const found = suggest(
      incoming,
      chart.map((content) => row(content)),
    )
    expect(found.why).toContain(why)
    expect({ action: found.suggestion, conflict: found.conflict }).toEqual({ action, conflict })
    expect(found.chartRow === undefined).toBe(action === 'add' && !conflict)
  })

  it('compares blood pressures part by part', () => {
    const pressure = (systolic: number, diastolic?: number) =>
      result(0, {
        valueQuantity: undefined,
        code: coded('loinc', '85354-9'),
        component: [
          { code: coded('loinc', '8480-6'), valueQuantity: { value: systolic, unit: 'mm[Hg]' } },
          ...(diastolic ? [{ code: coded('loinc', '8462-4'), valueQuantity: { value: diastolic, unit: 'mmHg' } }] : []),
        ],
      })
    expect(suggest(pressure(120, 80), [row(pressure(120, 80))])).toMatchObject({ suggestion: 'match' })
    expect(suggest(pressure(120, 80), [row(pressure(120))])).toMatchObject({ suggestion: 'replace', conflict: false })
    expect(suggest(pressure(120), [row(pressure(120, 80))])).toMatchObject({ suggestion: 'match' })
    expect(suggest(pressure(120, 80), [row(pressure(120, 90))])).toMatchObject({ conflict: true })
  })

  it.each<Case>([
    [
      'a visit by class and start',
      {
        resourceType: 'Encounter',
        status: 'finished',
        class: { code: 'AMB' },
        period: { start: '2025-01-02T09:00:00-05:00' },
      },
      [{ resourceType: 'Encounter', status: 'finished', class: { code: 'AMB' }, period: { start: '2025-01-02' } }],
      'replace',
      false,
      'adds start',
    ],
    [
      'a visit without a date',
      { resourceType: 'Encounter', status: 'finished', type: [{ text: 'Office visit' }] },
      [{ resourceType: 'Encounter', status: 'finished', type: [{ text: 'office visit' }] }],
      'match',
      false,
      'already',
    ],
    [
      'an emergency visit on the day of an office visit',
      { resourceType: 'Encounter', status: 'finished', class: { code: 'EMER' }, period: { start: '2025-01-02' } },
      [{ resourceType: 'Encounter', status: 'finished', class: { code: 'AMB' }, period: { start: '2025-01-02' } }],
      'add',
      false,
      'Not in',
    ],
    [
      'a note with the same words',
      {
        resourceType: 'ClinicalNote',
        status: 'signed',
        type: { text: 'Progress note' },
        text: 'Feels well.\nBP 120/80.',
      },
      [{ resourceType: 'ClinicalNote', status: 'signed', type: { text: 'Note' }, text: 'Feels well.  BP 120/80.' }],
      'match',
      false,
      'already',
    ],
    [
      'a document with the same bytes',
      {
        resourceType: 'DocumentReference',
        status: 'current',
        content: [{ contentType: 'application/pdf', size: 3, hash: 'a'.repeat(64) }],
      },
      [
        {
          resourceType: 'DocumentReference',
          status: 'current',
          description: 'Scan',
          content: [{ contentType: 'application/pdf', size: 3, hash: 'a'.repeat(64) }],
        },
      ],
      'match',
      false,
      'already',
    ],
    [
      'a relative with one condition more',
      {
        resourceType: 'FamilyMemberHistory',
        status: 'completed',
        relationship: { text: 'Mother' },
        condition: [{ code: { text: 'Stroke' } }, { code: { text: 'Gout' } }],
      },
      [
        {
          resourceType: 'FamilyMemberHistory',
          status: 'completed',
          relationship: { text: 'mother' },
          condition: [{ code: { text: 'Gout' } }],
        },
      ],
      'replace',
      false,
      'adds conditions',
    ],
    [
      'another relative with the same condition',
      {
        resourceType: 'FamilyMemberHistory',
        status: 'completed',
        relationship: { text: 'Father' },
        condition: [{ code: { text: 'Gout' } }],
      },
      [
        {
          resourceType: 'FamilyMemberHistory',
          status: 'completed',
          relationship: { text: 'Mother' },
          condition: [{ code: { text: 'Gout' } }],
        },
      ],
      'add',
      false,
      'Not in',
    ],
    [
      'a device with another serial number',
      { resourceType: 'Device', type: { text: 'Pacemaker' }, serialNumber: 'B-2' },
      [{ resourceType: 'Device', type: { text: 'Pacemaker' }, serialNumber: 'B-1' }],
      'add',
      false,
      'Not in',
    ],
    [
      'a goal that was reached',
      { resourceType: 'Goal', lifecycleStatus: 'completed', description: { text: 'A1c below 7' } },
      [{ resourceType: 'Goal', lifecycleStatus: 'active', description: { text: 'A1c below 7' } }],
      'replace',
      true,
      'Status differs: active in the chart, completed outside.',
    ],
    [
      'the same plan',
      { resourceType: 'CarePlan', status: 'active', intent: 'plan', description: 'Walk daily' },
      [{ resourceType: 'CarePlan', status: 'active', intent: 'plan', description: 'walk daily' }],
      'match',
      false,
      'already',
    ],
    [
      'another order of the same test',
      {
        resourceType: 'ServiceRequest',
        status: 'active',
        intent: 'order',
        code: { text: 'A1c' },
        authoredOn: '2025-02-01',
      },
      [
        {
          resourceType: 'ServiceRequest',
          status: 'active',
          intent: 'order',
          code: { text: 'A1c' },
          authoredOn: '2024-02-01',
        },
      ],
      'add',
      false,
      'Not in',
    ],
    [
      'the conclusion of a report',
      {
        resourceType: 'DiagnosticReport',
        status: 'final',
        code: { text: 'Chest X-ray' },
        effectiveDateTime: '2025-02-01',
        conclusion: 'Nodule',
      },
      [
        {
          resourceType: 'DiagnosticReport',
          status: 'final',
          code: { text: 'Chest X-ray' },
          effectiveDateTime: '2025-02-01',
          conclusion: 'Clear',
        },
      ],
      'replace',
      true,
      'Conclusion differs',
    ],
  ])('%s', (_, incoming, chart, action, conflict, why) => {
    const found = suggest(
      incoming,
      chart.map((content) => row(content)),
    )
    expect(found.why).toContain(why)
    expect({ action: found.suggestion, conflict: found.conflict }).toEqual({ action, conflict })
  })
})

describe('by the item’s own identifier', () => {
  const chart = row(condition({ identifier: source('p-1') }))

  it('finds the unchanged item again, wherever the identifier is kept', () => {
    expect(suggest(condition({ identifier: source('p-1') }), [chart])).toMatchObject({
      suggestion: 'match',
      chartRow: chart,
    })
    const bare = row(condition())
    const again = suggest(condition({ identifier: source('p-2') }), [bare], [origin(bare, source('p-2'))])
    expect(again).toMatchObject({ suggestion: 'match', why: 'In the chart already, from the same source.' })
  })

  it('keeps what the chart says more when the row was only found to be the same as that entry', () => {
    const fuller = row(condition({ severity: { text: 'Severe' }, identifier: source('other') }))
    const origins = [origin(fuller, source('p-3'))]
    expect(suggest(condition({ identifier: source('p-3') }), [fuller], origins)).toMatchObject({ suggestion: 'match' })
    const resolved = suggest(condition({ identifier: source('p-3'), clinicalStatus: 'resolved' }), [fuller], origins)
    expect(resolved).toMatchObject({ suggestion: 'replace', conflict: true })
    const asthma = suggest(condition({ identifier: source('p-3'), code: { text: 'Asthma' } }), [fuller], origins)
    expect(asthma).toMatchObject({ suggestion: 'replace', conflict: true })
    expect(asthma.why).toContain('now says Asthma')
  })

  it('finds this practice’s own row by its id, and never replaces it unseen', () => {
    const own = row(condition(), { source: 'practice' })
    const identifier = [{ system: 'urn:ietf:rfc:3986', value: `urn:uuid:${own.id}` }]
    expect(suggest(condition({ identifier }), [own])).toMatchObject({ suggestion: 'match' })
    expect(suggest(condition({ identifier, clinicalStatus: 'resolved' }), [own])).toMatchObject({
      suggestion: 'replace',
      conflict: true,
    })
  })

  it('suggests the newer version in place of the older', () => {
    const found = suggest(condition({ identifier: source('p-1'), clinicalStatus: 'resolved' }), [chart])
    expect(found).toMatchObject({ suggestion: 'replace', conflict: false, chartRow: chart })
    expect(found.why).toContain('newer version')
  })

  it('leaves what was changed here since to a person', () => {
    const edited = row(condition({ identifier: source('p-1') }), {
      versionId: 2,
      updatedAt: '2026-02-01T00:00:00.000Z',
    })
    const newer = condition({ identifier: source('p-1'), clinicalStatus: 'resolved' })
    const found = suggest(newer, [edited], [origin(edited, source('p-1'))])
    expect(found).toMatchObject({ suggestion: 'replace', conflict: true })
    expect(found.why).toContain('changed here')
    const replacedByImport = suggest(newer, [edited], [origin(edited, source('p-1'), '2026-02-01T00:00:00.000Z')])
    expect(replacedByImport).toMatchObject({ suggestion: 'replace', conflict: false })
  })

  it('asks when the same entry now speaks of something else', () => {
    const found = suggest(condition({ identifier: source('p-1'), code: { text: 'Asthma' } }), [chart])
    expect(found).toMatchObject({ suggestion: 'replace', conflict: true })
    expect(found.why).toBe('The same source entry now says Asthma; the chart has Essential hypertension.')
  })

  it('keeps both versions of a note', () => {
    const note = (text: string): ChartContent => ({
      resourceType: 'ClinicalNote',
      status: 'signed',
      type: { text: 'Note' },
      text,
      identifier: source('n'),
    })
    expect(suggest(note('Second'), [row(note('First'))])).toMatchObject({ suggestion: 'add', conflict: false })
  })

  it('does not trust an identifier that several entries share', () => {
    const contents = [
      condition({ identifier: source('x') }),
      condition({ identifier: source('x'), code: { text: 'Asthma' } }),
    ]
    const found = reconcile(items(contents), [row(condition({ identifier: source('x') }))], [])
    expect(found.map((s) => s.suggestion)).toEqual(['match', 'add'])
    expect(found[1]?.conflict).toBe(false)
  })

  it('tells what the sender withdrew', () => {
    const withdrawn = { verificationStatus: 'entered-in-error', clinicalStatus: undefined } as const
    expect(suggest(condition({ identifier: source('p-1'), ...withdrawn }), [chart])).toMatchObject({
      suggestion: 'replace',
      conflict: true,
    })
    expect(suggest(condition(withdrawn), [])).toMatchObject({ suggestion: 'ignore' })
  })
})

describe('none known', () => {
  it('never equals an allergy, and contradicts it from both sides', () => {
    const penicillin = row(allergy())
    const none = row(noKnownAllergies())
    const out = suggest(noKnownAllergies(), [penicillin])
    expect(out).toMatchObject({ suggestion: 'ignore', conflict: true, chartRow: penicillin })
    expect(out.why).toBe('Outside: No known allergy. The chart has Penicillin G.')
    const inside = suggest(allergy(), [none])
    expect(inside).toMatchObject({ suggestion: 'add', conflict: true, chartRow: none })
    expect(inside.why).toBe('The chart says: No known allergy.')
    expect(suggest(noKnownAllergies(), [none])).toMatchObject({ suggestion: 'match', conflict: false })
  })

  it.each(['NKDA', 'No known drug allergies', 'No Known Allergies', 'no allergies'])('understands "%s"', (text) => {
    expect(suggest(allergy({ code: { text } }), [row(allergy())])).toMatchObject({ conflict: true })
  })

  it('denies only what it speaks of', () => {
    const peanut = row(allergy({ code: { text: 'Peanut' }, category: ['food'] }))
    const noDrug = allergy({ code: coded('snomed', '409137002', 'No known drug allergy') })
    expect(suggest(noDrug, [peanut])).toMatchObject({ suggestion: 'add', conflict: false })
    expect(suggest(noKnownAllergies(), [row(allergy({ clinicalStatus: 'resolved' }))])).toMatchObject({
      conflict: false,
    })
    expect(suggest(noKnownAllergies(), [row(allergy({ verificationStatus: 'refuted' }))])).toMatchObject({
      conflict: false,
    })
  })

  it('is a conflict inside one document too', () => {
    const found = reconcile(items([noKnownAllergies(), allergy()]), [], [])
    expect(found[0]).toMatchObject({ conflict: true, why: 'The same document also lists Penicillin G.' })
  })

  it('holds for problems and medications', () => {
    const noProblems = condition({ code: coded('snomed', '160245001', 'No current problems') })
    const noDrugs = medication({
      medicationCodeableConcept: coded('snomed', '787481004', 'No known medications'),
      dosage: undefined,
    })
    expect(suggest(noProblems, [row(condition())])).toMatchObject({ suggestion: 'ignore', conflict: true })
    expect(suggest(noDrugs, [row(prescription())])).toMatchObject({ suggestion: 'ignore', conflict: true })
    expect(suggest(noDrugs, [row(prescription({ status: 'stopped' }))])).toMatchObject({ conflict: false })
  })
})

describe('a whole document', () => {
  it('suggests what is repeated in it once', () => {
    const found = reconcile(items([allergy(), allergy({ identifier: source('b') }), condition()]), [], [])
    expect(found.map((s) => s.suggestion)).toEqual(['add', 'ignore', 'add'])
    expect(found[1]?.why).toBe('Repeated in this document.')
    const again = reconcile(items([allergy(), allergy()]), [row(allergy())], [])
    expect(again.map((s) => s.suggestion)).toEqual(['match', 'match'])
  })

  it('takes two panels for two, when their results differ', () => {
    const panel = (member: string): ChartContent => ({
      resourceType: 'DiagnosticReport',
      status: 'final',
      code: { text: 'BMP' },
      effectiveDateTime: '2025-01-01',
      result: [{ reference: member }],
    })
    expect(reconcile(items([panel('#a'), panel('#b')]), [], []).map((s) => s.suggestion)).toEqual(['add', 'add'])
    const rows = [row(panel('Observation/1')), row(panel('Observation/2'))]
    const found = reconcile(items([panel('#a'), panel('#b')]), rows, [])
    expect(new Set(found.map((s) => s.chartRow?.id)).size).toBe(2)
  })

  it('does not count rows entered in error as part of the chart', () => {
    const wrong = row(
      condition({ verificationStatus: 'entered-in-error', clinicalStatus: undefined, identifier: source('p') }),
    )
    expect(suggest(condition({ identifier: source('p') }), [wrong])).toMatchObject({
      suggestion: 'add',
      conflict: false,
    })
  })

  it('answers for each item in order, once', () => {
    const contents = [condition(), allergy(), result(1), result(2, { effectiveDateTime: '2025' }), shot(), procedure()]
    const incoming = items(contents)
    expect(reconcile(incoming, [], []).map((s) => s.itemId)).toEqual(incoming.map((i) => i.id))
  })

  it('matches every item of a document that was taken in before', () => {
    const contents = [
      condition(),
      allergy(),
      medication(),
      prescription({ medicationCodeableConcept: { text: 'Aspirin' } }),
      result(1),
      shot(),
      procedure(),
    ]
    const found = reconcile(
      items(contents),
      contents.map((content) => row(content)),
      [],
    )
    expect(found.map((s) => s.suggestion)).toEqual(contents.map(() => 'match'))
  })

  /** Compared pair by pair, these would be a hundred million comparisons. */
  it('goes through 5,000 items beside 20,000 rows, also when all are one test of one week', () => {
    const reading = (n: number) =>
      result(n, {
        effectiveDateTime: `2025-11-0${1 + (n % 7)}T${String(n % 24).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}:00Z`,
      })
    const chart: ChartRow[] = Array.from({ length: 20_000 }, (_, n) =>
      row(n % 2 ? reading(n) : result(n, { effectiveDateTime: `${2000 + (n % 26)}-0${1 + (n % 9)}-${10 + (n % 19)}` })),
    )
    const found = reconcile(items(Array.from({ length: 5_000 }, (_, n) => reading(n))), chart, [])
    expect(found).toHaveLength(5_000)
    expect(found.filter((s) => s.suggestion === 'match').length).toBeGreaterThanOrEqual(2_500)
  })
})

describe('deepEqualClinical', () => {
  const base = condition({
    code: {
      coding: [
        { system: systems.snomed, code: '1', display: 'One' },
        { system: systems.icd10, code: 'A' },
      ],
      text: 'One thing',
    },
  })

  it('ignores order, white space, case of words, identifiers, displays, references and the row’s book-keeping', () => {
    const other = row({
      ...base,
      code: {
        coding: [
          { system: systems.icd10, code: 'A', display: 'Other words' },
          { system: systems.snomed, code: '1' },
        ],
        text: ' one  Thing ',
      },
      identifier: source('anything'),
      encounter: { reference: 'Encounter/1' },
    })
    expect(deepEqualClinical({ ...base, encounter: { reference: '#e1' } }, other)).toBe(true)
  })

  it('sees what matters', () => {
    expect(deepEqualClinical(base, { ...base, clinicalStatus: 'resolved' })).toBe(false)
    expect(deepEqualClinical(base, { ...base, code: { text: 'One thing' } })).toBe(false)
    expect(deepEqualClinical(base, { ...base, note: [{ text: 'More' }] })).toBe(false)
    expect(deepEqualClinical(result(1), result(1, { valueQuantity: { value: 1, unit: 'MG/DL' } }))).toBe(false)
    expect(deepEqualClinical(allergy({ type: 'allergy' }), allergy({ type: 'intolerance' }))).toBe(false)
    expect(deepEqualClinical(result(1, { code: { text: 'Rh +' } }), result(1, { code: { text: 'Rh -' } }))).toBe(false)
  })

  it('is true of anything and its own row, read back', () => {
    for (const content of [condition(), allergy(), medication(), result(3), shot(), procedure()]) {
      expect(
        deepEqualClinical(content, JSON.parse(JSON.stringify(row(content, { id: newId(), recordedAt: at })))),
      ).toBe(true)
    }
  })
})
