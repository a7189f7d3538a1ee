/** What the service and its second process say to each other. Structured-clone data only. */
import type { Change } from '../../../domain/contract/change.ts'
import type { WorkKind } from './work.ts'

export interface StartWork {
  kind: WorkKind
  input: unknown
  dir: string
  key: Uint8Array
  userId: string
}

export type WorkMessage =
  | { type: 'progress'; step: string; progress?: number }
  | { type: 'changes'; changes: Change[] }
  | { type: 'done'; result: unknown }
  | { type: 'failed'; error: { code: string; message: string; status?: number; data?: unknown } }
