/** Dates across, tests down: a page of the newest dates, older pages as they are asked for. */
import { Button, Group, Table, Text, TextInput, UnstyledButton } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconMessage } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FlowsheetGroup, type FlowsheetRow, flowsheetGroups } from '../../../../domain/clinical/lab-flowsheet.ts'
import type { FlowsheetPage } from '../../../../domain/contract/observation.ts'
import { formatDate, formatDateTime } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { formatReferenceRange } from '../../../../domain/format/quantity.ts'
import type { Observation } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { Section } from '../../../components/page.tsx'
import { EmptyState, Loaded } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import { OutsideBadge } from '../rows/outside-badge.tsx'
import { ResultValue } from './result-value.tsx'
import styles from './results.module.css'
import { usePages } from './use-pages.ts'

const columnsAtOnce = 7

export function ResultsFlowsheet({ onTrend }: { onTrend: (of: Observation) => void }) {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const pages = usePages()
  const page = useQuery({
    ...orpc.observation.flowsheet.queryOptions({
      input: {
        patientId,
        category: 'laboratory',
        columns: columnsAtOnce,
        ...(pages.before && { before: pages.before }),
      },
    }),
    placeholderData: keepPreviousData,
  })
  return (
    <Loaded query={page}>
      {(shown) =>
        shown.columns.length === 0 ? (
          <Section title={t('chart:section.results')}>
            <EmptyState title={t('chart:results.none')} hint={t('chart:results.noneHint')} />
          </Section>
        ) : (
          <Sheet page={shown} onTrend={onTrend} paging={<Paging page={shown} pages={pages} />} />
        )
      }
    </Loaded>
  )
}

function Paging({ page, pages }: { page: FlowsheetPage; pages: ReturnType<typeof usePages> }) {
  const { t } = useTranslation()
  if (!page.older && !pages.newer) return null
  const { older } = page
  return (
    <Group gap={4} wrap="nowrap">
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconChevronLeft size={14} aria-hidden />}
        disabled={!pages.newer}
        onClick={pages.newer}
      >
        {t('results:flowsheet.newer')}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        rightSection={<IconChevronRight size={14} aria-hidden />}
        disabled={!older}
        onClick={() => older !== undefined && pages.older(older)}
      >
        {t('results:flowsheet.older')}
      </Button>
    </Group>
  )
}

interface SheetProps {
  page: FlowsheetPage
  onTrend: (of: Observation) => void
  paging: React.ReactNode
}

function Sheet({ page, onTrend, paging }: SheetProps) {
  const { t } = useTranslation()
  const [filter, setFilter] = useState('')
  const groups = filtered(flowsheetGroups(page.observations, page.columns), filter)
  const span = t('results:flowsheet.page', {
    from: formatDate(page.columns.at(-1)) || t('results:flowsheet.noTime'),
    to: formatDate(page.columns[0]) || t('results:flowsheet.noTime'),
  })
  return (
    <Section
      title={t('results:flowsheet.view')}
      actions={
        <>
          <TextInput
            size="xs"
            w="10rem"
            aria-label={t('results:flowsheet.filter')}
            placeholder={t('results:flowsheet.filter')}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
          <Text size="sm" c="dimmed" aria-live="polite">
            {span}
          </Text>
          {paging}
        </>
      }
      flush
    >
      {groups.length === 0 ? (
        <Text size="sm" p="sm">
          {t('results:flowsheet.noneFound')}
        </Text>
      ) : (
        <Table.ScrollContainer minWidth={0}>
          <Table aria-label={t('results:flowsheet.label')} className={styles.sheet}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('chart:results.test')}</Table.Th>
                <Table.Th>{t('chart:results.range')}</Table.Th>
                {page.columns.map((column) => (
                  <Table.Th key={column} scope="col">
                    <ColumnHead column={column} />
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {groups.map(({ group, rows }) => (
                <Fragment key={group}>
                  <Table.Tr className={styles.group}>
                    <Table.Th scope="rowgroup" colSpan={page.columns.length + 2}>
                      {t(group === 'other' ? 'results:flowsheet.other' : `results:flowsheet.group.${group}`)}
                    </Table.Th>
                  </Table.Tr>
                  {rows.map((row) => (
                    <TestRow key={row.codeKey} row={row} columns={page.columns} onTrend={onTrend} />
                  ))}
                </Fragment>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Section>
  )
}

/** The day above, the time below it. */
function ColumnHead({ column }: { column: string }) {
  const { t } = useTranslation()
  const time = column.slice(11)
  return (
    <>
      {formatDate(column) || t('results:flowsheet.noTime')}
      {time ? <div className={styles.aside}>{time}</div> : null}
    </>
  )
}

interface TestRowProps {
  row: FlowsheetRow
  columns: readonly string[]
  onTrend: (of: Observation) => void
}

function TestRow({ row, columns, onTrend }: TestRowProps) {
  const { t } = useTranslation()
  const name = conceptText(row.code)
  const [newest] = row.cells.flat()
  const range = row.range ? formatReferenceRange([row.range]) : ''
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <UnstyledButton
          className={styles.test}
          title={t('chart:trend.show', { name })}
          onClick={() => newest && onTrend(newest)}
        >
          {name}
        </UnstyledButton>
      </Table.Th>
      <Table.Td className={styles.aside}>{range || row.unit}</Table.Td>
      {row.cells.map((values, index) => (
        <Table.Td key={columns[index]}>
          {values.map((value) => (
            <Cell key={value.id} value={value} name={name} short={row.unit !== undefined} onTrend={onTrend} />
          ))}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}

interface CellProps {
  value: Observation
  name: string
  /** The row says the unit. */
  short: boolean
  onTrend: (of: Observation) => void
}

/** By keyboard the row's name opens the same: thousands of stops would be none. */
function Cell({ value, name, short, onTrend }: CellProps) {
  const { t } = useTranslation()
  const comment = value.note?.map((note) => note.text).join('; ')
  return (
    <>
      <UnstyledButton
        className={styles.cell}
        tabIndex={-1}
        title={comment ?? t('results:flowsheet.of', { name, when: formatDateTime(value.effectiveDateTime) })}
        onClick={() => onTrend(value)}
      >
        <ResultValue of={value} short={short} />
        {comment ? <IconMessage size={12} aria-label={comment} /> : null}
      </UnstyledButton>{' '}
      <OutsideBadge row={value} />
    </>
  )
}

/** Rows whose names hold every word typed. */
function filtered(groups: readonly FlowsheetGroup[], typed: string): FlowsheetGroup[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const matches = (row: FlowsheetRow) => words.every((word) => conceptText(row.code).toLowerCase().includes(word))
  return groups.map(({ group, rows }) => ({ group, rows: rows.filter(matches) })).filter(({ rows }) => rows.length > 0)
}
