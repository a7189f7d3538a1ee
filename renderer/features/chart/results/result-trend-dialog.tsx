import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { codeKeyOf, effectiveOf, newestFirst } from '../../../../domain/clinical/observation-key.ts'
import { splitByUnit, type UnitSeries } from '../../../../domain/clinical/series.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { formatReferenceRange } from '../../../../domain/format/quantity.ts'
import { type CodeableConcept, isEnteredInError } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { Loaded, Loading } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import type { TrendBand } from '../trend-chart.tsx'
import { TrendTable } from '../trend-table.tsx'
import { ResultValue } from './result-value.tsx'
import { useResultMenu } from './use-result-menu.tsx'

const TrendChart = lazy(() => import('../trend-chart.tsx').then((m) => ({ default: m.TrendChart })))

/** One test over time: a drawing for each unit it was reported in, and every value in words. */
export function ResultTrendDialog({ of, onClose }: { of: CodeableConcept; onClose: () => void }) {
  const { t } = useTranslation()
  const name = conceptText(of)
  return (
    <Dialog opened onClose={onClose} size="xl" title={t('chart:trend.of', { name })}>
      <ResultTrend of={of} name={name} onLeave={onClose} />
    </Dialog>
  )
}

function ResultTrend({ of, name, onLeave }: { of: CodeableConcept; name: string; onLeave: () => void }) {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const menu = useResultMenu(onLeave)
  const trend = useQuery(
    orpc.observation.trend.queryOptions({ input: { patientId, codeKey: codeKeyOf(of), limit: 5000 } }),
  )
  return (
    <Loaded query={trend}>
      {(rows) => {
        const valid = newestFirst(rows.filter((row) => !isEnteredInError(row)))
        const series = splitByUnit(valid)
        return (
          <Stack gap="sm">
            {series.length > 1 ? <Text size="sm">{t('chart:trend.units', { count: series.length })}</Text> : null}
            {series.map((one) => (
              <Suspense fallback={<Loading />} key={one.unit}>
                <TrendChart
                  label={one.unit ? `${name}, ${one.unit}` : name}
                  unit={one.unit}
                  lines={[
                    {
                      name,
                      color: 'blue.7',
                      points: one.points.map((point) => ({ ...point, flagged: point.flag !== undefined })),
                    },
                  ]}
                  bands={bandOf(one)}
                />
              </Suspense>
            ))}
            <TrendTable
              label={name}
              menu={menu}
              rows={valid.map((row) => ({
                observation: row,
                when: effectiveOf(row),
                text: <ResultValue of={row} />,
              }))}
            />
          </Stack>
        )
      }}
    </Loaded>
  )
}

function bandOf({ range }: UnitSeries): TrendBand[] {
  if (!range) return []
  const [low, high] = [range.low?.value, range.high?.value]
  return [
    { ...(low !== undefined && { low }), ...(high !== undefined && { high }), label: formatReferenceRange([range]) },
  ]
}
