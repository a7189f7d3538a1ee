/** What an import holds, beside the chart it belongs to (or seems to). Computed when asked, so it is never out of date. */

import type { Db } from '../../../db/connection.ts'
import { listChart } from '../../../db/queries/chart.ts'
import { getImport, listDecisions, listImportItems, listProvenance } from '../../../db/queries/import.ts'
import { getPatientSummary, listMatchCandidates } from '../../../db/queries/patient.ts'
import { matchPatients, outcome } from '../../../domain/clinical/patient-match.ts'
import { isUnnamed } from '../../../domain/clinical/unnamed-patient.ts'
import type {
  ImportReview,
  ImportSummary,
  PatientMatch,
  ReviewRow,
  SectionCount,
} from '../../../domain/contract/importing.ts'
import { formatPatientName } from '../../../domain/format/name.ts'
import { type ChartContent, type ImportDocument, isEnteredInError } from '../../../domain/resources/index.ts'
import { reconcile } from '../../../exchange/reconcile/match.ts'

export function summariseImport(db: Db, document: ImportDocument): ImportSummary {
  const match = matchImport(db, document)
  const against = document.patientId ?? (match.outcome === 'matched' ? match.candidates[0]?.patient.id : undefined)
  return summary(document, match, compareWithChart(db, document, against))
}

/** `patientId`: compare with this chart, before anybody confirmed it. */
export function reviewImport(db: Db, importDocumentId: string, patientId?: string): ImportReview {
  const document = getImport(db, importDocumentId)
  const match = matchImport(db, document)
  const against =
    document.patientId ?? patientId ?? (match.outcome === 'matched' ? match.candidates[0]?.patient.id : undefined)
  const rows = compareWithChart(db, document, against)
  return { document, summary: summary(document, match, rows), rows, batches: listBatches(db, importDocumentId) }
}

/** Stands with a document that was filed in the wrong chart: from then on likeness alone is not enough. */
export const takenOutNotice = 'This document was taken out of a chart that it had been filed in.'

/** Whose name stands on it for people: who wrote it, else who keeps it. */
export function senderOf({ authorOrganization, custodian, author }: ImportDocument): string | undefined {
  return authorOrganization?.display ?? custodian?.display ?? author[0]?.display
}

export function matchImport(db: Db, document: ImportDocument): PatientMatch {
  const found = matchPatients(document.patient, listMatchCandidates(db, document.patient))
  const candidates = found.map(({ candidate, score, evidence }) => ({
    patient: getPatientSummary(db, candidate.id),
    score,
    evidence,
  }))
  // Who is not named is nobody's certain match, and no new patient either; nor is whom somebody took out of a chart.
  const unsure = isUnnamed(document.patient) || document.notices.includes(takenOutNotice)
  return { outcome: unsure ? 'ambiguous' : outcome(found), candidates }
}

/** Each item with its suggestion. Decided items keep what was decided. Against no chart, everything is new. */
function compareWithChart(db: Db, document: ImportDocument, patientId: string | undefined): ReviewRow[] {
  const items = listImportItems(db, document.id)
  const chart = patientId ? listChart(db, patientId).filter((row) => !isEnteredInError(row)) : []
  const origins = patientId ? listProvenance(db, patientId) : []
  const incoming = items.map((item) => ({
    id: item.id,
    key: item.key,
    content: item.content as unknown as ChartContent,
  }))
  const suggestions = new Map(reconcile(incoming, chart, origins).map((s) => [s.itemId, s]))
  return items.map((item) => {
    const s = suggestions.get(item.id)
    return {
      item,
      suggestion: s?.suggestion ?? 'add',
      why: s?.why ?? '',
      conflict: s?.conflict ?? false,
      ...(s?.chartRow ? { chartRow: s.chartRow } : {}),
    }
  })
}

function summary(document: ImportDocument, patient: PatientMatch, rows: ReviewRow[]): ImportSummary {
  return {
    importDocumentId: document.id,
    fileName: document.fileName,
    kind: document.kind,
    documentType: document.documentType.name,
    title: document.title,
    createdAt: document.createdAt,
    from: senderOf(document),
    patientName: formatPatientName(document.patient.name),
    birthDate: document.patient.birthDate,
    gender: document.patient.gender,
    patient,
    patientId: document.patientId,
    status: document.status,
    sections: countSections(document, rows),
    notices: document.notices,
  }
}

/** found = staged + matched + ignored + not understood, because each statement is in exactly one of the four lists. */
function countSections(document: ImportDocument, rows: ReviewRow[]): SectionCount[] {
  return document.sections.map(({ key, title }) => {
    const items = rows.filter((row) => row.item.section === key)
    const matched = items.filter((row) => isMatched(row)).length
    const ignored = items.filter(({ item }) => item.status === 'ignored').length
    const notUnderstood = document.notUnderstood.filter((n) => n.section === key)
    return {
      section: key,
      title,
      found: items.length + notUnderstood.length,
      staged: items.length - matched - ignored,
      matched,
      ignored,
      notUnderstood,
    }
  })
}

/** In the chart already: found there, or brought there by an earlier decision. */
function isMatched({ item, suggestion }: ReviewRow): boolean {
  if (item.status === 'pending') return suggestion === 'match'
  return item.status !== 'ignored'
}

function listBatches(db: Db, importDocumentId: string): ImportReview['batches'] {
  const batches = Map.groupBy(listDecisions(db, importDocumentId), (d) => d.batchId)
  return [...batches].map(([batchId, decisions]) => {
    const count = (action: string) => decisions.filter((d) => d.action === action).length
    const first = decisions[0]
    return {
      batchId,
      decidedAt: first?.decidedAt ?? '',
      decidedBy: first?.decidedBy ?? '',
      added: count('add'),
      replaced: count('replace'),
      ignored: count('ignore'),
      undone: decisions.every((d) => d.undoneAt !== undefined),
    }
  })
}
