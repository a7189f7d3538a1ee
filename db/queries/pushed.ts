/** What a FHIR server has acknowledged. `versionId` is the digest of the content that was sent. */
import { eq, sql } from 'drizzle-orm'
import type { Db } from '../connection.ts'
import { pushedResource } from '../schema/index.ts'
import type { Writer } from '../writer.ts'

export interface Acknowledged {
  type: string
  id: string
  digest: number
}

/** By `Type/id`. */
export function listAcknowledged(db: Db, server: string): Map<string, number> {
  const rows = db.select().from(pushedResource).where(eq(pushedResource.server, server)).all()
  return new Map(rows.map(({ resourceType, id, versionId }) => [`${resourceType}/${id}`, versionId]))
}

export function acknowledge(w: Writer, server: string, all: readonly Acknowledged[]): void {
  for (const { type, id, digest } of all) {
    w.db
      .insert(pushedResource)
      .values({ server, resourceType: type, id, versionId: digest, pushedAt: w.now })
      .onConflictDoUpdate({
        target: [pushedResource.server, pushedResource.resourceType, pushedResource.id],
        set: { versionId: sql`excluded.version_id`, pushedAt: w.now },
      })
      .run()
  }
}

/** Everything is sent to this server again. */
export function forgetAcknowledged(w: Writer, server: string): void {
  w.db.delete(pushedResource).where(eq(pushedResource.server, server)).run()
}
