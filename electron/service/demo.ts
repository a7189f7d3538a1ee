/** Fills a practice with synthetic patients, in batches that let others in. The practice is marked as demo from then on. */

import { newId } from '../../db/id.ts'
import { createClinical } from '../../db/queries/clinical.ts'
import { createPatient } from '../../db/queries/patient.ts'
import { setSetting } from '../../db/queries/setting.ts'
import type { Writer } from '../../db/writer.ts'
import { generatePatient } from '../../domain/demo/index.ts'
import { localDate } from '../../domain/format/date.ts'
import { type ChartContent, chartResources } from '../../domain/resources/index.ts'
import { resolveReferences } from './importing/references.ts'
import { commit, type WorkContext } from './jobs/context.ts'

const batch = 20

export function fillWithDemo(context: WorkContext, input: { patients: number; seed: number }): { patients: number } {
  const today = localDate()
  commit(context, (w) => setSetting(w, 'demo', true))
  for (let at = 0; at < input.patients; at += batch) {
    const end = Math.min(at + batch, input.patients)
    commit(context, (w) => {
      for (let i = at; i < end; i++) addPatient(w, generatePatient(input.seed, i, today))
    })
    context.report('Making patients', end / input.patients)
  }
  return { patients: input.patients }
}

/** Each resource's `#key` becomes its row. Keys are `resources[i].key`. */
export function addPatient(w: Writer, generated: ReturnType<typeof generatePatient>): string {
  const patient = createPatient(w, generated.patient)
  const ids = new Map(generated.resources.map((r) => [r.key, newId()]))
  const types = new Map(generated.resources.map((r) => [r.key, r.content.resourceType]))
  const target = (key: string) => (ids.has(key) ? `${types.get(key)}/${ids.get(key)}` : undefined)
  for (const { key, content } of generated.resources) {
    const type = content.resourceType
    const resolved = chartResources[type].content.parse(resolveReferences(content, target)) as ChartContent
    createClinical(w, type, patient.id, resolved, { id: ids.get(key) ?? newId() })
  }
  return patient.id
}
