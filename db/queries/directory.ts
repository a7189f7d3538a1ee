/**
 * Outside clinicians and organizations. Nothing marks them: an outside organization is any but the practice's own, an outside
 * clinician anybody whom no user's account names and who does not work for the practice.
 */
import type { DirectoryEntry, DirectoryRow } from '../../domain/contract/directory.ts'
import { directoryName } from '../../domain/format/directory.ts'
import type { Organization, Practitioner } from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { RowNotFound } from '../writer.ts'
import { listOrganizations, listPractitioners, listUsers } from './practice.ts'
import { getSetting } from './setting.ts'

/** Everybody outside, those no longer used included, by name. */
export function listDirectory(db: Db): DirectoryEntry[] {
  const own = getSetting(db, 'organizationId')
  const colleague = isColleague(db)
  const organizations = listOrganizations(db).filter(({ id }) => id !== own)
  const practitioners = listPractitioners(db).filter((row) => !colleague(row))
  const byReference = new Map(organizations.map((row) => [`Organization/${row.id}`, row]))
  return [...practitioners, ...organizations]
    .map((row) => entryOf(row, byReference))
    .sort((a, b) => sortName(a.row).localeCompare(sortName(b.row)))
}

/** The clinicians of the practice, by family name; those who left included. */
export function listColleagues(db: Db): Practitioner[] {
  return listPractitioners(db)
    .filter(isColleague(db))
    .sort((a, b) => sortName(a).localeCompare(sortName(b)))
}

function isColleague(db: Db): (row: Practitioner) => boolean {
  const own = getSetting(db, 'organizationId')
  const named = new Set(listUsers(db).map(({ practitionerId }) => practitionerId))
  return ({ id, organization }) => named.has(id) || organization?.reference === `Organization/${own}`
}

/** Throws RowNotFound also for the practice itself and its own people. */
export function getDirectoryEntry(db: Db, resourceType: DirectoryRow['resourceType'], id: string): DirectoryEntry {
  const entry = listDirectory(db).find(({ row }) => row.resourceType === resourceType && row.id === id)
  if (!entry) throw new RowNotFound(resourceType, id)
  return entry
}

function entryOf(row: DirectoryRow, organizations: ReadonlyMap<string, Organization>): DirectoryEntry {
  const reference = row.resourceType === 'Practitioner' ? row.organization?.reference : undefined
  const worksFor = reference === undefined ? undefined : organizations.get(reference)
  return { row, ...(worksFor && { worksFor }) }
}

/** People by their family name. */
function sortName(row: DirectoryRow): string {
  const [name] = row.resourceType === 'Practitioner' ? (row as Practitioner).name : []
  return name?.family ? `${name.family} ${name.given?.join(' ') ?? ''}` : directoryName(row)
}
