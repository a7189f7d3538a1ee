import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { vitalSets } from '../../../../domain/clinical/vital-signs.ts'
import { formatDate } from '../../../../domain/format/date.ts'
import { FlagText } from '../../../components/flag-text.tsx'
import { useChart } from '../chart-context.tsx'
import { cellOf, type FlowCell, flowRows } from '../vitals/flow-rows.ts'
import { Card } from './card.tsx'
import styles from './summary.module.css'

interface Dated {
  at: string
  cell: FlowCell
}

/** The last value of each sign, however old, with its day and the one before. */
export function VitalsCard() {
  const { t } = useTranslation()
  const { summary } = useChart()
  const sets = vitalSets(summary.vitals.flatMap((series) => series.latest))
  const rows = flowRows.flatMap((row) => {
    const cells = sets.flatMap((set): Dated[] => {
      const cell = cellOf(set, row)
      return cell ? [{ at: set.at, cell }] : []
    })
    const [last, before] = cells
    return last ? [{ id: row.id, last, before }] : []
  })
  return (
    <Card section="vitals" empty={rows.length === 0 && t('chart:vitals.none')}>
      <Table className={styles.numbers} aria-label={t('chart:section.vitals')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('chart:vitals.sign')}</Table.Th>
            <Table.Th>{t('chart:results.last')}</Table.Th>
            <Table.Th>{t('chart:results.previous')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ id, last, before }) => (
            <Table.Tr key={id}>
              <Table.Td>{t(`chart:vitals.row.${id}`)}</Table.Td>
              <Table.Td>
                <FlagText flag={last.cell.flag}>{last.cell.text}</FlagText>{' '}
                <span className={styles.aside}>{formatDate(last.at)}</span>
              </Table.Td>
              <Table.Td>
                <span className={styles.aside}>{before ? `${before.cell.text} (${formatDate(before.at)})` : ''}</span>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  )
}
