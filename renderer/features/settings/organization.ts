import type { Identifier, OrganizationContent } from '../../../domain/resources/index.ts'
import { NPI } from '../../../domain/terminology/systems.ts'

export function withNpi({ identifier = [] }: OrganizationContent, value: string): Identifier[] {
  const others = identifier.filter((one) => one.system !== NPI)
  return value.trim() ? [...others, { system: NPI, value: value.trim() }] : others
}

/** What would be saved: the practice's own fields, rows in which nothing was typed left out. */
export function organizationContentOf(organization: OrganizationContent): OrganizationContent {
  const { resourceType, active, identifier, type, name, telecom, address } = organization
  const lists = {
    identifier,
    type,
    telecom: telecom?.filter((point) => point.value?.trim()),
    address: address?.map(cleanAddress).filter(({ use: _use, ...rest }) => Object.keys(rest).length > 0),
  }
  return {
    resourceType,
    ...(active === undefined ? {} : { active }),
    name: name.trim(),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list && list.length > 0)),
  }
}

function cleanAddress(address: NonNullable<OrganizationContent['address']>[number]) {
  const line = address.line?.map((part) => part.trim()).filter(Boolean)
  const entries = Object.entries({ ...address, line: line?.length ? line : undefined })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== '')) as typeof address
}
