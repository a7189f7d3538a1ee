import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DocumentReference } from '../../domain/resources/index.ts'
import { clinicalColumns } from './clinical-columns.ts'
import { concept, concepts, json, reference, references } from './columns.ts'

type R = DocumentReference

export const documentReference = sqliteTable(
  'document_reference',
  {
    ...clinicalColumns,
    status: text().$type<R['status']>().notNull(),
    docStatus: text().$type<R['docStatus']>(),
    type: concept(),
    category: concepts(),
    date: text(),
    author: references(),
    custodian: reference(),
    description: text(),
    content: json<R['content']>().notNull(),
    context: json<R['context']>(),
  },
  (t) => [index('document_reference_patient').on(t.patientId)],
)
