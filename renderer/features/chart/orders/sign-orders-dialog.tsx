import { Switch, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceRequest } from '../../../../domain/resources/index.ts'
import { client } from '../../../client.ts'
import { ConfirmWithPatient } from '../../../components/confirm.tsx'
import { useSession } from '../../../session.ts'
import { useChart } from '../chart-context.tsx'
import { OrderSummaries } from './order-summary.tsx'
import { RequisitionDialog } from './requisition-dialog.tsx'

export interface SignOrdersDialogProps {
  orders: readonly ServiceRequest[]
  /** Signed, or left as drafts. */
  onClose: () => void
}

/** Where signing one of several fails, those before it stay signed, and trying again goes on with the rest. */
export function SignOrdersDialog({ orders, onClose }: SignOrdersDialogProps) {
  const { t } = useTranslation()
  const { who } = useChart()
  const session = useSession()
  // The list behind this dialog changes with the first signature: what is signed here is what was shown.
  const [asked] = useState(orders)
  const [signed, setSigned] = useState<readonly ServiceRequest[]>([])
  const [printing, setPrinting] = useState(true)
  const rest = asked.filter(({ id }) => !signed.some((one) => one.id === id))
  const sign = async () => {
    for (const { id, versionId } of rest) {
      const order = await client.serviceRequest.sign({ id, versionId })
      setSigned((before) => [...before, order])
    }
    if (!printing) onClose()
  }
  if (rest.length === 0) return <RequisitionDialog orders={signed} onClose={onClose} />
  return (
    <ConfirmWithPatient
      patient={who}
      opened
      title={t('orders:signTitle', { count: asked.length })}
      confirmLabel={t('orders:sign')}
      cancelLabel={t('orders:keepDraft')}
      onConfirm={sign}
      onCancel={onClose}
    >
      <OrderSummaries orders={rest} />
      <Text size="sm">{t('orders:signBody', { who: session.displayName })}</Text>
      <Switch
        label={t('orders:printAfter')}
        checked={printing}
        onChange={(event) => setPrinting(event.currentTarget.checked)}
      />
    </ConfirmWithPatient>
  )
}
