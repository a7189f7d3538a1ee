/**
 * Synthetic patients for demonstrations and tests. Pure and deterministic: the same seed, index and day give the same chart on
 * every machine. Nobody in here is real; telephone numbers and mail addresses reach nobody.
 */
import type { PatientContent } from '../resources/index.ts'
import { type AllergyStory, recordAllergies } from './allergies.ts'
import { archetypes } from './archetypes/index.ts'
import { addDays } from './calendar.ts'
import type { Chart, DemoPatient } from './chart.ts'
import { generatePerson, type Person } from './demographics.ts'
import { createRandom, type Random } from './random.ts'

export { generateBigPatient } from './big-patient.ts'
export type { DemoPatient, DemoResource } from './chart.ts'
export { demoTeam } from './team.ts'

/**
 * Patient number `index` (from 0) of the practice that `seed` stands for. `today`: `YYYY-MM-DD`, the last day in the chart.
 * The first patients are one of each kind; after them kinds come as often as in a practice.
 */
export function generatePatient(seed: number, index: number, today: string): DemoPatient {
  const random = createRandom(`${seed}/${index}`)
  const archetype = archetypes[index] ?? random.weighted(archetypes.map((kind) => [kind.weight, kind] as const))
  const died = archetype.diedDaysAgo
  const until = died ? addDays(today, -random.int(...died)) : today
  const person = generatePerson(random, index + 1, archetype.person, until)
  const chart: Chart = { random, person, until, resources: [], body: adultBody(random, person) }
  archetype.write(chart)
  recordAllergies(chart, archetype.allergies ?? allergyStory(index, random))
  const { patient } = person
  if (died) Object.assign(patient, { deceasedDateTime: until } satisfies Partial<PatientContent>)
  return { archetype: archetype.name, patient, resources: chart.resources }
}

/** The first three patients show the three states; of the others few were never asked. */
function allergyStory(index: number, random: Random): AllergyStory {
  const first: readonly AllergyStory[] = ['known', 'known', 'none-known', 'not-recorded']
  return (
    first[index] ??
    random.weighted([
      [55, 'none-known'],
      [32, 'known'],
      [13, 'not-recorded'],
    ] as const)
  )
}

function adultBody(random: Random, { sex }: Person): Chart['body'] {
  const height = random.normal(sex === 'female' ? 163 : 177, 5)
  const bodyMass = random.normal(25, 2.2, 1)
  return { height, weight: Math.round(bodyMass * (height / 100) ** 2) }
}
