import { Autocomplete, Group, Select, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { activityStatuses } from '../../../../domain/resources/care-plan.ts'
import styles from './plan.module.css'
import { type ActivityDraft, type ActivityStatus, lacksWords } from './plan-draft.ts'

export interface ActivityFieldsProps {
  activity: ActivityDraft
  change: (patch: Partial<ActivityDraft>) => void
  /** From 1: several of the same fields stand below each other. */
  number: number
  people: readonly string[]
}

/** What is done, by whom, how often. */
export function ActivityFields({ activity, change, number, people }: ActivityFieldsProps) {
  const { t } = useTranslation()
  return (
    <Stack gap="xs" className={styles.goal}>
      <TextInput
        label={t('plan:activity', { number })}
        placeholder={t('plan:activityPlaceholder')}
        value={activity.what}
        error={lacksWords(activity) ? t('plan:activityNeedsWords') : undefined}
        onChange={(event) => change({ what: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <Autocomplete
          label={t('plan:who')}
          data={[...people]}
          value={activity.who}
          onChange={(who) => change({ who })}
        />
        <TextInput
          label={t('plan:when')}
          placeholder={t('plan:whenPlaceholder')}
          value={activity.when}
          onChange={(event) => change({ when: event.currentTarget.value })}
        />
        <Select
          label={t('chart:status')}
          data={activityStatuses.map((value) => ({ value, label: t(`plan:activityStatus.${value}`) }))}
          value={activity.status}
          allowDeselect={false}
          onChange={(value) => change({ status: value as ActivityStatus })}
        />
      </Group>
    </Stack>
  )
}
