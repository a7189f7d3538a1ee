/** Entries of the chart that print as a document of their own; any other prints with its section. */
import type { PrintRequest } from '../../../domain/contract/printing.ts'

export function documentOfRow(row: { resourceType: string; id: string; patientId: string }): PrintRequest | undefined {
  const { resourceType, id, patientId } = row
  switch (resourceType) {
    case 'ClinicalNote':
      return { document: 'note', patientId, id }
    case 'Encounter':
      return { document: 'visit-summary', patientId, id }
    case 'DiagnosticReport':
      return { document: 'report', patientId, id }
    case 'CarePlan':
      return { document: 'care-plan', patientId, id }
    default:
      return undefined
  }
}
