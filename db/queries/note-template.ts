/** Templates and phrases: those the practice wrote, and the starters, which have no row until somebody changes them. */
import { eq } from 'drizzle-orm'
import { noteStarters } from '../../domain/clinical/note-starters/index.ts'
import type { NoteTemplate, NoteTemplateContent } from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { newId } from '../id.ts'
import { storedColumns, toRow, withoutNulls } from '../rows.ts'
import { noteTemplate } from '../schema/index.ts'
import { audit, changed, RowNotFound, StaleVersion, type Writer } from '../writer.ts'
import { keepVersion, nextVersion } from './resource-version.ts'

type TableRow = typeof noteTemplate.$inferInsert

const toTemplate = (row: object) => ({ ...withoutNulls(row), resourceType: 'NoteTemplate' }) as NoteTemplate

/** Of the practice and of this user, by name. */
export function listNoteTemplates(db: Db, userId: string): NoteTemplate[] {
  const rows = db.select().from(noteTemplate).all().map(toTemplate)
  const written = new Set(rows.map(({ id }) => id))
  const untouched = noteStarters.filter(({ id }) => !written.has(id))
  return [...rows, ...untouched]
    .filter(({ ownerId }) => ownerId === undefined || ownerId === userId)
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }))
}

export function getNoteTemplate(db: Db, id: string): NoteTemplate {
  const row = db.select().from(noteTemplate).where(eq(noteTemplate.id, id)).get()
  const found = row ? toTemplate(row) : noteStarters.find((starter) => starter.id === id)
  if (!found) throw new RowNotFound('NoteTemplate', id)
  return found
}

export function createNoteTemplate(w: Writer, content: NoteTemplateContent): NoteTemplate {
  const row: NoteTemplate = {
    ...content,
    id: newId(),
    versionId: 1,
    recordedAt: w.now,
    recordedBy: w.actor.userId,
    updatedAt: w.now,
    updatedBy: w.actor.userId,
    source: 'practice',
  }
  insert(w, row)
  audit(w, { action: 'create', type: 'NoteTemplate', entity: `NoteTemplate/${row.id}` })
  changed(w, 'NoteTemplate', row.id)
  return row
}

/** A starter that is changed for the first time gets its row; what it said before is its first version. */
export function updateNoteTemplate(
  w: Writer,
  target: { id: string; versionId: number },
  content: NoteTemplateContent,
): NoteTemplate {
  const before = getNoteTemplate(w.db, target.id)
  if (before.versionId !== target.versionId) throw new StaleVersion('NoteTemplate', target.id, before.versionId)
  keepVersion(w, before)
  const row: NoteTemplate = {
    ...content,
    ...nextVersion(w, before),
  }
  const { changes } = w.db.update(noteTemplate).set(tableRow(row)).where(eq(noteTemplate.id, row.id)).run()
  if (changes === 0) insert(w, row)
  audit(w, {
    action: 'update',
    type: 'NoteTemplate',
    entity: `NoteTemplate/${row.id}`,
    detail: { versionId: row.versionId },
  })
  changed(w, 'NoteTemplate', row.id)
  return row
}

function insert(w: Writer, row: NoteTemplate): void {
  w.db.insert(noteTemplate).values(tableRow(row)).run()
}

function tableRow(row: NoteTemplate): TableRow {
  return toRow(storedColumns(noteTemplate), row) as TableRow
}
