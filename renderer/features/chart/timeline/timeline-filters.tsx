import { Chip, CloseButton, Group, SegmentedControl, Switch, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { type TimelineKind, timelineKinds } from '../../../../domain/contract/chart.ts'
import type { RecordSource } from '../../../../domain/resources/index.ts'
import { HotkeyHint } from '../../../components/hotkey-hint.tsx'
import styles from './timeline.module.css'
import type { useTimeline } from './use-timeline.ts'

export interface TimelineFiltersProps {
  timeline: ReturnType<typeof useTimeline>
  field: RefObject<HTMLInputElement | null>
  /** Down from the search field: into the list. */
  onDown: () => void
}

export function TimelineFilters({ timeline, field, onDown }: TimelineFiltersProps) {
  const { t } = useTranslation()
  const { filter, change, counts, wrongCount } = timeline
  // A kind that is chosen stays in sight, though nothing of it is found any more.
  const kinds = timelineKinds.filter((kind) => (counts?.[kind] ?? 0) > 0 || filter.kinds.includes(kind))
  return (
    <search className={styles.filters}>
      <Group gap="sm">
        <TextInput
          ref={field}
          className={styles.search}
          aria-label={t('timeline:search')}
          placeholder={t('timeline:search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSectionWidth={filter.text ? undefined : '4.5rem'}
          rightSection={
            filter.text ? (
              <CloseButton size="sm" aria-label={t('timeline:clearSearch')} onClick={() => change({ text: '' })} />
            ) : (
              <HotkeyHint id="chart.find" />
            )
          }
          maxLength={200}
          value={filter.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            onDown()
          }}
        />
        <SegmentedControl
          aria-label={t('timeline:source.label')}
          data={[
            { value: 'all', label: t('timeline:source.all') },
            { value: 'practice', label: t('timeline:source.practice') },
            { value: 'outside', label: t('timeline:source.outside') },
          ]}
          value={filter.source ?? 'all'}
          onChange={(value) => change({ source: value === 'all' ? undefined : (value as RecordSource) })}
        />
        {wrongCount > 0 ? (
          <Switch
            checked={filter.wrong}
            onChange={(event) => change({ wrong: event.currentTarget.checked })}
            label={t('chart:row.showWrong', { count: wrongCount })}
          />
        ) : null}
      </Group>
      <Chip.Group multiple value={[...filter.kinds]} onChange={(next) => change({ kinds: next as TimelineKind[] })}>
        <Group gap={6} role="group" aria-label={t('timeline:kinds')}>
          {kinds.map((kind) => (
            <Chip key={kind} value={kind} size="xs" variant="outline">
              {t(`timeline:kind.${kind}`)} {counts?.[kind] ?? 0}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </search>
  )
}
