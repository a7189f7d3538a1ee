import { sqliteTable } from 'drizzle-orm/sqlite-core'
import type { Practitioner } from '../../domain/resources/index.ts'
import { concepts, flag, json, reference, rowColumns } from './columns.ts'

type R = Practitioner

export const practitioner = sqliteTable('practitioner', {
  ...rowColumns,
  active: flag(),
  identifier: json<R['identifier']>(),
  name: json<R['name']>().notNull(),
  telecom: json<R['telecom']>(),
  address: json<R['address']>(),
  specialty: concepts(),
  organization: reference(),
})
