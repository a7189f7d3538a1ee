/** Users after they were made (db/queries/practice.ts), and their second factors. */
import { eq } from 'drizzle-orm'
import type { User } from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { storedColumns, toRow, withoutNulls } from '../rows.ts'
import { secondFactor, user } from '../schema/index.ts'
import { audit, changed, RowNotFound, StaleVersion, type Writer } from '../writer.ts'
import { getUser } from './practice.ts'
import { keepVersion, nextStamp } from './resource-version.ts'

/** What an administrator changes of a user; the name they sign in with stays. */
export type UserChange = Partial<
  Pick<User, 'displayName' | 'roles' | 'practitionerId' | 'active' | 'mustChangePassword'>
>

/** Fields that `change` names are set, `undefined` included. `detail` goes to the audit log. */
export function updateUser(
  w: Writer,
  target: { id: string; versionId: number },
  change: UserChange,
  detail: Record<string, string | boolean>,
): User {
  const before = getUser(w.db, target.id)
  if (before.versionId !== target.versionId) throw new StaleVersion('User', target.id, before.versionId)
  keepVersion(w, before)
  const row = {
    ...before,
    ...change,
    ...nextStamp(w, before),
  }
  const { changes } = w.db
    .update(user)
    .set(toRow(storedColumns(user), row) as typeof user.$inferInsert)
    .where(eq(user.id, target.id))
    .run()
  if (changes !== 1) throw new RowNotFound('User', target.id)
  audit(w, {
    action: 'update',
    type: 'User',
    entity: `User/${target.id}`,
    detail: { versionId: row.versionId, ...detail },
  })
  changed(w, 'User', target.id)
  return row
}

/** Undefined where there is no such user: a session may outlive a restored database. */
export function findUser(db: Db, id: string): User | undefined {
  const row = db.select().from(user).where(eq(user.id, id)).get()
  return row && ({ ...withoutNulls(row), resourceType: 'User' } as User)
}

export type SecondFactor = { userId: string; secret: string; confirmedAt?: string; lastStep?: number }

export function findSecondFactor(db: Db, userId: string): SecondFactor | undefined {
  const row = db.select().from(secondFactor).where(eq(secondFactor.userId, userId)).get()
  return row && withoutNulls(row)
}

/** Replaces whatever was there. It is asked for only once `confirmedAt` is set. */
export function saveSecondFactor(w: Writer, factor: SecondFactor): void {
  const row = { confirmedAt: null, lastStep: null, ...factor }
  w.db.insert(secondFactor).values(row).onConflictDoUpdate({ target: secondFactor.userId, set: row }).run()
}

/** False where there was none. */
export function removeSecondFactor(w: Writer, userId: string): boolean {
  return w.db.delete(secondFactor).where(eq(secondFactor.userId, userId)).run().changes > 0
}

/** Ids of those whose sign-in asks for a code. */
export function usersWithSecondFactor(db: Db): ReadonlySet<string> {
  const rows = db.select({ id: secondFactor.userId, at: secondFactor.confirmedAt }).from(secondFactor).all()
  return new Set(rows.filter(({ at }) => at !== null).map(({ id }) => id))
}
