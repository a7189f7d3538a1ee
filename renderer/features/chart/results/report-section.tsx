import { Badge, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isProvisional, type ReportedResult, type ReportGroup } from '../../../../domain/clinical/reports.ts'
import { formatDateTime } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { formatReferenceRange } from '../../../../domain/format/quantity.ts'
import type { DiagnosticReport, Observation } from '../../../../domain/resources/index.ts'
import { Section } from '../../../components/page.tsx'
import { OutsideBadge } from '../rows/outside-badge.tsx'
import { type Column, RowTable } from '../rows/row-table.tsx'
import { When } from '../when.tsx'
import { Previous, ResultValue } from './result-value.tsx'

export interface ReportSectionProps {
  group: ReportGroup
  /** A test was chosen: its values over time. */
  onTrend: (of: Observation) => void
}

/** One report, or the results of a day that no report holds. */
export function ReportSection({ group, onTrend }: ReportSectionProps) {
  const { t } = useTranslation()
  const { report, effective, results } = group
  const title = report ? conceptText(report.code) : t('chart:results.loose')
  const when = formatDateTime(effective) || t('common:notKnown')
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
  return (
    <Section title={`${title}, ${when}`} actions={report ? <ReportMarks report={report} /> : null} flush>
      {results.length > 0 ? (
        <RowTable
          label={`${title}, ${when}`}
          rows={results.map((result) => result.observation)}
          columns={columns}
          onOpen={onTrend}
          opens="view"
        />
      ) : null}
      {report?.conclusion ? (
        <Text size="sm" p="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {report.conclusion}
        </Text>
      ) : null}
    </Section>
  )
}

/** A report that may still change must not look final. */
function ReportMarks({ report }: { report: DiagnosticReport }) {
  const { t } = useTranslation()
  const performer = report.performer?.[0]?.display
  return (
    <Group gap="xs">
      {performer ? (
        <Text size="sm" c="dimmed">
          {performer}
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
