import { Checkbox, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { conceptText } from '../../../../domain/format/name.ts'
import type { Condition } from '../../../../domain/resources/index.ts'
import styles from './visits.module.css'

export interface AddressedProblemsProps {
  problems: readonly Condition[]
  chosen: readonly string[]
  /** In the order in which they were ticked: the first is the main one. */
  onChange: (ids: string[]) => void
}

/** What the visit was about, out of the problem list. */
export function AddressedProblems({ problems, chosen, onChange }: AddressedProblemsProps) {
  const { t } = useTranslation()
  if (problems.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('visits:noProblems')}
      </Text>
    )
  }
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  return (
    <fieldset className={styles.problems}>
      <Text component="legend" size="sm" fw={500} mb={4}>
        {t('visits:addressed')}
      </Text>
      <Stack gap={6} className={styles.problemList}>
        {problems.map(({ id, code }) => (
          <Checkbox
            key={id}
            label={chosen[0] === id ? t('visits:mainProblem', { name: conceptText(code) }) : conceptText(code)}
            checked={chosen.includes(id)}
            onChange={() => toggle(id)}
          />
        ))}
      </Stack>
    </fieldset>
  )
}
