/**
 * Decisions about an import: whose record it is, which items enter the chart, and taking a batch back.
 * Each is one transaction. Every row that enters keeps its origin as Provenance.
 */

import type { Db } from '../../../db/connection.ts'
import { newId } from '../../../db/id.ts'
import {
  createClinical,
  getClinical,
  hasClinical,
  markEnteredInError,
  updateClinical,
} from '../../../db/queries/clinical.ts'
import {
  createDecision,
  createProvenance,
  getImport,
  hasItems,
  listBatch,
  listImportItems,
  markUndone,
  removeProvenance,
  setImport,
  setImportItem,
  unassignImport,
} from '../../../db/queries/import.ts'
import { createPatient, getPatient } from '../../../db/queries/patient.ts'
import { getVersion } from '../../../db/queries/resource-version.ts'
import { audit, NotAllowed, RowNotFound, type Writer } from '../../../db/writer.ts'
import { isUnnamed } from '../../../domain/clinical/unnamed-patient.ts'
import { conceptText } from '../../../domain/format/name.ts'
import {
  type ChartContent,
  type ChartRow,
  type ChartType,
  type CodeableConcept,
  type ContentOf,
  chartResources,
  type DiagnosticReport,
  type Identifier,
  type ImportDocument,
  type ImportItem,
  isEnteredInError,
  type Patient,
  type ReconcileAction,
  type ReconcileDecision,
} from '../../../domain/resources/index.ts'
import { resolveReferences } from './references.ts'
import { takenOutNotice } from './review.ts'

export interface Decision {
  importItemId: string
  action: ReconcileAction
  /** For `replace` and `match`: the chart row, and for `replace` the version the user saw. */
  chartRowId?: string
  versionId?: number
}

export interface DecisionCounts {
  batchId: string
  added: number
  replaced: number
  matched: number
  ignored: number
}

/** Somebody says whose record it is. Without `patientId` the document's patient becomes a new chart. */
export function confirmPatient(w: Writer, importDocumentId: string, patientId: string | undefined): string {
  const document = getImport(w.db, importDocumentId)
  const decided = hasItems(w.db, importDocumentId, { pending: false })
  if (decided && document.patientId !== patientId) {
    throw new NotAllowed(
      'Items of this document are in a chart already. Undo that first, then choose the other patient.',
    )
  }
  if (!patientId && isUnnamed(document.patient)) {
    throw new NotAllowed('This document does not name its patient. Choose the chart that it belongs to.')
  }
  const chart = patientId ? getPatient(w.db, patientId) : chartFrom(w, document)
  setImport(w, importDocumentId, { patientId: chart.id })
  audit(w, {
    action: 'update',
    type: 'import-patient',
    patientId: chart.id,
    entity: `ImportDocument/${importDocumentId}`,
  })
  return chart.id
}

function chartFrom(w: Writer, document: ImportDocument): Patient {
  const chart = createPatient(w, document.patient, { source: 'outside' })
  const { author, authorOrganization, custodian, createdAt: occurred, id: importDocumentId } = document
  const { identifier: sourceIdentifier } = document.patient
  createProvenance(w, {
    patientId: chart.id,
    target: `Patient/${chart.id}`,
    author,
    authorOrganization,
    custodian,
    occurred,
    importDocumentId,
    sourceIdentifier,
  })
  return chart
}

/** The document belongs to nobody again. Only while nothing of it is in the chart: then the batch is undone first. */
export function unfile(w: Writer, importDocumentId: string, reason: string): void {
  const { patientId } = getImport(w.db, importDocumentId)
  if (!patientId) throw new NotAllowed('This document is filed in no chart.')
  if (hasItems(w.db, importDocumentId, { pending: false })) {
    throw new NotAllowed(
      'Items of this document are in the chart already. Undo that first, then take the document out.',
    )
  }
  unassignImport(w, importDocumentId, [takenOutNotice, `Why it was taken out: ${reason}`])
  audit(w, {
    action: 'update',
    type: 'import-unfile',
    patientId,
    entity: `ImportDocument/${importDocumentId}`,
  })
}

