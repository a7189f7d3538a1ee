/** What a Medication Activity says of the product and of how it is taken. */
import type { CodeableConcept, Dosage, Quantity } from '../../../domain/resources/index.ts'
import type { XmlElement } from '../../xml/tree.ts'
import { collapsed, compact, concept, hasCode, ifAny, isPresent, said, words } from '../datatypes.read.ts'
import { withName } from '../names.read.ts'
import { isEmptyName, isNothing } from '../narrative.read.ts'
import { amount, number, ratio } from '../quantities.read.ts'
import type { Statement } from '../statement.read.ts'
import { cellsUnder, rowNaming } from '../tables.read.ts'
import { assertion, takeInstructions } from './parts.read.ts'
import { type DoseTimes, doseTimes } from './timing.read.ts'

/** `consumable` of an administration, `product` of a supply. */
export function material(statement: Statement): XmlElement | undefined {
  const product = (statement.el.child('consumable') ?? statement.el.child('product'))?.child('manufacturedProduct')
  return product?.child('manufacturedMaterial') ?? product?.child('manufacturedLabeledDrug')
}

/** The drug or vaccine: its code, else its name, else the words of the entry. */
export function product(statement: Statement): CodeableConcept | undefined {
  const el = material(statement)
  const name = collapsed(el?.child('name')?.text ?? '')
  const coded = concept(el?.child('code'), statement.reading)
  if (el === undefined) return participatingProduct(statement)
  if (coded !== undefined && !(isEmptyName(coded) && name !== ''))
    return name === '' || coded.text !== undefined
      ? withName(coded, () => said(statement.name))
      : { ...coded, text: name }
  return name === '' ? undefined : { text: name }
}

/** Without a `consumable` or `product`, some senders name it as a participant. */
function participatingProduct(statement: Statement): CodeableConcept | undefined {
  if (statement.el.child('consumable') !== undefined || statement.el.child('product') !== undefined) return undefined
  const entity = statement.participants('CSM', 'PRD')[0]?.child('playingEntity')
  const name = collapsed(entity?.child('name')?.text ?? '')
  return concept(entity?.child('code'), statement.reading) ?? (name === '' ? undefined : { text: name })
}

/** The drug of an entry, wherever it is named: some senders put its words into the code of the statement. */
export function drugOf(statement: Statement): CodeableConcept | undefined {
  const { code } = statement
  return product(statement) ?? statement.name ?? (code?.coding === undefined ? code : undefined)
}

/** Free text sig (2.16.840.1.113883.10.20.22.4.147), recognised by template or by its LOINC code. */
const SIG_CODE = '76662-6'
const isSig = (inner: Statement): boolean =>
  inner.el.name === 'substanceAdministration' &&
  (inner.is('medicationFreeTextSig') || inner.el.child('code')?.attr('code') === SIG_CODE)

/** "As needed", and for what (Precondition for Substance Administration). */
function asNeeded(statement: Statement): Pick<Dosage, 'asNeededBoolean' | 'asNeededCodeableConcept'> {
  const preconditions = statement.el.all('precondition')
  if (preconditions.length === 0) return {}
  for (const precondition of preconditions) {
    const criterion = precondition.child('criterion')
    const code = concept(criterion?.child('code'), statement.reading)
    const reason =
      concept(criterion?.child('value'), statement.reading) ??
      (hasCode(code, assertion) ? undefined : code) ??
      textConcept(words(criterion?.child('text'), statement.reading))
    if (reason !== undefined) return { asNeededCodeableConcept: reason }
  }
  return preconditions.every(({ attributes }) => attributes.nullFlavor !== undefined) ? {} : { asNeededBoolean: true }
}

const textConcept = (text: string | undefined): CodeableConcept | undefined =>
  text === undefined ? undefined : { text }

/** A dose without a unit is counted in `administrationUnitCode` (tablet, puff). */
function inUnit(quantity: Quantity | undefined, unitOfDose: CodeableConcept | undefined): Quantity | undefined {
  const word = said(unitOfDose)
  if (quantity === undefined || word === undefined || quantity.unit !== undefined) return quantity
  const { value, written } = quantity
  return compact({ value, written, unit: word })
}

/** Amounts that are no numbers ("1-2 tablets") are part of the words. */
function unreadable(statement: Statement): string[] {
  return (['doseQuantity', 'rateQuantity'] as const).flatMap((name) => {
    const el = statement.el.child(name)
    const literal = el?.attr('value')
    if (el === undefined || literal === undefined || number(literal) !== undefined) return []
    const unitWords = el.attr('unit')
    return [
      `${name === 'doseQuantity' ? 'Dose' : 'Rate'}: ${[literal, unitWords === '1' ? undefined : unitWords].filter(isPresent).join(' ')}`,
    ]
  })
}

/** Without a sig of its own, an entry often points at the sig in the narrative; a pointer at the drug's name or its row is none. */
function spokenSig(statement: Statement): string | undefined {
  const { text } = statement
  if (text === undefined || text.includes(' | ') || text.includes('\n') || text.length > 500) return undefined
  const drug = product(statement)
  const names = [drug?.text, ...(drug?.coding ?? []).map(({ display }) => display)].map((name) => name?.toLowerCase())
  return isNothing(text) || names.includes(text.toLowerCase()) || drug === undefined ? undefined : text
}

