/** A demo chart while it is being written: resources under keys, pointing at each other as `#key`. */
import type { ChartContent, PatientContent, Reference } from '../resources/index.ts'
import type { Person } from './demographics.ts'
import type { Random } from './random.ts'

export interface DemoResource {
  key: string
  content: ChartContent
}

export interface DemoPatient {
  /** What kind of patient this is, in a few words. */
  archetype: string
  patient: PatientContent
  /** In the order it happened, more or less; references are `#key` of these resources or of `demoTeam`. */
  resources: DemoResource[]
}

export interface Chart {
  readonly random: Random
  readonly person: Person
  /** The last day anything may happen: today, or the day the patient died. */
  readonly until: string
  readonly resources: DemoResource[]
  /** What the tape and the scale say of an adult; archetypes move the weight. */
  body: { height: number; weight: number }
}

export interface Recorded<T> {
  content: T
  reference: Reference
}

/** `content` stays open to later changes by the caller: a prescription is stopped, a problem resolves. */
export function record<T extends ChartContent>(chart: Chart, content: T): Recorded<T> {
  const key = `${content.resourceType}-${chart.resources.length + 1}`
  chart.resources.push({ key, content })
  return { content, reference: { reference: `#${key}`, type: content.resourceType } }
}
