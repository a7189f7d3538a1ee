import { ActionIcon, Menu, Table, Text, UnstyledButton } from '@mantine/core'
import { IconChartLine, IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { GrowthPlace } from '../../../../domain/clinical/growth/growth.ts'
import { typedOfSet, type VitalSet } from '../../../../domain/clinical/vital-signs.ts'
import { formatDateTime } from '../../../../domain/format/date.ts'
import type { Observation } from '../../../../domain/resources/index.ts'
import { FlagText } from '../../../components/flag-text.tsx'
import { useMay } from '../../../components/may.tsx'
import { RefileDialog } from '../../refile/refile-dialog.tsx'
import { useChart } from '../chart-context.tsx'
import { PercentileText } from '../growth/percentile-text.tsx'
import { useGrowth } from '../growth/use-growth.ts'
import { EnteredInErrorDialog } from '../rows/entered-in-error.tsx'
import { HistoryDialog } from '../rows/history-dialog.tsx'
import { OutsideBadge } from '../rows/outside-badge.tsx'
import { useMenuDialog } from '../rows/use-menu-dialog.ts'
import { cellOf, type FlowCell, type FlowRow, flowRows, growthOfRow, isPercentileRow } from './flow-rows.ts'
import styles from './flowsheet.module.css'

export interface FlowsheetProps {
  /** Newest first. */
  sets: readonly VitalSet[]
  onTrend: (row: FlowRow) => void
}

export function Flowsheet({ sets, onTrend }: FlowsheetProps) {
  const { t } = useTranslation()
  const growth = useGrowth()
  const rows = flowRows.filter((row) => sets.some((set) => cellOf(set, row)) && !(growth && isPercentileRow(row)))
  const places = sets.map((set) => growth?.placesOf(typedOfSet(set), set.at) ?? {})
  return (
    <Table.ScrollContainer minWidth={0}>
      <Table aria-label={t('chart:section.vitals')} className={styles.flowsheet}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('chart:vitals.sign')}</Table.Th>
            {sets.map((set) => (
              <Table.Th key={set.at} scope="col">
                <SetHead set={set} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Th scope="row">
                <UnstyledButton
                  className={styles.sign}
                  onClick={() => onTrend(row)}
                  title={t('chart:trend.show', { name: t(`chart:vitals.row.${row.id}`) })}
                >
                  {t(`chart:vitals.row.${row.id}`)} <IconChartLine size={14} aria-hidden />
                </UnstyledButton>
              </Table.Th>
              {sets.map((set, index) => {
                const measure = growthOfRow[row.id]
                return (
                  <Table.Td key={set.at}>
                    <Cell cell={cellOf(set, row)} place={measure && places[index]?.[measure]} />
                  </Table.Td>
                )
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function Cell({ cell, place }: { cell: FlowCell | undefined; place: GrowthPlace | undefined }) {
  const { t } = useTranslation()
  if (!cell) return null
  const corrected = cell.measures.some(({ observation }) => observation.status === 'corrected')
  return (
    <>
      <FlagText flag={cell.flag}>{cell.text}</FlagText> <PercentileText place={place} />
      {corrected ? (
        <Text span size="xs" c="dimmed">
          {' '}
          {t('results:flowsheet.mark.corrected')}
        </Text>
      ) : null}
      {cell.detail ? (
        <Text size="xs" c="dimmed" component="div">
          {cell.detail}
        </Text>
      ) : null}
    </>
  )
}

/** When, from where, and what can be done with the whole set. */
function SetHead({ set }: { set: VitalSet }) {
  const { t } = useTranslation()
  const { button, dialog, open, close } = useMenuDialog<'wrong' | 'move' | Observation>()
  const { open: enter } = useChart()
  const changes = useMay('chart')
  const observations = [...new Set([...set.pressures, ...Object.values(set.measures).map((one) => one.observation)])]
  const outside = observations.find((observation) => observation.source === 'outside')
  const when = formatDateTime(set.at) || t('common:notKnown')
  return (
    <div className={styles.head}>
      <span>{when}</span>
      {outside ? <OutsideBadge row={outside} /> : null}
      <Menu>
        <Menu.Target>
          <ActionIcon ref={button} size={24} aria-label={t('chart:row.menu', { label: when })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {changes ? (
            <>
              <Menu.Item onClick={() => enter({ kind: 'vitals', set })}>{t('vitals:correctSet')}</Menu.Item>
              <Menu.Item onClick={() => open('move')}>{t('refile:menu')}</Menu.Item>
            </>
          ) : null}
          {observations.map((observation) => (
            <Menu.Item key={observation.id} onClick={() => open(observation)}>
              {t('chart:row.historyOf', { label: observation.code.text ?? '' })}
            </Menu.Item>
          ))}
          {changes ? (
            <Menu.Item c="var(--mantine-color-error)" onClick={() => open('wrong')}>
              {t('chart:vitals.markSetWrong')}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'wrong' ? <EnteredInErrorDialog rows={observations} onClose={close} /> : null}
      {dialog === 'move' ? <RefileDialog rows={observations} onClose={close} /> : null}
      {typeof dialog === 'object' ? <HistoryDialog row={dialog} onClose={close} /> : null}
    </div>
  )
}
