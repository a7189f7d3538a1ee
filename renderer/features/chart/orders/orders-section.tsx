/** Orders: what is under way, what is over, and results that nobody has tied to an order yet. */
import { Button, Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ordersOf } from '../../../../domain/clinical/order-state.ts'
import {
  type DiagnosticReport,
  isEnteredInError,
  type ServiceRequest,
  type Task,
} from '../../../../domain/resources/index.ts'
import { HotkeyHint } from '../../../components/hotkey-hint.tsx'
import { MayButton, useMay } from '../../../components/may.tsx'
import { Section } from '../../../components/page.tsx'
import { EmptyState, Loaded } from '../../../components/states.tsx'
import { ChartReferrals } from '../../referrals/chart-referrals.tsx'
import { useChart } from '../chart-context.tsx'
import { useWrongRows } from '../rows/row-table.tsx'
import { useMenuDialog } from '../rows/use-menu-dialog.ts'
import { LooseResults } from './loose-results.tsx'
import { OrderTable } from './order-table.tsx'
import { SignOrdersDialog } from './sign-orders-dialog.tsx'
import { isOpenOrder, type ListedOrder, listOrders, useChartOrders } from './use-orders.ts'

export function OrdersSection() {
  const { orders, reports, tasks } = useChartOrders()
  return (
    <Loaded query={orders}>
      {(rows) => (
        <Loaded query={reports}>
          {(results) => (
            <Loaded query={tasks}>{(work) => <Orders orders={rows} reports={results} tasks={work} />}</Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

interface OrdersProps {
  orders: readonly ServiceRequest[]
  reports: readonly DiagnosticReport[]
  tasks: readonly Task[]
}

function Orders({ orders, reports, tasks }: OrdersProps) {
  const { t } = useTranslation()
  const { open } = useChart()
  const { shown, toggle } = useWrongRows(orders)
  const listed = listOrders(shown, reports, tasks)
  const current = mostPressingFirst(listed.filter(isOpenOrder))
  const past = listed.filter((one) => !isOpenOrder(one))
  const loose = reports.filter((report) => !isEnteredInError(report) && !answersAny(report, orders))
  return (
    <Stack gap="sm">
      <Section
        title={t('orders:open')}
        count={current.length}
        actions={
          <Group gap="sm">
            {toggle}
            <SignAll drafts={current.filter(({ state }) => state === 'draft').map(({ order }) => order)} />
            <MayButton
              needs="chart"
              onClick={() => open({ kind: 'order' })}
              rightSection={<HotkeyHint id="enter.order" />}
            >
              {t('orders:add')}
            </MayButton>
          </Group>
        }
        flush={current.length > 0}
      >
        {current.length > 0 ? (
          <OrderTable label={t('orders:open')} orders={current} loose={loose} />
        ) : (
          <EmptyState title={t('orders:none')} hint={t('orders:noneHint')} />
        )}
      </Section>
      <ChartReferrals />
      <LooseResults reports={loose} orders={listed} />
      {past.length > 0 ? (
        <Section title={t('orders:past')} count={past.length} flush>
          <OrderTable label={t('orders:past')} orders={past} loose={loose} />
        </Section>
      ) : null}
    </Stack>
  )
}

/** A report whose order is not in this chart (any more) answers none. */
function answersAny(report: DiagnosticReport, orders: readonly ServiceRequest[]): boolean {
  const ids = new Set(ordersOf(report))
  return orders.some((order) => ids.has(order.id))
}

/** Drafts, which nobody else knows of; then what is overdue; then the newest. */
function mostPressingFirst(orders: readonly ListedOrder[]): ListedOrder[] {
  const rank = ({ state, overdue }: ListedOrder) => (state === 'draft' ? 0 : overdue ? 1 : 2)
  return [...orders].sort((a, b) => rank(a) - rank(b))
}

function SignAll({ drafts }: { drafts: readonly ServiceRequest[] }) {
  const { t } = useTranslation()
  const { button, dialog, open, close } = useMenuDialog<'sign'>()
  const signs = useMay('sign-orders')
  return (
    <>
      {signs && drafts.length > 0 ? (
        <Button ref={button} variant="default" onClick={() => open('sign')}>
          {t('orders:signAll', { count: drafts.length })}
        </Button>
      ) : null}
      {dialog ? <SignOrdersDialog orders={drafts} onClose={close} /> : null}
    </>
  )
}
