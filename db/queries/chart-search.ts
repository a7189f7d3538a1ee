/**
 * Full text search in one chart. The texts of one patient are few enough to be read anew each time: no index to keep in step,
 * nothing that could be missing from it.
 */
import { sql } from 'drizzle-orm'
import { type ExcerptPart, excerpt, holdsAll } from '../../domain/clinical/text-search.ts'
import { describe } from '../../domain/format/describe.ts'
import { fold } from '../../domain/format/fold.ts'
import { conceptText } from '../../domain/format/name.ts'
import {
  type Annotation,
  type ChartRow,
  type ChartType,
  type CodeableConcept,
  chartTypes,
} from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { observation } from '../schema/index.ts'
import { readClinical } from './clinical.ts'
import { listFileTexts } from './file-text.ts'
import { listImports } from './import.ts'

/** What was found, by `Type/id`, and how to show where in the row the words stand: asked for what is shown only. */
export type Found = Map<string, () => ExcerptPart[] | undefined>

/** Rows that hold all `words` (folded, see domain/clinical/text-search.ts), entered-in-error ones included. */
export function searchChart(db: Db, patientId: string, words: readonly string[]): Found {
  const found: Found = new Map()
  searchObservations(db, patientId, words, found)
  for (const type of chartTypes) if (type !== 'Observation') searchType(db, type, patientId, words, found)
  searchImports(db, patientId, words, found)
  return found
}

function searchType(db: Db, type: ChartType, patientId: string, words: readonly string[], found: Found): void {
  const rows = readClinical(db, type, patientId) as ChartRow[]
  const fileTexts = type === 'DocumentReference' ? listFileTexts(db, hashesOf(rows)) : new Map<string, string>()
  for (const row of rows) {
    const texts = [...longTexts(row, fileTexts), ...shortTexts(row), ...codesOf(row)]
    const shown = holdsAll(fold(texts.join('\n')), words) ? () => bestExcerpt(texts, words) : ofMembers(row, found)
    if (shown) found.set(`${type}/${row.id}`, shown)
  }
}

/** A report is found by what it holds. */
function ofMembers(row: ChartRow, found: Found) {
  if (row.resourceType !== 'DiagnosticReport') return undefined
  return row.result?.map(({ reference = '' }) => found.get(reference)).find(Boolean)
}

const hashesOf = (rows: readonly ChartRow[]) =>
  rows.flatMap((row) => (row.resourceType === 'DocumentReference' ? row.content.map(({ hash }) => hash) : []))

/** Its name and facts; the text of a note is a long one. */
function shortTexts(row: ChartRow): string[] {
  const { label, facts } = describe(row)
  const shown = facts.filter((fact) => fact.name !== 'text' || row.resourceType !== 'ClinicalNote')
  return [label, ...shown.map((fact) => fact.value)]
}

function codesOf(row: ChartRow): string[] {
  const concept: CodeableConcept | undefined =
    'code' in row
      ? row.code
      : 'medicationCodeableConcept' in row
        ? row.medicationCodeableConcept
        : 'vaccineCode' in row
          ? row.vaccineCode
          : undefined
  return (concept?.coding ?? []).flatMap(({ code, display }) => [code ?? '', display ?? ''])
}

function longTexts(row: ChartRow, fileTexts: ReadonlyMap<string, string>): string[] {
  const comments = (row.note ?? []).map(({ text }) => text)
  switch (row.resourceType) {
    case 'ClinicalNote':
      return [row.text, ...(row.addenda ?? []).map(({ text }) => text), ...comments]
    case 'DocumentReference':
      return [...row.content.flatMap(({ hash, title }) => [title ?? '', fileTexts.get(hash) ?? '']), ...comments]
    default:
      return comments
  }
}

/** Of the text in which most of the words stand. */
function bestExcerpt(texts: readonly string[], words: readonly string[]): ExcerptPart[] | undefined {
  const counted = texts.map((text) => {
    const folded = fold(text)
    return { text, count: words.filter((word) => folded.includes(word)).length }
  })
  const best = counted.toSorted((a, b) => b.count - a.count)[0]
  return best && best.count > 0 ? excerpt(best.text, words) : undefined
}

interface ObservationTexts {
  id: string
  code: string
  value: string | number | null
  concept: string | null
  note: string | null
}

/**
 * Tens of thousands in a long chart: only the columns with words are read, in the order in which most of them lie in the file, and
 * each test's name is taken apart once.
 */
function searchObservations(db: Db, patientId: string, words: readonly string[], found: Found): void {
  const number = words.some((word) => /\d/.test(word)) ? sql`value_quantity ->> 'value'` : sql`null`
  const rows = db.all<ObservationTexts>(sql`
    select id, code, coalesce(${number}, value_string) as value, value_codeable_concept as concept, note
    from ${observation} where patient_id = ${patientId} order by category, effective`)
  const names = new Map<string, { plain: string; folded: string }>()
  const nameOf = (code: string) => {
    const known = names.get(code)
    if (known) return known
    const concept = JSON.parse(code) as CodeableConcept
    const others = (concept.coding ?? []).flatMap((c) => [c.display, c.code]).filter(Boolean)
    const plain = [conceptText(concept), ...others].join(', ')
    const name = { plain, folded: fold(plain) }
    names.set(code, name)
    return name
  }
  for (const { id, code, value, concept, note } of rows) {
    const name = nameOf(code)
    if (note === null && concept === null && typeof value !== 'string') {
      if (words.every((word) => name.folded.includes(word) || String(value ?? '') === word))
        found.set(`Observation/${id}`, () => excerpt(name.plain, words))
      continue
    }
    const comments = ((note ? JSON.parse(note) : []) as Annotation[]).map(({ text }) => text).join('\n')
    const said = [value, concept === null ? '' : conceptText(JSON.parse(concept) as CodeableConcept)].join(' ')
    if (holdsAll(`${name.folded}\n${fold(`${said}\n${comments}`)}`, words))
      found.set(`Observation/${id}`, () => bestExcerpt([comments, said, name.plain], words))
  }
}

/** Outside records by what people read in them. */
function searchImports(db: Db, patientId: string, words: readonly string[], found: Found): void {
  for (const { id, title, documentType, authorOrganization, sections } of listImports(db, { patientId })) {
    const texts = [
      ...sections.map((section) => section.narrative ?? ''),
      ...sections.map((section) => section.title),
      ...[title, documentType.name, authorOrganization?.display].map((text) => text ?? ''),
    ]
    if (holdsAll(fold(texts.join('\n')), words)) found.set(`ImportDocument/${id}`, () => bestExcerpt(texts, words))
  }
}
