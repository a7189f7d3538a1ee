import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Organization } from '../../domain/resources/index.ts'
import { concepts, flag, json, rowColumns } from './columns.ts'

type R = Organization

/** The own practice is the row that `practice.organizationId` names; all others are outside ones. */
export const organization = sqliteTable('organization', {
  ...rowColumns,
  active: flag(),
  identifier: json<R['identifier']>(),
  type: concepts(),
  name: text().notNull(),
  telecom: json<R['telecom']>(),
  address: json<R['address']>(),
})
