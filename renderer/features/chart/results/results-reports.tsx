/** Results as they were reported, some days at a time, newest first. */
import { Button, Group } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReportGroup } from '../../../../domain/clinical/reports.ts'
import type { ReportPage } from '../../../../domain/contract/observation.ts'
import { formatDateTime } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type { DiagnosticReport, Observation } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { Section } from '../../../components/page.tsx'
import { EmptyState, Loaded } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import { useWrongRows } from '../rows/row-table.tsx'
import { ReportSection } from './report-section.tsx'
import { usePages } from './use-pages.ts'

const daysAtOnce = 6

export function ResultsReports({ onTrend }: { onTrend: (of: Observation) => void }) {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const pages = usePages()
  const page = useQuery({
    ...orpc.observation.reports.queryOptions({
      input: { patientId, days: daysAtOnce, ...(pages.before && { before: pages.before }) },
    }),
    placeholderData: keepPreviousData,
  })
  return (
    <Loaded query={page}>
      {({ groups, older }) => (
        <>
          <Reports groups={groups} onTrend={onTrend} />
          <Group gap="xs">
            {pages.newer ? (
              <Button variant="default" onClick={pages.newer}>
                {t('results:reports.newer')}
              </Button>
            ) : null}
            {older === undefined ? null : (
              <Button variant="default" onClick={() => pages.older(older)}>
                {t('results:reports.older')}
              </Button>
            )}
          </Group>
        </>
      )}
    </Loaded>
  )
}

function Reports({ groups, onTrend }: { groups: ReportPage['groups']; onTrend: (of: Observation) => void }) {
  const { t } = useTranslation()
  const rows = groups.flatMap(({ report, results }) => [
    ...(report ? [report] : []),
    ...results.map(({ observation }) => observation),
  ])
  const { shown, toggle } = useWrongRows<DiagnosticReport | Observation>(rows)
  const visible = new Set(shown.map((row) => row.id))
  const left = groups
    .map((group) => ({ ...group, results: group.results.filter(({ observation }) => visible.has(observation.id)) }))
    .filter(({ report, results }) => (report ? visible.has(report.id) : results.length > 0))
  const titles = useTitles(left)
  if (left.length === 0) {
    return (
      <Section title={t('chart:section.results')} actions={toggle}>
        <EmptyState title={t('chart:results.none')} hint={t('chart:results.noneHint')} />
      </Section>
    )
  }
  return (
    <>
      {toggle ? <Group justify="flex-end">{toggle}</Group> : null}
      {left.map((group, index) => (
        <ReportSection
          key={group.report?.id ?? `${group.effective} ${group.results[0]?.observation.id}`}
          title={titles[index] ?? ''}
          group={group}
          onTrend={onTrend}
        />
      ))}
    </>
  )
}

/** What each group is called. Two panels of one minute get a number, so that each landmark has a name of its own. */
function useTitles(groups: readonly ReportGroup[]): string[] {
  const { t } = useTranslation()
  const seen = new Map<string, number>()
  return groups.map(({ report, effective }) => {
    const name = report ? conceptText(report.code) : t('chart:results.loose')
    const title = `${name}, ${formatDateTime(effective) || t('common:notKnown')}`
    const number = (seen.get(title) ?? 0) + 1
    seen.set(title, number)
    return number === 1 ? title : t('results:reports.same', { title, number })
  })
}
