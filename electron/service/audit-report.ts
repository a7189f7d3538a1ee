/** Pages of the audit report, put together from stretches of the log with a pause after each: nobody waits for a report. */
import { setImmediate as pause } from 'node:timers/promises'
import { auditHead } from '../../db/audit.ts'
import type { Db } from '../../db/connection.ts'
import {
  inOrder,
  listNewest,
  listStretch,
  type Sorted,
  type Stretch,
  withNames,
} from '../../db/queries/audit-report.ts'
import type { AuditCursor, AuditFilter, AuditLine, AuditPage, AuditSort } from '../../domain/contract/audit.ts'

/** Looked at in about 20 ms. */
const stretchLines = 20_000

export interface ReportQuery {
  filter: AuditFilter
  sort: AuditSort
  after?: AuditCursor | undefined
  limit: number
}

export async function reportPage(db: Db, query: ReportQuery): Promise<AuditPage> {
  const { sort, limit } = query
  const order = inOrder(sort)
  let found: Sorted[] = []
  for (const stretch of stretchesOf(db, query)) {
    // One more than is asked for says whether there is a next page.
    const more = listStretch(db, stretch, { ...query, limit: limit + 1 })
    found = [...found, ...more].sort(order).slice(0, limit + 1)
    if (sort.by === 'recorded' && found.length > limit) break
    await pause()
  }
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    lines: withNames(
      db,
      page.map(({ event }) => event),
    ),
    ...(found.length > limit && last && { next: last.cursor }),
  }
}

/** Every line of the report, a page at a time. */
export async function* reportLines(db: Db, query: Omit<ReportQuery, 'after' | 'limit'>): AsyncGenerator<AuditLine[]> {
  let after: AuditCursor | undefined
  do {
    const page = await reportPage(db, { ...query, after, limit: 5000 })
    yield page.lines
    after = page.next
  } while (after)
}

export function chartPage(
  db: Db,
  { patientId, ...page }: { patientId: string; before?: number | undefined; limit: number },
): AuditPage {
  const found = listNewest(db, { patientId, ...page, limit: page.limit + 1 })
  const lines = found.slice(0, page.limit)
  const last = lines.at(-1)
  return {
    lines: withNames(db, lines),
    ...(found.length > page.limit && last && { next: { value: '', sequence: last.sequence } }),
  }
}

/** From the end of the log where the newest come first. The head is read once: what is written meanwhile is not part of the report. */
function* stretchesOf(db: Db, { sort, after, filter }: ReportQuery): Generator<Stretch> {
  const head = auditHead(db).sequence
  // The index on the patient finds one chart's lines in one go.
  if (filter.patientId !== undefined) return yield { first: 1, last: head }
  const fromTheStart = sort.by === 'recorded' && sort.ascending
  if (fromTheStart) {
    for (let first = (after?.sequence ?? 0) + 1; first <= head; first += stretchLines) {
      yield { first, last: Math.min(head, first + stretchLines - 1) }
    }
    return
  }
  const end = sort.by === 'recorded' && after ? Math.min(head, after.sequence - 1) : head
  for (let last = end; last > 0; last -= stretchLines) yield { first: Math.max(1, last - stretchLines + 1), last }
}
