import { useState } from 'react'
import type { ServiceRequest } from '../../../../domain/resources/index.ts'
import { PrintDialog } from '../../print/print-dialog.tsx'
import { useChart } from '../chart-context.tsx'
import { SendOrdersDialog } from './order-dialogs.tsx'

/** The requisition of one or several orders as a page; once it was looked at, whether and how it left is asked. */
export function RequisitionDialog({ orders, onClose }: { orders: readonly ServiceRequest[]; onClose: () => void }) {
  const { patientId, who } = useChart()
  const [printed, setPrinted] = useState(false)
  const ids = orders.map(({ id }) => id)
  return printed ? (
    <SendOrdersDialog orders={orders} patient={who} onClose={onClose} />
  ) : (
    <PrintDialog request={{ document: 'requisition', patientId, ids }} onClose={() => setPrinted(true)} />
  )
}
