import { Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { MayButton } from '../../../components/may.tsx'
import { Section } from '../../../components/page.tsx'
import { Loaded } from '../../../components/states.tsx'
import type { RowMenuItem } from '../rows/row-menu.tsx'
import { type Column, type ListedRow, RowTable, useWrongRows } from '../rows/row-table.tsx'

export interface HistoryCardProps<Row extends ListedRow> {
  title: string
  query: UseQueryResult<Row[]>
  columns: readonly Column<Row>[]
  /** Said where there is nothing. */
  none: string
  addLabel: string
  onAdd: () => void
  /** Further buttons, before the one that adds. */
  actions?: ReactNode
  /** Rows that count; all that are not entered in error, where it is left out. */
  counts?: (row: Row) => boolean
  /** The rows in another order, or fewer of them. */
  arrange?: (rows: readonly Row[]) => Row[]
  onOpen: (row: Row) => void
  menu?: (row: Row) => RowMenuItem[]
  marks?: (row: Row) => ReactNode
}

/** One kind of history: what there is, how to add to it; empty, it says so and takes one line. */
export function HistoryCard<Row extends ListedRow>({ query, ...rest }: HistoryCardProps<Row>) {
  return <Loaded query={query}>{(rows) => <Card rows={rows} {...rest} />}</Loaded>
}

function Card<Row extends ListedRow>(props: Omit<HistoryCardProps<Row>, 'query'> & { rows: readonly Row[] }) {
  const { title, rows, columns, none, addLabel, onAdd, actions, counts, arrange, onOpen, menu, marks } = props
  const { shown, valid, toggle } = useWrongRows(rows)
  const listed = arrange ? arrange(shown) : shown
  return (
    <Section
      title={title}
      count={counts ? valid.filter(counts).length : valid.length}
      actions={
        <Group gap="xs">
          {toggle}
          {actions}
          <MayButton needs="chart" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd}>
            {addLabel}
          </MayButton>
        </Group>
      }
      flush={listed.length > 0}
    >
      {listed.length > 0 ? (
        <RowTable label={title} rows={listed} columns={columns} onOpen={onOpen} menu={menu} marks={marks} />
      ) : (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      )}
    </Section>
  )
}
