/** Rows of one kind in a table. Those entered in error are counted, and shown struck through when asked for: never dropped. */
import { Badge, Switch, Table, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ClinicalRow, isEnteredInError } from '../../../../domain/resources/index.ts'
import { usePermissions } from '../../../components/may.tsx'
import { useChart } from '../chart-context.tsx'
import { OutsideBadge } from './outside-badge.tsx'
import { type ListedType, needToChange } from './row-api.ts'
import { RowMenu, type RowMenuItem } from './row-menu.tsx'
import styles from './rows.module.css'

export type ListedRow = Extract<ClinicalRow, { resourceType: ListedType }>

export interface Column<Row> {
  /** Also its key. */
  title: string
  cell: (row: Row) => ReactNode
  /** Stays on one line: dates. */
  whole?: boolean
}

export interface RowTableProps<Row extends ListedRow> {
  label: string
  rows: readonly Row[]
  /** The first column names the row. */
  columns: readonly Column<Row>[]
  /** What the row's name opens; absent where it opens nothing. */
  onOpen?: ((row: Row) => void) | undefined
  /** Whether that is the form to edit it (then the menu has it too), or something to look at. */
  opens?: 'form' | 'view'
  menu?: ((row: Row) => RowMenuItem[]) | undefined
  /** Badges behind the name. */
  marks?: ((row: Row) => ReactNode) | undefined
}

export function RowTable<Row extends ListedRow>({
  label,
  rows,
  columns,
  onOpen,
  opens = 'form',
  menu,
  marks,
}: RowTableProps<Row>) {
  const { t } = useTranslation()
  const { focus } = useChart()
  // A column that says nothing about any row only takes room from those that do.
  const permissions = usePermissions()
  const opensFor = (row: Row) => opens === 'view' || permissions.has(needToChange(row.resourceType))
  const used = columns.filter(({ cell }, index) => index === 0 || rows.some((row) => cell(row)))
  return (
    <div className={styles.scroll}>
      <Table aria-label={label} className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            {used.map(({ title }) => (
              <Table.Th key={title}>{title}</Table.Th>
            ))}
            <Table.Th>
              <VisuallyHidden>{t('chart:row.actions')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => {
            const wrong = isEnteredInError(row)
            return (
              <Table.Tr
                key={row.id}
                className={wrong ? styles.wrong : undefined}
                ref={row.id === focus ? bringIntoView : undefined}
                aria-current={row.id === focus || undefined}
              >
                {used.map(({ title, cell, whole }, index) => (
                  <Table.Td key={title} className={whole ? styles.whole : undefined}>
                    {index === 0 ? (
                      <Name row={row} onOpen={wrong || !opensFor(row) ? undefined : onOpen} marks={marks?.(row)}>
                        {cell(row)}
                      </Name>
                    ) : (
                      cell(row)
                    )}
                  </Table.Td>
                ))}
                <Table.Td data-keep>
                  <RowMenu
                    row={row}
                    items={wrong ? [] : (menu?.(row) ?? [])}
                    onEdit={wrong || opens === 'view' ? undefined : onOpen}
                  />
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}

/** The row that somebody came for stands where it is seen. */
const bringIntoView = (row: HTMLElement | null) => row?.scrollIntoView({ block: 'center' })

function Name<Row extends ListedRow>({
  row,
  onOpen,
  marks,
  children,
}: {
  row: Row
  onOpen: ((row: Row) => void) | undefined
  marks: ReactNode
  children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <>
      {onOpen ? (
        <UnstyledButton
          className={styles.name}
          c="var(--mantine-color-anchor)"
          fz="sm"
          fw={500}
          onClick={() => onOpen(row)}
        >
          {children}
        </UnstyledButton>
      ) : (
        <span className={styles.name}>{children}</span>
      )}{' '}
      {marks} <OutsideBadge row={row} />
      {isEnteredInError(row) ? (
        <Badge size="sm" color="gray" variant="outline">
          {t('chart:row.enteredInError')}
        </Badge>
      ) : null}
    </>
  )
}

/** The rows to show, and the switch that shows the wrong ones; no switch where there are none. */
export function useWrongRows<Row extends ListedRow>(
  rows: readonly Row[],
): { shown: Row[]; toggle: ReactNode; valid: Row[] } {
  const { t } = useTranslation()
  const { focus } = useChart()
  const [chosen, setShowing] = useState<boolean>()
  // Who comes for a row that is wrong is shown it.
  const showing = chosen ?? rows.some((row) => row.id === focus && isEnteredInError(row))
  const valid = rows.filter((row) => !isEnteredInError(row))
  const wrong = rows.length - valid.length
  return {
    valid,
    shown: showing ? [...rows] : valid,
    toggle:
      wrong > 0 ? (
        <Switch
          checked={showing}
          onChange={(event) => setShowing(event.currentTarget.checked)}
          label={t('chart:row.showWrong', { count: wrong })}
        />
      ) : null,
  }
}
