/** Rows that belong to the practice, not to a chart: organizations, practitioners, users. */
import { eq } from 'drizzle-orm'
import type {
  Organization,
  OrganizationContent,
  Practitioner,
  PractitionerContent,
  Role,
  User,
} from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { newId } from '../id.ts'
import { storedColumns, toRow, withoutNulls } from '../rows.ts'
import { organization, practitioner, user } from '../schema/index.ts'
import { audit, changed, RowNotFound, StaleVersion, type Writer } from '../writer.ts'
import { keepVersion, nextVersion } from './resource-version.ts'

const tables = { Organization: organization, Practitioner: practitioner, User: user }
type PracticeType = keyof typeof tables
interface PracticeRows {
  Organization: Organization
  Practitioner: Practitioner
  User: User
}

function find<T extends PracticeType>(db: Db, type: T, id: string): PracticeRows[T] {
  const table = tables[type] as typeof organization
  const row = db.select().from(table).where(eq(table.id, id)).get()
  if (!row) throw new RowNotFound(type, id)
  return { ...withoutNulls(row), resourceType: type } as unknown as PracticeRows[T]
}

function create<T extends PracticeType>(w: Writer, type: T, content: object, id = newId()): PracticeRows[T] {
  const row = {
    ...content,
    id,
    versionId: 1,
    source: 'practice',
    recordedAt: w.now,
    recordedBy: w.actor.userId,
    updatedAt: w.now,
    updatedBy: w.actor.userId,
  }
  const table = tables[type] as typeof organization
  w.db
    .insert(table)
    .values(toRow(storedColumns(table), row) as typeof organization.$inferInsert)
    .run()
  audit(w, { action: 'create', type, entity: `${type}/${id}` })
  changed(w, type, id)
  return { ...row, resourceType: type } as unknown as PracticeRows[T]
}

export const getOrganization = (db: Db, id: string) => find(db, 'Organization', id)
export const getPractitioner = (db: Db, id: string) => find(db, 'Practitioner', id)
export const createOrganization = (w: Writer, content: OrganizationContent) => create(w, 'Organization', content)
export const createPractitioner = (w: Writer, content: PractitionerContent) => create(w, 'Practitioner', content)

export function listPractitioners(db: Db): Practitioner[] {
  return db
    .select()
    .from(practitioner)
    .all()
    .map((row) => ({ ...withoutNulls(row), resourceType: 'Practitioner' }) as Practitioner)
}

export function listOrganizations(db: Db): Organization[] {
  return db
    .select()
    .from(organization)
    .all()
    .map((row) => ({ ...withoutNulls(row), resourceType: 'Organization' }) as Organization)
}

/** Replaces the content and keeps the version before. */
function update<T extends 'Organization' | 'Practitioner'>(
  w: Writer,
  type: T,
  target: { id: string; versionId: number },
  content: object,
  reason?: string,
): PracticeRows[T] {
  const before = find(w.db, type, target.id)
  if (before.versionId !== target.versionId) throw new StaleVersion(type, target.id, before.versionId)
  keepVersion(w, before, reason)
  const row = {
    ...content,
    ...nextVersion(w, before),
  }
  const table = tables[type] as typeof organization
  w.db
    .update(table)
    .set(toRow(storedColumns(table), row) as typeof organization.$inferInsert)
    .where(eq(table.id, row.id))
    .run()
  audit(w, { action: 'update', type, entity: `${type}/${row.id}`, detail: { versionId: row.versionId } })
  changed(w, type, row.id)
  return { ...row, resourceType: type } as unknown as PracticeRows[T]
}

type Target = { id: string; versionId: number }
export const updateOrganization = (w: Writer, target: Target, content: OrganizationContent, reason?: string) =>
  update(w, 'Organization', target, content, reason)
export const updatePractitioner = (w: Writer, target: Target, content: PractitionerContent, reason?: string) =>
  update(w, 'Practitioner', target, content, reason)

export interface NewUser {
  userName: string
  displayName: string
  roles: Role[]
  practitionerId?: string | undefined
  mustChangePassword?: boolean
}

/** `id`: the first user records itself, so its id is known before its row. */
export function createUser(w: Writer, content: NewUser, id?: string): User {
  return create(w, 'User', { ...content, active: true }, id)
}

export function findUserByName(db: Db, userName: string): User | undefined {
  const wanted = userName.normalize('NFC').toLowerCase()
  const row = db
    .select()
    .from(user)
    .all()
    .find((u) => u.userName.normalize('NFC').toLowerCase() === wanted)
  return row && ({ ...withoutNulls(row), resourceType: 'User' } as User)
}

/** Everybody who ever signed in here, by name. */
export function listUsers(db: Db): User[] {
  return db
    .select()
    .from(user)
    .orderBy(user.displayName)
    .all()
    .map((row) => ({ ...withoutNulls(row), resourceType: 'User' }) as User)
}

export function getUser(db: Db, id: string): User {
  return find(db, 'User', id)
}