export function decide(w: Writer, importDocumentId: string, decisions: Decision[]): DecisionCounts {
  const document = getImport(w.db, importDocumentId)
  const { patientId } = document
  if (!patientId) throw new NotAllowed('First confirm whose record this is.')
  const items = new Map(listImportItems(w.db, importDocumentId).map((item) => [item.id, item]))
  const chosen = decisions.map((decision) => {
    const item = items.get(decision.importItemId)
    if (!item) throw new RowNotFound('ImportItem', decision.importItemId)
    if (item.status !== 'pending') throw new NotAllowed('This was decided already. Open the review again to see how.')
    const rowId = decision.action === 'add' ? newId() : decision.chartRowId
    return { decision, item, rowId, rowType: typeOfRow(w.db, item.resourceType, rowId) }
  })

  const itemOfKey = new Map([...items.values()].map((item) => [item.key, item]))
  const rowOfKey = new Map<string, string>()
  for (const item of items.values())
    if (item.resourceId) rowOfKey.set(item.key, `${item.resourceType}/${item.resourceId}`)
  for (const { decision, item, rowId, rowType } of chosen) {
    if (decision.action !== 'ignore' && rowId) rowOfKey.set(item.key, `${rowType}/${rowId}`)
  }

  const batchId = newId()
  for (const { decision, item, rowId, rowType } of chosen)
    apply(w, batchId, { document, patientId, item, decision, rowId, rowType, rowOfKey, itemOfKey })
  if (!hasItems(w.db, importDocumentId, { pending: true })) setImport(w, importDocumentId, { status: 'reviewed' })
  const count = (action: ReconcileAction) => decisions.filter((d) => d.action === action).length
  const counts = {
    batchId,
    added: count('add'),
    replaced: count('replace'),
    matched: count('match'),
    ignored: count('ignore'),
  }
  audit(w, {
    action: 'update',
    type: 'reconcile',
    patientId,
    entity: `ImportDocument/${importDocumentId}`,
    detail: { added: counts.added, replaced: counts.replaced, matched: counts.matched, ignored: counts.ignored },
  })
  return counts
}

interface Application {
  document: ImportDocument
  patientId: string
  item: ImportItem
  decision: Decision
  /** The chart row it becomes or belongs to. */
  rowId: string | undefined
  rowType: ChartType
  rowOfKey: ReadonlyMap<string, string>
  itemOfKey: ReadonlyMap<string, ImportItem>
}

/** A statement about a drug may be the same as a prescription in the chart, a text file the same as a note: its row is in the other table. */
function typeOfRow(db: Db, itemType: ChartType, rowId: string | undefined): ChartType {
  const other = counterparts.get(itemType)
  return other && rowId && hasClinical(db, other, rowId) ? other : itemType
}

const counterparts = new Map<ChartType, ChartType>([
  ['MedicationStatement', 'MedicationRequest'],
  ['MedicationRequest', 'MedicationStatement'],
  ['ClinicalNote', 'DocumentReference'],
  ['DocumentReference', 'ClinicalNote'],
])

const statusAfter = { add: 'added', replace: 'replaced', match: 'matched', ignore: 'ignored' } as const

/** Brings one item into the chart as decided, and writes the decision down. */
function apply(w: Writer, batchId: string, application: Application): void {
  const { document, patientId, item, decision, rowType } = application
  const { action } = decision
  const { resourceId, priorVersionId } = action === 'ignore' ? {} : intoChart(w, application)
  createDecision(w, {
    batchId,
    importDocumentId: document.id,
    importItemId: item.id,
    action,
    resourceType: item.resourceType,
    resourceId,
    priorVersionId,
  })
  setImportItem(w, item.id, statusAfter[action], resourceId)
  if (resourceId) keepOrigin(w, document, patientId, item, `${rowType}/${resourceId}`)
}

function intoChart(w: Writer, application: Application): { resourceId: string; priorVersionId?: number } {
  const { patientId, item, decision, rowId, rowType } = application
  const type = item.resourceType
  if (!rowId) throw new NotAllowed('Choose the chart entry this belongs to.')
  if (decision.action === 'add') {
    createClinical(w, type, patientId, contentOf(application), { source: 'outside', id: rowId })
    return { resourceId: rowId }
  }
  const before = getClinical(w.db, decision.action === 'match' ? rowType : type, rowId)
  if (before.patientId !== patientId) throw new RowNotFound(type, rowId)
  if (decision.action === 'match') return { resourceId: rowId }
  const content = contentOf(application)
  const merged = {
    ...content,
    ...answeredOrders(before, content),
    identifier: unionIdentifiers(before.identifier, content.identifier),
  }
  const target = { id: rowId, versionId: decision.versionId ?? before.versionId }
  updateClinical(w, type, target, merged, { reason: 'Replaced by an outside record' })
  return { resourceId: rowId, priorVersionId: before.versionId }
}

