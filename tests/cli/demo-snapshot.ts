/** A demo patient as another practice would send them: the generator's chart under ids of its own. */

import { demoTeam, generatePatient } from '../../domain/demo/index.ts'
import type { ChartContent, OrganizationContent, PractitionerContent } from '../../domain/resources/index.ts'
import { resolveReferences } from '../../electron/service/importing/references.ts'
import { nameBasedUuid } from '../../exchange/ids.ts'
import type { ChartSnapshot } from '../../exchange/types.ts'

const today = '2026-11-22'
const idOf = (text: string) => nameBasedUuid(`chartkeep-test|${text}`)

export function demoSnapshot(index: number): ChartSnapshot {
  const { patient, resources } = generatePatient(11, index, today)
  const own = `patient-${index}`
  const rows = new Map<string, { type: string; id: string }>()
  for (const { key, content } of demoTeam) rows.set(key, { type: content.resourceType, id: idOf(key) })
  for (const { key, content } of resources) rows.set(key, { type: content.resourceType, id: idOf(`${own}|${key}`) })
  const target = (key: string) => {
    const row = rows.get(key)
    return row && `${row.type}/${row.id}`
  }
  const recorded = <T extends object>(key: string, content: T) => ({
    ...(resolveReferences(content, target) as T),
    id: rows.get(key)?.id ?? '',
  })
  const team = demoTeam.map(({ key, content }) => recorded(key, content))
  const ofType = <T extends { resourceType: string }>(type: T['resourceType']) =>
    team.filter((member) => member.resourceType === type) as unknown as (T & { id: string })[]
  const practitioners = ofType<PractitionerContent>('Practitioner')
  const [author] = practitioners
  if (!author) throw new Error('The demo team has nobody')
  return {
    documentId: idOf(`${own}|document`),
    createdAt: `${today}T15:00:00.000Z`,
    timeZone: 'America/New_York',
    patient: { ...patient, id: idOf(own), recordNumber: String(index + 1).padStart(6, '0') },
    practice: { resourceType: 'Organization', name: 'Harbor Family Medicine', id: idOf('practice') },
    author,
    resources: resources.map(({ key, content }) => recorded<ChartContent>(key, content)),
    practitioners,
    organizations: ofType<OrganizationContent>('Organization'),
    provenance: [],
    files: [],
  }
}
