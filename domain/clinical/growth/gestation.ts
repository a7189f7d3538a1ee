/** Gestational age at birth: which observation says it, and how it is recorded. */
import { isEnteredInError, type Observation, type ObservationContent } from '../../resources/index.ts'
import { LOINC, UCUM } from '../../terminology/systems.ts'
import { effectiveOf } from '../observation-key.ts'
import { roundTo, unitKey } from '../units.ts'
import { growthAge } from './age.ts'

/** Fewer no child survives, more no pregnancy lasts. */
export function plausibleWeeks(weeks: number): boolean {
  return weeks >= 20 && weeks <= 45
}

/**
 * Weeks of gestation at birth, of the observations that tell a gestational age. One that was recorded later than a month after
 * birth is of a pregnancy of the patient's own.
 */
export function gestationAtBirth(
  observations: readonly Observation[],
  birthDate: string | undefined,
): number | undefined {
  const found = observations.filter((one) => !isEnteredInError(one) && isAtBirth(one, birthDate)).map(weeksOf)
  return found.find((weeks) => weeks !== undefined && plausibleWeeks(weeks))
}

function isAtBirth(observation: Observation, birthDate: string | undefined): boolean {
  const on = effectiveOf(observation)
  if (!on || !birthDate) return false
  const age = growthAge(birthDate, on)
  return age === undefined ? on.slice(0, 10) < birthDate : age.days <= 30
}

function weeksOf({ valueQuantity }: Observation): number | undefined {
  if (valueQuantity?.value === undefined) return undefined
  const unit = unitKey(valueQuantity)
  if (unit === 'd') return valueQuantity.value / 7
  return unit === 'wk' || unit === 'weeks' ? valueQuantity.value : undefined
}

export function gestationContent(weeks: number, birthDate: string): ObservationContent {
  const value = roundTo(weeks, 1)
  return {
    resourceType: 'Observation',
    status: 'final',
    category: 'exam',
    code: {
      coding: [{ system: LOINC, code: '18185-9', display: 'Gestational age' }],
      text: 'Gestational age at birth',
    },
    effectiveDateTime: birthDate,
    valueQuantity: { value, unit: 'wk', system: UCUM, code: 'wk' },
  }
}
