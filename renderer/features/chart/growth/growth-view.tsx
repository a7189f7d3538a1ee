/** The growth charts of one child: a measure at a time, over the curves of its age, with every value in words below. */
import { Group, SegmentedControl, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GrowthMeasure, GrowthPlace, Standard } from '../../../../domain/clinical/growth/growth.ts'
import { convert, roundTo } from '../../../../domain/clinical/units.ts'
import { typedOfSet, type VitalSet } from '../../../../domain/clinical/vital-signs.ts'
import { age, formatDate, localDate } from '../../../../domain/format/date.ts'
import { formatNumber, formatQuantity, readableUnit } from '../../../../domain/format/quantity.ts'
import { Section } from '../../../components/page.tsx'
import { EmptyState, Loading } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import { GestationField } from './gestation-field.tsx'
import { GrowthChart } from './growth-chart.tsx'
import { PercentileText } from './percentile-text.tsx'
import { type Growth, type GrowthTables, useGrowth } from './use-growth.ts'

const measuresOfStandard: Readonly<Record<Standard, readonly GrowthMeasure[]>> = {
  WHO: ['weight', 'height', 'weightForLength', 'headCircumference'],
  CDC: ['weight', 'height', 'bmi', 'headCircumference'],
}
/** UCUM units that each measure is shown in; the first is the table's. */
const unitsOf: Readonly<Record<GrowthMeasure, readonly string[]>> = {
  weight: ['kg', '[lb_av]'],
  height: ['cm', '[in_i]'],
  weightForLength: ['kg', '[lb_av]'],
  bmi: ['kg/m2'],
  headCircumference: ['cm', '[in_i]'],
}

/** One value on the chart; `value` in the table's unit. */
export interface GrowthPoint {
  key: string
  on: string
  /** Months of age, or centimetres of length. */
  at: number
  value: number
  standard: Standard
  place: GrowthPlace | undefined
}

export function GrowthView({ sets }: { sets: readonly VitalSet[] }) {
  const growth = useGrowth()
  if (!growth?.tables) return <Loading />
  return <Charts sets={sets} growth={growth} tables={growth.tables} />
}

interface ChartsProps {
  sets: readonly VitalSet[]
  growth: Growth
  tables: GrowthTables
}

function Charts({ sets, growth, tables }: ChartsProps) {
  const { t } = useTranslation()
  const now = tables.chartAge(growth.child, localDate())?.standard ?? 'CDC'
  const [standard, setStandard] = useState<Standard>(now)
  const [measure, setMeasure] = useState<GrowthMeasure>('weight')
  const [metric, setMetric] = useState(true)
  const shown = measuresOfStandard[standard].includes(measure) ? measure : 'weight'
  const unit = (metric ? unitsOf[shown][0] : unitsOf[shown].at(-1)) ?? ''
  const factor = convert(1, unitsOf[shown][0] ?? '', unit) ?? 1
  const points = pointsOf(sets, shown, growth, tables).filter((point) => point.standard === standard)
  const name = t(`growth:measure.${standard}.${shown}`)
  return (
    <Section
      title={t('growth:title')}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('growth:units')}
          value={metric ? 'metric' : 'us'}
          onChange={(next) => setMetric(next === 'metric')}
          data={[
            { value: 'metric', label: 'kg, cm' },
            { value: 'us', label: 'lb, in' },
          ]}
        />
      }
    >
      <Stack gap="sm">
        <Group gap="sm">
          <SegmentedControl
            size="xs"
            aria-label={t('growth:ages')}
            value={standard}
            onChange={(next) => setStandard(next as Standard)}
            data={(['WHO', 'CDC'] as const).map((value) => ({ value, label: t(`growth:ageSpan.${value}`) }))}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('growth:measures')}
            value={shown}
            onChange={(next) => setMeasure(next as GrowthMeasure)}
            data={measuresOfStandard[standard].map((value) => ({
              value,
              label: t(`growth:measure.${standard}.${value}`),
            }))}
          />
        </Group>
        <GrowthChart
          label={t('growth:chartLabel', { name, unit: readableUnit({ code: unit }) })}
          unit={readableUnit({ code: unit })}
          across={t(`growth:across.${acrossOf(standard, shown)}`)}
          curves={tables.growthCurves(shown, standard, growth.child.gender)}
          points={points}
          factor={factor}
          inYears={acrossOf(standard, shown) === 'CDC'}
        />
        <Text size="xs" c="dimmed">
          {t(`growth:source.${standard}`)} <Correction growth={growth} standard={standard} />
        </Text>
        {standard === 'WHO' && growth.child.gestationWeeks === undefined ? <GestationField /> : null}
        {points.length === 0 ? (
          <EmptyState title={t('growth:none')} />
        ) : (
          <PointTable name={name} points={points} unit={unit} factor={factor} />
        )}
      </Stack>
    </Section>
  )
}

/** Head circumference ends at three years: in months it is readable. */
function acrossOf(standard: Standard, measure: GrowthMeasure): 'length' | 'months' | Standard {
  if (measure === 'weightForLength') return 'length'
  return standard === 'CDC' && measure === 'headCircumference' ? 'months' : standard
}

function Correction({ growth, standard }: { growth: Growth; standard: Standard }) {
  const { t } = useTranslation()
  if (standard === 'CDC') return null
  const { gestationWeeks } = growth.child
  if (gestationWeeks === undefined) return t('growth:notCorrected')
  return t(gestationWeeks < 37 ? 'growth:corrected' : 'growth:term', {
    weeks: formatNumber(roundTo(gestationWeeks, 1)),
  })
}

/** Oldest first. */
function pointsOf(
  sets: readonly VitalSet[],
  measure: GrowthMeasure,
  { child, placesOf }: Growth,
  tables: GrowthTables,
): GrowthPoint[] {
  const points = sets.flatMap((set): GrowthPoint[] => {
    const typed = typedOfSet(set)
    const age = tables.chartAge(child, set.at)
    const measured = measure === 'weightForLength' ? typed.weight : typed[measure]
    const value = measured && convert(measured.value, measured.unit, tables.growthUnits[measure])
    const length = typed.height && convert(typed.height.value, typed.height.unit, 'cm')
    const at = measure === 'weightForLength' ? length : age?.months
    if (!age || value === undefined || at === undefined) return []
    const place = placesOf(typed, set.at)[measure]
    return [{ key: set.at, on: set.at, at, value, standard: age.standard, place }]
  })
  return points.sort((a, b) => (a.on < b.on ? -1 : 1))
}

interface PointTableProps {
  name: string
  points: readonly GrowthPoint[]
  unit: string
  factor: number
}

function PointTable({ name, points, unit, factor }: PointTableProps) {
  const { t } = useTranslation()
  const { patient } = useChart()
  return (
    <Table aria-label={name}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('chart:date')}</Table.Th>
          <Table.Th>{t('growth:age')}</Table.Th>
          <Table.Th>{name}</Table.Th>
          <Table.Th>{t('growth:percentileHead')}</Table.Th>
          <Table.Th>{t('growth:z')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {[...points].reverse().map(({ key, on, value, place }) => (
          <Table.Tr key={key}>
            <Table.Td>{formatDate(on)}</Table.Td>
            <Table.Td>{age(patient.birthDate, on.slice(0, 10))}</Table.Td>
            <Table.Td>{formatQuantity({ value: roundTo(value * factor, 1), code: unit })}</Table.Td>
            <Table.Td>{place ? <PercentileText place={place} /> : t('growth:noPlace')}</Table.Td>
            <Table.Td>{place ? formatNumber(roundTo(place.z, 2)) : null}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
