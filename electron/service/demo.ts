/** Fills a practice with synthetic patients, in batches that let others in. The practice is marked as demo from then on. */

import { setImmediate as nextTurn } from 'node:timers/promises'
import { newId } from '../../db/id.ts'
import { createClinical } from '../../db/queries/clinical.ts'
import { countPatients, createPatient } from '../../db/queries/patient.ts'
import {
  createOrganization,
  createPractitioner,
  listOrganizations,
  listPractitioners,
} from '../../db/queries/practice.ts'
import { getSetting, setSetting } from '../../db/queries/setting.ts'
import type { Writer } from '../../db/writer.ts'
import { type DemoPatient, demoTeam, generatePatient } from '../../domain/demo/index.ts'
import { addDays, localDate } from '../../domain/format/date.ts'
import { type ChartContent, chartResources } from '../../domain/resources/index.ts'
import { resolveReferences } from './importing/references.ts'
import { commit, type WorkContext } from './jobs/context.ts'

/** So few that nobody else waits long for their turn to write, even where the computer is slow. */
const batch = 5

/** Continues after the patients that are there, so that a second filling adds new ones. */
export async function fillWithDemo(
  context: WorkContext,
  input: { patients: number; seed: number },
): Promise<{ patients: number }> {
  const today = localDate()
  const first = countPatients(context.connection.db)
  const team = commit(context, (w) => {
    setSetting(w, 'demo', true)
    return recordTeam(w)
  })
  for (let done = 0; done < input.patients; done += batch) {
    const end = Math.min(done + batch, input.patients)
    const patients = Array.from({ length: end - done }, (_, i) => generatePatient(input.seed, first + done + i, today))
    commit(context, (w) => {
      for (const one of patients) addPatient(w, one, team)
    })
    context.report('Making patients', end / input.patients)
    await nextTurn()
  }
  return { patients: input.patients }
}

/** Who treats the demo patients, once per practice: `#key` -> `Type/id`. They are known again by their NPI. */
export function recordTeam(w: Writer): Map<string, string> {
  const known = [...listOrganizations(w.db), ...listPractitioners(w.db)]
  const rows = new Map<string, string>()
  const ownId = getSetting(w.db, 'organizationId')
  // Who works nowhere else is one of the practice, and not in its directory.
  const own = ownId ? { reference: `Organization/${ownId}` } : undefined
  for (const { key, content } of demoTeam) {
    const resolved = resolveReferences(content, (other) => rows.get(other)) as typeof content
    const number = content.identifier?.[0]?.value
    const row =
      known.find((k) => k.resourceType === content.resourceType && k.identifier?.[0]?.value === number) ??
      (resolved.resourceType === 'Organization'
        ? createOrganization(w, resolved)
        : createPractitioner(w, { organization: own, ...resolved }))
    rows.set(key, `${content.resourceType}/${row.id}`)
  }
  return rows
}

/** Each resource's `#key` becomes its row. Notes and orders are signed when the visit was. */
export function addPatient(w: Writer, generated: DemoPatient, team: Map<string, string>): string {
  const patient = createPatient(w, generated.patient)
  const rows = new Map(generated.resources.map((r) => [r.key, { type: r.content.resourceType, id: newId() }]))
  const target = (key: string) => {
    const row = rows.get(key)
    return row ? `${row.type}/${row.id}` : team.get(key)
  }
  for (const { key, content } of generated.resources) {
    const type = content.resourceType
    const resolved = chartResources[type].content.parse(resolveReferences(content, target)) as ChartContent
    const row = { ...resolved, ...signatureOf(content, w.actor.userId) }
    createClinical(w, type, patient.id, row, { id: rows.get(key)?.id ?? newId() })
  }
  return patient.id
}

const resultExpectedDays = 14

function signatureOf(content: ChartContent, signedBy: string): object {
  if (content.resourceType === 'ClinicalNote') return { signedAt: `${content.date}:00.000Z`, signedBy }
  if (content.resourceType !== 'ServiceRequest') return {}
  const { authoredOn, occurrenceDateTime } = content
  const resultDue = occurrenceDateTime && addDays(occurrenceDateTime.slice(0, 10), resultExpectedDays)
  return { signedAt: `${authoredOn}:00.000Z`, signedBy, resultDue }
}
