/** What rows were before each change. */
import { and, asc, eq } from 'drizzle-orm'
import type { RowVersion } from '../../domain/contract/clinical.ts'
import type { RowMeta } from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { inserter } from '../prepared.ts'
import { resourceVersion, user } from '../schema/index.ts'
import type { Writer } from '../writer.ts'

type Versioned = RowMeta & { resourceType: string; patientId?: string }

const insertVersion = inserter(resourceVersion)

/** Keeps `before` as it was, in the same transaction that changes it. */
export function keepVersion(w: Writer, before: Versioned, reason?: string): void {
  insertVersion(w.db, {
    resourceType: before.resourceType,
    id: before.id,
    versionId: before.versionId,
    patientId: before.patientId,
    body: before as unknown as Record<string, unknown>,
    supersededAt: w.now,
    supersededBy: w.actor.userId,
    reason,
  })
}

/** The version after `before`, made by this writer now. */
export const nextStamp = (w: Writer, before: { versionId: number }) => ({
  versionId: before.versionId + 1,
  updatedAt: w.now,
  updatedBy: w.actor.userId,
})

/** What a row keeps in every version, and the stamp of the next one. */
export function nextVersion(w: Writer, before: RowMeta) {
  const { id, recordedAt, recordedBy, source } = before
  return { id, recordedAt, recordedBy, source, ...nextStamp(w, before) }
}

/** Fields that hold a user's id: people read a name there. */
const userFields = ['signedBy', 'cosigner'] as const

function withNames(body: Record<string, unknown>, names: ReadonlyMap<string, string>): Record<string, unknown> {
  const named = userFields.flatMap((field) => {
    const name = names.get(String(body[field]))
    return name === undefined ? [] : [[field, name] as const]
  })
  return { ...body, ...Object.fromEntries(named) }
}

/** All versions, oldest first; `present` is the row as it is now. `superseded.by` is the user's name. */
export function listVersions(db: Db, present: Versioned): RowVersion[] {
  const rows = db
    .select({ version: resourceVersion, by: user.displayName })
    .from(resourceVersion)
    .leftJoin(user, eq(user.id, resourceVersion.supersededBy))
    .where(and(eq(resourceVersion.resourceType, present.resourceType), eq(resourceVersion.id, present.id)))
    .orderBy(asc(resourceVersion.versionId))
    .all()
  const names = new Map(
    db
      .select({ id: user.id, name: user.displayName })
      .from(user)
      .all()
      .map(({ id, name }) => [id, name]),
  )
  /** A version was made by whoever superseded the one before it; the first by whoever recorded the row. */
  const madeBy = (index: number) => {
    const by = index === 0 ? names.get(present.recordedBy) : (rows[index - 1]?.by ?? undefined)
    return by === undefined ? {} : { by }
  }
  const earlier = rows.map(({ version, by }, index) => ({
    versionId: version.versionId,
    ...madeBy(index),
    body: withNames(version.body, names),
    superseded: {
      at: version.supersededAt,
      by: by ?? version.supersededBy,
      ...(version.reason ? { reason: version.reason } : {}),
    },
  }))
  return [
    ...earlier,
    {
      versionId: present.versionId,
      ...madeBy(rows.length),
      body: withNames(present as unknown as Record<string, unknown>, names),
    },
  ]
}

/** One earlier version's content, or undefined. */
export function getVersion(
  db: Db,
  resourceType: string,
  id: string,
  versionId: number,
): Record<string, unknown> | undefined {
  return db
    .select({ body: resourceVersion.body })
    .from(resourceVersion)
    .where(
      and(
        eq(resourceVersion.resourceType, resourceType),
        eq(resourceVersion.id, id),
        eq(resourceVersion.versionId, versionId),
      ),
    )
    .get()?.body
}
