/** Column groups that every table of the record shares. JSON columns hold one FHIR data type each. */
import { integer, text } from 'drizzle-orm/sqlite-core'
import type {
  Annotation,
  CodeableConcept,
  Identifier,
  Period,
  RecordSource,
  Reference,
} from '../../domain/resources/index.ts'

/** A text column that holds one JSON value of type T. */
export const json = <T>() => text({ mode: 'json' }).$type<T>()

export const concept = () => json<CodeableConcept>()
export const concepts = () => json<CodeableConcept[]>()
export const reference = () => json<Reference>()
export const references = () => json<Reference[]>()
export const period = () => json<Period>()
export const flag = () => integer({ mode: 'boolean' })

/** `rowFields` of domain/resources/base.ts. */
export const rowColumns = {
  id: text().primaryKey(),
  versionId: integer().notNull(),
  recordedAt: text().notNull(),
  recordedBy: text().notNull(),
  updatedAt: text().notNull(),
  updatedBy: text().notNull(),
  source: text().$type<RecordSource>().notNull(),
}

/** `contentFields` of domain/resources/base.ts. */
export const contentColumns = {
  identifier: json<Identifier[]>(),
  note: json<Annotation[]>(),
}
