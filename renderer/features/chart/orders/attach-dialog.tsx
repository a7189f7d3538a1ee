/** A result and the order it answers, brought together by hand: from either side. */
import { Radio, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { effectiveOf } from '../../../../domain/clinical/observation-key.ts'
import { proposeOrders } from '../../../../domain/clinical/order-match.ts'
import { takesResult } from '../../../../domain/clinical/order-state.ts'
import { formatDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type { DiagnosticReport, ServiceRequest } from '../../../../domain/resources/index.ts'
import { client } from '../../../client.ts'
import { ConfirmWithPatient } from '../../../components/confirm.tsx'
import { useChart } from '../chart-context.tsx'
import { OrderSummary } from './order-summary.tsx'
import type { ListedOrder } from './use-orders.ts'

/** `report` is given: to which order? The likely ones first. */
export function ChooseOrderDialog({
  report,
  orders,
  onClose,
}: {
  report: DiagnosticReport
  orders: readonly ListedOrder[]
  onClose: () => void
}) {
  const { t } = useTranslation()
  const possible = orders.filter(({ state }) => takesResult(state)).map(({ order }) => order)
  const proposed = proposeOrders(report, possible).map(({ order }) => order)
  const choices = [...proposed, ...possible.filter((order) => !proposed.includes(order))]
  const options = choices.map((order) => ({ id: order.id, label: t('orders:orderedOn', orderWords(order)) }))
  return (
    <AttachDialog
      title={t('orders:attachTitle')}
      about={<ReportLine report={report} />}
      label={t('orders:whichOrder')}
      options={options}
      initial={proposed[0]?.id}
      onAttach={(orderId) => client.serviceRequest.attach({ id: orderId, report: at(report) })}
      onClose={onClose}
    />
  )
}

/** `order` is given: which result answers it? */
export function ChooseResultDialog({
  order,
  reports,
  onClose,
}: {
  order: ServiceRequest
  reports: readonly DiagnosticReport[]
  onClose: () => void
}) {
  const { t } = useTranslation()
  const likely = reports.filter((report) => proposeOrders(report, [order]).length > 0)
  const choices = [...likely, ...reports.filter((report) => !likely.includes(report))].slice(0, mostChoices)
  const attach = (id: string) => {
    const report = choices.find((one) => one.id === id)
    return report ? client.serviceRequest.attach({ id: order.id, report: at(report) }) : Promise.resolve()
  }
  return (
    <AttachDialog
      title={t('orders:attachTitle')}
      about={<OrderSummary order={order} />}
      label={t('orders:whichResult')}
      options={choices.map((report) => ({ id: report.id, label: reportWords(report) }))}
      initial={likely[0]?.id}
      onAttach={attach}
      onClose={onClose}
    />
  )
}

export const orderWords = (order: ServiceRequest) => ({
  what: conceptText(order.code),
  date: formatDate(order.authoredOn ?? order.recordedAt),
})

const mostChoices = 20
const at = ({ id, versionId }: DiagnosticReport) => ({ id, versionId })

interface AttachDialogProps {
  title: string
  about: ReactNode
  label: string
  options: readonly { id: string; label: string }[]
  initial: string | undefined
  onAttach: (id: string) => Promise<unknown>
  onClose: () => void
}

function AttachDialog({ title, about, label, options, initial, onAttach, onClose }: AttachDialogProps) {
  const { t } = useTranslation()
  const { who } = useChart()
  const [chosen, setChosen] = useState(initial)
  const attach = async () => {
    if (!chosen) return
    await onAttach(chosen)
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={who}
      opened
      title={title}
      confirmLabel={t('orders:attachConfirm')}
      confirmDisabled={chosen === undefined}
      onConfirm={attach}
      onCancel={onClose}
    >
      {about}
      {options.length > 0 ? (
        <Radio.Group label={label} value={chosen ?? null} onChange={setChosen}>
          <Stack gap="xs" mt={4} mah="20rem" style={{ overflowY: 'auto' }}>
            {options.map((option) => (
              <Radio key={option.id} value={option.id} label={option.label} />
            ))}
          </Stack>
        </Radio.Group>
      ) : (
        <Text size="sm">{t('orders:nothingToAttach')}</Text>
      )}
    </ConfirmWithPatient>
  )
}

function ReportLine({ report }: { report: DiagnosticReport }) {
  return <Text fw={600}>{reportWords(report)}</Text>
}

export function reportWords(report: DiagnosticReport): string {
  const facts = [conceptText(report.code), formatDate(effectiveOf(report)), report.performer?.[0]?.display]
  return facts.filter(Boolean).join(' · ')
}
