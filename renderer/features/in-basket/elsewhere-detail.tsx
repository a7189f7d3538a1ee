import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LinkTo } from '../../components/link.tsx'

interface ElsewhereDetailProps {
  kind: 'draft' | 'cosign' | 'plan' | 'amendment'
  patientId: string
  section: string
}

/** Notes are signed and plans reviewed where they are read: in the chart. */
export function ElsewhereDetail({ kind, patientId, section }: ElsewhereDetailProps) {
  const { t } = useTranslation()
  return (
    <Group gap="xs">
      <Text size="sm">{t(`in-basket:elsewhere.${kind}`)}</Text>
      <LinkTo to="/patients/$patientId/$section" params={{ patientId, section }} size="sm">
        {t(kind === 'plan' ? 'in-basket:openPlan' : 'in-basket:openNotes')}
      </LinkTo>
    </Group>
  )
}
