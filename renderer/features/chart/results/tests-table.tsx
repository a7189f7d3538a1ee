import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { conceptText } from '../../../../domain/format/name.ts'
import { formatReferenceRange } from '../../../../domain/format/quantity.ts'
import type { Observation } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { Section } from '../../../components/page.tsx'
import { Loaded } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import { type Column, RowTable } from '../rows/row-table.tsx'
import { When } from '../when.tsx'
import { Previous, ResultValue } from './result-value.tsx'

/** Every test once, the one done last first. */
export function TestsTable({ onTrend }: { onTrend: (of: Observation) => void }) {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const series = useQuery(
    orpc.observation.series.queryOptions({ input: { patientId, category: 'laboratory', depth: 2 } }),
  )
  return (
    <Loaded query={series}>
      {(tests) => {
        const previous = new Map(tests.map(({ latest: [newest, before] }) => [newest?.id, before]))
        const counts = new Map(tests.map(({ latest: [newest], count }) => [newest?.id, count]))
        const columns: Column<Observation>[] = [
          { title: t('chart:results.test'), cell: (row) => conceptText(row.code) },
          { title: t('chart:results.last'), cell: (row) => <ResultValue of={row} /> },
          { title: t('chart:date'), cell: (row) => <When of={row} /> },
          { title: t('chart:results.previous'), cell: (row) => <Previous of={previous.get(row.id)} now={row} /> },
          { title: t('chart:results.range'), cell: (row) => formatReferenceRange(row.referenceRange) },
          { title: t('chart:results.count'), cell: (row) => counts.get(row.id) },
        ]
        return (
          <Section title={t('chart:results.byTest')} count={tests.length} flush>
            <RowTable
              label={t('chart:results.byTest')}
              rows={tests.flatMap(({ latest: [newest] }) => newest ?? [])}
              columns={columns}
              onOpen={onTrend}
              opens="view"
            />
          </Section>
        )
      }}
    </Loaded>
  )
}
