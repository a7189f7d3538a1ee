/** The practice as an organization, and those who work for it. */
import type { Db } from '../../db/connection.ts'
import { getOrganization } from '../../db/queries/practice.ts'
import { getSetting } from '../../db/queries/setting.ts'
import type { Organization, PractitionerContent } from '../../domain/resources/index.ts'

export function ownOrganization(db: Db): Organization {
  const id = getSetting(db, 'organizationId')
  if (!id) throw new Error('The practice has no organization')
  return getOrganization(db, id)
}

/** What makes somebody one of the practice, and keeps them out of its directory. */
export function asColleague(db: Db, content: PractitionerContent): PractitionerContent {
  const { id, name } = ownOrganization(db)
  return { ...content, organization: { reference: `Organization/${id}`, display: name } }
}
