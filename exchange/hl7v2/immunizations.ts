/** VXU^V04, and RSP^K11 of registries (HL7 v2.5.1 Implementation Guide for Immunization Messaging 1.5, CDC/AIRA). */
import { conceptText } from '../../domain/format/name.ts'
import { measuredNumber } from '../../domain/format/quantity.ts'
import type { CodeableConcept, ImmunizationContent, ObservationContent } from '../../domain/resources/index.ts'
import { v2Table } from '../terminology/hl7v2.ts'
import { CVX, MVX, NCI } from '../terminology/systems.ts'
import { concept, conceptOfTable, entityIdentifier, ifAny, numberOf, person, timeIn, unitOf } from './datatypes.ts'
import type { Message, Segment, Value } from './message.ts'
import type { Reading } from './reading.ts'
import { joined, observedValue } from './value.ts'

interface Dose {
  rxa: Segment
  orc?: Segment
  rxr?: Segment
  observations: Segment[]
  notes: Segment[]
}

export function readImmunizations(message: Message, reading: Reading): void {
  for (const dose of dosesOf(message, reading)) readDose(dose, reading)
}

function dosesOf({ segments }: Message, reading: Reading): Dose[] {
  const doses: Dose[] = []
  let order: Segment | undefined
  let remarks: Segment[] = []
  for (const segment of segments) {
    // What stands behind the next order is not said of the dose before it.
    const dose = order ? undefined : doses.at(-1)
    switch (segment.name) {
      case 'ORC':
        order = segment
        break
      case 'RXA':
        doses.push({ rxa: segment, ...(order && { orc: order }), observations: [], notes: remarks })
        order = undefined
        remarks = []
        break
      case 'RXR':
        if (dose && !dose.rxr) dose.rxr = segment
        else reading.skip('immunizations', segment, dose ? 'A second route and site of one dose.' : OF_NO_DOSE)
        break
      case 'OBX':
        if (dose) dose.observations.push(segment)
        else if (!order && segment.text(3) === said.immunity) addImmunity(segment, undefined, reading)
        else reading.skip('immunizations', segment, OF_NO_DOSE)
        break
      case 'NTE':
        if (order) remarks.push(segment)
        else if (dose) dose.notes.push(segment)
        else
          reading.skip(
            'immunizations',
            segment,
            'A remark about the patient and no vaccination: it is in the original.',
          )
        break
      case 'PID':
      case 'PD1':
      case 'NK1':
      case 'SFT':
      case 'MSA':
      case 'QAK':
      case 'QPD':
        break
      default:
        reading.unuse(segment)
    }
  }
  for (const nte of remarks) reading.skip('immunizations', nte, OF_NO_DOSE)
  return doses
}

const OF_NO_DOSE = 'It belongs to no vaccination of this message.'

/** CVX 998: nothing was given; the segment only carries what is said of immunity or of doses to come. */
const NOTHING_GIVEN = '998'

/** Table 0322. */
const refused = new Set(['RE', 'NA'])

/** LOINC codes of what an OBX behind a dose says of it. */
const said = {
  eligibility: '64994-7',
  funding: '30963-3',
  doseNumber: ['30973-2', '38890-0'],
  reaction: '31044-1',
  immunity: '59784-9',
  /** What the registry recommends or judges. */
  forecast: [
    '30979-9',
    '30980-7',
    '30981-5',
    '59777-3',
    '59778-1',
    '59779-9',
    '59780-7',
    '59781-5',
    '59782-3',
    '59783-1',
  ],
}

function readDose(dose: Dose, reading: Reading): void {
  const { rxa } = dose
  const about = new Map(dose.observations.map((obx) => [obx, obx.text(3)]))
  const rest = new Set(dose.observations)
  const take = (...codes: string[]): Segment[] => {
    const found = [...rest].filter((obx) => codes.includes(about.get(obx) ?? ''))
    for (const obx of found) rest.delete(obx)
    return found
  }
  const forecasts = take(...said.forecast)
  for (const obx of take(said.immunity)) addImmunity(obx, rxa, reading)
  for (const obx of forecasts) {
    reading.skip('immunizations', obx, 'The registry’s own evaluation or forecast is not part of the history.')
  }
  if (isNothing(rxa)) {
    if (refused.has(rxa.text(20)) && about.size === 0)
      reading.skip('immunizations', rxa, 'A vaccine was refused or not given, and the message does not say which one.')
    for (const said of [...(dose.rxr ? [dose.rxr] : []), ...rest, ...dose.notes])
      reading.skip('immunizations', said, 'It is said of no vaccination.')
    return
  }
  if (rxa.text(21) === 'D') {
    reading.skip(
      'immunizations',
      rxa,
      'The sender deletes this vaccination. Mark the one in the chart as entered in error.',
    )
    return
  }
  const code = vaccineOf(rxa)
  if (!code) {
    reading.skip('immunizations', rxa, 'It does not say which vaccine (RXA-5).')
    return
  }
  reading.add('immunizations', rxa, {
    resourceType: 'Immunization',
    status: refused.has(rxa.text(20)) ? 'not-done' : 'completed',
    vaccineCode: code,
    ...ifAny({
      ...given(dose),
      programEligibility: take(said.eligibility).flatMap((obx) => concept(obx.field(5)) ?? []),
      fundingSource: take(said.funding).map((obx) => concept(obx.field(5)))[0],
      protocolApplied: take(...said.doseNumber).flatMap((obx) => doseNumber(obx) ?? []),
      reaction: take(said.reaction).flatMap((obx) => {
        const detail = concept(obx.field(5))
        return detail ? [{ detail, ...(timeIn(obx, 14) && { date: timeIn(obx, 14) }) }] : []
      }),
      note: [
        ...partly(rxa),
        ...whoseWord(rxa),
        ...dose.notes.map((nte) => joined(nte.repetitions(3))),
        ...[...rest].map(inWords),
      ]
        .filter(Boolean)
        .map((text) => ({ text })),
    }),
  })
}