const SIG_HEADING = /^(sig|directions?|(patient )?instructions?|dos(e|age)|frequency|schedule|how (to|taken))\b/i
const OFTEN =
  /\b(daily|day|hours?|hourly|hs|bedtime|night(ly)?|weekly|week|monthly|month|morning|evening|noon|meals?|times|twice|once|prn|needed|every|[bt]id|qid|q\w{1,3}|\dx)\b/i

/**
 * The sig that stands only in the table: in the row that the entry or its drug points to, or the one row that has the drug's name.
 * `isAll`: the entry itself says nothing of how the drug is taken; else only words that say how often count.
 */
function tabledSig(statement: Statement, isAll: boolean): string | undefined {
  const drug = product(statement)
  const { reading, section, el } = statement
  const names = [drug?.text, ...(drug?.coding ?? []).map(({ display }) => display)].filter(isPresent)
  const row =
    reading.words.row(el.at('text', 'reference')) ??
    reading.words.row(material(statement)?.at('code', 'originalText', 'reference')) ??
    rowNaming(section.el, names)
  if (row === undefined) return undefined
  const lower = names.map((name) => name.toLowerCase())
  const sig = [...new Set(cellsUnder(row, SIG_HEADING))]
    .filter((cell) => !lower.includes(cell.toLowerCase()))
    .join(', ')
  return sig === '' || sig.length > 500 || !(isAll || OFTEN.test(sig)) ? undefined : sig
}

function ownDosage(statement: Statement, times: DoseTimes): Dosage | undefined {
  const { el, reading } = statement
  const unitOfDose = statement.concept('administrationUnitCode')
  const dose = amount(el.child('doseQuantity'))
  const rate = amount(el.child('rateQuantity'))
  const texts = statement.takeWhere(isSig).map((sig) => sig.text)
  const instructions = takeInstructions(statement)
  const plain = instructions.find(({ kind }) => kind === undefined)
  const patientInstruction = plain?.text
  // Administrations that are to take place or took place: a count, not the times between them.
  const count = number(el.child('repeatNumber')?.attr('value'))
  const said = texts.filter(isPresent)
  const spoken = said.length === 0 && patientInstruction === undefined ? spokenSig(statement) : undefined
  const timing = ifAny({
    ...times.timing,
    repeat: ifAny({
      ...times.timing?.repeat,
      count: count !== undefined && Number.isInteger(count) && count > 1 ? count : undefined,
    }),
  })
  const needed = asNeeded(statement)
  const structured = [timing, ifAny(needed), dose.one, dose.range, rate.one, el.child('routeCode')?.attr('code')]
  const isSaid = said.length > 0 || spoken !== undefined || instructions.length > 0 || timing !== undefined
  const tabled =
    isSaid || ifAny(needed) !== undefined
      ? undefined
      : tabledSig(statement, !structured.some((each) => each !== undefined))
  return ifAny<Dosage>({
    text: [...said, spoken, tabled, ...unreadable(statement)].filter(isPresent).join('\n') || undefined,
    additionalInstruction: instructions
      .filter((instruction) => instruction !== plain)
      .map(({ text, kind }) => ({ ...kind, text })),
    patientInstruction,
    timing,
    ...needed,
    site: concept(el.child('approachSiteCode'), reading),
    route: withName(concept(el.child('routeCode'), reading)),
    method: methodOf(statement),
    doseQuantity: inUnit(dose.one, unitOfDose),
    doseRange:
      dose.range && compact({ low: inUnit(dose.range.low, unitOfDose), high: inUnit(dose.range.high, unitOfDose) }),
    rateQuantity: rate.one,
    rateRange: rate.range,
    maxDosePerPeriod: ratio(el.child('maxDoseQuantity')),
  })
}

/** `code` of an administration is how it is given (SNOMED CT administration), unless it only says "drug therapy". */
export const genericAdministration: ReadonlySet<string> = new Set([
  'ASSERTION',
  'DRUG',
  'IMMUNIZ',
  '416118004',
  '18629005',
  'CONC',
])
function methodOf(statement: Statement): CodeableConcept | undefined {
  const { code } = statement
  return code === undefined || hasCode(code, genericAdministration) ? undefined : code
}

/**
 * All dosages. Administrations inside (split doses, tapers) are further dosages of the same drug, unless they name
 * another drug: those are left, and read for themselves.
 */
export function dosages(statement: Statement): { dosage: Dosage[]; times: DoseTimes } {
  const times = doseTimes(statement.el, statement.reading)
  const own = ownDosage(statement, times)
  const drug = JSON.stringify(product(statement)?.coding)
  const isPart = (inner: Statement): boolean => {
    if (inner.el.name !== 'substanceAdministration' || isSig(inner)) return false
    const other = product(inner)?.coding
    return other === undefined || JSON.stringify(other) === drug
  }
  const parts = statement.takeWhere(isPart).map((inner) => {
    const innerTimes = doseTimes(inner.el, inner.reading)
    const part = ownDosage(inner, innerTimes)
    const bounds = ifAny({ start: innerTimes.span.start ?? innerTimes.span.at, end: innerTimes.span.end })
    return part && withBounds(part, bounds)
  })
  const dosage = [own, ...parts].filter(isPresent)
  return { dosage: dosage.length < 2 ? dosage : dosage.map((each, index) => ({ sequence: index + 1, ...each })), times }
}

/** From when to when a dosage holds (Timing.repeat.bounds). */
export function withBounds(dosage: Dosage, boundsPeriod: { start?: string; end?: string } | undefined): Dosage {
  if (boundsPeriod === undefined) return dosage
  return { ...dosage, timing: { ...dosage.timing, repeat: { boundsPeriod, ...dosage.timing?.repeat } } }
}