/**
 * Takes the batch back as a whole, or not at all when one of its rows was changed by hand since. Returns how many.
 * An added row stays as entered in error, and so does its origin: a mistake has to say where it came from. A row that was
 * in the chart before no longer has this origin.
 */
export function undoBatch(w: Writer, batchId: string): number {
  const decisions = listBatch(w.db, batchId)
  const first = decisions[0]
  if (!first) throw new RowNotFound('ReconcileBatch', batchId)
  const reason = 'Import taken back'
  for (const d of decisions.toReversed()) {
    if (d.resourceId && (d.action === 'add' || d.action === 'replace')) takeBack(w, d, d.resourceId, reason)
    if (d.action !== 'add') removeProvenance(w, d)
    setImportItem(w, d.importItemId, 'pending', undefined)
  }
  markUndone(w, batchId)
  setImport(w, first.importDocumentId, { status: 'staged' })
  const { patientId } = getImport(w.db, first.importDocumentId)
  audit(w, {
    action: 'update',
    type: 'reconcile-undo',
    entity: `ImportDocument/${first.importDocumentId}`,
    detail: { undone: decisions.length },
    ...(patientId ? { patientId } : {}),
  })
  return decisions.length
}

function takeBack(w: Writer, d: ReconcileDecision, id: string, reason: string): void {
  const row = getClinical(w.db, d.resourceType, id)
  const expected = d.action === 'add' ? 1 : (d.priorVersionId ?? 0) + 1
  if (row.versionId !== expected) {
    throw new NotAllowed(
      'An entry of this import was changed by hand since. Correct that entry first; nothing was taken back.',
    )
  }
  if (d.action === 'add') {
    if (!isEnteredInError(row)) markEnteredInError(w, d.resourceType, row, reason)
    return
  }
  const prior = getVersion(w.db, d.resourceType, id, d.priorVersionId ?? 0)
  if (!prior) throw new RowNotFound(d.resourceType, id)
  updateClinical(w, d.resourceType, row, prior as unknown as ContentOf<typeof d.resourceType>, { reason })
}

/** Which of this practice's orders a report answers was said here: the outside record does not know, and can't take it back. */
function answeredOrders(before: ChartRow, content: ChartContent): Pick<DiagnosticReport, 'basedOn'> {
  if (before.resourceType !== 'DiagnosticReport' || content.resourceType !== 'DiagnosticReport') return {}
  const all = new Map([...(before.basedOn ?? []), ...(content.basedOn ?? [])].map((r) => [r.reference ?? r.display, r]))
  return all.size > 0 ? { basedOn: [...all.values()] } : {}
}

/** The item's content with its references inside the document turned into references to chart rows, or into their words. */
function contentOf({ item, rowOfKey, itemOfKey }: Application): ChartContent {
  const named = (key: string) => nameOf(itemOfKey.get(key)?.content)
  const resolved = resolveReferences(item.content, (key) => rowOfKey.get(key), named)
  return chartResources[item.resourceType].content.parse(resolved) as ChartContent
}

/** What somebody reads where the thing itself was not taken in. */
function nameOf(content: ImportItem['content'] | undefined): string | undefined {
  if (!content) return undefined
  const { code, medicationCodeableConcept, vaccineCode } = content as Record<string, CodeableConcept | undefined>
  return conceptText(code ?? medicationCodeableConcept ?? vaccineCode) || content.resourceType
}

function keepOrigin(w: Writer, document: ImportDocument, patientId: string, item: ImportItem, target: string): void {
  const { identifier } = item.content as { identifier?: Identifier[] }
  createProvenance(w, {
    patientId,
    target,
    author: item.author ?? document.author,
    authorOrganization: document.authorOrganization,
    custodian: document.custodian,
    occurred: item.authoredOn ?? document.createdAt,
    importDocumentId: document.id,
    importItemId: item.id,
    sourceIdentifier: identifier,
  })
}

function unionIdentifiers(a: Identifier[] = [], b: Identifier[] = []): Identifier[] | undefined {
  const all = new Map([...a, ...b].map((i) => [`${i.system}|${i.value}`, i]))
  return all.size > 0 ? [...all.values()] : undefined
}
