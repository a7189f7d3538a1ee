/** Registrations that were lost although their charts were not: without one, nobody could open what is left of the patient. */
import { and, desc, eq, sql } from 'drizzle-orm'
import type { SalvageReport } from '../domain/contract/backup.ts'
import { type PatientContent, patientContent } from '../domain/resources/patient.ts'
import type { Db } from './connection.ts'
import { setConfidentiality } from './queries/chart-access.ts'
import { createPatient } from './queries/patient.ts'
import { resourceVersion } from './schema/index.ts'
import { type Actor, type Writer, write } from './writer.ts'

const unknown: PatientContent = { resourceType: 'Patient', name: [{ text: 'Registration lost' }] }

/**
 * Each chart gets the newest of its registration's earlier versions that is left, or one that says it was lost. Whether the chart was
 * restricted was lost with it: it is restricted until somebody who knows lifts that. Record numbers are never given twice.
 */
export function restoreRegistrations(db: Db, actor: Actor): NonNullable<SalvageReport['registrations']> {
  const ids = chartsWithoutRegistration(db)
  const counts = { earlier: 0, unknown: 0 }
  if (ids.length === 0) return counts
  write(db, actor, (w) => {
    for (const id of ids) counts[restore(w, id)] += 1
  })
  return counts
}

function restore(w: Writer, id: string): 'earlier' | 'unknown' {
  const isTheirs = and(eq(resourceVersion.resourceType, 'Patient'), eq(resourceVersion.id, id))
  const left = w.db.select().from(resourceVersion).where(isTheirs).orderBy(desc(resourceVersion.versionId)).get()
  const versionId = (left?.versionId ?? 0) + 1
  const earlier = patientContent.safeParse(left?.body)
  const seq = Number(left?.body.recordNumber)
  const row = earlier.success
    ? createPatient(w, earlier.data, { id, versionId, ...(seq > 0 && { seq }) })
    : createPatient(w, unknown, { id, versionId })
  setConfidentiality(w, row, true, 'The registration was lost with damaged pages of the database.')
  return earlier.success ? 'earlier' : 'unknown'
}

/** Whoever is named by a row of any table; what the audit log says of somebody is no chart. */
function chartsWithoutRegistration(db: Db): string[] {
  const tables = db.all<{ name: string }>(sql`
    select tables.name from pragma_table_list as tables, pragma_table_info(tables.name) as columns
    where tables.schema = 'main' and tables.type = 'table' and columns.name = 'patient_id' and tables.name <> 'audit_event'`)
  const lost = tables.flatMap(({ name }) =>
    db.all<{ id: string }>(sql`
      select distinct patient_id as id from ${sql.identifier(name)}
      where patient_id is not null and patient_id not in (select id from patient)`),
  )
  return [...new Set(lost.map(({ id }) => id))]
}
