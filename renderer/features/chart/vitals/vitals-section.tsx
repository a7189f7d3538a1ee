/** A flowsheet of vital signs: one row a sign, one column a moment, the newest first with the ones before beside it. */
import { Button, Group, SegmentedControl, Stack } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type VitalSet, vitalSets } from '../../../../domain/clinical/vital-signs.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { formatValue } from '../../../../domain/format/quantity.ts'
import type { Observation } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { HotkeyHint } from '../../../components/hotkey-hint.tsx'
import { MayButton } from '../../../components/may.tsx'
import { Section } from '../../../components/page.tsx'
import { EmptyState, Loaded } from '../../../components/states.tsx'
import { MovedOutNote } from '../../refile/moved-out-note.tsx'
import { useChart } from '../chart-context.tsx'
import { GrowthView } from '../growth/growth-view.tsx'
import { hasGrowthChart } from '../growth/use-growth.ts'
import { type Column, RowTable, useWrongRows } from '../rows/row-table.tsx'
import { When } from '../when.tsx'
import type { FlowRow } from './flow-rows.ts'
import { Flowsheet } from './flowsheet.tsx'
import { VitalTrendDialog } from './vital-trend-dialog.tsx'

/** Observations of one page: some sixty full sets. */
const pageSize = 500
/** Columns that fit beside each other; older ones are asked for, twice as many each time. */
const columnsAtOnce = 5
const mostColumnsMore = 80

export function VitalsSection() {
  const vitals = useVitals()
  return <Loaded query={vitals}>{(rows) => <Vitals rows={rows} whole={!vitals.hasNextPage} />}</Loaded>
}

/** The newest at once, the pages before behind them: a chart of many years opens as fast as another, and is whole. */
function useVitals() {
  const { patientId } = useChart()
  const vitals = useInfiniteQuery(
    orpc.observation.byCategory.infiniteOptions({
      input: (offset: number) => ({ patientId, category: 'vital-signs' as const, limit: pageSize, offset }),
      initialPageParam: 0,
      getNextPageParam: (last: readonly Observation[], _pages: unknown, offset: number) =>
        last.length === pageSize ? offset + pageSize : undefined,
      select: ({ pages }) => pages.flat(),
    }),
  )
  const { hasNextPage, isFetching, isError, fetchNextPage } = vitals
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
  return vitals
}

/** `whole`: not until then is the oldest set sure to have all its values. */
function Vitals({ rows, whole }: { rows: readonly Observation[]; whole: boolean }) {
  const { t } = useTranslation()
  const { open, patient } = useChart()
  const { valid, shown, toggle } = useWrongRows(rows)
  const [columns, setColumns] = useState(columnsAtOnce)
  const [trend, setTrend] = useState<FlowRow>()
  const found = vitalSets(valid)
  const sets = whole ? found : found.slice(0, -1)
  const older = sets.length - columns
  const growing = hasGrowthChart(patient)
  const [view, setView] = useState<'flowsheet' | 'growth'>('flowsheet')
  return (
    <Stack gap="sm">
      {growing ? (
        <Group>
          <SegmentedControl
            aria-label={t('vitals:view')}
            value={view}
            onChange={(next) => setView(next as typeof view)}
            data={[
              { value: 'flowsheet', label: t('vitals:flowsheet') },
              { value: 'growth', label: t('growth:view') },
            ]}
          />
        </Group>
      ) : null}
      {growing && view === 'growth' ? (
        <GrowthView sets={sets} />
      ) : (
        <Section
          title={t('chart:section.vitals')}
          actions={
            <Group gap="sm">
              {toggle}
              <MayButton
                needs="chart"
                onClick={() => open({ kind: 'vitals' })}
                rightSection={<HotkeyHint id="enter.vitals" />}
              >
                {t('chart:vitals.add')}
              </MayButton>
            </Group>
          }
          flush={sets.length > 0}
        >
          {sets.length > 0 ? (
            <Flowsheet sets={sets.slice(0, columns)} onTrend={setTrend} />
          ) : (
            <EmptyState title={t('chart:vitals.none')} hint={t('chart:vitals.noneHint')} />
          )}
          {older > 0 ? (
            <Button variant="subtle" m="xs" onClick={() => setColumns(columns + Math.min(columns, mostColumnsMore))}>
              {t('chart:vitals.older', { count: older })}
            </Button>
          ) : null}
        </Section>
      )}
      <OtherVitals sets={sets} />
      {shown.length > valid.length ? <WrongVitals rows={shown.filter((row) => !valid.includes(row))} /> : null}
      <MovedOutNote types={['Observation']} />
      {trend ? <VitalTrendDialog row={trend} observations={valid} onClose={() => setTrend(undefined)} /> : null}
    </Stack>
  )
}

/** Head circumference, pain scores, and second values of one moment: in words, so that none is lost. */
function OtherVitals({ sets }: { sets: readonly VitalSet[] }) {
  const { t } = useTranslation()
  const rows = sets.flatMap((set) => set.others)
  if (rows.length === 0) return null
  return (
    <Section title={t('chart:vitals.others')} count={rows.length} flush>
      <ObservationTable label={t('chart:vitals.others')} rows={rows} />
    </Section>
  )
}

function WrongVitals({ rows }: { rows: readonly Observation[] }) {
  const { t } = useTranslation()
  return (
    <Section title={t('chart:row.enteredInError')} count={rows.length} flush>
      <ObservationTable label={t('chart:row.enteredInError')} rows={rows} />
    </Section>
  )
}

function ObservationTable({ label, rows }: { label: string; rows: readonly Observation[] }) {
  const { t } = useTranslation()
  const columns: Column<Observation>[] = [
    { title: t('chart:vitals.sign'), cell: (row) => conceptText(row.code) },
    { title: t('chart:value'), cell: formatValue },
    { title: t('chart:date'), cell: (row) => <When of={row} /> },
  ]
  return <RowTable label={label} rows={rows} columns={columns} />
}
