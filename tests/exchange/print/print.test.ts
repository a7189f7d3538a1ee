// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { amendmentRequest } from '../../../domain/clinical/note-amendment.ts'
import type { PrintPart, PrintRequest } from '../../../domain/contract/printing.ts'
import type {
  AllergyIntoleranceContent,
  CarePlanContent,
  ClinicalNote,
  ClinicalRow,
  EncounterContent,
  GoalContent,
  ImmunizationContent,
  MedicationRequestContent,
  ServiceRequest,
  Task,
} from '../../../domain/resources/index.ts'
import { ICD10CM, LOINC, SNOMED } from '../../../domain/terminology/systems.ts'
import { NotInChart, print } from '../../../exchange/print/print.ts'
import type { PrintSource } from '../../../exchange/print/source.ts'
import { allergy, condition, lab, patientId, row, ucum } from '../../domain/clinical/rows.ts'
import { source } from './source.ts'

/** The text of the page, each block on a line of its own; cells parted by `|`. */
function read(
  request: Partial<PrintRequest> & { document: PrintRequest['document'] },
  rows: readonly object[],
  more: Partial<PrintSource> = {},
) {
  const { html } = print(source(rows as ClinicalRow[], more), { patientId, ...request } as PrintRequest)
  const page = new DOMParser().parseFromString(html, 'text/html')
  const levels = [...page.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]))
  for (const [at, level] of levels.entries())
    expect(level, 'no level is left out').toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
  for (const cell of page.querySelectorAll('th, td, dt')) cell.append(' | ')
  for (const block of page.querySelectorAll('tr, p, h1, h2, h3, dd, li, div, br')) block.after('\n')
  const text = page.body.textContent ?? ''
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

const chart = (rows: readonly object[], ...parts: PrintPart[]) => read({ document: 'chart', parts }, rows)

const prescription = (drug: string, more: Partial<MedicationRequestContent> = {}) =>
  row<MedicationRequestContent>({
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: { text: drug },
    authoredOn: '2026-03-02',
    requester: { display: 'Dr. Ann Lee, MD' },
    dosageInstruction: [{ text: 'Take 1 tablet by mouth daily.' }],
    ...more,
  })

test('every page begins with who it is about, who printed it and when; demo data says so', () => {
  const { html } = print(source([], { demo: true }), { document: 'medications', patientId })
  const page = new DOMParser().parseFromString(html, 'text/html')
  const head = page.querySelector('table.frame > thead')?.textContent?.replace(/\s+/g, ' ')
  expect(head).toContain('SMITH, John Q.')
  expect(head).toContain('Born 14-Aug-1980 (46 y)')
  expect(head).toContain('Male')
  expect(head).toContain('Record 000042')
  expect(head).toMatch(/Printed 22-Nov-2026 \d\d:\d\d by Dr\. Ann Lee, MD/)
  expect(head).toContain('DEMO DATA. Not a real patient.')
  expect(page.querySelector('.letterhead')?.textContent).toContain('Hill Street Practice')
  expect(html).toContain('counter(page) " of " counter(pages)')
  expect(page.title).toBe('Medication list')
})

test('letter in the United States, A4 elsewhere; a birth date that nobody knows is said to be unknown', () => {
  const abroad = { resourceType: 'Organization' as const, name: 'Praxis', address: [{ city: 'Bern', country: 'CH' }] }
  const { birthDate: _, ...unknown } = source().patient
  const pageOf = (more: Partial<PrintSource>) => print(source([], more), { document: 'medications', patientId }).html
  expect(pageOf({})).toContain('size: letter')
  expect(pageOf({ practice: abroad })).toContain('size: a4')
  expect(pageOf({ practice: abroad })).toContain('Bern, CH')
  expect(pageOf({ patient: unknown })).toContain('Born: not known')
})

