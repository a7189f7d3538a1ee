import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DraftState } from './draft-saver.ts'

/** Always in sight while writing: is what I typed safe? */
export function DraftStateLine({ state }: { state: DraftState }) {
  const { t } = useTranslation()
  const at = state.note ? clockTime(state.note.updatedAt) : ''
  return (
    <Text
      span
      inherit
      role="status"
      c={state.status === 'failed' || state.status === 'conflict' ? 'var(--mantine-color-error)' : undefined}
    >
      {t(`chart:notes.state.${state.status}`, { at })}
    </Text>
  )
}

/** `10:32:05` on the clock of the reader. */
function clockTime(instant: string): string {
  return new Date(instant).toLocaleTimeString('en-GB', { hourCycle: 'h23' })
}
