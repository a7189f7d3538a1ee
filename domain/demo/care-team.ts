/** Who looks after a patient with a long illness, in the practice and outside. */
import type { Reference } from '../resources/index.ts'
import { record } from './chart.ts'
import { type Concept, coded, snomed } from './concept.ts'
import type { Problem, Visit } from './visit.ts'

export const teamRoles = {
  primaryCare: snomed('446050000', 'Primary care provider'),
  cardiologist: snomed('17561000', 'Cardiologist'),
  dietitian: snomed('159033005', 'Dietitian'),
  nurse: snomed('224535009', 'Registered nurse'),
  caregiver: snomed('133932002', 'Caregiver'),
}

/** Those of whom the practice has no more than a name. */
export const known = (type: 'Organization' | 'RelatedPerson', display: string): Reference => ({ type, display })

export interface TeamMember {
  role: Concept
  who: Reference
  since?: string
}

export function formTeam(
  visit: Visit,
  name: string,
  problems: readonly Problem[],
  members: readonly TeamMember[],
): void {
  record(visit.chart, {
    resourceType: 'CareTeam',
    status: 'active',
    name,
    encounter: visit.reference,
    period: { start: visit.day },
    participant: members.map(({ role, who, since }) => ({
      role: [coded(role)],
      member: who,
      ...(since === undefined ? {} : { period: { start: since } }),
    })),
    reasonCode: problems.map(({ content }) => structuredClone(content.code)),
  })
}