test('medications: how to take them, why, since when and by whom; drafts are counted, not listed', () => {
  const text = read({ document: 'medications' }, [
    prescription('Lisinopril 10 mg tablet', { reasonCode: [{ text: 'High blood pressure' }] }),
    prescription('Warfarin', { status: 'draft' }),
    prescription('Amoxicillin', { status: 'stopped' }),
    prescription('Zolpidem', { dosageInstruction: [] }),
  ])
  expect(text).toContain(
    'Lisinopril 10 mg tablet | Take 1 tablet by mouth daily. | High blood pressure | 02-Mar-2026 | Dr. Ann Lee, MD |',
  )
  expect(text).toContain('Zolpidem | No directions recorded |')
  expect(text).toContain('Not on this list: prescriptions that are drafts only (1).')
  expect(text).not.toMatch(/Warfarin|Amoxicillin/)
})

const none = (code: string, display: string) => allergy({ coding: [{ system: SNOMED, code, display }], text: display })

test.each<[string, object[], RegExp]>([
  ['nothing recorded', [], /Not recorded\. Nobody wrote down/],
  ['none known', [none('716186003', 'No known allergy')], /^No known allergy$/m],
  [
    'no drug allergy leaves the rest open',
    [none('409137002', 'No known drug allergy')],
    /No known drug allergy\nOther allergies: not recorded\./,
  ],
])('allergies, %s', (_, rows, wanted) => {
  expect(chart(rows, 'allergies')).toMatch(wanted)
})

test('a known allergy has its reaction, severity and risk; what is not confirmed says so', () => {
  const penicillin: Partial<AllergyIntoleranceContent> = {
    criticality: 'high',
    verificationStatus: 'unconfirmed',
    reaction: [{ manifestation: [{ text: 'Anaphylaxis' }], severity: 'severe' }],
  }
  const text = chart([allergy({ text: 'Penicillin' }, penicillin)], 'allergies')
  expect(text).toContain('Penicillin not confirmed | Anaphylaxis (severe) | High |')
  expect(text).not.toContain('Not recorded')
})

test('problems: what is over stands apart, outside entries are marked, mistakes are not printed', () => {
  const text = chart(
    [
      condition('Asthma', {
        onsetDateTime: '2019-05',
        code: { coding: [{ system: ICD10CM, code: 'J45.909' }], text: 'Asthma' },
      }),
      condition('Gout', { clinicalStatus: 'resolved', abatementDateTime: '2024-01-02' }, { source: 'outside' }),
      condition('Wrong chart', { clinicalStatus: undefined, verificationStatus: 'entered-in-error' }),
    ],
    'problems',
  )
  expect(text).toContain('Asthma | J45.909 | active | May-2019 |')
  expect(text.slice(text.indexOf('Resolved and inactive'))).toContain('Gout outside record | resolved | 02-Jan-2024 |')
  expect(text).not.toContain('Wrong chart')
})

test('the immunization record has lot, maker, site and dose number; a refusal has its reason', () => {
  const given: ImmunizationContent = {
    resourceType: 'Immunization',
    status: 'completed',
    vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '115' }], text: 'Tdap' },
    occurrenceDateTime: '2024-03-25',
    lotNumber: 'T8078AB',
    manufacturer: { display: 'Sanofi Pasteur' },
    doseQuantity: ucum(0.5, 'mL'),
    site: { text: 'Left deltoid' },
    route: { text: 'Intramuscular' },
    protocolApplied: [{ doseNumberPositiveInt: 1, seriesDosesPositiveInt: 2 }],
    performer: [{ display: 'Daniel Okafor NP' }],
    primarySource: false,
  }
  const refused: ImmunizationContent = {
    resourceType: 'Immunization',
    status: 'not-done',
    vaccineCode: { text: 'Influenza' },
    occurrenceDateTime: '2026-10-01',
    statusReason: { text: 'Patient objection' },
  }
  const text = chart([row(given), row(refused)], 'immunizations')
  expect(text).toContain(
    'Tdap | 115 | 25-Mar-2024\n(reported) | 1 of 2 | T8078AB, Sanofi Pasteur | 0.5 mL, Left deltoid, Intramuscular | Daniel Okafor NP |',
  )
  expect(text).toContain('Influenza | 01-Oct-2026 | Patient objection |')
})

