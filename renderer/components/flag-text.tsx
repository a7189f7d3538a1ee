import { Text, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** HL7 ObservationInterpretation codes that are shown as letters. */
export const flags = ['H', 'HH', 'L', 'LL', 'A', 'AA'] as const
export type Flag = (typeof flags)[number]

/** An abnormal value: letter and colour, and the word for those who see neither. Without a flag, the value as it is. */
export function FlagText({ flag, children }: { flag: Flag | undefined; children: ReactNode }) {
  const { t } = useTranslation()
  if (!flag)
    return (
      <Text span inherit>
        {children}
      </Text>
    )
  const colour = flag.startsWith('L') ? 'var(--chartkeep-flag-low)' : 'var(--chartkeep-flag-high)'
  return (
    <Text span inherit c={colour} fw={600}>
      {children}{' '}
      <Text span inherit fw={700} aria-hidden>
        {flag}
      </Text>
      <VisuallyHidden>{t(`common:flag.${flag}`)}</VisuallyHidden>
    </Text>
  )
}