/** RXA-20 PA: the record has no status for it. */
const partly = (rxa: Segment): string[] => (rxa.text(20) === 'PA' ? ['Partially administered'] : [])

/** RXA-9 (NIP001) says whose word a history is: a registry's, a parent's, the school's. `01` says none. */
function whoseWord(rxa: Segment): string[] {
  return rxa
    .repetitions(9)
    .filter((value) => value.component(1) !== '00' && value.component(1) !== '01')
    .map((value) => `Source: ${named(value)}`)
}

const isNothing = (rxa: Segment): boolean => rxa.text(5) === NOTHING_GIVEN

/** CVX before the product's own code: the chart and every registry know vaccines by it. */
function vaccineOf(rxa: Segment): CodeableConcept | undefined {
  const found = conceptOfTable(rxa.field(5), CVX)
  const coding = found?.coding?.toSorted((a, b) => Number(b.system === CVX) - Number(a.system === CVX))
  return found && { ...found, ...(coding && { coding }) }
}

function given({ rxa, rxr, orc }: Dose): Partial<ImmunizationContent> {
  const amount = numberOf(rxa.text(6))
  const manufacturer = rxa.field(17)
  const maker = manufacturer.words(2) || manufacturer.component(1)
  const source = rxa
    .repetitions(9)
    .map((value) => value.component(1))
    .find((one) => /^\d\d$/.test(one))
  const place = rxa.field(11)
  const location = place.part(4).component(1) || place.component(1)
  const refusal = concept(rxa.field(18))
  return {
    identifier: [orc && entityIdentifier(orc.field(3), 'FILL'), orc && entityIdentifier(orc.field(2), 'PLAC')].filter(
      (one) => one !== undefined,
    ),
    occurrenceDateTime: timeIn(rxa, 3),
    recorded: timeIn(rxa, 22),
    reasonCode: rxa.repetitions(19).flatMap((value) => concept(value) ?? []),
    // NIP001: 00 is a new record, all others are history or of unknown origin.
    primarySource: source === undefined ? undefined : source === '00',
    doseQuantity: amount && amount.value !== 999 ? { ...amount, ...unitOf(rxa.field(7)) } : undefined,
    performer: rxa.repetitions(10).flatMap((value) => person(value) ?? []),
    location: location === '' ? undefined : { type: 'Location', display: location },
    lotNumber: rxa.text(15) || undefined,
    expirationDate: timeIn(rxa, 16)?.slice(0, 10),
    manufacturer:
      maker === ''
        ? undefined
        : { type: 'Organization', display: maker, identifier: { system: MVX, value: manufacturer.component(1) } },
    statusReason: refusal,
    route: rxr && conceptOfTable(rxr.field(1), /^C\d+$/.test(rxr.text(1)) ? NCI : v2Table('0162')),
    site: rxr && conceptOfTable(rxr.field(2), v2Table('0163')),
  }
}

function doseNumber(obx: Segment): NonNullable<ImmunizationContent['protocolApplied']>[number] | undefined {
  const text = joined(obx.repetitions(5))
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return { doseNumberPositiveInt: number }
  return text === '' ? undefined : { doseNumberString: text }
}

/** A disease that somebody had, in place of its vaccine. */
function addImmunity(obx: Segment, rxa: Segment | undefined, reading: Reading): void {
  const content: ObservationContent = {
    resourceType: 'Observation',
    status: 'final',
    category: 'other',
    code: concept(obx.field(3)) ?? { text: 'Evidence of immunity' },
    ...observedValue(obx),
    ...ifAny({ effectiveDateTime: timeIn(obx, 14) ?? (rxa && timeIn(rxa, 3)) }),
  }
  reading.add('immunizations', obx, content)
}

/** What has no field of its own, as a remark: `Date Vis Presented: 20150624`, `Document type: Td VIS (253088…, cdcgs1vis)`. */
function inWords(obx: Segment): string {
  const question = concept(obx.field(3))
  const { valueCodeableConcept, valueDateTime, valueQuantity, valueString } = observedValue(obx)
  const answer =
    (valueCodeableConcept && obx.repetitions(5).map(named).join(', ')) ||
    valueDateTime ||
    valueString ||
    (valueQuantity && [measuredNumber(valueQuantity), valueQuantity.unit].filter(Boolean).join(' '))
  return answer ? `${question ? conceptText(question) : 'Remark'}: ${answer}` : ''
}

/** A code in a remark: its words, and itself with its system as the sender calls it. */
function named(value: Value): string {
  const [code, words] = [value.component(1), value.words(9) || value.words(2)]
  if (words === '' || words === code) return value.words(1)
  const system = value.component(3)
  return code === '' ? words : `${words} (${[code, system].filter(Boolean).join(', ')})`
}
