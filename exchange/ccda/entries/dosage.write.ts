/** Dosage and product of a Medication Activity (2.16.840.1.113883.10.20.22.4.16), for what is taken and what is ordered. */
import type { CodeableConcept, Dosage, Quantity, Timing } from '../../../domain/resources/index.ts'
import { CVX, LOINC, SNOMED } from '../../terminology/systems.ts'
import type { Row } from '../context.write.ts'
import { code, fixedCode, interval } from '../datatypes.write.ts'
import { partId, textWithReference } from '../entry.write.ts'
import type { At } from '../narrative.write.ts'
import { pq, rangePq, ratio } from '../quantities.write.ts'
import { completed, related, type StatementParts, statement } from '../statement.write.ts'
import { templateIds } from '../template.write.ts'
import { entryTemplates } from '../templates.ts'
import { isClear } from '../whole.write.ts'
import { each, el, join, type Part, type Xml } from '../xml.write.ts'
import { isTimingEvent, timing } from './timing.write.ts'

const SIG = { system: LOINC, code: '76662-6', display: 'Instructions Medication' }
const EDUCATION = { system: SNOMED, code: '311401005', display: 'Patient education' }

export const drug = (concept: CodeableConcept, narrative: string): Xml =>
  el(
    'manufacturedProduct',
    { classCode: 'MANU' },
    templateIds(entryTemplates.medicationInformation),
    el('manufacturedMaterial', {}, code('code', concept, { narrative })),
  )

/** Documents before C-CDA have one template for drugs and vaccines: readers take what has a vaccine's code for one. */
export const isClearDrug = (concept: CodeableConcept): boolean =>
  isClear(concept) && !concept.coding?.some(({ system }) => system === CVX)

export const dosePart = (index: number): string => `dose${index + 1}`
export const instructionPart = (index: number): string => `instruction${index + 1}`

/** A rate is one number with a unit (R2.1, Medication Activity); ranges of rates have no place. */
const hasUnit = ({ unit, code, comparator }: Quantity): boolean =>
  (unit ?? code) !== undefined && comparator === undefined

/** The parts that only hold one dosage. */
export function doseParts(dosage: Dosage | undefined): StatementParts<'substanceAdministration'> {
  const { doseQuantity, doseRange, rateQuantity, maxDosePerPeriod } = dosage ?? {}
  const asNeeded = dosage?.asNeededCodeableConcept
  const count = dosage?.timing?.repeat?.count
  return {
    // How it is given: the record's `method`.
    code: dosage?.method && code('code', dosage.method),
    repeatNumber: count !== undefined && el('repeatNumber', { value: count }),
    routeCode: dosage?.route && code('routeCode', dosage.route),
    approachSiteCode: dosage?.site && code('approachSiteCode', dosage.site),
    doseQuantity: doseQuantity
      ? pq('doseQuantity', doseQuantity)
      : doseRange
        ? rangePq('doseQuantity', doseRange)
        : el('doseQuantity', { nullFlavor: 'UNK' }),
    rateQuantity: rateQuantity && hasUnit(rateQuantity) && pq('rateQuantity', rateQuantity),
    maxDoseQuantity: maxDosePerPeriod && ratio('maxDoseQuantity', maxDosePerPeriod),
    precondition: (asNeeded || dosage?.asNeededBoolean) && precondition(asNeeded),
  }
}

/** Precondition for Substance Administration (V2): "as needed", for what where that is known. */
const precondition = (reason: CodeableConcept | undefined): Xml =>
  el(
    'precondition',
    { typeCode: 'PRCN' },
    el(
      'criterion',
      {},
      templateIds(entryTemplates.preconditionForSubstanceAdministration),
      el('code', { 'xsi:type': 'CD', code: 'ASSERTION', codeSystem: '2.16.840.1.113883.5.4' }),
      code('value', reason, { type: 'CD' }),
    ),
  )

/** Medication Free Text Sig: the words of the dosage. */
function freeTextSig(dosage: Dosage, index: number, moodCode: string, at: At): Part {
  return (
    dosage.text !== undefined &&
    related(
      'COMP',
      statement(
        'substanceAdministration',
        {
          templates: [entryTemplates.medicationFreeTextSig],
          code: fixedCode('code', SIG),
          text: textWithReference(dosage.text, at(dosePart(index))),
          consumable: el(
            'consumable',
            {},
            el('manufacturedProduct', {}, el('manufacturedLabeledDrug', { nullFlavor: 'NA' })),
          ),
        },
        // The sig of what is only proposed is an intention, too: the template knows no other moods.
        { moodCode: moodCode === 'EVN' ? 'EVN' : 'INT' },
      ),
    )
  )
}

