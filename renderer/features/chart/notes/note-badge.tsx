import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ClinicalNote } from '../../../../domain/resources/index.ts'

/** A signed note needs no mark: it is what notes are. */
export function NoteBadge({ note }: { note: ClinicalNote }) {
  const { t } = useTranslation()
  if (note.status === 'signed') return null
  return (
    <Badge size="sm" variant="light" color={note.status === 'draft' ? 'yellow' : 'gray'}>
      {t(note.status === 'draft' ? 'chart:notes.draft' : 'chart:row.enteredInError')}
    </Badge>
  )
}
