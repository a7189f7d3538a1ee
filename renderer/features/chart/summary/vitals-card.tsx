import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { GrowthPlace } from '../../../../domain/clinical/growth/growth.ts'
import { typedOfSet, vitalSets } from '../../../../domain/clinical/vital-signs.ts'
import { formatDate } from '../../../../domain/format/date.ts'
import { FlagText } from '../../../components/flag-text.tsx'
import { useChart } from '../chart-context.tsx'
import { PercentileText } from '../growth/percentile-text.tsx'
import { useGrowth } from '../growth/use-growth.ts'
import { cellOf, type FlowCell, flowRows, growthOfRow, isPercentileRow } from '../vitals/flow-rows.ts'
import { Card } from './card.tsx'
import styles from './summary.module.css'

interface Dated {
  at: string
  cell: FlowCell
  place: GrowthPlace | undefined
}

/** The last value of each sign, however old: under the newest day, or with its own. Beside it the one before. */
export function VitalsCard() {
  const { t } = useTranslation()
  const { summary } = useChart()
  const growth = useGrowth()
  const sets = vitalSets(summary.vitals.flatMap((series) => series.latest))
  const rows = flowRows.flatMap((row) => {
    if (growth && isPercentileRow(row)) return []
    const cells = sets.flatMap((set): Dated[] => {
      const cell = cellOf(set, row)
      const measure = growthOfRow[row.id]
      const place = measure && growth?.placesOf(typedOfSet(set), set.at)[measure]
      return cell ? [{ at: set.at, cell, place }] : []
    })
    const [last, before] = cells
    return last ? [{ id: row.id, last, before }] : []
  })
  const newest = formatDate(sets[0]?.at)
  return (
    <Card section="vitals" empty={rows.length === 0 && t('chart:vitals.none')}>
      <Table className={styles.numbers} aria-label={t('chart:section.vitals')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('chart:vitals.sign')}</Table.Th>
            <Table.Th>{newest}</Table.Th>
            <Table.Th>{t('chart:results.previous')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ id, last, before }) => (
            <Table.Tr key={id}>
              <Table.Td>{t(`chart:vitals.row.${id}`)}</Table.Td>
              <Table.Td>
                <FlagText flag={last.cell.flag}>{last.cell.text}</FlagText> <PercentileText place={last.place} />
                {formatDate(last.at) === newest ? null : <span className={styles.aside}> {formatDate(last.at)}</span>}
              </Table.Td>
              <Table.Td className={styles.aside} title={before && formatDate(before.at)}>
                {before?.cell.text}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  )
}