/** Instruction (V2): what the patient is told. */
const instruction = (row: Row, dosage: Dosage, index: number, at: At): Part =>
  dosage.patientInstruction !== undefined &&
  related(
    'SUBJ',
    statement(
      'act',
      {
        templates: [entryTemplates.instruction],
        id: partId(row.id, instructionPart(index)),
        code: fixedCode('code', EDUCATION),
        text: textWithReference(dosage.patientInstruction, at(instructionPart(index))),
        statusCode: completed,
      },
      { moodCode: 'INT' },
    ),
    true,
  )

/** When the first dosage is taken; from when to when goes before. */
export const doseTimes = (dosages: readonly Dosage[] | undefined): Part => timing(dosages?.[0]?.timing)

/** Words of all dosages, and the dosages after the first as parts of the whole (split doses and tapers, CDA R2 `COMP`). */
export const furtherDosing = (
  row: Row,
  dosages: readonly Dosage[] | undefined,
  moodCode: string,
  concept: CodeableConcept,
  at: At,
): Part =>
  each(dosages, (dosage, index) => {
    const said = join([freeTextSig(dosage, index, moodCode, at), instruction(row, dosage, index, at)])
    if (index === 0) return said
    return el(
      'entryRelationship',
      { typeCode: 'COMP' },
      el('sequenceNumber', { value: index + 1 }),
      statement(
        'substanceAdministration',
        {
          id: partId(row.id, dosePart(index)),
          statusCode: el('statusCode', { code: 'active' }),
          effectiveTime: join([
            dosage.timing?.repeat?.boundsPeriod &&
              interval('effectiveTime', dosage.timing.repeat.boundsPeriod, { type: 'IVL_TS' }),
            timing(dosage.timing),
          ]),
          ...doseParts(dosage),
          consumable: el('consumable', {}, drug(concept, at('name'))),
          entryRelationship: said,
        },
        { moodCode },
      ),
    )
  })

const sayableRepeat = new Set([
  'boundsPeriod',
  'count',
  'frequency',
  'period',
  'periodMax',
  'periodUnit',
  'when',
  'offset',
])

/** Several times a day can be said where the time between is one of whole minutes. */
const isSayableFrequency = ({ frequency, period, periodMax, periodUnit }: NonNullable<Timing['repeat']>): boolean =>
  frequency === undefined ||
  frequency === 1 ||
  (period === 1 && periodUnit === 'd' && periodMax === undefined && 1440 % frequency === 0)

function isSayableTiming({ repeat, event, code: word }: Timing): boolean {
  if (event !== undefined || word !== undefined) return false
  if (repeat === undefined) return true
  const saysWhen = repeat.when !== undefined
  const saysHowOften = repeat.frequency !== undefined || repeat.period !== undefined
  return (
    Object.keys(repeat).every((key) => sayableRepeat.has(key)) &&
    !(saysWhen && saysHowOften) &&
    (repeat.when ?? []).every(isTimingEvent) &&
    repeat.count !== 1 &&
    isSayableFrequency(repeat)
  )
}

const sayable = new Set<keyof Dosage>([
  ...(['text', 'patientInstruction', 'timing', 'asNeededBoolean', 'asNeededCodeableConcept', 'site', 'route'] as const),
  ...(['method', 'doseQuantity', 'doseRange', 'rateQuantity', 'maxDosePerPeriod'] as const),
])

/** Whether C-CDA has words for all of the dosages; the first one's bounds may be the whole entry's. */
export const areSayable = (dosages: readonly Dosage[] | undefined, boundsAreTheEntrys: boolean): boolean =>
  dosages === undefined ||
  dosages.every(
    ({ sequence, ...dosage }, index) =>
      Object.keys(dosage).every((key) => sayable.has(key as keyof Dosage)) &&
      (dosage.timing === undefined || isSayableTiming(dosage.timing)) &&
      (dosage.rateQuantity === undefined || hasUnit(dosage.rateQuantity)) &&
      dosage.doseQuantity?.comparator === undefined &&
      (boundsAreTheEntrys || index > 0 || dosage.timing?.repeat?.boundsPeriod === undefined) &&
      sequence === (dosages.length === 1 ? undefined : index + 1),
  )
