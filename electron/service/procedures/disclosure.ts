/** What left the practice, for reading, and the same bytes once more. */
import { getDisclosure, listDisclosures } from '../../../db/queries/disclosure.ts'
import { readFile } from '../../../db/queries/file-content.ts'
import { getPatientSummary } from '../../../db/queries/patient.ts'
import { audit, RowNotFound } from '../../../db/writer.ts'
import type { PatientSummary } from '../../../domain/contract/patient.ts'
import { localDate } from '../../../domain/format/date.ts'
import { gate } from '../access.ts'

export const disclosure = {
  list: gate.disclosure.list.handler(({ context: { db }, input: { limit, ...filter } }) => {
    const patients = new Map<string, PatientSummary>()
    const patientOf = (id: string): PatientSummary => {
      const patient = patients.get(id) ?? getPatientSummary(db, id)
      patients.set(id, patient)
      return patient
    }
    return listDisclosures(db, { ...filter, limit }).map((row) => ({ ...row, patient: patientOf(row.patientId) }))
  }),

  file: gate.disclosure.file.handler(({ context, input }) => {
    const { id, patientId, fileHash, format, releasedAt } = getDisclosure(context.db, input.id)
    if (fileHash === undefined) throw new RowNotFound('File', id)
    const { bytes, contentType } = readFile(context.db, fileHash)
    context.write((w) =>
      audit(w, {
        action: 'execute',
        type: 'export',
        patientId,
        entity: `Disclosure/${id}`,
        detail: { format, again: true },
      }),
    )
    const name = `${format}-${localDate(new Date(releasedAt))}-${id.slice(-8)}.${endings[contentType] ?? 'bin'}`
    return new File([new Uint8Array(bytes)], name, { type: contentType })
  }),
}

/** Of what can leave. */
const endings: Readonly<Record<string, string>> = {
  'application/zip': 'zip',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'application/fhir+json': 'json',
  'application/json': 'json',
  'text/html': 'html',
  'application/pdf': 'pdf',
}
