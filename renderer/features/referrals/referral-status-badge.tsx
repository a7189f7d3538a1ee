import { Badge, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isReplyOverdue } from '../../../domain/clinical/referral-state.ts'
import { localDate } from '../../../domain/format/date.ts'
import type { Referral, ReferralStatus } from '../../../domain/resources/index.ts'

const colors: Readonly<Record<ReferralStatus, string>> = {
  draft: 'gray',
  sent: 'blue',
  acknowledged: 'blue',
  scheduled: 'blue',
  consulted: 'teal',
  completed: 'teal',
  declined: 'orange',
  'no-show': 'orange',
  'entered-in-error': 'gray',
}

/** Never cut off: a table would make it narrower than its word. */
const whole = { flex: 'none', minWidth: 'max-content' } as const

/** Where it stands; beside it, that its answer is missed. */
export function ReferralStatusBadge({ referral }: { referral: Referral }) {
  const { t } = useTranslation()
  return (
    <Group gap={4} wrap="nowrap">
      <Badge color={colors[referral.status]} variant="light" style={whole}>
        {t(`referrals:status.${referral.status}`)}
      </Badge>
      {isReplyOverdue(referral, localDate()) ? (
        <Badge color="red" variant="filled" style={whole}>
          {t('referrals:overdue')}
        </Badge>
      ) : null}
    </Group>
  )
}
