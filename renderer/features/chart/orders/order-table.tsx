import { Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { effectiveOf } from '../../../../domain/clinical/observation-key.ts'
import { awaitsResult, takesResult } from '../../../../domain/clinical/order-state.ts'
import { formatDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type { DiagnosticReport, ServiceRequest } from '../../../../domain/resources/index.ts'
import { orderKindOf } from '../../../../domain/terminology/orders.ts'
import { useMay } from '../../../components/may.tsx'
import { useSession } from '../../../session.ts'
import { ReferOrderDialog } from '../../referrals/refer-order-dialog.tsx'
import { useChart } from '../chart-context.tsx'
import type { RowMenuItem } from '../rows/row-menu.tsx'
import { type Column, RowTable } from '../rows/row-table.tsx'
import { ChooseResultDialog } from './attach-dialog.tsx'
import {
  CancelOrderDialog,
  ElsewhereDialog,
  ExtendOrderDialog,
  type OrderDialogProps,
  SendOrdersDialog,
} from './order-dialogs.tsx'
import { reasonsOf } from './order-draft.ts'
import { OrderStateBadge } from './order-state-badge.tsx'
import { OrderViewDialog } from './order-view-dialog.tsx'
import { RequisitionDialog } from './requisition-dialog.tsx'
import { SignOrdersDialog } from './sign-orders-dialog.tsx'
import type { ListedOrder } from './use-orders.ts'

export interface OrderTableProps {
  label: string
  orders: readonly ListedOrder[]
  /** Reports of the chart that answer no order yet. */
  loose: readonly DiagnosticReport[]
}

/** A draft opens its form; an order that was signed opens what happened to it. */
export function OrderTable({ label, orders, loose }: OrderTableProps) {
  const { t } = useTranslation()
  const { open, who } = useChart()
  const [viewed, setViewed] = useState<string>()
  /** Not in the row's menu: with the signature the row is no draft any more, and printing it comes after. */
  const [signing, setSigning] = useState<ServiceRequest>()
  const byId = new Map(orders.map((listed) => [listed.order.id, listed]))
  const view = viewed === undefined ? undefined : byId.get(viewed)

  const columns: Column<ServiceRequest>[] = [
    { title: t('orders:order'), cell: (row) => conceptText(row.code) },
    { title: t('chart:status'), cell: (row) => <State of={byId.get(row.id)} /> },
    { title: t('orders:about'), cell: (row) => aboutOf(row) },
    { title: t('orders:ordered'), cell: (row) => <Day text={formatDate(row.authoredOn ?? row.recordedAt)} /> },
    { title: t('orders:result'), cell: (row) => resultOf(row) },
  ]
  /** Kind, reason, and who performs it. */
  const aboutOf = (row: ServiceRequest) => {
    const kind = orderKindOf(row)
    const kindWords = kind ? t(`orders:kinds.${kind}`) : (row.category ?? []).map(conceptText).join(', ')
    const performers = (row.performer ?? []).map(({ display }) => display).join(', ')
    return [kindWords, reasonsOf(row).join(', '), performers && t('orders:to', { name: performers })]
      .filter(Boolean)
      .join(' · ')
  }
  /** When it came; while it is awaited, when it is due. */
  const resultOf = (row: ServiceRequest) => {
    const { state, answers = [] } = byId.get(row.id) ?? {}
    const came = answers.map((report) => formatDate(effectiveOf(report))).join(', ')
    if (came) return <Day text={came} />
    const waits = state !== undefined && awaitsResult(state)
    return waits && row.resultDue ? <Day text={t('in-basket:dueOn', { date: formatDate(row.resultDue) })} /> : undefined
  }

  const signs = useMay('sign-orders')
  const { userId } = useSession()
  const menu = (order: ServiceRequest): RowMenuItem[] => {
    const state = byId.get(order.id)?.state ?? 'draft'
    const item = (text: string, dialog: (props: OrderDialogProps) => ReactNode): RowMenuItem => ({
      label: text,
      dialog: (onClose) => dialog({ order, patient: who, onClose }),
    })
    if (state === 'draft') {
      return [
        ...(signs ? [{ label: t('orders:signIt'), onClick: () => setSigning(order) }] : []),
        ...(signs || order.recordedBy === userId
          ? [item(t('orders:discard'), (props) => <CancelOrderDialog {...props} />)]
          : []),
      ]
    }
    const waiting = awaitsResult(state)
    const mayEnd = signs && (waiting || state === 'not-signed' || state === 'on-hold')
    return [
      ...(waiting && orderKindOf(order) === 'referral'
        ? [item(t('referrals:refer'), (props) => <ReferOrderDialog {...props} />)]
        : []),
      ...(waiting
        ? [
            item(t('orders:print'), ({ onClose }) => <RequisitionDialog orders={[order]} onClose={onClose} />),
            item(t('orders:sendIt'), (props) => <SendOrdersDialog {...props} orders={[order]} />),
            item(t('orders:extend'), (props) => <ExtendOrderDialog {...props} />),
          ]
        : []),
      ...(takesResult(state)
        ? [
            item(t('orders:attachResult'), ({ onClose }) => (
              <ChooseResultDialog order={order} reports={loose} onClose={onClose} />
            )),
          ]
        : []),
      ...(mayEnd
        ? [
            item(t('orders:elsewhere'), (props) => <ElsewhereDialog {...props} />),
            item(t('orders:cancelIt'), (props) => <CancelOrderDialog {...props} />),
          ]
        : []),
      { label: t('orders:again'), onClick: () => open({ kind: 'order', like: order }) },
    ]
  }

  return (
    <>
      <RowTable
        label={label}
        rows={orders.map(({ order }) => order)}
        columns={columns}
        onOpen={(row) => (row.status === 'draft' ? open({ kind: 'order', row }) : setViewed(row.id))}
        opens="view"
        menu={menu}
      />
      {signing ? <SignOrdersDialog orders={[signing]} onClose={() => setSigning(undefined)} /> : null}
      {view ? <OrderViewDialog listed={view} onClose={() => setViewed(undefined)} /> : null}
    </>
  )
}

function Day({ text }: { text: string }) {
  return (
    <Text span inherit style={{ whiteSpace: 'nowrap' }}>
      {text}
    </Text>
  )
}

function State({ of }: { of: ListedOrder | undefined }) {
  return of ? <OrderStateBadge state={of.state} overdue={of.overdue} /> : null
}
