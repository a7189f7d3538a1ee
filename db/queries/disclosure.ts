/** The log of what left the practice (45 CFR 164.528). Rows are written with the release itself and never changed. */
import { and, desc, eq, gte, lt } from 'drizzle-orm'
import { addDays, startOfLocalDay } from '../../domain/format/date.ts'
import { fold } from '../../domain/format/fold.ts'
import type { Disclosure } from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { newId } from '../id.ts'
import { withoutNulls } from '../rows.ts'
import { auditEvent, disclosure, user } from '../schema/index.ts'
import { audit, changed, RowNotFound, type Writer } from '../writer.ts'
import { sha256, storeFile } from './file-content.ts'

type Told = Pick<Disclosure, 'patientId' | 'recipient' | 'purpose' | 'reason' | 'format' | 'content' | 'referralId'>

export interface NewDisclosure extends Told {
  /** The very bytes that leave. */
  file: Uint8Array
  /** The content type to keep the bytes under, so that the same file can be saved again; without it they are not kept. */
  keepAs?: string
  /** True where a password locks the file. */
  locked?: boolean
  /** What the audit line says it is about, as `Type/id`. */
  entity?: string
}

/** One release: its row, its bytes where they are kept, and its audit line, in the caller's transaction. */
export function recordDisclosure(w: Writer, { file, keepAs, locked, entity, ...told }: NewDisclosure): Disclosure {
  const fileHash = keepAs === undefined ? undefined : storeFile(w, file, keepAs).hash
  const row: Disclosure = {
    ...told,
    id: newId(),
    releasedAt: w.now,
    releasedBy: w.actor.userId,
    bytes: file.length,
    digest: fileHash ?? sha256(file),
    ...(fileHash !== undefined && { fileHash }),
  }
  w.db.insert(disclosure).values(row).run()
  const { patientId, format, content, recipient, purpose } = row
  audit(w, {
    action: 'execute',
    type: 'export',
    patientId,
    entity: entity ?? `Disclosure/${row.id}`,
    detail: {
      format,
      purpose,
      recipient: recipient.name,
      items: content.sections.reduce((sum, { count }) => sum + count, 0),
      disclosure: row.id,
      ...(content.partial && { partial: true }),
      ...(locked && { locked: true }),
    },
  })
  changed(w, 'Disclosure', row.id, patientId)
  return row
}

export interface DisclosureFilter {
  patientId?: string | undefined
  /** First and last day, `YYYY-MM-DD`, both included, as days of this computer's time zone. */
  since?: string | undefined
  until?: string | undefined
  /** Part of the recipient's name; case and accents do not count. */
  recipient?: string | undefined
  /** At most so many, the newest. */
  limit?: number
}

export type NamedDisclosure = Disclosure & { releasedByName?: string }

/** Newest first. */
export function listDisclosures(db: Db, filter: DisclosureFilter = {}): NamedDisclosure[] {
  const { patientId, since, until, recipient, limit } = filter
  const rows = db
    .select({ row: disclosure, name: user.displayName })
    .from(disclosure)
    .leftJoin(user, eq(user.id, disclosure.releasedBy))
    .where(
      and(
        patientId ? eq(disclosure.patientId, patientId) : undefined,
        since ? gte(disclosure.releasedAt, startOfLocalDay(since)) : undefined,
        until ? lt(disclosure.releasedAt, startOfLocalDay(addDays(until, 1))) : undefined,
      ),
    )
    .orderBy(desc(disclosure.releasedAt), desc(disclosure.id))
    .all()
    .map(({ row, name }): NamedDisclosure => ({ ...withoutNulls(row), ...(name && { releasedByName: name }) }))
  const wanted = recipient && fold(recipient.trim())
  const found = wanted ? rows.filter((row) => fold(row.recipient.name).includes(wanted)) : rows
  return found.slice(0, limit)
}

export function getDisclosure(db: Db, id: string): Disclosure {
  const row = db.select().from(disclosure).where(eq(disclosure.id, id)).get()
  if (!row) throw new RowNotFound('Disclosure', id)
  return withoutNulls(row)
}

/** Whether a document bearing this id (C-CDA `ClinicalDocument/id`, FHIR `Bundle.identifier`) is one that left here. */
export function wasReleased(db: Db, documentId: string | undefined): boolean {
  if (documentId === undefined) return false
  const entity = `Document/${documentId.replace(/^urn:uuid:/i, '').toLowerCase()}`
  const line = db
    .select({ sequence: auditEvent.sequence })
    .from(auditEvent)
    .where(and(eq(auditEvent.type, 'export'), eq(auditEvent.entity, entity)))
    .limit(1)
    .get()
  return line !== undefined
}
