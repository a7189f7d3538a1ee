/** Cells that tables of several sections have. */
import { formatDate } from '../../../domain/format/date.ts'
import { conceptText, formatPersonName } from '../../../domain/format/name.ts'
import type { CodeableConcept, Period, Reference } from '../../../domain/resources/index.ts'
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

export const when = (context: WriteContext, point: string | undefined, period?: Period): string => {
  if (period === undefined) return context.readable(point)
  const [start, end] = [context.readable(period.start), context.readable(period.end)]
  return end === '' || start === end ? start : start === '' ? `until ${end}` : `${start} to ${end}`
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
