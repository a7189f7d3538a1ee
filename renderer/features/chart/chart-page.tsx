/**
 * One patient's chart. Above: who it is, always in sight. Left: sections. Middle: the chart. Right: what is being entered,
 * so that the chart stays readable while writing.
 */
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ChartSummary } from '../../../domain/contract/chart.ts'
import { orpc } from '../../client.ts'
import { LinkTo } from '../../components/link.tsx'
import { Page, WindowTitle } from '../../components/page.tsx'
import { ErrorNote, Loaded } from '../../components/states.tsx'
import { RestrictedChart, restrictedPatientOf } from '../access/restricted-chart.tsx'
import { Banner } from './banner.tsx'
import { ChartCommands } from './chart-commands.tsx'
import { ChartProvider } from './chart-context.tsx'
import styles from './chart-page.module.css'
import { SectionContent } from './section-content.tsx'
import { SectionNav } from './section-nav.tsx'
import { isSectionId, type SectionId, sectionsOf } from './sections.ts'
import { Workspace } from './workspace.tsx'

export function ChartPage() {
  const { t } = useTranslation()
  const { patientId = '', section: wanted } = useParams({ strict: false })
  const summary = useQuery(orpc.chart.summary.queryOptions({ input: { patientId } }))
  const restricted = restrictedPatientOf(summary.error)
  if (restricted) return <RestrictedChart patientId={restricted} />
  if (summary.isError && !summary.data) {
    return (
      <Page title={t('chart:title')} width="form">
        <ErrorNote error={summary.error} onRetry={() => void summary.refetch()} />
        <LinkTo to="/">{t('frame:goHome')}</LinkTo>
      </Page>
    )
  }
  return (
    <>
      <WindowTitle>{t('chart:title')}</WindowTitle>
      <Loaded query={summary}>
        {(data) => (
          <ChartProvider summary={data} key={patientId}>
            <ChartCommands />
            <div className={styles.chart}>
              <Banner />
              <div className={styles.columns}>
                <SectionNav shown={sectionFor(data, wanted)} />
                <SectionContent section={sectionFor(data, wanted)} />
                <Workspace />
              </div>
            </div>
          </ChartProvider>
        )}
      </Loaded>
    </>
  )
}

/** What the address names, where it is there for whoever is signed in; otherwise the first one that is. */
function sectionFor(summary: ChartSummary, wanted: string | undefined): SectionId {
  const [first = 'documents'] = sectionsOf(summary)
  return isSectionId(wanted) && sectionsOf(summary).includes(wanted) ? wanted : first
}
