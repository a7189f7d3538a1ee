import { ActionIcon, Autocomplete, Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { targetText } from '../../../../domain/format/goal.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import {
  exSmoker,
  goalMeasures,
  type MeasureKey,
  measureKeys,
  starterGoals,
} from '../../../../domain/terminology/goals.ts'
import { DateField } from '../../../components/date-field.tsx'
import { keyed } from '../../../components/keyed.ts'
import { NumberField } from '../../../components/number-field.tsx'
import {
  achievements,
  blankTarget,
  type Comparator,
  comparators,
  type GoalDraft,
  isTyped,
  lacksName,
  starterTargets,
  type TargetDraft,
  unitOf,
} from './goal-draft.ts'
import styles from './plan.module.css'

const goalStatuses = [
  'proposed',
  'planned',
  'accepted',
  'active',
  'on-hold',
  'completed',
  'cancelled',
  'rejected',
] as const

export interface GoalFieldsProps {
  goal: GoalDraft
  change: (patch: Partial<GoalDraft>) => void
  /** From 1: several goals stand below each other. */
  number: number
}

/** A goal of the starter list brings its target along; every number of it can be changed. */
export function GoalFields({ goal, change, number }: GoalFieldsProps) {
  const { t } = useTranslation()
  const describe = (text: string) => {
    const targets = goal.targets.length === 0 ? starterTargets(text) : undefined
    change({ description: text.trim() === '' ? undefined : { text }, ...(targets && { targets }) })
  }
  return (
    <Stack gap="xs" className={styles.goal}>
      <Autocomplete
        label={t('plan:goal', { number })}
        placeholder={t('plan:goalPlaceholder')}
        data={starterGoals.map(({ text }) => text)}
        value={conceptText(goal.description)}
        error={lacksName(goal) ? t('plan:goalNeedsName') : undefined}
        onChange={describe}
      />
      <Targets number={number} targets={goal.targets} onChange={(targets) => change({ targets })} />
      <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
        <DateField label={t('plan:due')} precision="partial" value={goal.due} onChange={(due) => change({ due })} />
        <DateField
          label={t('plan:start')}
          precision="partial"
          value={goal.start}
          onChange={(start) => change({ start })}
        />
        <Select
          label={t('chart:status')}
          data={goalStatuses.map((value) => ({ value, label: t(`plan:goalStatus.${value}`) }))}
          value={goal.status}
          allowDeselect={false}
          onChange={(value) => change({ status: value as GoalDraft['status'] })}
        />
        <Select
          label={t('plan:achievement')}
          clearable
          data={achievements.map((value) => ({ value, label: t(`plan:achievements.${value}`) }))}
          value={goal.achievement ?? null}
          onChange={(value) => change({ achievement: value ?? undefined })}
        />
      </SimpleGrid>
      <TextInput
        label={t(goal.status === 'cancelled' || goal.status === 'rejected' ? 'plan:reason' : 'chart:comment')}
        value={goal.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </Stack>
  )
}

interface TargetsProps {
  number: number
  targets: readonly TargetDraft[]
  onChange: (targets: TargetDraft[]) => void
}

function Targets({ number, targets, onChange }: TargetsProps) {
  const { t } = useTranslation()
  return (
    <Stack gap={4}>
      {keyed(targets, () => 'target').map(({ key, item: target }, at) => {
        const name = t('plan:target', { number, target: at + 1 })
        const change = (patch: Partial<TargetDraft>) =>
          onChange(targets.map((other, index) => (index === at ? { ...other, ...patch } : other)))
        return (
          <Group key={key} gap="xs" wrap="nowrap">
            {isTyped(target) ? (
              <TargetFields name={name} target={target} change={change} />
            ) : (
              <Text size="sm" flex={1}>
                {target.original ? targetText(target.original) : null}
              </Text>
            )}
            <ActionIcon
              size={30}
              aria-label={t('plan:removeTarget', { name })}
              onClick={() => onChange(targets.filter((_, index) => index !== at))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        )
      })}
      <Group>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...targets, blankTarget])}
        >
          {t('plan:addTarget')}
        </Button>
      </Group>
    </Stack>
  )
}

interface TargetFieldsProps {
  name: string
  target: TargetDraft
  change: (patch: Partial<TargetDraft>) => void
}

/** Measure, direction, number; the status that is wanted where the measure is a word. */
function TargetFields({ name, target, change }: TargetFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <Select
        aria-label={t('plan:measureOf', { name })}
        placeholder={t('plan:measure')}
        flex={3}
        miw={0}
        data={measureKeys.map((value) => ({ value, label: goalMeasures[value].text }))}
        value={target.measure ?? null}
        error={target.measure === undefined && target.value !== undefined ? t('plan:needsMeasure') : undefined}
        onChange={(value) => change({ measure: (value ?? undefined) as MeasureKey | undefined })}
      />
      {target.measure === 'smoking' ? (
        <Text size="sm" flex={2}>
          {conceptText(exSmoker)}
        </Text>
      ) : (
        <>
          <Select
            aria-label={t('plan:comparatorOf', { name })}
            flex={2}
            miw={0}
            data={comparators.map((value) => ({ value, label: t(`plan:comparators.${value}`) }))}
            value={target.comparator}
            allowDeselect={false}
            onChange={(value) => change({ comparator: value as Comparator })}
          />
          <NumberField
            aria-label={t('plan:valueOf', { name })}
            flex={3}
            miw={0}
            unit={unitOf(target)}
            rightSectionWidth={52}
            value={target.value}
            written={target.written}
            onChange={(value, written) => change({ value, written })}
          />
        </>
      )}
    </>
  )
}
