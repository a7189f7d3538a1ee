import { ActionIcon, Menu, Table, UnstyledButton } from '@mantine/core'
import { IconChartLine, IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { VitalSet } from '../../../../domain/clinical/vital-signs.ts'
import { formatDateTime } from '../../../../domain/format/date.ts'
import type { Observation } from '../../../../domain/resources/index.ts'
import { FlagText } from '../../../components/flag-text.tsx'
import { EnteredInErrorDialog } from '../rows/entered-in-error.tsx'
import { HistoryDialog } from '../rows/history-dialog.tsx'
import { OutsideBadge } from '../rows/outside-badge.tsx'
import { useMenuDialog } from '../rows/use-menu-dialog.ts'
import { cellOf, type FlowRow, flowRows } from './flow-rows.ts'
import styles from './flowsheet.module.css'

export interface FlowsheetProps {
  /** Newest first. */
  sets: readonly VitalSet[]
  onTrend: (row: FlowRow) => void
}

export function Flowsheet({ sets, onTrend }: FlowsheetProps) {
  const { t } = useTranslation()
  const rows = flowRows.filter((row) => sets.some((set) => cellOf(set, row)))
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
              {sets.map((set) => {
                const cell = cellOf(set, row)
                return (
                  <Table.Td key={set.at}>{cell ? <FlagText flag={cell.flag}>{cell.text}</FlagText> : null}</Table.Td>
                )
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

/** When, from where, and what can be done with the whole set. */
function SetHead({ set }: { set: VitalSet }) {
  const { t } = useTranslation()
  const { button, dialog, open, close } = useMenuDialog<'wrong' | Observation>()
  const observations = [...new Set(Object.values(set.measures).map((measure) => measure.observation))]
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
          {observations.map((observation) => (
            <Menu.Item key={observation.id} onClick={() => open(observation)}>
              {t('chart:row.historyOf', { label: observation.code.text ?? '' })}
            </Menu.Item>
          ))}
          <Menu.Item c="var(--mantine-color-error)" onClick={() => open('wrong')}>
            {t('chart:vitals.markSetWrong')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'wrong' ? <EnteredInErrorDialog rows={observations} onClose={close} /> : null}
      {dialog && dialog !== 'wrong' ? <HistoryDialog row={dialog} onClose={close} /> : null}
    </div>
  )
}