test('results: the letter of an abnormal value stands behind it, with what was before', () => {
  const range = [{ low: ucum(3.5, 'mmol/L'), high: ucum(5.1, 'mmol/L') }]
  const text = chart(
    [
      lab('2823-3', 'Potassium', ucum(5.6, 'mmol/L'), { effectiveDateTime: '2026-11-20', referenceRange: range }),
      lab('2823-3', 'Potassium', ucum(4.2, 'mmol/L'), { effectiveDateTime: '2026-05-02', referenceRange: range }),
      lab('2951-2', 'Sodium', ucum(140, 'mmol/L'), { effectiveDateTime: '2026-11-20', status: 'preliminary' }),
    ],
    'results',
  )
  expect(text).toContain('Potassium | 5.6 mmol/L H | 3.5 to 5.1 mmol/L | 20-Nov-2026 | 4.2 mmol/L (02-May-2026) |')
  expect(text).toContain('140 mmol/L preliminary')
})

test('a summary ends with what the chart holds nothing of', () => {
  expect(chart([condition('Asthma')], 'problems', 'procedures', 'devices')).toContain(
    'This chart holds no procedures, implants and devices.',
  )
})

const note = (more: Partial<ClinicalNote> = {}): ClinicalNote => ({
  ...row({
    resourceType: 'ClinicalNote' as const,
    status: 'signed' as const,
    type: { text: 'Progress note' },
    text: 'Subjective\nCough for 3 days.\n\nPlan\n- Rest.\n- Come back in a week.',
    date: '2026-11-20T09:30-05:00',
    author: [{ display: 'Dr. Ann Lee, MD' }],
    signedAt: '2026-11-20T15:00:00.000Z',
    signedBy: 'ann',
  }),
  ...more,
})

test('a note: its words, its signatures, and what was added later with author and time', () => {
  const signed = note({
    cosigner: 'bob',
    cosignedAt: '2026-11-21T10:00:00.000Z',
    addenda: [
      { text: 'Culture negative.', author: { display: 'Dr. Ann Lee, MD' }, at: '2026-11-21T12:00:00.000Z' },
      {
        text: 'Works as a baker.',
        author: { display: 'Dr. Ann Lee, MD' },
        at: '2026-11-22T12:00:00.000Z',
        kind: 'amendment',
      },
    ],
  })
  const userName = (id: string | undefined) => ({ ann: 'Dr. Ann Lee, MD', bob: 'Dr. Bob Ray, MD' })[id ?? '']
  const text = read({ document: 'note', id: signed.id }, [signed], { userName })
  expect(text).toContain('Cough for 3 days.')
  expect(text).toMatch(/Signed electronically by Dr\. Ann Lee, MD, 20-Nov-2026/)
  expect(text).toMatch(/Co-signed electronically by Dr\. Bob Ray, MD, 21-Nov-2026/)
  expect(text).toMatch(/Addendum by Dr\. Ann Lee, MD, 21-Nov-2026[\s\S]*Culture negative\./)
  expect(text).toMatch(
    /Amendment \(asked for by the patient\) by Dr\. Ann Lee, MD, 22-Nov-2026[\s\S]*Works as a baker\./,
  )
})

test('what was asked to be amended is printed with the note, and what became of it', () => {
  const signed = note({})
  const owner = { display: 'Dr. Ann Lee, MD' }
  const asked = (text: string, more: Partial<Task> = {}) =>
    row({
      ...amendmentRequest({ noteId: signed.id, text, requester: 'John Smith', askedOn: '2026-11-20', owner }),
      ...more,
    })
  const denied = asked('I never drank.', { status: 'rejected', statusReason: { text: 'The note is accurate' } })
  const elsewhere = { ...asked('Another note.'), focus: { reference: 'ClinicalNote/other' } }
  const text = read({ document: 'note', id: signed.id }, [signed, denied, asked('I never smoked.'), elsewhere])
  expect(text).toMatch(/Request to amend this note: John Smith, 20-Nov-2026[\s\S]*I never drank\./)
  expect(text).toMatch(/Denied: Dr\. Ann Lee, MD, .*The note is accurate/)
  expect(text).toMatch(/I never smoked\.[\s\S]*Not decided yet\./)
  expect(text).not.toContain('Another note.')
})

