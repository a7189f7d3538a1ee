import { Badge, Group, Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isProvisional } from '../../../domain/clinical/reports.ts'
import type { InBasketItem } from '../../../domain/contract/in-basket.ts'
import { formatDate } from '../../../domain/format/date.ts'
import { FlagText } from '../../components/flag-text.tsx'
import { useBornText } from '../../components/patient-identity.tsx'
import styles from './in-basket.module.css'

export interface ItemLineProps {
  item: InBasketItem
  marked: boolean
  onSelect: () => void
}

/** Whose it is (name, birth date, number: two people may share a name), what it is, and how bad. */
export function ItemLine({ item, marked, onSelect }: ItemLineProps) {
  const { t } = useTranslation()
  const born = useBornText()
  const { patient, kind, what, date, urgency } = item
  return (
    <UnstyledButton
      className={styles.line}
      data-urgency={urgency}
      aria-current={marked || undefined}
      onClick={onSelect}
    >
      <Group justify="space-between" gap="xs" wrap="nowrap" align="baseline">
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {patient.name}
        </Text>
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {t(`in-basket:kind.${kind}`)}
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {t('common:bornDate', { date: born(patient.birthDate) })} ·{' '}
        {t('common:recordNumberShort', { number: patient.recordNumber })}
      </Text>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="baseline">
        <Text size="sm" lineClamp={2} component="div">
          <FlagText flag={item.kind === 'result' ? item.flag : undefined}>{what}</FlagText> <Marks item={item} />
        </Text>
        <Text size="xs" style={{ whiteSpace: 'nowrap' }}>
          {dueKinds.has(kind) ? t('in-basket:dueOn', { date: formatDate(date) }) : formatDate(date)}
        </Text>
      </Group>
    </UnstyledButton>
  )
}

/** Their date is the day by which something was to happen. */
const dueKinds: ReadonlySet<InBasketItem['kind']> = new Set(['overdue', 'referral', 'plan', 'amendment'])

function Marks({ item }: { item: InBasketItem }) {
  const { t } = useTranslation()
  if (item.urgency === 'critical') {
    return (
      <Badge size="sm" color="red" variant="filled">
        {t('in-basket:critical')}
      </Badge>
    )
  }
  if (item.kind === 'result' && isProvisional(item.report)) {
    return (
      <Badge size="sm" color="yellow" variant="light">
        {t('orders:state.partial')}
      </Badge>
    )
  }
  return item.urgency === 'urgent' ? (
    <Badge size="sm" color="orange" variant="light">
      {t('orders:priorities.urgent')}
    </Badge>
  ) : null
}
