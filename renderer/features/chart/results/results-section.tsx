/** Laboratory results, newest first: as they were reported, or each test once with the value before it. */
import { Button, Group, SegmentedControl, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeKeyOf } from '../../../../domain/clinical/observation-key.ts'
import { groupByReport } from '../../../../domain/clinical/reports.ts'
import type { DiagnosticReport, Observation } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { HotkeyHint } from '../../../components/hotkey-hint.tsx'
import { Section } from '../../../components/page.tsx'
import { EmptyState, Loaded } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import { useWrongRows } from '../rows/row-table.tsx'
import { ReportSection } from './report-section.tsx'
import { ResultTrendDialog } from './result-trend-dialog.tsx'
import { TestsTable } from './tests-table.tsx'

/** The newest results, as many as the contract gives at once. */
const pageSize = 500
const groupsAtOnce = 15

export function ResultsSection() {
  const { patientId } = useChart()
  const results = useQuery(
    orpc.observation.byCategory.queryOptions({ input: { patientId, category: 'laboratory', limit: pageSize } }),
  )
  const reports = useQuery(orpc.diagnosticReport.list.queryOptions({ input: { patientId } }))
  return (
    <Loaded query={results}>
      {(rows) => <Loaded query={reports}>{(groups) => <Results rows={rows} reports={groups} />}</Loaded>}
    </Loaded>
  )
}

type View = 'reports' | 'tests'

function Results({ rows, reports }: { rows: readonly Observation[]; reports: readonly DiagnosticReport[] }) {
  const { t } = useTranslation()
  const { open, focus } = useChart()
  const { shown, valid, toggle } = useWrongRows(rows)
  const [view, setView] = useState<View>('reports')
  const [trend, setTrend] = useState(() => valid.find((row) => codeKeyOf(row.code) === focus))
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <SegmentedControl
          aria-label={t('chart:results.view')}
          value={view}
          onChange={(next) => setView(next as View)}
          data={[
            { value: 'reports', label: t('chart:results.byReport') },
            { value: 'tests', label: t('chart:results.byTest') },
          ]}
        />
        <Group gap="sm">
          {toggle}
          <Button onClick={() => open({ kind: 'result' })} rightSection={<HotkeyHint id="enter.result" />}>
            {t('chart:results.add')}
          </Button>
        </Group>
      </Group>
      {shown.length === 0 && reports.length === 0 ? (
        <Section title={t('chart:section.results')}>
          <EmptyState title={t('chart:results.none')} hint={t('chart:results.noneHint')} />
        </Section>
      ) : view === 'reports' ? (
        <Reports rows={shown} reports={reports} onTrend={setTrend} />
      ) : (
        <TestsTable onTrend={setTrend} />
      )}
      {trend ? <ResultTrendDialog of={trend} onClose={() => setTrend(undefined)} /> : null}
    </Stack>
  )
}

interface ReportsProps {
  rows: readonly Observation[]
  reports: readonly DiagnosticReport[]
  onTrend: (of: Observation) => void
}

function Reports({ rows, reports, onTrend }: ReportsProps) {
  const { t } = useTranslation()
  const [most, setMost] = useState(groupsAtOnce)
  const groups = groupByReport(rows, reports)
  const older = groups.length - most
  return (
    <>
      {groups.slice(0, most).map((group) => (
        <ReportSection
          key={group.report?.id ?? `${group.effective} ${group.results[0]?.observation.id}`}
          group={group}
          onTrend={onTrend}
        />
      ))}
      {older > 0 ? (
        <Group>
          <Button variant="default" onClick={() => setMost(most + groupsAtOnce)}>
            {t('chart:results.older', { count: older })}
          </Button>
        </Group>
      ) : null}
    </>
  )
}
