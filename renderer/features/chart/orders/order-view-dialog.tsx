/** One order with everything that happened to it: what was asked, how it left, what came back, who looked at it. */
import { Button, Group, Stack, Table, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { effectiveOf } from '../../../../domain/clinical/observation-key.ts'
import { formatDate, formatDateTime } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type { DiagnosticReport, ServiceRequest } from '../../../../domain/resources/index.ts'
import { client } from '../../../client.ts'
import { ConfirmWithPatient } from '../../../components/confirm.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { MayButton } from '../../../components/may.tsx'
import { PatientIdentity } from '../../../components/patient-identity.tsx'
import { useChart } from '../chart-context.tsx'
import { reportWords } from './attach-dialog.tsx'
import { OrderStateBadge } from './order-state-badge.tsx'
import { OrderSummary } from './order-summary.tsx'
import { ReviewLine } from './review-line.tsx'
import type { ListedOrder } from './use-orders.ts'

export function OrderViewDialog({ listed, onClose }: { listed: ListedOrder; onClose: () => void }) {
  const { t } = useTranslation()
  const { who, goTo } = useChart()
  const { order, state, overdue, answers } = listed
  const [detaching, setDetaching] = useState<DiagnosticReport>()
  if (detaching) {
    return <DetachDialog order={order} report={detaching} onClose={() => setDetaching(undefined)} />
  }
  return (
    <Dialog opened onClose={onClose} size="lg" title={conceptText(order.code)}>
      <Stack gap="sm">
        <PatientIdentity patient={who} />
        <div>
          <OrderStateBadge state={state} overdue={overdue} />
        </div>
        <OrderSummary order={order} />
        <Text size="sm">
          {[
            order.signedAt &&
              t('orders:signedBy', { who: order.requester?.display, when: formatDateTime(order.signedAt) }),
            ...(order.sent ?? []).map(({ how, to, at }) =>
              [t(`orders:ways.${how}`), to && t('orders:to', { name: to }), formatDateTime(at)]
                .filter(Boolean)
                .join(', '),
            ),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {answers.length > 0 ? (
          <Table aria-label={t('orders:results')}>
            <Table.Tbody>
              {answers.map((report) => (
                <Table.Tr key={report.id}>
                  <Table.Td>
                    <Text size="sm" fw={500}>
                      {conceptText(report.code)}, {formatDate(effectiveOf(report))}
                    </Text>
                    <ReviewLine report={report} />
                  </Table.Td>
                  <Table.Td align="right">
                    <Group gap="xs" justify="flex-end" wrap="nowrap">
                      <Button
                        variant="default"
                        onClick={() => {
                          onClose()
                          goTo('results', report.id)
                        }}
                      >
                        {t('orders:openResult')}
                      </Button>
                      <MayButton needs="chart" variant="default" onClick={() => setDetaching(report)}>
                        {t('orders:detach')}
                      </MayButton>
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        ) : null}
      </Stack>
    </Dialog>
  )
}

interface DetachDialogProps {
  order: ServiceRequest
  report: DiagnosticReport
  onClose: () => void
}

function DetachDialog({ order, report, onClose }: DetachDialogProps) {
  const { t } = useTranslation()
  const { who } = useChart()
  const [reason, setReason] = useState('')
  const detach = async () => {
    const { id, versionId } = report
    await client.serviceRequest.detach({ id: order.id, report: { id, versionId }, reason: reason.trim() })
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={who}
      opened
      dangerous
      title={t('orders:detachTitle')}
      confirmLabel={t('orders:detach')}
      confirmDisabled={reason.trim() === ''}
      onConfirm={detach}
      onCancel={onClose}
    >
      <Text fw={600}>{reportWords(report)}</Text>
      <Text size="sm">{t('orders:detachBody')}</Text>
      <Textarea
        label={t('orders:why')}
        required
        maxLength={500}
        autosize
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmWithPatient>
  )
}
