/** Laboratory results: dates across, as they were reported, or each test once with the value before it. */
import { Group, SegmentedControl, Stack } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeableConcept } from '../../../../domain/resources/index.ts'
import { HotkeyHint } from '../../../components/hotkey-hint.tsx'
import { MayButton } from '../../../components/may.tsx'
import { MovedOutNote } from '../../refile/moved-out-note.tsx'
import { useChart } from '../chart-context.tsx'
import { ResultTrendDialog } from './result-trend-dialog.tsx'
import { ResultsFlowsheet } from './results-flowsheet.tsx'
import { ResultsReports } from './results-reports.tsx'
import { TestsTable } from './tests-table.tsx'

const views = ['flowsheet', 'reports', 'tests'] as const
type View = (typeof views)[number]

/** A row's id, where others ask for a test by its code. */
const rowId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

export function ResultsSection() {
  const { t } = useTranslation()
  const { open, focus, summary } = useChart()
  /** A habit of the reader, nothing of a patient. */
  const [usual, setUsual] = useLocalStorage<View>({
    key: 'chartkeep.results-view',
    defaultValue: 'flowsheet',
    getInitialValueInEffect: false,
  })
  /** Who comes for one report is shown the reports, without changing the habit. */
  const [turnedFrom, setTurnedFrom] = useState<string>()
  const asked = focus !== undefined && focus !== turnedFrom && rowId.test(focus)
  const view = asked ? 'reports' : usual
  const [trend, setTrend] = useState<CodeableConcept | undefined>(
    () => summary.results.find((series) => series.codeKey === focus)?.latest[0]?.code,
  )
  const show = ({ code }: { code: CodeableConcept }) => setTrend(code)
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <SegmentedControl
          aria-label={t('chart:results.view')}
          value={view}
          onChange={(next) => {
            setTurnedFrom(focus)
            setUsual(next as View)
          }}
          data={[
            { value: 'flowsheet', label: t('results:flowsheet.view') },
            { value: 'reports', label: t('chart:results.byReport') },
            { value: 'tests', label: t('chart:results.byTest') },
          ]}
        />
        <Group gap="xs">
          <MayButton needs="chart" variant="default" onClick={() => open({ kind: 'report' })}>
            {t('results:words.add')}
          </MayButton>
          <MayButton
            needs="chart"
            onClick={() => open({ kind: 'result' })}
            rightSection={<HotkeyHint id="enter.result" />}
          >
            {t('chart:results.add')}
          </MayButton>
        </Group>
      </Group>
      {view === 'flowsheet' ? <ResultsFlowsheet onTrend={show} /> : null}
      {view === 'reports' ? <ResultsReports onTrend={show} /> : null}
      {view === 'tests' ? <TestsTable onTrend={show} /> : null}
      <MovedOutNote types={['Observation', 'DiagnosticReport']} />
      {trend ? <ResultTrendDialog of={trend} onClose={() => setTrend(undefined)} /> : null}
    </Stack>
  )
}
