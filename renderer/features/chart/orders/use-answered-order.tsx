/** While a result is entered: which open order does it answer? The surest one is proposed, and the user has the last word. */
import { Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type MatchedResult, proposeOrders } from '../../../../domain/clinical/order-match.ts'
import { orderReference, takesResult } from '../../../../domain/clinical/order-state.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type { DiagnosticReportContent } from '../../../../domain/resources/index.ts'
import { orderWords } from './attach-dialog.tsx'
import { isOpenOrder, useListedOrders } from './use-orders.ts'

const noOrder = 'none'

/** `result` undefined: nothing is entered yet, or it has its order. The field is null where no order waits. */
export function useAnsweredOrder(result: MatchedResult | undefined): {
  basedOn: Pick<DiagnosticReportContent, 'basedOn'>
  field: ReactNode
} {
  const { t } = useTranslation()
  const { orders } = useListedOrders()
  const [chosen, setChosen] = useState<string>()
  const waiting = orders.filter((one) => isOpenOrder(one) && takesResult(one.state)).map(({ order }) => order)
  if (!result || waiting.length === 0) return { basedOn: {}, field: null }

  const proposed = proposeOrders(result, waiting)
  const [best] = proposed
  const sure = best?.why === 'same-code' || best?.why === 'same-name' ? best.order.id : undefined
  const value = chosen ?? sure ?? noOrder
  const likely = proposed.map(({ order }) => order)
  const listed = [...likely, ...waiting.filter((order) => !likely.includes(order))]
  const order = listed.find(({ id }) => id === value)
  return {
    basedOn: order
      ? { basedOn: [{ reference: orderReference(order.id), type: 'ServiceRequest', display: conceptText(order.code) }] }
      : {},
    field: (
      <Select
        label={t('orders:answers')}
        data={[
          ...listed.map((one) => ({ value: one.id, label: t('orders:orderedOn', orderWords(one)) })),
          { value: noOrder, label: t('orders:answersNone') },
        ]}
        value={value}
        onChange={(next) => setChosen(next ?? noOrder)}
      />
    ),
  }
}
