import { Badge, Group, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { effectiveOf } from '../../../domain/clinical/observation-key.ts'
import { isProvisional } from '../../../domain/clinical/reports.ts'
import { formatDate, formatDateTime } from '../../../domain/format/date.ts'
import { conceptText } from '../../../domain/format/name.ts'
import { formatReferenceRange } from '../../../domain/format/quantity.ts'
import type { DiagnosticReport, Observation, Task } from '../../../domain/resources/index.ts'
import { orpc } from '../../client.ts'
import { Loaded } from '../../components/states.tsx'
import { OrderSummary } from '../chart/orders/order-summary.tsx'
import { Previous, ResultValue } from '../chart/results/result-value.tsx'
import styles from './in-basket.module.css'
import type { Commented } from './items.ts'
import { ReviewForm } from './review-form.tsx'
import { TaskNotes } from './task-notes.tsx'

/** All values of a report with those before them, what was asked, and what is done about it. */
export function ResultDetail({ task, ...commented }: { task: Task } & Commented) {
  const { t } = useTranslation()
  const result = useQuery(orpc.inBasket.result.queryOptions({ input: { taskId: task.id } }))
  return (
    <Loaded query={result}>
      {({ report, results, orders }) => (
        <Stack gap="sm">
          <ReportLine report={report} />
          {orders.map((order) => (
            <div key={order.id} className={styles.asked}>
              <Text size="xs" c="dimmed">
                {t('in-basket:orderedOn', { date: formatDate(order.authoredOn), who: order.requester?.display ?? '' })}
              </Text>
              <OrderSummary order={order} />
            </div>
          ))}
          {results.length > 0 ? <Values label={conceptText(report.code)} results={results} /> : null}
          {report.conclusion ? (
            <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
              {report.conclusion}
            </Text>
          ) : null}
          {results.length === 0 && !report.conclusion ? (
            <Text size="sm" c="dimmed">
              {t('in-basket:noValues')}
            </Text>
          ) : null}
          <TaskNotes task={task} />
          <ReviewForm task={task} {...commented} />
        </Stack>
      )}
    </Loaded>
  )
}

function ReportLine({ report }: { report: DiagnosticReport }) {
  const { t } = useTranslation()
  const facts = [
    formatDateTime(effectiveOf(report)),
    report.performer?.map(({ display }) => display).join(', '),
    report.status === 'final' ? undefined : t(`in-basket:reportStatus.${report.status}`),
  ]
  return (
    <Group gap="xs">
      <Text size="sm">{facts.filter(Boolean).join(' · ')}</Text>
      {isProvisional(report) ? (
        <Badge size="sm" color="yellow" variant="light">
          {t('in-basket:mayChange')}
        </Badge>
      ) : null}
    </Group>
  )
}

interface ValuesProps {
  label: string
  results: readonly { observation: Observation; previous?: Observation | undefined }[]
}

function Values({ label, results }: ValuesProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.values}>
      <Table aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('in-basket:test')}</Table.Th>
            <Table.Th>{t('in-basket:value')}</Table.Th>
            <Table.Th>{t('in-basket:previous')}</Table.Th>
            <Table.Th>{t('in-basket:range')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {results.map(({ observation, previous }) => (
            <Table.Tr key={observation.id}>
              <Table.Td>
                {conceptText(observation.code)}
                {observation.note?.map(({ text }) => (
                  <Text size="xs" c="dimmed" key={text}>
                    {text}
                  </Text>
                ))}
              </Table.Td>
              <Table.Td>
                <ResultValue of={observation} />
              </Table.Td>
              <Table.Td>
                <Previous of={previous} now={observation} />
              </Table.Td>
              <Table.Td>{formatReferenceRange(observation.referenceRange)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
