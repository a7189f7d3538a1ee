import { useQuery } from '@tanstack/react-query'
import { visitOfToday, visitReference } from '../../../../domain/clinical/visit.ts'
import { localDate } from '../../../../domain/format/date.ts'
import type { Encounter, Reference } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { useChart } from '../chart-context.tsx'

export interface OpenVisit {
  /** Today's open visit. */
  visit: Encounter | undefined
  /** What rows that are entered during it carry as `encounter`. */
  reference: Reference | undefined
  /** Left open on earlier days: to be closed. */
  forgotten: Encounter[]
  /** False until the service has said whether there is one. */
  known: boolean
}

/** The visit that is going on: vitals, notes, prescriptions and orders that are entered now belong to it. */
export function useOpenVisit(): OpenVisit {
  const { patientId } = useChart()
  const { data, isPending } = useQuery(orpc.encounter.open.queryOptions({ input: { patientId } }))
  const visit = data && visitOfToday(data, localDate())
  return {
    visit,
    reference: visit && visitReference(visit),
    forgotten: data?.filter((one) => one !== visit) ?? [],
    known: !isPending,
  }
}

/** For new entries: the same content, as part of the visit that is open. What names a visit already keeps it. */
export function useDuringVisit(): <C extends { encounter?: Reference | undefined }>(content: C) => C {
  const { reference } = useOpenVisit()
  return (content) => (reference && !content.encounter ? { ...content, encounter: reference } : content)
}
