/**
 * What is asked before an order moves on. Each names the patient and the order; they are used in the chart and in the in-basket.
 */
import { Autocomplete, Group, Select, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, localDate } from '../../../../domain/format/date.ts'
import type { OrderSending, ServiceRequest } from '../../../../domain/resources/index.ts'
import { client, orpc } from '../../../client.ts'
import { ConfirmWithPatient } from '../../../components/confirm.tsx'
import { DateField } from '../../../components/date-field.tsx'
import type { IdentifiedPatient } from '../../../components/patient-identity.tsx'
import { OrderSummaries, OrderSummary } from './order-summary.tsx'

export interface OrderDialogProps {
  order: ServiceRequest
  patient: IdentifiedPatient
  onClose: () => void
}

const target = ({ id, versionId }: ServiceRequest) => ({ id, versionId })

const ways: readonly OrderSending['how'][] = ['printed', 'faxed', 'given-to-patient', 'phoned', 'electronic']

export interface SendOrdersDialogProps {
  /** Of one sheet: they left together. */
  orders: readonly ServiceRequest[]
  patient: IdentifiedPatient
  onClose: () => void
}

/** How they left, and to whom. Written down by hand, since this computer sends nothing by itself. */
export function SendOrdersDialog({ orders, patient, onClose }: SendOrdersDialogProps) {
  const { t } = useTranslation()
  const { data = [] } = useQuery(orpc.serviceRequest.performers.queryOptions())
  const [how, setHow] = useState<OrderSending['how']>('printed')
  const [to, setTo] = useState(orders[0]?.performer?.[0]?.display ?? '')
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const rest = orders.filter(({ id }) => !done.has(id))
  const send = async () => {
    for (const order of rest) {
      await client.serviceRequest.send({ ...target(order), how, ...(to.trim() && { to: to.trim() }) })
      setDone((before) => new Set([...before, order.id]))
    }
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={patient}
      opened
      title={t('orders:sendTitle')}
      confirmLabel={t('orders:sendConfirm')}
      cancelLabel={t('orders:notSent')}
      onConfirm={send}
      onCancel={onClose}
    >
      <OrderSummaries orders={rest} />
      <Group grow align="flex-start">
        <Select
          label={t('orders:how')}
          data={ways.map((value) => ({ value, label: t(`orders:ways.${value}`) }))}
          value={how}
          onChange={(value) => setHow(value as OrderSending['how'])}
        />
        <Autocomplete
          label={t('orders:toWhom')}
          data={data}
          limit={12}
          maxLength={200}
          value={to}
          onChange={setTo}
          size="xs"
        />
      </Group>
    </ConfirmWithPatient>
  )
}

export function CancelOrderDialog({ order, patient, onClose }: OrderDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const isDraft = order.status === 'draft'
  const cancel = async () => {
    const input = { ...target(order), reason: reason.trim() }
    await (isDraft ? client.serviceRequest.discard(input) : client.serviceRequest.cancel(input))
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={patient}
      opened
      dangerous
      title={t(isDraft ? 'orders:discardTitle' : 'orders:cancelTitle')}
      confirmLabel={t(isDraft ? 'orders:discardConfirm' : 'orders:cancelConfirm')}
      cancelLabel={t('orders:keepOrder')}
      confirmDisabled={reason.trim() === ''}
      onConfirm={cancel}
      onCancel={onClose}
    >
      <OrderSummary order={order} />
      <Autocomplete
        label={t('orders:why')}
        required
        maxLength={500}
        data={reasons.map((one) => t(`orders:cancelReasons.${one}`))}
        value={reason}
        onChange={setReason}
        size="xs"
      />
    </ConfirmWithPatient>
  )
}

const reasons = ['notNeeded', 'patientDeclined', 'orderedTwice', 'wrongOrder'] as const
const weeks = [1, 2, 4] as const

export function ExtendOrderDialog({ order, patient, onClose }: OrderDialogProps) {
  const { t } = useTranslation()
  const [due, setDue] = useState<string | undefined>(() => addDays(localDate(), 7))
  const [reason, setReason] = useState('')
  const extend = async () => {
    if (!due) return
    await client.serviceRequest.extend({
      ...target(order),
      resultDue: due,
      ...(reason.trim() && { reason: reason.trim() }),
    })
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={patient}
      opened
      title={t('orders:extendTitle')}
      confirmLabel={t('orders:extendConfirm')}
      confirmDisabled={due === undefined || due < localDate()}
      onConfirm={extend}
      onCancel={onClose}
    >
      <OrderSummary order={order} />
      <Group align="flex-start" grow>
        <DateField label={t('orders:due')} required value={due} onChange={setDue} />
        <Select
          label={t('orders:from')}
          data={weeks.map((count) => ({ value: String(count), label: t('orders:inWeeks', { count }) }))}
          value={weeks.map(String).find((count) => due === addDays(localDate(), Number(count) * 7)) ?? null}
          onChange={(count) => setDue(addDays(localDate(), Number(count) * 7))}
        />
      </Group>
      <Textarea
        label={t('orders:whyOptional')}
        maxLength={500}
        autosize
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmWithPatient>
  )
}

/** The result came another way and does not stand in this chart as one. */
export function ElsewhereDialog({ order, patient, onClose }: OrderDialogProps) {
  const { t } = useTranslation()
  const [comment, setComment] = useState('')
  const close = async () => {
    await client.serviceRequest.receivedElsewhere({ ...target(order), comment: comment.trim() })
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={patient}
      opened
      title={t('orders:elsewhereTitle')}
      confirmLabel={t('orders:elsewhereConfirm')}
      confirmDisabled={comment.trim() === ''}
      onConfirm={close}
      onCancel={onClose}
    >
      <OrderSummary order={order} />
      <Textarea
        label={t('orders:where')}
        description={t('orders:whereHint')}
        required
        maxLength={500}
        autosize
        minRows={2}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
    </ConfirmWithPatient>
  )
}
