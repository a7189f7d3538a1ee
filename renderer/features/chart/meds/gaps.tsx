import { Alert, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SigGap } from '../../../../domain/clinical/sig.ts'
import { ConfirmWithPatient } from '../../../components/confirm.tsx'
import { useChart } from '../chart-context.tsx'

/** What a prescription leaves open, said while it is written. */
export function GapsWarning({ gaps }: { gaps: readonly SigGap[] }) {
  const { t } = useTranslation()
  if (gaps.length === 0) return null
  return (
    <Alert
      color="red"
      p="xs"
      role="status"
      icon={<IconAlertTriangle aria-hidden />}
      title={gaps.map((gap) => t(`meds:gap.${gap}`)).join('. ')}
    >
      <Text size="sm">{t('meds:gapsWarning')}</Text>
    </Alert>
  )
}

/**
 * Asks before a prescription with gaps is saved. `ask` resolves to false where it is not to be saved yet; without gaps it does
 * not ask.
 */
export function useGapsQuestion(
  gaps: readonly SigGap[],
  what: ReactNode,
): { ask: () => Promise<boolean>; dialog: ReactNode } {
  const { t } = useTranslation()
  const { who } = useChart()
  const [answer, setAnswer] = useState<(save: boolean) => void>()
  const settle = (save: boolean) => {
    setAnswer(undefined)
    answer?.(save)
  }
  return {
    ask: () => (gaps.length === 0 ? Promise.resolve(true) : new Promise((resolve) => setAnswer(() => resolve))),
    dialog: (
      <ConfirmWithPatient
        patient={who}
        opened={answer !== undefined}
        title={t('meds:gapsTitle')}
        confirmLabel={t('meds:gapsConfirm')}
        cancelLabel={t('meds:gapsBack')}
        dangerous
        onConfirm={() => settle(true)}
        onCancel={() => settle(false)}
      >
        {what}
        <Text size="sm">{t('meds:gapsBody')}</Text>
        <List size="sm">
          {gaps.map((gap) => (
            <List.Item key={gap}>
              <Text fw={600} size="sm">
                {t(`meds:gap.${gap}`)}
              </Text>
            </List.Item>
          ))}
        </List>
      </ConfirmWithPatient>
    ),
  }
}
