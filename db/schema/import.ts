import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { ImportDocument, ImportItem, ReconcileDecision } from '../../domain/resources/index.ts'
import { json, reference, references } from './columns.ts'
import { fileContent } from './file-content.ts'
import { patient } from './patient.ts'

export const importDocument = sqliteTable(
  'import_document',
  {
    id: text().primaryKey(),
    fileName: text().notNull(),
    hash: text()
      .notNull()
      .references(() => fileContent.hash),
    kind: text().$type<ImportDocument['kind']>().notNull(),
    documentType: json<ImportDocument['documentType']>().notNull(),
    title: text(),
    documentId: json<ImportDocument['documentId']>(),
    setId: json<ImportDocument['setId']>(),
    versionNumber: text(),
    createdAt: text(),
    author: references().notNull(),
    authorOrganization: reference(),
    custodian: reference(),
    patient: json<ImportDocument['patient']>().notNull(),
    patientId: text().references(() => patient.id),
    status: text().$type<ImportDocument['status']>().notNull(),
    sections: json<ImportDocument['sections']>().notNull(),
    notUnderstood: json<ImportDocument['notUnderstood']>().notNull(),
    notices: json<ImportDocument['notices']>().notNull(),
    receivedAt: text().notNull(),
    receivedBy: text().notNull(),
  },
  (t) => [index('import_document_patient').on(t.patientId), index('import_document_hash').on(t.hash)],
)

export const importItem = sqliteTable(
  'import_item',
  {
    id: text().primaryKey(),
    importDocumentId: text()
      .notNull()
      .references(() => importDocument.id),
    key: text().notNull(),
    section: text().notNull(),
    resourceType: text().$type<ImportItem['resourceType']>().notNull(),
    content: json<ImportItem['content']>().notNull(),
    place: json<ImportItem['place']>().notNull(),
    narrative: text(),
    author: references(),
    authoredOn: text(),
    status: text().$type<ImportItem['status']>().notNull(),
    resourceId: text(),
  },
  (t) => [uniqueIndex('import_item_key').on(t.importDocumentId, t.key)],
)

export const reconcileDecision = sqliteTable(
  'reconcile_decision',
  {
    id: text().primaryKey(),
    batchId: text().notNull(),
    importDocumentId: text()
      .notNull()
      .references(() => importDocument.id),
    importItemId: text()
      .notNull()
      .references(() => importItem.id),
    action: text().$type<ReconcileDecision['action']>().notNull(),
    resourceType: text().$type<ReconcileDecision['resourceType']>().notNull(),
    resourceId: text(),
    priorVersionId: integer(),
    reason: text(),
    decidedAt: text().notNull(),
    decidedBy: text().notNull(),
    undoneAt: text(),
    undoneBy: text(),
  },
  (t) => [index('reconcile_decision_document').on(t.importDocumentId, t.batchId)],
)
