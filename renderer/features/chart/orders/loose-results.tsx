/** Results that answer no order: imported, or entered without saying so. Shown while orders wait, the likely ones first. */
import { Button, Group, Switch, Table, Text, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { effectiveOf } from '../../../../domain/clinical/observation-key.ts'
import { proposeOrders } from '../../../../domain/clinical/order-match.ts'
import { takesResult } from '../../../../domain/clinical/order-state.ts'
import { formatDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type { DiagnosticReport } from '../../../../domain/resources/index.ts'
import { MayButton } from '../../../components/may.tsx'
import { Section } from '../../../components/page.tsx'
import { useChart } from '../chart-context.tsx'
import { OutsideBadge } from '../rows/outside-badge.tsx'
import { useMenuDialog } from '../rows/use-menu-dialog.ts'
import { ChooseOrderDialog, orderWords } from './attach-dialog.tsx'
import { isOpenOrder, type ListedOrder } from './use-orders.ts'

const mostShown = 10

export function LooseResults({
  reports,
  orders,
}: {
  reports: readonly DiagnosticReport[]
  orders: readonly ListedOrder[]
}) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const waiting = orders.filter((one) => isOpenOrder(one) && takesResult(one.state))
  const open = waiting.map(({ order }) => order)
  const likely = reports.filter((report) => proposeOrders(report, open).length > 0)
  if (likely.length === 0) return null
  const shown = all ? [...likely, ...reports.filter((report) => !likely.includes(report))] : likely
  return (
    <Section
      title={t('orders:loose')}
      count={likely.length}
      hint={t('orders:looseHint')}
      actions={
        <Switch
          label={t('orders:looseAll', { count: reports.length })}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      }
      flush
    >
      <Table aria-label={t('orders:loose')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('orders:result')}</Table.Th>
            <Table.Th>{t('chart:date')}</Table.Th>
            <Table.Th>{t('orders:mayAnswer')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('chart:row.actions')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.slice(0, all ? undefined : mostShown).map((report) => (
            <LooseRow key={report.id} report={report} orders={orders} open={open} />
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}

interface LooseRowProps {
  report: DiagnosticReport
  orders: readonly ListedOrder[]
  open: readonly ListedOrder['order'][]
}

function LooseRow({ report, orders, open: waiting }: LooseRowProps) {
  const { t } = useTranslation()
  const { goTo } = useChart()
  const { button, dialog, open, close } = useMenuDialog<'attach'>()
  const [match] = proposeOrders(report, waiting)
  return (
    <Table.Tr>
      <Table.Td>
        <Text span size="sm" fw={500}>
          {conceptText(report.code)}
        </Text>{' '}
        <OutsideBadge row={report} />
      </Table.Td>
      <Table.Td>{formatDate(effectiveOf(report))}</Table.Td>
      <Table.Td>{match ? t('orders:orderedOn', orderWords(match.order)) : ''}</Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <Button variant="subtle" onClick={() => goTo('results', report.id)}>
            {t('orders:openResult')}
          </Button>
          <MayButton needs="chart" ref={button} variant="default" onClick={() => open('attach')}>
            {t('orders:attach')}
          </MayButton>
        </Group>
        {dialog ? <ChooseOrderDialog report={report} orders={orders} onClose={close} /> : null}
      </Table.Td>
    </Table.Tr>
  )
}
