/** What leaves of one chart. Preview and file are made from the same snapshot, so what was seen is what goes. */

import type { Db } from '../../../db/connection.ts'
import { newId } from '../../../db/id.ts'
import { listChart } from '../../../db/queries/chart.ts'
import { readFile } from '../../../db/queries/file-content.ts'
import { listProvenance } from '../../../db/queries/import.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import {
  getOrganization,
  getPractitioner,
  getUser,
  listOrganizations,
  listPractitioners,
} from '../../../db/queries/practice.ts'
import { getSetting } from '../../../db/queries/setting.ts'
import { isReleasedPacket } from '../../../domain/clinical/referral-packet.ts'
import type { ExportScope } from '../../../domain/contract/exporting.ts'
import { type ChartContent, type ChartRow, isEnteredInError } from '../../../domain/resources/index.ts'
import { textAsSent } from '../../../exchange/sent-note.ts'
import type { ChartSnapshot, Recorded, Signature } from '../../../exchange/types.ts'
import { authorOf } from '../author.ts'
import { type Choice, choose, type Stays, withoutLinks } from './choose.ts'

/** What two collections of an unchanged chart differ in: who shows a document and then sends it, sends the same. */
export type Stamped = Pick<ChartSnapshot, 'documentId' | 'createdAt'>

export interface Collected {
  snapshot: ChartSnapshot
  /** Rows that stay, as `Type/id`: nothing that leaves may name them. */
  hidden: ReadonlySet<string>
  /** Every finished row and whether the scope lets it leave, in the chart's order. */
  choices: readonly Choice[]
  /** What stays here, and why: the user sees it before anything leaves. */
  leftOut: { what: string; count: number }[]
}

/** Attachments above these sizes, one or all of them, are named in the document, not carried inside it. */
const MEBIBYTE = 1024 * 1024
const inlineBytes = { ofOne: 8 * MEBIBYTE, ofAll: 32 * MEBIBYTE }

/** Drafts of notes and orders and rows entered in error stay, and what the scope keeps; everything else of the chart goes. */
export function collectChart(
  db: Db,
  patientId: string,
  userId: string,
  scope: ExportScope = {},
  stamped: Stamped = { documentId: newId(), createdAt: new Date().toISOString() },
): Collected {
  const rows = listChart(db, patientId)
  const inError = rows.filter(isEnteredInError)
  const drafts = rows.filter((row) => row.resourceType === 'ClinicalNote' && row.status === 'draft')
  const draftOrders = rows.filter((row) => row.resourceType === 'ServiceRequest' && row.status === 'draft')
  const packets = rows.filter(isReleasedPacket)
  const unfinished = new Set([...inError, ...drafts, ...draftOrders, ...packets])
  const choices = choose(
    rows.filter((row) => !unfinished.has(row)),
    scope,
  )
  const kept = choices.filter(({ stays }) => stays !== undefined)
  const hidden = new Set(kept.map(({ row }) => `${row.resourceType}/${row.id}`))
  const resources = choices
    .filter(({ stays }) => stays === undefined)
    .map(({ row }) => withoutLinks(asSent(db, row), hidden))
  const organizationId = getSetting(db, 'organizationId') ?? ''
  const { practitionerId } = getUser(db, userId)
  const author = practitionerId ? getPractitioner(db, practitionerId) : undefined
  const patient = getPatient(db, patientId)
  const provenance = listProvenance(db, patientId).filter(({ target }) => !hidden.has(target))
  const people = namedIn([patient, resources, provenance, author], listPractitioners(db))
  const files = collectFiles(db, resources)
  const snapshot: ChartSnapshot = {
    documentId: stamped.documentId,
    createdAt: stamped.createdAt,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    patient,
    practice: getOrganization(db, organizationId),
    author: author ?? {
      resourceType: 'Practitioner',
      id: userId,
      name: [{ text: getUser(db, userId).displayName }],
    },
    resources,
    practitioners: people,
    organizations: namedIn([patient, resources, provenance, author, people], listOrganizations(db)),
    provenance,
    files,
    ...(kept.length > 0 && { partial: true }),
    ...(getSetting(db, 'demo') === true && { demo: true }),
  }
  const leftOut = [
    { what: 'Unsigned notes', count: drafts.length },
    { what: 'Unsigned orders', count: draftOrders.length },
    { what: 'Entries marked as entered in error', count: inError.length },
    { what: 'Packets that were sent before', count: packets.length },
    ...(Object.keys(stayWords) as Stays[]).map((why) => ({
      what: stayWords[why],
      count: kept.filter(({ stays }) => stays === why).length,
    })),
    {
      what: 'Files too large to stand inside a document, alone or together (named there, not carried)',
      count: notCarried(resources, files),
    },
  ]
  return { snapshot, hidden, choices, leftOut: leftOut.filter((l) => l.count > 0) }
}

/** Of the practice's people and its directory, those whom what leaves names: the others are nobody's business. */
function namedIn<T extends { resourceType: string; id: string }>(leaving: unknown, rows: readonly T[]): T[] {
  const text = JSON.stringify(leaving)
  return rows.filter(({ resourceType, id }) => text.includes(`"${resourceType}/${id}"`))
}

const stayWords: Readonly<Record<Stays, string>> = {
  section: 'In sections that were not chosen',
  window: 'Before the time window',
  excluded: 'Taken out one by one',
}

const attachmentsOf = (resources: readonly ChartContent[]) =>
  resources.flatMap((r) => (r.resourceType === 'DocumentReference' ? r.content : []))

function notCarried(resources: readonly ChartContent[], files: ChartSnapshot['files']): number {
  const carried = new Set(files.map(({ hash }) => hash))
  return attachmentsOf(resources).filter(({ hash }) => !carried.has(hash)).length
}

/** Of what is small enough, the newest, until all together are too much for one document. */
function collectFiles(db: Db, resources: readonly ChartContent[]): ChartSnapshot['files'] {
  const newestFirst = resources
    .filter((r) => r.resourceType === 'DocumentReference')
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
  const small = new Map(
    attachmentsOf(newestFirst).flatMap((a) => (a.size <= inlineBytes.ofOne ? [[a.hash, a] as const] : [])),
  )
  let room = inlineBytes.ofAll
  return [...small.values()].flatMap(({ hash, contentType, size }) => {
    if (size > room) return []
    room -= size
    return [{ hash, contentType, bytes: readFile(db, hash).bytes }]
  })
}

/** With its addenda and co-signature in its text, as other systems read them. */
export function asSent(db: Db, row: ChartRow): Recorded<ChartContent> {
  if (row.resourceType !== 'ClinicalNote') return row
  const { addenda = [], signedAt, signedBy, cosigner, cosignedAt, ...note } = row
  const by = (userId: string) => authorOf(getUser(db, userId))
  const signatures: Signature[] = []
  if (signedAt && signedBy) signatures.push({ by: by(signedBy), at: signedAt })
  const cosigned = cosignedAt && cosigner ? { by: by(cosigner), at: cosignedAt } : undefined
  if (cosigned) signatures.push(cosigned)
  const text = textAsSent(note.text, addenda, cosigned && { name: cosigned.by.display ?? 'unknown', at: cosigned.at })
  return { ...note, text, ...(signatures.length > 0 && { signatures }) }
}
