/** What the forms of the history section write, in both standards: held against the validators, and read back as it was. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { auditCObservation } from '../../domain/clinical/audit-c.ts'
import { familyAssertion } from '../../domain/clinical/family-history.ts'
import { socialAnswer } from '../../domain/clinical/social-history.ts'
import { deviceFields, readUdi } from '../../domain/clinical/udi.ts'
import { describe as describeItem } from '../../domain/format/describe.ts'
import type { ChartContent } from '../../domain/resources/index.ts'
import { directiveKinds, notForResuscitation } from '../../domain/terminology/advance-directives.ts'
import { careTeamRoles, primaryCareRole } from '../../domain/terminology/care-team-roles.ts'
import { familyConditions, relatives } from '../../domain/terminology/family-history.ts'
import { notGivenReasons, vaccineEligibility, vaccineFunding } from '../../domain/terminology/immunization-terms.ts'
import { medicationSources } from '../../domain/terminology/medication-sources.ts'
import { procedureOutcomes, procedures } from '../../domain/terminology/procedures.ts'
import { socialQuestions } from '../../domain/terminology/social-history.ts'
import { stopReasons } from '../../domain/terminology/stop-reasons.ts'
import { type Term, termConcept } from '../../domain/terminology/term.ts'
import { vaccines } from '../../domain/terminology/vaccines.ts'
import { writeCcd } from '../../exchange/ccda/write.ts'
import { stringifyFhir, writeFhirBundle } from '../../exchange/fhir/write.ts'
import { readDocument } from '../../exchange/read.ts'
import { emptySnapshot, uuid } from '../fixtures/snapshot.ts'
import { findings, validatorsInstalled } from './validators.ts'

const day = '2026-11-22'
const concept = (term: Term | undefined) => {
  if (!term) throw new Error('The list is empty')
  return termConcept(term)
}
const years = (value: number) => ({ value, unit: 'years', system: 'http://unitsofmeasure.org', code: 'a' })
const labels = [
  '(01)51022222233336(11)141231(17)150707(10)A213B1(21)1234',
  '+H123PARTNO1234567890120/$$420020216LOT123456789012345/SXYZ456789012345678/16D20130202C',
  '=/A9999XYZ100T0944=,000025=A99971312345600=>014032=}013032&,1000000000000XYZ123',
]

const alcohol = auditCObservation(['2-3 times a week', '1 or 2', 'Never'], day, 'Dr. Ann Lee')

const contents: ChartContent[] = [
  ...(alcohol ? [alcohol] : []),
  ...socialQuestions.flatMap((question) => {
    const { answer } = question
    const value =
      answer.kind === 'choice' ? answer.terms[0]?.text : { number: 3, date: '2024', text: 'words' }[answer.kind]
    return socialAnswer(question, value, day, 'Dr. Ann Lee') ?? []
  }),
  ...labels.map((label): ChartContent => {
    const { udi } = readUdi(label, day)
    return {
      resourceType: 'Device',
      status: 'active',
      type: { text: 'Implant' },
      implantedDate: '2016-02-01',
      ...(udi && deviceFields(label, udi)),
    }
  }),
  { resourceType: 'Device', status: 'inactive', type: { text: 'Mesh' }, udiCarrier: { carrierHRF: 'label torn' } },
  familyAssertion('none', day, ''),
  familyAssertion('unknown', day, 'Adopted'),
  {
    resourceType: 'FamilyMemberHistory',
    status: 'completed',
    date: day,
    relationship: concept(relatives[0]),
    deceasedAge: years(61),
    condition: [{ code: concept(familyConditions[5]), onsetAge: years(58), contributedToDeath: true }],
  },
  {
    resourceType: 'Observation',
    status: 'final',
    category: 'advance-directive',
    code: concept(directiveKinds[0]),
    valueCodeableConcept: notForResuscitation,
    effectivePeriod: { start: '2026-01-10' },
    performer: [{ display: 'Ben Okafor (son)' }],
  },
  {
    resourceType: 'Observation',
    status: 'cancelled',
    category: 'advance-directive',
    code: concept(directiveKinds[6]),
    valueString: 'On file',
    effectivePeriod: { start: '2020', end: day },
  },
  {
    resourceType: 'CareTeam',
    status: 'active',
    name: 'Care team',
    period: { start: day },
    participant: [
      { member: { display: 'Dr. Ann Lee' }, role: [concept(primaryCareRole)] },
      {
        member: { display: 'Dr. Erik Lind' },
        role: [concept(careTeamRoles[1])],
        onBehalfOf: { display: 'Pine Harbor' },
      },
    ],
    note: [{ text: 'Lind: 555-0113' }],
  },
  {
    resourceType: 'Procedure',
    status: 'completed',
    code: concept(procedures[0]),
    performedDateTime: '2001',
    bodySite: [{ text: 'Abdomen' }],
    outcome: concept(procedureOutcomes[0]),
    complication: [{ text: 'Wound infection' }],
    performer: [{ display: 'Pine Harbor' }],
  },
  {
    resourceType: 'Immunization',
    status: 'completed',
    vaccineCode: concept(vaccines[0]),
    occurrenceDateTime: day,
    primarySource: true,
    manufacturer: { display: 'GlaxoSmithKline', identifier: { system: 'http://hl7.org/fhir/sid/mvx', value: 'SKB' } },
    lotNumber: 'X1',
    expirationDate: '2027-05',
    programEligibility: [concept(vaccineEligibility[1])],
    fundingSource: concept(vaccineFunding[2]),
    note: [{ text: 'VIS dated 2021-08-06' }],
  },
  {
    resourceType: 'Immunization',
    status: 'not-done',
    statusReason: concept(notGivenReasons[0]),
    vaccineCode: concept(vaccines[1]),
    occurrenceDateTime: day,
  },
  {
    resourceType: 'MedicationStatement',
    status: 'active',
    category: concept(medicationSources.herbal),
    medicationCodeableConcept: { text: 'St. John’s wort' },
    effectivePeriod: { start: '2024' },
  },
  ...stopReasons.map(
    (statusReason): ChartContent => ({
      resourceType: 'MedicationRequest',
      status: 'stopped',
      intent: 'order',
      statusReason,
      medicationCodeableConcept: { text: 'metformin 500 mg' },
      authoredOn: '2026-01-10',
      dosageInstruction: [{ text: 'Take (no dose given) by mouth twice daily.' }],
    }),
  ),
]

const snapshot = {
  ...emptySnapshot(),
  resources: contents.map((content, index) => ({ ...content, id: uuid(1000 + index) })),
}

const folder = path.join(import.meta.dirname, '../output/history')
const written = {
  ccda: { file: path.join(folder, 'history.xml'), text: writeCcd(snapshot) },
  fhir: { file: path.join(folder, 'history.json'), text: stringifyFhir(writeFhirBundle(snapshot)) },
}

describe.each(['ccda', 'fhir'] as const)('what the forms write, as %s', (kind) => {
  const { file, text } = written[kind]

  it.runIf(validatorsInstalled)('is valid', () => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, text)
    expect(findings(kind, [file])).toEqual([])
  })

  it('comes back, item by item, with its words', () => {
    const back = readDocument(new TextEncoder().encode(text)).items.map(({ content }) => describeContent(content))
    expect(back.sort()).toEqual(contents.map(describeContent).sort())
  })
})

function describeContent(content: ChartContent): string {
  const { label, facts } = describeItem(content)
  return [content.resourceType, label, ...facts.map(({ name, value }) => `${name}: ${value}`)].join(' | ')
}
