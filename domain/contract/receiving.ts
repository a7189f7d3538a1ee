/**
 * What comes in by itself: the watched folder, and everything that waits because nobody has said yet whose it is.
 */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { dateTime, instant } from '../resources/datatypes.ts'
import { sha256 } from '../resources/document-reference.ts'
import { patientContent } from '../resources/patient.ts'
import { base } from './base.ts'
import { patientMatch } from './importing.ts'

/** Name of the subfolder that handled files are moved to, where the practice chose that. */
export const handledFolder = 'Taken in by Chartkeep'

export const receivingSettings = z.object({
  /** Full path; empty where none was chosen yet. */
  folder: z.string().trim().max(1000),
  on: z.boolean(),
  /** Files that were taken in are moved to `handledFolder`. Otherwise nothing in the folder is touched. */
  moveHandled: z.boolean(),
})
export type ReceivingSettings = z.infer<typeof receivingSettings>

export const folderProblem = z.enum(['missing', 'not-a-folder', 'unreadable'])
export type FolderProblem = z.infer<typeof folderProblem>

export const receivingStatus = receivingSettings.extend({
  /** Absent until the folder was looked into since the program started. */
  lastLookedAt: instant.optional(),
  /** The folder can't be looked into, and since when. */
  problem: z.object({ reason: folderProblem, since: instant }).optional(),
  /** Files that are empty or still being written. */
  waiting: z.number().int(),
  /** Left alone: subfolders are not looked into, links are not followed. */
  passedOver: z.object({ folders: z.number().int(), links: z.number().int() }),
})
export type ReceivingStatus = z.infer<typeof receivingStatus>

export const receivedFile = z.object({
  hash: sha256,
  fileName: z.string(),
  receivedAt: instant,
  /** `known`: its bytes had come before another way. */
  outcome: z.enum(['staged', 'known', 'refused']),
  /** Why it, or a part of it, was refused. */
  message: z.string().optional(),
  importDocumentIds: z.array(id).optional(),
  dismissedAt: instant.optional(),
})
export type ReceivedFile = z.infer<typeof receivedFile>

/** Result of a `receive` job. */
export const receivedCounts = z.object({
  staged: z.number().int(),
  known: z.number().int(),
  refused: z.number().int(),
  /** Changed while they were read: taken the next time. */
  waiting: z.number().int(),
  /** Handled, and could not be moved to the subfolder. */
  notMoved: z.number().int(),
})
export type ReceivedCounts = z.infer<typeof receivedCounts>

/** A staged document of which it is not certain whose it is. */
export const unmatchedDocument = z.object({
  importDocumentId: id,
  fileName: z.string(),
  kind: z.string(),
  documentType: z.string(),
  /** Laboratory, registry or practice that sent it. */
  from: z.string().optional(),
  createdAt: dateTime.optional(),
  receivedAt: instant,
  /** As the document says it. */
  patient: patientContent,
  match: patientMatch,
  /** What it holds, in a few words: the names of its reports or sections. */
  about: z.array(z.string()),
})
export type UnmatchedDocument = z.infer<typeof unmatchedDocument>

export const receivingContract = {
  status: base.output(receivingStatus),
  /** Refused with BAD_REQUEST where the folder is not there or is the program's own. */
  setSettings: base.input(receivingSettings).output(receivingStatus),
  /**
   * Does not wait for the clock. Files are taken once they are the same at two looks; `jobId`: the job that takes them. `folder`: this
   * one instead of the chosen one, whether or not it is watched.
   */
  look: base
    .input(z.object({ folder: receivingSettings.shape.folder.optional() }))
    .output(receivingStatus.extend({ jobId: id.optional() })),
  /** Newest first, at most 200; `refused`: only those that nobody has put aside. */
  files: base.input(z.object({ only: z.enum(['refused']).optional() })).output(z.array(receivedFile)),
  /** A refused file is put aside; it stays in the folder and is not taken again. */
  dismiss: base.input(z.object({ hash: sha256 })),
  /** A refused file once more, with its password where it is protected. A job of kind `receive`. */
  retry: base
    .input(z.object({ hash: sha256, password: z.string().min(1).max(1000).optional() }))
    .output(z.object({ jobId: id })),
  /** Longest waiting first. */
  unmatched: base.output(z.array(unmatchedDocument)),
}
