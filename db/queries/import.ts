/** Imported documents, their items, and what was decided about each. */
import { and, asc, desc, eq, isNull, like, ne, sql } from 'drizzle-orm'
import type { ImportDocument, ImportItem, Provenance, ReconcileDecision } from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { newId } from '../id.ts'
import { inserter, prepared } from '../prepared.ts'
import { withoutNulls } from '../rows.ts'
import { importDocument, importItem, provenance, reconcileDecision, user } from '../schema/index.ts'
import { audit, changed, RowNotFound, type Writer } from '../writer.ts'

export type NewImport = Omit<ImportDocument, 'id' | 'status' | 'receivedAt' | 'receivedBy'>
export type NewImportItem = Omit<ImportItem, 'id' | 'importDocumentId' | 'status' | 'resourceId'>

const insertItem = inserter(importItem)
const insertDecision = inserter(reconcileDecision)
const insertProvenance = inserter(provenance)

/** The document and all its items, or nothing. */
export function createImport(w: Writer, document: NewImport, items: NewImportItem[]): ImportDocument {
  const row: ImportDocument = {
    ...document,
    id: newId(),
    status: 'staged',
    receivedAt: w.now,
    receivedBy: w.actor.userId,
  }
  w.db.insert(importDocument).values(row).run()
  for (const item of items) insertItem(w.db, { ...item, id: newId(), importDocumentId: row.id, status: 'pending' })
  audit(w, {
    action: 'create',
    type: 'import',
    entity: `ImportDocument/${row.id}`,
    detail: { kind: row.kind, items: items.length },
  })
  changed(w, 'ImportDocument', row.id, row.patientId)
  return row
}

export function getImport(db: Db, id: string): ImportDocument {
  const row = db.select().from(importDocument).where(eq(importDocument.id, id)).get()
  if (!row) throw new RowNotFound('ImportDocument', id)
  return withoutNulls(row) as ImportDocument
}

export interface ImportFilter {
  patientId?: string
  status?: ImportDocument['status']
  hash?: string
}

/** Newest first. */
export function listImports(db: Db, filter: ImportFilter, limit = 200): ImportDocument[] {
  return db
    .select()
    .from(importDocument)
    .where(
      and(
        filter.patientId ? eq(importDocument.patientId, filter.patientId) : undefined,
        filter.status ? eq(importDocument.status, filter.status) : undefined,
        filter.hash ? eq(importDocument.hash, filter.hash) : undefined,
      ),
    )
    .orderBy(desc(importDocument.receivedAt))
    .limit(limit)
    .all()
    .map((row) => withoutNulls(row) as ImportDocument)
}

/** Staged, and nobody has said yet whose they are. Oldest first. */
export function listUnassigned(db: Db, limit = 200): ImportDocument[] {
  return db
    .select()
    .from(importDocument)
    .where(and(eq(importDocument.status, 'staged'), isNull(importDocument.patientId)))
    .orderBy(asc(importDocument.receivedAt), asc(importDocument.id))
    .limit(limit)
    .all()
    .map((row) => withoutNulls(row) as ImportDocument)
}

/** Back among those of which nobody has said whose they are; `notice` says so to whoever looks at it next. */
export function unassignImport(w: Writer, id: string, added: readonly string[]): void {
  const { patientId, notices } = getImport(w.db, id)
  w.db
    .update(importDocument)
    .set({ patientId: null, notices: [...new Set([...notices, ...added])] })
    .where(eq(importDocument.id, id))
    .run()
  changed(w, 'ImportDocument', id, patientId)
}

/** In the order of the document. */
export function listImportItems(db: Db, importDocumentId: string): ImportItem[] {
  return db
    .select()
    .from(importItem)
    .where(eq(importItem.importDocumentId, importDocumentId))
    .orderBy(asc(importItem.id))
    .all()
    .map((row) => withoutNulls(row) as ImportItem)
}

/** Whether any item of the document is still to be decided, or (`pending` false) is decided already. */
export function hasItems(db: Db, importDocumentId: string, { pending }: { pending: boolean }): boolean {
  const status = pending ? eq(importItem.status, 'pending') : ne(importItem.status, 'pending')
  return (
    db
      .select({ id: importItem.id })
      .from(importItem)
      .where(and(eq(importItem.importDocumentId, importDocumentId), status))
      .limit(1)
      .get() !== undefined
  )
}