test.each<[Partial<ClinicalNote>, string]>([
  [{ status: 'draft', signedAt: undefined, signedBy: undefined }, 'DRAFT. Not signed'],
  [{ status: 'entered-in-error' }, 'ENTERED IN ERROR'],
  [{ source: 'outside' }, 'came from an outside record'],
  [{ cosigner: 'bob' }, 'Co-signature asked of Dr. Ann Lee, MD: not given yet'],
])('a note that does not simply count says so: %j', (more, words) => {
  const one = note(more)
  expect(read({ document: 'note', id: one.id }, [one])).toContain(words)
})

const order = (more: Partial<ServiceRequest> = {}) =>
  row({
    resourceType: 'ServiceRequest',
    status: 'active',
    intent: 'order',
    category: [{ coding: [{ system: SNOMED, code: '108252007', display: 'Laboratory procedure' }] }],
    code: { coding: [{ system: LOINC, code: '2823-3', display: 'Potassium' }], text: 'Potassium' },
    priority: 'stat',
    reasonCode: [{ coding: [{ system: ICD10CM, code: 'I10' }], text: 'Hypertension' }],
    orderDetail: [{ text: 'Fasting' }],
    requester: { reference: 'Practitioner/p1', display: 'Dr. Ann Lee, MD' },
    performer: [{ display: 'Casco Bay Reference Laboratory' }],
    authoredOn: '2026-11-20',
    signedAt: '2026-11-20T15:00:00.000Z',
    signedBy: 'ann',
    ...more,
  }) as unknown as ServiceRequest

test('a requisition: what, how urgent, why with the code, for whom, by whom with the NPI, the patient’s address and allergies', () => {
  const linked = condition('Type 2 diabetes', {
    code: {
      coding: [
        { system: 'http://snomed.info/sct', code: '44054006' },
        { system: ICD10CM, code: 'E11.9' },
      ],
      text: 'Type 2 diabetes',
    },
  })
  const one = order({ reasonReference: [{ reference: `Condition/${linked.id}` }] })
  const practitioner = row({
    resourceType: 'Practitioner' as const,
    name: [{ text: 'Ann Lee' }],
    identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1992999825' }],
  })
  const text = read({ document: 'requisition', ids: [one.id] }, [one, linked, allergy({ text: 'Latex' })], {
    practitioners: [{ ...practitioner, id: 'p1' }],
  })
  for (const words of [
    'For | Casco Bay Reference Laboratory',
    '1 Main St, Bangor, ME 04401',
    'STAT',
    'Code | 2823-3 (LOINC)',
    'Reason | Hypertension (I10)\nType 2 diabetes (E11.9)',
    'Details | Fasting',
    'Name | Dr. Ann Lee, MD',
    'NPI | 1992999825',
    'Latex',
  ])
    expect(text).toContain(words)
  expect(text).toMatch(/Signed electronically by Dr\. Ann Lee, MD, 20-Nov-2026/)
  expect(text).not.toContain('NOT SIGNED')
})

test('an order that nobody signed is no order; several stand on one sheet', () => {
  const [one, other] = [order(), order({ status: 'draft', signedAt: undefined, code: { text: 'Sodium' } })]
  const text = read({ document: 'requisition', ids: [one.id, other.id] }, [one, other])
  expect(text).toContain('NOT SIGNED. This is not an order yet.')
  expect(text).toMatch(/Potassium[\s\S]*Sodium/)
})

