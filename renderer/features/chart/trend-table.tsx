import { ScrollArea, Table, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../domain/format/date.ts'
import { formatReferenceRange } from '../../../domain/format/quantity.ts'
import type { Observation } from '../../../domain/resources/index.ts'
import { OutsideBadge } from './rows/outside-badge.tsx'
import { RowMenu, type RowMenuItem } from './rows/row-menu.tsx'

export interface TrendRow {
  observation: Observation
  when: string | undefined
  /** The value as recorded, with its flag. */
  text: ReactNode
}

export interface TrendTableProps {
  label: string
  rows: readonly TrendRow[]
  /** What can be done with one value; absent where it is changed elsewhere. */
  menu?: (row: Observation) => RowMenuItem[]
}

/** The values that a chart draws, in words, newest first. */
export function TrendTable({ label, rows, menu }: TrendTableProps) {
  const { t } = useTranslation()
  const ranged = rows.some(({ observation }) => formatReferenceRange(observation.referenceRange))
  const noted = rows.some(({ observation }) => observation.note?.length)
  return (
    <ScrollArea.Autosize
      mah="max(16rem, calc(100vh - 34rem))"
      type="auto"
      viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': label }}
    >
      <Table aria-label={label} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('chart:date')}</Table.Th>
            <Table.Th>{t('chart:value')}</Table.Th>
            {ranged ? <Table.Th>{t('chart:results.range')}</Table.Th> : null}
            {noted ? <Table.Th>{t('chart:noteColumn')}</Table.Th> : null}
            <Table.Th>{t('chart:results.by')}</Table.Th>
            {menu ? (
              <Table.Th>
                <VisuallyHidden>{t('chart:row.actions')}</VisuallyHidden>
              </Table.Th>
            ) : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ observation, when, text }) => (
            <Table.Tr key={observation.id}>
              <Table.Td>{formatDateTime(when)}</Table.Td>
              <Table.Td>{text}</Table.Td>
              {ranged ? <Table.Td>{formatReferenceRange(observation.referenceRange)}</Table.Td> : null}
              {noted ? <Table.Td>{observation.note?.map((note) => note.text).join('; ')}</Table.Td> : null}
              <Table.Td>
                {observation.performer?.[0]?.display} <OutsideBadge row={observation} />
              </Table.Td>
              {menu ? (
                <Table.Td>
                  <RowMenu row={observation} items={menu(observation)} />
                </Table.Td>
              ) : null}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  )
}