const updateItem = prepared((db) =>
  db
    .update(importItem)
    .set({ status: sql`${sql.placeholder('status')}`, resourceId: sql`${sql.placeholder('resourceId')}` })
    .where(eq(importItem.id, sql.placeholder('id')))
    .prepare(),
)

export function setImportItem(
  w: Writer,
  id: string,
  status: ImportItem['status'],
  resourceId: string | undefined,
): void {
  updateItem(w.db).run({ id, status, resourceId: resourceId ?? null })
}

export function setImport(
  w: Writer,
  id: string,
  fields: Partial<Pick<ImportDocument, 'patientId' | 'status' | 'notices'>>,
): void {
  w.db.update(importDocument).set(fields).where(eq(importDocument.id, id)).run()
  changed(w, 'ImportDocument', id, getImport(w.db, id).patientId)
}

/** How many items of each staged document of this chart still wait. */
export function listPendingImports(
  db: Db,
  patientId: string,
): { importDocumentId: string; title: string; pending: number }[] {
  const documents = listImports(db, { patientId, status: 'staged' })
  return documents.map((d) => ({
    importDocumentId: d.id,
    title: d.title ?? d.documentType.name,
    pending: db
      .select({ id: importItem.id })
      .from(importItem)
      .where(and(eq(importItem.importDocumentId, d.id), eq(importItem.status, 'pending')))
      .all().length,
  }))
}

export function createDecision(w: Writer, decision: Omit<ReconcileDecision, 'id' | 'decidedAt' | 'decidedBy'>): void {
  insertDecision(w.db, { ...decision, id: newId(), decidedAt: w.now, decidedBy: w.actor.userId })
}

/** Oldest first; `decidedBy` is the user's name. */
export function listDecisions(db: Db, importDocumentId: string): ReconcileDecision[] {
  return db
    .select({ decision: reconcileDecision, by: user.displayName })
    .from(reconcileDecision)
    .leftJoin(user, eq(user.id, reconcileDecision.decidedBy))
    .where(eq(reconcileDecision.importDocumentId, importDocumentId))
    .orderBy(asc(reconcileDecision.id))
    .all()
    .map(({ decision, by }) => ({
      ...(withoutNulls(decision) as ReconcileDecision),
      decidedBy: by ?? decision.decidedBy,
    }))
}

/** Decisions of one batch that stand. */
export function listBatch(db: Db, batchId: string): ReconcileDecision[] {
  return db
    .select()
    .from(reconcileDecision)
    .where(and(eq(reconcileDecision.batchId, batchId), isNull(reconcileDecision.undoneAt)))
    .orderBy(asc(reconcileDecision.id))
    .all()
    .map((row) => withoutNulls(row) as ReconcileDecision)
}

/** All that still stand of one batch. */
export function markUndone(w: Writer, batchId: string): void {
  w.db
    .update(reconcileDecision)
    .set({ undoneAt: w.now, undoneBy: w.actor.userId })
    .where(and(eq(reconcileDecision.batchId, batchId), isNull(reconcileDecision.undoneAt)))
    .run()
}

export function createProvenance(
  w: Writer,
  origin: Omit<Provenance, 'id' | 'resourceType' | 'recorded' | 'recordedBy'>,
): void {
  insertProvenance(w.db, { ...origin, id: newId(), recorded: w.now, recordedBy: w.actor.userId })
}

/** The item no longer says anything of the chart's row. What was decided and undone about it is kept with the decisions. */
export function removeProvenance(w: Writer, { importItemId, resourceId }: ReconcileDecision): void {
  w.db
    .delete(provenance)
    .where(and(eq(provenance.importItemId, importItemId), like(provenance.target, `%/${resourceId}`)))
    .run()
}

export function listProvenance(db: Db, patientId: string): Provenance[] {
  return db
    .select()
    .from(provenance)
    .where(eq(provenance.patientId, patientId))
    .orderBy(asc(provenance.id))
    .all()
    .map((row) => ({ ...withoutNulls(row), resourceType: 'Provenance' }) as Provenance)
}
