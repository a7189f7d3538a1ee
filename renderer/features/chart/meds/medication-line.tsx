import { Text } from '@mantine/core'
import { type MedicationRow, medicationEntry } from '../../../../domain/clinical/medication-list.ts'
import { localDate } from '../../../../domain/format/date.ts'
import { tallMan } from '../../../../domain/terminology/tall-man.ts'

/** Which medication a dialog is about, name and sig in full. */
export function MedicationLine({ row }: { row: MedicationRow }) {
  const { name, sig } = medicationEntry(row, localDate())
  return (
    <div>
      <Text fw={600}>{tallMan(name)}</Text>
      <Text size="sm">{sig}</Text>
    </div>
  )
}