test('a visit in the patient’s words: measured, found, changed, ordered, planned, and what to take', () => {
  const visit = row<EncounterContent>({
    resourceType: 'Encounter',
    status: 'finished',
    period: { start: '2026-11-20T09:30' },
    reasonCode: [{ text: 'Cough' }],
    participant: [{ individual: { display: 'Dr. Ann Lee, MD' } }],
  })
  const encounter = { reference: `Encounter/${visit.id}` }
  const rows = [
    visit,
    lab('8867-4', 'Heart rate', ucum(72, '/min'), { category: 'vital-signs', encounter }),
    lab('8867-4', 'Heart rate', ucum(99, '/min'), { category: 'vital-signs' }),
    condition('Acute bronchitis', { category: 'encounter-diagnosis', encounter }),
    condition('Pneumonia', { category: 'encounter-diagnosis', verificationStatus: 'differential', encounter }),
    prescription('Albuterol inhaler', { encounter }),
    prescription('Old syrup', {
      status: 'stopped',
      statusReason: { text: 'Did not help' },
      dosageInstruction: [{ timing: { repeat: { boundsPeriod: { end: '2026-11-20' } } } }],
    }),
    { ...order({ encounter, patientInstruction: 'Come fasting.' }) },
    note({ encounter }),
    row<CarePlanContent>({
      resourceType: 'CarePlan',
      status: 'active',
      intent: 'plan',
      title: 'Asthma plan',
      activity: [
        {
          code: { coding: [{ system: SNOMED, code: '425268008', display: 'Review of Care Plan' }] },
          status: 'scheduled',
          scheduledPeriod: { start: '2027-02-01' },
        },
      ],
    }),
  ]
  const text = read({ document: 'visit-summary', id: visit.id }, rows)
  for (const words of [
    'You saw | Dr. Ann Lee, MD',
    'Reason | Cough',
    'Heart rate | 72 /min',
    'Acute bronchitis',
    'Pneumonia (one of the possibilities)',
    'Prescribed: Albuterol inhaler. Take 1 tablet by mouth daily.',
    'Stopped: Old syrup. Did not help',
    'Come fasting.',
    '- Come back in a week.',
    '01-Feb-2027: review of your plan (Asthma plan)',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('99 /min')
  expect(text).not.toContain('Cough for 3 days')
})

test('a treatment plan: problems, goals and where they stand, who does what, the overdue review', () => {
  const diabetes = condition('Type 2 diabetes')
  const goal = row<GoalContent>({
    resourceType: 'Goal',
    lifecycleStatus: 'active',
    description: { text: 'A1c below 7%' },
    startDate: '2026-05-01',
    target: [
      {
        measure: { coding: [{ system: LOINC, code: '4548-4' }], text: 'Hemoglobin A1c' },
        detailQuantity: { ...ucum(7, '%'), comparator: '<' },
        dueDate: '2027-05-01',
      },
    ],
  })
  const plan = row<CarePlanContent>({
    resourceType: 'CarePlan',
    status: 'active',
    intent: 'plan',
    title: 'Diabetes plan',
    addresses: [{ reference: `Condition/${diabetes.id}` }],
    goal: [{ reference: `Goal/${goal.id}` }],
    activity: [
      {
        description: 'Walk 30 minutes',
        performer: [{ display: 'Patient' }],
        scheduledString: 'five days a week',
        status: 'in-progress',
      },
      {
        code: { coding: [{ system: SNOMED, code: '425268008', display: 'Review of Care Plan' }] },
        status: 'scheduled',
        scheduledPeriod: { start: '2026-11-01' },
      },
    ],
  })
  const a1c = lab('4548-4', 'Hemoglobin A1c', ucum(7.4, '%'), { effectiveDateTime: '2026-10-07' })
  const text = read({ document: 'care-plan', id: plan.id }, [diabetes, goal, plan, a1c])
  for (const words of [
    'For | Type 2 diabetes',
    'Next review | 01-Nov-2026 overdue',
    'A1c below 7% | Hemoglobin A1c below 7% | 01-May-2027 | Not on target\n7.4% on 07-Oct-2026 | active |',
    'Walk 30 minutes | Patient | five days a week | in progress |',
    'Patient, or who signs for the patient',
  ])
    expect(text).toContain(words)
})

test('what is not in the chart is refused', () => {
  expect(() => read({ document: 'note', id: 'nothing' }, [])).toThrow(NotInChart)
})
