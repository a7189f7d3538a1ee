/** "Entered in error", in each resource's own status field. Such rows stay in the chart and are never sent out. */
import type { ClinicalContent, ClinicalRow } from './index.ts'

type WithStatus = Pick<ClinicalContent, 'resourceType'> & {
  status?: string
  verificationStatus?: string
  lifecycleStatus?: string
}

export function isEnteredInError(resource: ClinicalContent | ClinicalRow): boolean {
  const r: WithStatus = resource
  return [r.status, r.verificationStatus, r.lifecycleStatus].includes('entered-in-error')
}

/**
 * The same content, marked. FHIR con-5 and ait-2: a Condition or AllergyIntolerance in error has no clinical status.
 */
export function asEnteredInError<T extends ClinicalContent>(content: T): T {
  switch (content.resourceType) {
    case 'Condition':
    case 'AllergyIntolerance':
      return { ...content, clinicalStatus: undefined, verificationStatus: 'entered-in-error' }
    case 'Goal':
      return { ...content, lifecycleStatus: 'entered-in-error' }
    default:
      return { ...content, status: 'entered-in-error' }
  }
}
