import { Text } from '@mantine/core'
import type { DirectoryEntry } from '../../../domain/contract/directory.ts'
import { directoryName, directorySpecialty, worksForName } from '../../../domain/format/directory.ts'

/** "Dr. Erik Lindqvist MD · Cardiology · Pine Harbor Cardiology": phrasing content, for lists and buttons. On a coloured ground nothing of it is dimmed. */
export function EntryLine({ entry, dimmed = true }: { entry: DirectoryEntry; dimmed?: boolean }) {
  const beside = [directorySpecialty(entry.row), worksForName(entry)].filter(Boolean)
  return (
    <>
      <Text span size="sm" fw={500}>
        {directoryName(entry.row)}
      </Text>
      {beside.length > 0 ? (
        <Text span size="sm" c={dimmed ? 'dimmed' : undefined}>
          {' '}
          · {beside.join(' · ')}
        </Text>
      ) : null}
    </>
  )
}
