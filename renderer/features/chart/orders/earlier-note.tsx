import { Alert, List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { codeKeyOf, effectiveOf } from '../../../../domain/clinical/observation-key.ts'
import { earlierOf } from '../../../../domain/clinical/order-repeat.ts'
import { formatDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type { CodeableConcept, DiagnosticReport, Observation } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { useChart } from '../chart-context.tsx'
import { ResultValue } from '../results/result-value.tsx'
import { isOpenOrder, useListedOrders } from './use-orders.ts'

/** What is known of the same thing already: its last result, and orders that wait. Informs, never forbids. */
export function EarlierNote({ code, except }: { code: CodeableConcept | undefined; except: Except }) {
  return code ? <Earlier code={code} except={except} /> : null
}

/** Ids of the order that is being written. */
type Except = readonly (string | undefined)[]

function Earlier({ code, except }: { code: CodeableConcept; except: Except }) {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const { orders, reports } = useListedOrders()
  const input = { patientId, codeKey: codeKeyOf(code), limit: 20 }
  const { data: results = [] } = useQuery(orpc.observation.trend.queryOptions({ input }))
  const open = orders
    .filter((listed) => isOpenOrder(listed) && listed.state !== 'final' && !except.includes(listed.order.id))
    .map(({ order }) => order)
  const { waiting, last } = earlierOf(code, { open, reports, results })
  if (waiting.length === 0 && !last) return null
  return (
    <Alert color={waiting.length > 0 ? 'yellow' : 'blue'} p="xs" role="status" title={t('orders:earlier')}>
      <List size="sm" listStyleType="none">
        {waiting.map((order) => (
          <List.Item key={order.id}>
            {t('orders:earlierOrder', {
              what: conceptText(order.code),
              state: t(`orders:state.${orders.find((listed) => listed.order.id === order.id)?.state ?? 'draft'}`),
              date: formatDate(order.authoredOn ?? order.recordedAt),
            })}
          </List.Item>
        ))}
        {last ? (
          <List.Item>
            {t('orders:earlierResult', { date: formatDate(effectiveOf(last)) || t('common:notKnown') })}{' '}
            <Last of={last} />
          </List.Item>
        ) : null}
      </List>
    </Alert>
  )
}

function Last({ of }: { of: Observation | DiagnosticReport }) {
  if (of.resourceType === 'Observation') return <ResultValue of={of} />
  return (
    <Text span inherit fw={500}>
      {conceptText(of.code)}
    </Text>
  )
}
