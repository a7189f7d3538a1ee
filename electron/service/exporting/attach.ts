/** Rows of a chart that go as files of their own: each one that was asked for, or none leaves. */
import type { Db } from '../../../db/connection.ts'
import { readFile } from '../../../db/queries/file-content.ts'
import type { ChartRow } from '../../../domain/resources/index.ts'
import type { Attached } from '../../../exchange/outgoing.ts'
import { badRequest } from '../errors.ts'
import { withoutLinks } from './choose.ts'
import type { Collected } from './collect.ts'

const attachable = ['ClinicalNote', 'DiagnosticReport', 'DocumentReference'] as const
type AttachableRow = Extract<ChartRow, { resourceType: (typeof attachable)[number] }>

export const isAttachable = (row: ChartRow): row is AttachableRow =>
  attachable.some((type) => type === row.resourceType)

/** @throws BAD_REQUEST where one of them does not leave, or is nothing that can be a file. */
export function attach(db: Db, { choices, hidden }: Collected, ids: readonly string[]): Attached[] {
  const leaving = new Map(choices.filter(({ stays }) => stays === undefined).map(({ row }) => [row.id, row]))
  return ids.map((id) => {
    const row = leaving.get(id)
    if (!row || !isAttachable(row))
      throw badRequest(
        'An attachment of this packet does not leave with it. Choose it again, or take it off.',
        'packet',
      )
    // Only links to other rows are taken out.
    const shown = withoutLinks(row, hidden) as AttachableRow
    if (shown.resourceType !== 'DocumentReference') return { row: shown }
    const files = shown.content.map(({ hash, contentType, title }) => ({
      hash,
      contentType,
      title,
      bytes: readFile(db, hash).bytes,
    }))
    return { row: shown, files }
  })
}
