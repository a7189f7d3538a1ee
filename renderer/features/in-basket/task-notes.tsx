import { Text } from '@mantine/core'
import { formatDateTime } from '../../../domain/format/date.ts'
import type { Task } from '../../../domain/resources/index.ts'
import { keyed } from '../../components/keyed.ts'

/** What was said about it on its way, oldest first. */
export function TaskNotes({ task }: { task: Task }) {
  const notes = keyed(task.note ?? [], ({ text, time }) => `${time} ${text}`)
  return notes.map(({ key, item: { text, time, authorString } }) => (
    <Text key={key} size="sm" style={{ overflowWrap: 'anywhere' }}>
      <Text span inherit c="dimmed">
        {[authorString, formatDateTime(time)].filter(Boolean).join(', ')}:
      </Text>{' '}
      {text}
    </Text>
  ))
}
