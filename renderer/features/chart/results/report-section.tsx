import { ActionIcon, Badge, Group, Menu, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isProvisional, type ReportedResult, type ReportGroup } from '../../../../domain/clinical/reports.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { formatReferenceRange } from '../../../../domain/format/quantity.ts'
import { type DiagnosticReport, isEnteredInError, type Observation } from '../../../../domain/resources/index.ts'
import { useMay } from '../../../components/may.tsx'
import { Section } from '../../../components/page.tsx'
import { PrintDialog } from '../../print/print-dialog.tsx'
import { RefileDialog } from '../../refile/refile-dialog.tsx'
import { useChart } from '../chart-context.tsx'
import { AnsweredOrders } from '../orders/answered-orders.tsx'
import { ReviewLine } from '../orders/review-line.tsx'
import { EnteredInErrorDialog } from '../rows/entered-in-error.tsx'
import { HistoryDialog } from '../rows/history-dialog.tsx'
import { OutsideBadge } from '../rows/outside-badge.tsx'
import { type Column, RowTable } from '../rows/row-table.tsx'
import { useMenuDialog } from '../rows/use-menu-dialog.ts'
import { When } from '../when.tsx'
import { Previous, ResultValue } from './result-value.tsx'
import styles from './results.module.css'
import { useResultMenu } from './use-result-menu.tsx'
import { isInWords } from './word-report.ts'

export interface ReportSectionProps {
  title: string
  group: ReportGroup
  /** A test was chosen: its values over time. */
  onTrend: (of: Observation) => void
}

/** One report, or the results of a day that no report holds. */
export function ReportSection({ title, group, onTrend }: ReportSectionProps) {
  const { t } = useTranslation()
  const { report, results } = group
  const menu = useResultMenu()
  const byId = new Map<string, ReportedResult>(results.map((result) => [result.observation.id, result]))
  const noted = results.some(({ observation }) => observation.note?.length)
  const columns: Column<Observation>[] = [
    { title: t('chart:results.test'), cell: (row) => conceptText(row.code) },
    { title: t('chart:value'), cell: (row) => <ResultValue of={row} /> },
    { title: t('chart:results.previous'), cell: (row) => <Previous of={byId.get(row.id)?.previous} now={row} /> },
    { title: t('chart:results.range'), cell: (row) => formatReferenceRange(row.referenceRange) },
    ...(report ? [] : [{ title: t('chart:date'), cell: (row: Observation) => <When of={row} /> }]),
    ...(noted
      ? [{ title: t('chart:noteColumn'), cell: (row: Observation) => row.note?.map((note) => note.text).join('; ') }]
      : []),
  ]
  const observations = results.map((result) => result.observation)
  return (
    <Section
      title={title}
      actions={
        report ? (
          <>
            <ReportMarks report={report} />
            <ReportMenu title={title} report={report} results={observations} />
          </>
        ) : null
      }
      flush
    >
      {results.length > 0 ? (
        <RowTable label={title} rows={observations} columns={columns} onOpen={onTrend} opens="view" menu={menu} />
      ) : null}
      {report?.conclusion ? (
        <Text size="sm" p="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {report.conclusion}
        </Text>
      ) : null}
      {report ? (
        <div className={styles.reviews}>
          <AnsweredOrders report={report} />
          <ReviewLine report={report} />
        </div>
      ) : null}
    </Section>
  )
}

/** A report that may still change must not look final. */
function ReportMarks({ report }: { report: DiagnosticReport }) {
  const { t } = useTranslation()
  const performer = report.performer?.[0]?.display
  const specimen = report.specimen?.[0]?.display
  return (
    <Group gap="xs" wrap="nowrap">
      {performer || specimen ? (
        <Text size="sm" c="dimmed">
          {[specimen, performer].filter(Boolean).join(', ')}
        </Text>
      ) : null}
      <OutsideBadge row={report} />
      {isProvisional(report) || report.status !== 'final' ? (
        <Badge color={isProvisional(report) ? 'yellow' : 'blue'} variant="light" size="sm">
          {t(`chart:results.status.${report.status}`)}
        </Badge>
      ) : null}
    </Group>
  )
}

interface ReportMenuProps {
  title: string
  report: DiagnosticReport
  results: readonly Observation[]
}

function ReportMenu({ title, report, results }: ReportMenuProps) {
  const { t } = useTranslation()
  const { open: enter } = useChart()
  const counts = !isEnteredInError(report)
  const changes = useMay('chart') && counts
  const prints = useMay('print') && counts
  const { button, dialog, open, close } = useMenuDialog<'wrong' | 'history' | 'move' | 'print'>()
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon ref={button} size={24} aria-label={t('chart:row.menu', { label: title })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {changes ? (
            <Menu.Item
              onClick={() =>
                enter(isInWords(report) ? { kind: 'report', row: report } : { kind: 'result', report, results })
              }
            >
              {t('results:reports.revise')}
            </Menu.Item>
          ) : null}
          {prints ? <Menu.Item onClick={() => open('print')}>{t('print:button')}</Menu.Item> : null}
          {changes ? (
            <>
              <Menu.Item onClick={() => open('move')}>{t('refile:menu')}</Menu.Item>
              <Menu.Item c="var(--mantine-color-error)" onClick={() => open('wrong')}>
                {t('results:reports.markWrong')}
              </Menu.Item>
            </>
          ) : null}
          <Menu.Item onClick={() => open('history')}>{t('results:reports.historyOf')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'wrong' ? <EnteredInErrorDialog rows={[report, ...results]} onClose={close} /> : null}
      {dialog === 'history' ? <HistoryDialog row={report} onClose={close} /> : null}
      {dialog === 'print' ? (
        <PrintDialog request={{ document: 'report', patientId: report.patientId, id: report.id }} onClose={close} />
      ) : null}
      {dialog === 'move' ? <RefileDialog rows={[report]} onClose={close} /> : null}
    </>
  )
}
