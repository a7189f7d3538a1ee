/** Cells that tables of several sections have. */
import { formatDate } from '../../../domain/format/date.ts'
import { conceptText, formatPersonName } from '../../../domain/format/name.ts'
import { formatNumber, formatQuantity, formatValue } from '../../../domain/format/quantity.ts'
import type {
  CodeableConcept,
  ObservationContent,
  Period,
  Quantity,
  Reference,
} from '../../../domain/resources/index.ts'
import { isRecordedAbsence } from '../absence.write.ts'
import type { Row, WriteContext } from '../context.write.ts'
import { type Column, notePieces, type Piece } from '../narrative.write.ts'

export const spaced = (word: string | undefined): string | undefined => word?.replaceAll('-', ' ')

/** A FHIR status as a word that begins a cell. */
export const word = (value: string | undefined): string | undefined => {
  const plain = spaced(value)
  return plain === undefined ? undefined : plain.charAt(0).toUpperCase() + plain.slice(1)
}

export const concepts = (values: readonly CodeableConcept[] | undefined): string | undefined =>
  values?.map(conceptText).join(', ')

/** Concepts that entries point to one by one: `reason1`, `reason2` … */
export const pieces = (values: readonly CodeableConcept[] | undefined, part: string): Piece[] | undefined =>
  values?.map((value, index) => ({ text: conceptText(value), part: `${part}${index + 1}` }))

/** What is said of the thing before, after a comma. */
export const after = (facts: readonly (string | false | undefined)[]): string =>
  facts
    .filter(Boolean)
    .map((fact) => `, ${fact}`)
    .join('')

const timeUnits: Readonly<Record<string, string>> = {
  a: 'years',
  mo: 'months',
  wk: 'weeks',
  d: 'days',
  h: 'hours',
  min: 'minutes',
}

/** `57 years`: UCUM's units of time as people say them. */
export function ageWords(quantity: Quantity | undefined): string {
  const unit = timeUnits[quantity?.code ?? quantity?.unit ?? '']
  return quantity?.value === undefined || unit === undefined
    ? formatQuantity(quantity)
    : `${quantity.comparator ?? ''}${formatNumber(quantity.value)} ${quantity.value === 1 ? unit.slice(0, -1) : unit}`
}

/** What turned out not to be so, or was entered in error, is no problem of the patient's: its status says that first. */
interface Standing {
  verificationStatus?: string | undefined
  clinicalStatus?: string | undefined
}
export const isStruck = ({ verificationStatus: certainty }: Standing): boolean =>
  certainty === 'refuted' || certainty === 'entered-in-error'

export function standing(row: Standing & { code: CodeableConcept }): string | undefined {
  if (isRecordedAbsence(row.code)) return undefined
  if (row.verificationStatus === 'refuted') return 'Ruled out'
  return word(row.verificationStatus === 'entered-in-error' ? row.verificationStatus : row.clinicalStatus)
}

/** Certainty short of confirmed. */
export const certainty = (row: Standing): string | undefined =>
  isStruck(row) || row.verificationStatus === 'confirmed' ? undefined : spaced(row.verificationStatus)

/** Values that are moments are shown where the practice is, as all moments are. */
export function valueWords(context: WriteContext, row: ObservationContent): string {
  if (row.valueDateTime !== undefined) return context.readable(row.valueDateTime)
  return row.valuePeriod ? when(context, undefined, row.valuePeriod) : formatValue(row)
}

export const when = (context: WriteContext, point: string | undefined, period?: Period): string => {
  if (period === undefined) return context.readable(point)
  const [start, end] = [context.readable(period.start), context.readable(period.end)]
  if (start === end) return start
  if (end === '') return `from ${start}`
  if (start === '') return `until ${end}`
  const [startDay] = start.split(' ')
  const [endDay, endTime] = end.split(' ')
  return `${start} to ${startDay === endDay && endTime !== undefined ? endTime : end}`
}

export const day = (value: string | undefined): string => formatDate(value)

/** Who is meant, by name. */
export function nameOf(context: WriteContext, reference: Reference | undefined): string | undefined {
  if (reference === undefined) return undefined
  const person = context.practitioner(reference.reference)
  if (person !== undefined) return formatPersonName(person.name)
  return context.organization(reference.reference)?.name ?? reference.display ?? reference.identifier?.value
}

export const names = (context: WriteContext, references: readonly Reference[] | undefined): string | undefined =>
  references
    ?.map((reference) => nameOf(context, reference))
    .filter(Boolean)
    .join(', ')

/** Where it came from, for what this practice did not record itself. */
function origin(context: WriteContext, row: Row): string | undefined {
  const provenance = context.provenance(row)
  if (provenance === undefined) return row.source === 'outside' ? 'Outside record' : undefined
  const who = names(context, provenance.author)
  const where = nameOf(context, provenance.authorOrganization ?? provenance.custodian)
  return [who, where].filter(Boolean).join(', ') || 'Outside record'
}

export const notesColumn = <T extends Row>(): Column<T> => ({ head: 'Notes', cell: (row) => notePieces(row.note) })

export const sourceColumn = <T extends Row>(context: WriteContext): Column<T> => ({
  head: 'From outside',
  cell: (row) => origin(context, row),
})

/** Remarks and origin: the last columns of every table. */
export const lastColumns = <T extends Row>(context: WriteContext): Column<T>[] => [
  notesColumn<T>(),
  sourceColumn<T>(context),
]
