/** Growth percentiles for the chart that is open: of children alone, with the tables fetched when the first needs them. */
import { useQueries, useQuery } from '@tanstack/react-query'
import { growthAge } from '../../../../domain/clinical/growth/age.ts'
import { gestationAtBirth } from '../../../../domain/clinical/growth/gestation.ts'
import type { Child } from '../../../../domain/clinical/growth/growth.ts'
import type { GrowthPlaces } from '../../../../domain/clinical/growth/vitals-growth.ts'
import type { TypedVitals } from '../../../../domain/clinical/vital-signs.ts'
import { localDate } from '../../../../domain/format/date.ts'
import type { Patient } from '../../../../domain/resources/index.ts'
import { LOINC } from '../../../../domain/terminology/systems.ts'
import { gestationalAgeCodes } from '../../../../domain/terminology/vitals.ts'
import { orpc } from '../../../client.ts'
import { useChart } from '../chart-context.tsx'

/** Growth charts end on the 20th birthday. */
const untilYears = 20

export interface Growth {
  child: Child
  /** Where the measures of one day stand; empty while the tables are being fetched. */
  placesOf: (typed: TypedVitals, on: string | undefined) => GrowthPlaces
  /** Undefined while they are being fetched. */
  tables: GrowthTables | undefined
}

export type GrowthTables = Awaited<ReturnType<typeof loadTables>>

async function loadTables() {
  const [growth, vitals] = await Promise.all([
    import('../../../../domain/clinical/growth/growth.ts'),
    import('../../../../domain/clinical/growth/vitals-growth.ts'),
  ])
  return { ...growth, ...vitals }
}

/** Undefined for those who have no growth chart: adults, and children whose sex or birth date is not known. */
export function useGrowth(): Growth | undefined {
  const { patient } = useChart()
  const growing = hasGrowthChart(patient)
  const gestationWeeks = useGestation(growing)
  const { data: tables } = useQuery({
    queryKey: ['growth-tables'],
    queryFn: loadTables,
    enabled: growing,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!growing) return undefined
  const { gender, birthDate } = patient
  const child: Child = { gender, birthDate, gestationWeeks }
  return { child, tables, placesOf: (typed, on) => tables?.placesOf(typed, on, child) ?? {} }
}

export function hasGrowthChart({ gender, birthDate }: Pick<Patient, 'gender' | 'birthDate'>): boolean {
  const age = growthAge(birthDate, localDate())
  return (gender === 'female' || gender === 'male') && age !== undefined && age.years < untilYears
}

function useGestation(enabled: boolean): number | undefined {
  const { patientId, patient } = useChart()
  const answers = useQueries({
    queries: gestationalAgeCodes.map((code) => ({
      ...orpc.observation.trend.queryOptions({ input: { patientId, codeKey: `${LOINC}|${code}`, limit: 5 } }),
      enabled,
    })),
  })
  return gestationAtBirth(
    answers.flatMap((answer) => answer.data ?? []),
    patient.birthDate,
  )
}
