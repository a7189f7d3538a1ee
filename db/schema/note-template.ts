import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { NoteTemplate } from '../../domain/resources/index.ts'
import { concept, flag, rowColumns } from './columns.ts'

type R = NoteTemplate

export const noteTemplate = sqliteTable('note_template', {
  ...rowColumns,
  kind: text().$type<R['kind']>().notNull(),
  name: text().notNull(),
  type: concept(),
  text: text().notNull(),
  ownerId: text(),
  active: flag().notNull(),
})
