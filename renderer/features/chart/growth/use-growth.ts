/** Growth percentiles for the chart that is open: of children alone, with the tables fetched when the first needs them. */
import { useQueries, useQuery } from '@tanstack/react-query'
import { growthAge, monthsOf } from '../../../../domain/clinical/growth/age.ts'
import type { Child } from '../../../../domain/clinical/growth/growth.ts'
import type { GrowthPlaces } from '../../../../domain/clinical/growth/vitals-growth.ts'
import { effectiveOf } from '../../../../domain/clinical/observation-key.ts'
import { unitKey } from '../../../../domain/clinical/units.ts'
import type { TypedVitals } from '../../../../domain/clinical/vital-signs.ts'
import { localDate } from '../../../../domain/format/date.ts'
import { isEnteredInError, type Observation, type Patient } from '../../../../domain/resources/index.ts'
import { LOINC } from '../../../../domain/terminology/systems.ts'
import { gestationalAgeCodes } from '../../../../domain/terminology/vitals.ts'
import { orpc } from '../../../client.ts'
import { useChart } from '../chart-context.tsx'

/** Growth charts end on the 20th birthday. */
const untilMonths = 240

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
  return (gender === 'female' || gender === 'male') && age !== undefined && monthsOf(age.days) < untilMonths
}

/** Weeks of gestation at birth. A gestational age recorded later than a month after birth is of a pregnancy of the patient's own. */
function useGestation(enabled: boolean): number | undefined {
  const { patientId, patient } = useChart()
  const answers = useQueries({
    queries: gestationalAgeCodes.map((code) => ({
      ...orpc.observation.trend.queryOptions({ input: { patientId, codeKey: `${LOINC}|${code}`, limit: 5 } }),
      enabled,
    })),
  })
  const found = answers.flatMap((answer) => answer.data ?? []).find((one) => isAtBirth(one, patient.birthDate))
  return found && weeksOf(found)
}

function isAtBirth(observation: Observation, birthDate: string | undefined): boolean {
  if (isEnteredInError(observation) || weeksOf(observation) === undefined) return false
  const on = effectiveOf(observation)
  const age = growthAge(birthDate, on)
  return age === undefined ? on === undefined || on.slice(0, 10) < (birthDate ?? '') : age.days <= 30
}

function weeksOf({ valueQuantity }: Observation): number | undefined {
  if (valueQuantity?.value === undefined) return undefined
  const unit = unitKey(valueQuantity)
  const weeks =
    unit === 'd' ? valueQuantity.value / 7 : unit === 'wk' || unit === 'weeks' ? valueQuantity.value : undefined
  return weeks !== undefined && weeks >= 20 && weeks <= 45 ? weeks : undefined
}
