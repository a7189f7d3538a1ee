/** Observations: vitals entry as a set, results over time. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { observation, observationCategory, observationContent } from '../resources/observation.ts'
import { base } from './base.ts'
import { clinicalContract } from './clinical.ts'

/** Every test of a category with its newest values: what a results or vitals screen starts from. */
export const observationSeries = z.object({
  /** `system|code`, or the text in lower case where there is no code. */
  codeKey: z.string(),
  count: z.number().int(),
  /** Newest first. */
  latest: z.array(observation),
})
export type ObservationSeries = z.infer<typeof observationSeries>

export const observationContract = {
  ...clinicalContract('Observation'),
  /** One page of a category, newest first. */
  byCategory: base
    .input(
      z.object({
        patientId: id,
        category: observationCategory,
        limit: z.number().int().min(1).max(500).default(100),
        /** Rows before this effective time. */
        before: z.string().optional(),
      }),
    )
    .output(z.array(observation)),
  series: base
    .input(
      z.object({ patientId: id, category: observationCategory, depth: z.number().int().min(1).max(50).default(2) }),
    )
    .output(z.array(observationSeries)),
  /** All values of one test, newest first. */
  trend: base
    .input(z.object({ patientId: id, codeKey: z.string(), limit: z.number().int().min(1).max(5000).default(500) }))
    .output(z.array(observation)),
  /** Several observations of one moment, all or none: a set of vitals. */
  createMany: base
    .input(z.object({ patientId: id, contents: z.array(observationContent).min(1).max(50) }))
    .output(z.array(observation)),
}
