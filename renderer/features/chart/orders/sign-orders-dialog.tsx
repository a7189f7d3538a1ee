import { Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceRequest } from '../../../../domain/resources/index.ts'
import { client } from '../../../client.ts'
import { ConfirmWithPatient } from '../../../components/confirm.tsx'
import { useSession } from '../../../session.ts'
import { useChart } from '../chart-context.tsx'
import { OrderSummaries } from './order-summary.tsx'

export interface SignOrdersDialogProps {
  orders: readonly ServiceRequest[]
  onSigned: () => void
  onCancel: () => void
}

/** Where signing one of several fails, those before it stay signed, and trying again goes on with the rest. */
export function SignOrdersDialog({ orders, onSigned, onCancel }: SignOrdersDialogProps) {
  const { t } = useTranslation()
  const { who } = useChart()
  const session = useSession()
  const [signed, setSigned] = useState<ReadonlySet<string>>(new Set())
  const rest = orders.filter(({ id }) => !signed.has(id))
  const sign = async () => {
    for (const { id, versionId } of rest) {
      await client.serviceRequest.sign({ id, versionId })
      setSigned((before) => new Set([...before, id]))
    }
    onSigned()
  }
  return (
    <ConfirmWithPatient
      patient={who}
      opened
      title={t('orders:signTitle', { count: orders.length })}
      confirmLabel={t('orders:sign')}
      cancelLabel={t('orders:keepDraft')}
      onConfirm={sign}
      onCancel={onCancel}
    >
      <OrderSummaries orders={rest} />
      <Text size="sm">{t('orders:signBody', { who: session.displayName })}</Text>
    </ConfirmWithPatient>
  )
}
