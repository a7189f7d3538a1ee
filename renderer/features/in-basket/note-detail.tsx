import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LinkTo } from '../../components/link.tsx'

/** Notes are signed where they are read: in the chart. */
export function NoteDetail({ kind, patientId }: { kind: 'draft' | 'cosign'; patientId: string }) {
  const { t } = useTranslation()
  return (
    <Group gap="xs">
      <Text size="sm">{t(`in-basket:noteHint.${kind}`)}</Text>
      <LinkTo to="/patients/$patientId/$section" params={{ patientId, section: 'notes' }} size="sm">
        {t('in-basket:openNotes')}
      </LinkTo>
    </Group>
  )
}
