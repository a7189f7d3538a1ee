/** Immunization Activity -> Immunization. */
import type { CodeableConcept, ImmunizationContent, Reference } from '../../../domain/resources/index.ts'
import { ANY_VACCINE, immunizationStatus, NO_KNOWN_IMMUNIZATIONS } from '../../terminology/codes.ts'
import { ACT_REASON, MVX } from '../../terminology/systems.ts'
import {
  beginning,
  collapsed,
  compact,
  concept,
  dateOf,
  hasCode,
  identifiers,
  isPresent,
  note,
  said,
  span,
} from '../datatypes.read.ts'
import { amount, number, quantity } from '../quantities.read.ts'
import type { Statement } from '../statement.read.ts'
import { firstNamed, spokenAbsence } from './absence.read.ts'
import { genericAdministration, material, product } from './dosage.read.ts'
import {
  assertion,
  instructionNote,
  locations,
  takeAsNotes,
  takeInstructions,
  takeReasons,
  valueConcept,
} from './parts.read.ts'

type Protocol = NonNullable<ImmunizationContent['protocolApplied']>[number]

/** The maker: an organisation, or an MVX code that senders give as its id or code. */
function manufacturer(statement: Statement): Reference | undefined {
  const maker = statement.el.at('consumable', 'manufacturedProduct', 'manufacturerOrganization')
  if (maker === undefined) return undefined
  const display =
    collapsed(maker.child('name')?.text ?? '') ||
    said(concept(maker.child('standardIndustryClassCode'), statement.reading))
  const identifier = identifiers(maker).find(({ system, value }) => system === MVX || value !== undefined)
  return display === undefined && identifier === undefined
    ? undefined
    : compact({ type: 'Organization', identifier, display })
}

const reasonOf = (reason: Statement): CodeableConcept | undefined =>
  (hasCode(reason.code, assertion) ? undefined : reason.code) ?? valueConcept(reason) ?? reason.name

/** Before C-CDA the reason stands in a problem act, which may have no code of its own. */
const insideAct = (reason: Statement): Statement[] => (reason.el.name === 'act' ? reason.takeRest() : [])

/** Immunization Refusal Reason: any code of V3 ActReason, or a reason for not giving it. */
function refusal(statement: Statement): CodeableConcept | undefined {
  const reasons = statement.takeWhere(
    (inner, typeCode) =>
      inner.is('immunizationRefusalReason') ||
      (statement.isNegated && (typeCode === 'RSON' || inner.code?.coding?.[0]?.system === ACT_REASON)),
  )
  return reasons
    .flatMap((reason) => [reason, ...insideAct(reason)])
    .map(reasonOf)
    .find(isPresent)
}

/** Dose number: Substance Administered Act's sequence, or R1.1's `repeatNumber`. */
function protocol(statement: Statement): Protocol | undefined {
  const series = statement.takeWhere(
    (inner) =>
      inner.is('substanceAdministeredAct') || (inner.el.name === 'act' && hasCode(inner.code, genericAdministration)),
  )
  const sequence = series.map(({ el }) => el.parent?.child('sequenceNumber')?.attr('value')).find(isPresent)
  // CCD 1.0 has an observation for it (LOINC 30973-2).
  const [told] = statement
    .takeWhere((inner) => inner.el.child('code')?.attr('code') === '30973-2')
    .map(({ el }) => el.child('value')?.attr('value'))
  const dose = number(sequence ?? told ?? statement.el.child('repeatNumber')?.attr('value'))
  const isCount = dose !== undefined && Number.isInteger(dose) && dose > 0
  const name = series.map(({ code }) => (hasCode(code, genericAdministration) ? undefined : said(code))).find(isPresent)
  return isCount ? compact({ series: name, doseNumberPositiveInt: dose }) : undefined
}

/** What observations inside answer to a LOINC question (vaccine funding, programme eligibility). */
const takeAnswers = (statement: Statement, question: string): CodeableConcept[] =>
  statement
    .takeWhere((inner) => inner.el.child('code')?.attr('code') === question)
    .map(valueConcept)
    .filter(isPresent)

/** Words of SNOMED CT for "vaccine" and "vaccination" as such. */
const anyVaccine: ReadonlySet<string> = new Set([ANY_VACCINE.code, '71181003', '398827000', '33879002', '127785005'])

export function immunization(statement: Statement): string[] {
  const { el, reading } = statement
  const named = firstNamed(product(statement), statement.name)
  const { system, code, display } = NO_KNOWN_IMMUNIZATIONS
  const spoken = spokenAbsence('immunization', named)
  const isNone = spoken !== undefined || (statement.isNegated && (named === undefined || hasCode(named, anyVaccine)))
  const vaccineCode = isNone
    ? (spoken ?? compact<CodeableConcept>({ coding: [{ system, code, display }], text: named?.text }))
    : named
  if (vaccineCode === undefined) return statement.skipEmpty()
  const lot = collapsed(material(statement)?.child('lotNumberText')?.text ?? '')
  const expires = span(
    material(statement)?.child('sdtc:expirationTime') ?? material(statement)?.child('expirationTime'),
    reading,
  )
  const dose = amount(el.child('doseQuantity'))
  const when = span(el.child('effectiveTime'), reading)
  const applied = protocol(statement)
  const refused = refusal(statement)
  const content: ImmunizationContent = compact({
    resourceType: 'Immunization',
    // A reason for refusing it says that it was refused, even where the sender forgot to negate the rest.
    status:
      statement.isNegated || isNone || refused !== undefined
        ? 'not-done'
        : (immunizationStatus.toRight(statement.status) ?? 'completed'),
    statusReason: refused,
    vaccineCode,
    occurrenceDateTime: beginning(when),
    recorded: statement.authorship.authoredOn,
    location: locations(statement)[0],
    manufacturer: manufacturer(statement),
    lotNumber: lot === '' ? undefined : lot,
    expirationDate: dateOf(beginning(expires)),
    site: statement.concept('approachSiteCode'),
    route: statement.concept('routeCode'),
    doseQuantity: dose.one,
    performer: statement.performers,
    reasonCode: takeReasons(statement),
    reaction: statement.take('reactionObservation').map((inner) =>
      compact({
        date: beginning(inner.time),
        detail: valueConcept(inner) ?? (hasCode(inner.code, assertion) ? undefined : inner.code) ?? inner.name,
      }),
    ),
    programEligibility: takeAnswers(statement, '64994-7'),
    fundingSource: takeAnswers(statement, '30963-3')[0],
    protocolApplied: applied && [applied],
    note: [
      ...takeInstructions(statement).map(instructionNote),
      ...takeAsNotes(statement, 'Dispensed', 'medicationDispense'),
      ...supplies(statement),
    ].filter(isPresent),
  })
  return statement.becomes(content)
}

/** A supply inside an immunization is the same vaccine on its way to the patient. */
function supplies(statement: Statement) {
  return statement.take('medicationSupplyOrder').map((supply) => {
    const given = quantity(supply.el.child('quantity'))
    return note(
      given?.value === undefined ? undefined : `Ordered: ${[given.value, given.unit].filter(isPresent).join(' ')}`,
    )
  })
}
