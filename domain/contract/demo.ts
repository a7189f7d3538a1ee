/** Synthetic patients, for demonstrations. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { base } from './base.ts'

export const demoContract = {
  /**
   * Adds `patients` synthetic charts in a job and marks the practice as a demo for good. The same seed in an empty practice
   * gives the same charts. BAD_REQUEST in a practice that has patients of its own.
   */
  fill: base
    .input(
      z.object({
        patients: z.number().int().min(1).max(50_000),
        seed: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(1),
      }),
    )
    .output(z.object({ jobId: id })),
}
