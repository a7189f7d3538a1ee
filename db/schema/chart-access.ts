import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ChartAccess } from '../../domain/resources/index.ts'
import { patient } from './patient.ts'

type R = ChartAccess

/** Access that somebody gave themselves, with a reason, until it ends; an administrator reviews each. */
export const chartAccess = sqliteTable(
  'chart_access',
  {
    id: text().primaryKey(),
    kind: text().$type<R['kind']>().notNull(),
    userId: text().notNull(),
    /** Absent for emergency access, which opens every chart. */
    patientId: text().references(() => patient.id),
    reason: text().notNull(),
    startedAt: text().notNull(),
    endsAt: text().notNull(),
    reviewedAt: text(),
    reviewedBy: text(),
    reviewNote: text(),
  },
  (t) => [index('chart_access_user').on(t.userId, t.endsAt), index('chart_access_review').on(t.reviewedAt)],
)
