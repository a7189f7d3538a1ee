/** A kind of patient: who they are, and the story that fills their chart. */
import type { AllergyStory } from '../allergies.ts'
import type { Chart } from '../chart.ts'
import type { PersonWanted } from '../demographics.ts'

export interface Archetype {
  name: string
  /** How often among randomly chosen patients. */
  weight: number
  person: PersonWanted
  /** Drawn where absent. */
  allergies?: AllergyStory
  /** Died so many days before today; nothing is in the chart after that. */
  diedDaysAgo?: readonly [number, number]
  /** Writes the chart from the past to `chart.until`. */
  write(chart: Chart): void
}
