/** What a printed document may say. The service reads it from the database (electron/service/printing); tests make it by hand. */

import type { ObservationSeries } from '../../domain/contract/observation.ts'
import { conceptText, formatPersonName } from '../../domain/format/name.ts'
import type {
  ClinicalType,
  CodeableConcept,
  Disclosure,
  Goal,
  Observation,
  ObservationCategory,
  OrganizationContent,
  Patient,
  Practitioner,
  Reference,
  RowOf,
} from '../../domain/resources/index.ts'
import { ICD10CM } from '../../domain/terminology/systems.ts'
import { mark } from './blocks.ts'
import { type Html, html } from './html.ts'

export interface PrintSource {
  patient: Patient
  practice: OrganizationContent
  practitioners: readonly Practitioner[]
  /** When and by whom: an instant, and the user's name. */
  printedAt: string
  printedBy: string
  /** `YYYY-MM-DD` where the practice is. */
  today: string
  /** The practice holds synthetic patients: every page says so. */
  demo: boolean
  /** Rows of this chart, newest first, without those entered in error. */
  list<T extends ClinicalType>(type: T): readonly RowOf<T>[]
  /** A row of this chart, entered in error or not; undefined where the reference names none. */
  find<T extends ClinicalType>(type: T, reference: Reference | undefined): RowOf<T> | undefined
  /** Each test of a category with its `depth` newest values. */
  series(category: ObservationCategory, depth: number): readonly ObservationSeries[]
  /** What was observed at one visit. */
  observedAt(encounterId: string): readonly Observation[]
  /** What the targets of these goals are measured by. */
  measured(goals: readonly Goal[]): readonly Observation[]
  /** What left of this chart, newest first; both days included. Absent where nothing can have left: a chart outside a database. */
  disclosures?(days: { since?: string | undefined; until?: string | undefined }): readonly Disclosure[]
  /** The display name of a user; undefined where nobody has that id. */
  userName(id: string | undefined): string | undefined
}

/** The referenced people and things by the words they were recorded with, else by their row. */
export function nameOf(source: PrintSource, reference: Reference | undefined): string {
  if (reference?.display) return reference.display
  const id = reference?.reference?.replace(/^Practitioner\//, '')
  const known = source.practitioners.find((practitioner) => practitioner.id === id)
  return known ? formatPersonName(known.name) : ''
}

export function namesOf(source: PrintSource, references: readonly Reference[] | undefined): string {
  return (references ?? [])
    .map((reference) => nameOf(source, reference))
    .filter(Boolean)
    .join(', ')
}

export const listed = (concepts: readonly CodeableConcept[] | undefined): string =>
  (concepts ?? []).map(conceptText).filter(Boolean).join(', ')

/** Says of a row that another record brought it. */
/** A diagnosis's ICD-10-CM code where there is one: claims know no other. */
export const diagnosisCode = ({ coding = [] }: CodeableConcept): string | undefined =>
  (coding.find(({ system }) => system === ICD10CM) ?? coding[0])?.code

export const outsideMark = (row: { source: 'practice' | 'outside' }): Html =>
  row.source === 'outside' ? mark('outside record') : html``

/** A code of FHIR in words: `not-done` -> `not done`. */
export const spaced = (code: string | undefined): string => code?.replaceAll('-', ' ') ?? ''

export const noteTexts = (row: { note?: readonly { text: string }[] | undefined }): string =>
  (row.note ?? []).map(({ text }) => text).join('\n')
