import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { yearsOld } from '../../../../domain/clinical/life.ts'
import { codeKeyOf, timeOf } from '../../../../domain/clinical/observation-key.ts'
import { convert, roundTo } from '../../../../domain/clinical/units.ts'
import { adultBands } from '../../../../domain/clinical/vital-limits.ts'
import { inUnit, measuresOf, vitalSets } from '../../../../domain/clinical/vital-signs.ts'
import { localDate } from '../../../../domain/format/date.ts'
import { formatNumber, measuredNumber, readableUnit } from '../../../../domain/format/quantity.ts'
import { isEnteredInError, type Observation } from '../../../../domain/resources/index.ts'
import { type VitalKey, vitals } from '../../../../domain/terminology/vitals.ts'
import { orpc } from '../../../client.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { FlagText } from '../../../components/flag-text.tsx'
import { Loading } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import type { TrendBand, TrendLine } from '../trend-chart.tsx'
import { TrendTable } from '../trend-table.tsx'
import { cellOf, type FlowCell, type FlowRow } from './flow-rows.ts'
import { PressureChart } from './pressure-chart.tsx'

const TrendChart = lazy(() => import('../trend-chart.tsx').then((m) => ({ default: m.TrendChart })))

const colors: readonly string[] = ['blue.7', 'grape.7']

export interface VitalTrendDialogProps {
  row: FlowRow
  /** What the section holds: it tells which codes the sign was recorded under. */
  observations: readonly Observation[]
  onClose: () => void
}

export function VitalTrendDialog({ row, observations, onClose }: VitalTrendDialogProps) {
  const { t } = useTranslation()
  const name = t(`chart:vitals.row.${row.id}`)
  return (
    <Dialog opened onClose={onClose} size="xl" title={t('chart:trend.of', { name })}>
      <VitalTrend row={row} name={name} observations={observations} />
    </Dialog>
  )
}

function VitalTrend({ row, name, observations }: { row: FlowRow; name: string; observations: readonly Observation[] }) {
  const { patient } = useChart()
  const all = useAllValues(row, observations)
  const units = vitals[row.keys[0]].units
  const [unit, setUnit] = useState(units[0] ?? '')
  const adult = (yearsOld(patient.birthDate, localDate()) ?? 0) >= 18
  const unitText = readableUnit({ code: unit })
  const lines: TrendLine[] = row.keys.map((key, index) => ({
    name: vitals[key].text,
    color: colors[index] ?? 'blue.7',
    points: pointsOf(all, key, unit),
  }))
  return (
    <Stack gap="sm">
      {units.length > 1 ? (
        <SegmentedControl
          value={unit}
          onChange={setUnit}
          data={units.map((value) => ({ value, label: readableUnit({ code: value }) }))}
        />
      ) : null}
      {row.id === 'pressure' ? (
        <PressureChart label={name} observations={all} adult={adult} />
      ) : (
        <Suspense fallback={<Loading />}>
          <TrendChart
            label={name}
            unit={unitText}
            lines={lines.filter((line) => line.points.length > 0)}
            bands={adult ? row.keys.flatMap((key) => bandOf(key, unit, unitText)) : []}
          />
        </Suspense>
      )}
      {units.length > 1 ? <RecordedUnits units={unitText} /> : null}
      <TrendTable
        label={name}
        rows={vitalSets(all).flatMap((set) => {
          const cell = cellOf(set, row)
          const observation = cell?.measures[0]?.observation
          return cell && observation ? [{ observation, when: set.at, text: <CellText cell={cell} /> }] : []
        })}
      />
    </Stack>
  )
}

function CellText({ cell }: { cell: FlowCell }) {
  return (
    <>
      <FlagText flag={cell.flag}>{cell.text}</FlagText>
      {cell.detail ? (
        <Text span size="xs" c="dimmed">
          {' '}
          {cell.detail}
        </Text>
      ) : null}
    </>
  )
}

/** The chart converts; the table says what was recorded. */
function RecordedUnits({ units }: { units: string }) {
  const { t } = useTranslation()
  return (
    <Text size="xs" c="dimmed">
      {t('chart:trend.converted', { units })}
    </Text>
  )
}

/** All values under the codes that this chart uses for the sign, however old. */
function useAllValues(row: FlowRow, observations: readonly Observation[]): Observation[] {
  const { patientId } = useChart()
  const isOfRow = (observation: Observation) =>
    measuresOf(observation).some(([key]) => row.keys.some((wanted) => wanted === key))
  const codeKeys = [...new Set(observations.filter(isOfRow).map((observation) => codeKeyOf(observation.code)))]
  const answers = useQueries({
    queries: codeKeys.map((codeKey) =>
      orpc.observation.trend.queryOptions({ input: { patientId, codeKey, limit: 5000 } }),
    ),
  })
  const fetched = answers.every((answer) => answer.data) ? answers.flatMap((answer) => answer.data ?? []) : observations
  return fetched.filter((observation) => isOfRow(observation) && !isEnteredInError(observation))
}

function pointsOf(observations: readonly Observation[], key: VitalKey, unit: string) {
  return observations
    .flatMap((observation) => {
      const at = timeOf(observation)
      const quantity = measuresOf(observation).find(([found]) => found === key)?.[1]
      const value = quantity && inUnit(quantity, unit)
      if (quantity === undefined || at === undefined || value === undefined) return []
      const shown = roundTo(value, vitals[key].decimals)
      return [{ at, value: shown, ...(shown === quantity.value && { text: measuredNumber(quantity) }) }]
    })
    .sort((a, b) => a.at - b.at)
}

function bandOf(key: VitalKey, unit: string, unitText: string): TrendBand[] {
  const band = adultBands[key]
  if (!band) return []
  const inShown = (bound: number | undefined) => {
    const value = bound === undefined ? undefined : convert(bound, band.unit, unit)
    return value === undefined ? undefined : roundTo(value, vitals[key].decimals)
  }
  const [low, high] = [inShown(band.low), inShown(band.high)]
  const label = [low, high].flatMap((bound) => (bound === undefined ? [] : [formatNumber(bound)])).join(' – ')
  return [{ ...(low !== undefined && { low }), ...(high !== undefined && { high }), label: `${label} ${unitText}` }]
}
