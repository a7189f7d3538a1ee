import { ScrollArea, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../domain/format/date.ts'
import { formatReferenceRange } from '../../../domain/format/quantity.ts'
import type { Observation } from '../../../domain/resources/index.ts'
import { OutsideBadge } from './rows/outside-badge.tsx'

export interface TrendRow {
  observation: Observation
  when: string | undefined
  /** The value as recorded, with its flag. */
  text: ReactNode
}

/** The values that a chart draws, in words, newest first. */
export function TrendTable({ label, rows }: { label: string; rows: readonly TrendRow[] }) {
  const { t } = useTranslation()
  const ranged = rows.some(({ observation }) => formatReferenceRange(observation.referenceRange))
  return (
    <ScrollArea.Autosize mah="16rem" type="auto" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': label }}>
      <Table aria-label={label} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('chart:date')}</Table.Th>
            <Table.Th>{t('chart:value')}</Table.Th>
            {ranged ? <Table.Th>{t('chart:results.range')}</Table.Th> : null}
            <Table.Th>{t('chart:results.by')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ observation, when, text }) => (
            <Table.Tr key={observation.id}>
              <Table.Td>{formatDateTime(when)}</Table.Td>
              <Table.Td>{text}</Table.Td>
              {ranged ? <Table.Td>{formatReferenceRange(observation.referenceRange)}</Table.Td> : null}
              <Table.Td>
                {observation.performer?.[0]?.display} <OutsideBadge row={observation} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  )
}
