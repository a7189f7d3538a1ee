import { Badge, Text, UnstyledButton } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry, TimelineKind } from '../../../../domain/contract/chart.ts'
import { formatDate, formatDateTime } from '../../../../domain/format/date.ts'
import { keyed } from '../../../components/keyed.ts'
import { OutsideBadge } from '../rows/outside-badge.tsx'
import { kindIcons } from './kinds.ts'
import styles from './timeline.module.css'

/** Statuses that must not look final (FHIR R4 observation-status, diagnostic-report-status; our notes). */
const unfinished = new Set(['draft', 'registered', 'preliminary', 'partial'])

/** The beginning of a long text says less than the place that was found in it. */
const longKinds = new Set<TimelineKind>(['note', 'document'])

export function EntryLine({ entry, onOpen }: { entry: TimelineEntry; onOpen: () => void }) {
  const { t } = useTranslation()
  const { kind, event, at, detail, source, wrong, status, resourceType, ids, found } = entry
  const Icon = kindIcons[kind]
  return (
    <li className={styles.entry} data-source={source} data-wrong={wrong || undefined}>
      <Text size="sm" className={styles.when} title={formatDateTime(at)}>
        {formatDate(at) || '–'}
      </Text>
      <Icon size={16} className={styles.icon} aria-hidden />
      <div className={styles.what}>
        <Text span size="sm" c="dimmed" className={styles.kind}>
          {t(`timeline:is.${kind}`)}
        </Text>{' '}
        <UnstyledButton data-entry className={styles.title} fz="sm" fw={500} onClick={onOpen}>
          {entryTitle(entry, t)}
        </UnstyledButton>{' '}
        {event ? (
          <Text span size="sm">
            {t(`timeline:event.${kind === 'medication' ? 'medication' : 'problem'}.${event}`)}
          </Text>
        ) : null}{' '}
        {status && unfinished.has(status) ? (
          <Badge size="sm" color="yellow" variant="light">
            {t(`timeline:unfinished.${status}`)}
          </Badge>
        ) : null}{' '}
        {wrong ? (
          <Badge size="sm" color="gray" variant="outline">
            {t('chart:row.enteredInError')}
          </Badge>
        ) : null}{' '}
        <OutsideBadge row={{ resourceType, id: ids[0] ?? '', source }} named />
        {detail && !(found && longKinds.has(kind)) ? (
          <Text size="sm" c="dimmed" lineClamp={2}>
            {detail}
          </Text>
        ) : null}
        {found ? (
          <Text size="sm" className={styles.found}>
            {keyed(found, ({ text }) => text).map(({ key, item: { text, hit } }) =>
              hit ? <mark key={key}>{text}</mark> : <Fragment key={key}>{text}</Fragment>,
            )}
          </Text>
        ) : null}
      </div>
    </li>
  )
}

/** Values under no report have no name of their own. */
export function entryTitle({ title, kind }: TimelineEntry, t: (key: string) => string): string {
  return title || t(`timeline:group.${kind === 'vitals' ? 'vitals' : 'result'}`)
}
