import type { MedicationRow } from '../../../../domain/clinical/medication-list.ts'
import type { MedicationRequestContent, MedicationStatementContent } from '../../../../domain/resources/index.ts'
import { medicationRequestContent } from '../../../../domain/resources/medication-request.ts'
import { medicationStatementContent } from '../../../../domain/resources/medication-statement.ts'
import { client } from '../../../client.ts'

/** Writes what became of a medication, whichever kind of row it is. `reason` stands in the history. */
export async function updateMedication(
  row: MedicationRow,
  change: <T extends MedicationRequestContent | MedicationStatementContent>(content: T) => T,
  reason: string,
): Promise<void> {
  const key = { id: row.id, versionId: row.versionId, reason }
  if (row.resourceType === 'MedicationRequest') {
    await client.medicationRequest.update({ ...key, content: change(medicationRequestContent.parse(row)) })
  } else {
    await client.medicationStatement.update({ ...key, content: change(medicationStatementContent.parse(row)) })
  }
}
