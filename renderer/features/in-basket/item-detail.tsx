import { Group, Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { InBasketItem, InBasketKind } from '../../../domain/contract/in-basket.ts'
import { LinkTo } from '../../components/link.tsx'
import { PatientIdentity } from '../../components/patient-identity.tsx'
import { ReferralDetail } from '../referrals/referral-detail.tsx'
import { ElsewhereDetail } from './elsewhere-detail.tsx'
import type { Commented } from './items.ts'
import { MessageDetail } from './message-detail.tsx'
import { OverdueDetail } from './overdue-detail.tsx'
import { ResultDetail } from './result-detail.tsx'

/** Whose it is stands above everything that can be done about it. */
export function ItemDetail({ item, ...commented }: { item: InBasketItem } & Commented) {
  const { t } = useTranslation()
  return (
    <Stack gap="sm">
      <div>
        <Group justify="space-between" align="baseline">
          <PatientIdentity patient={item.patient} />
          <LinkTo
            to="/patients/$patientId/$section"
            params={{ patientId: item.patient.id, section: sections[item.kind] }}
            size="sm"
          >
            {t('in-basket:openChart')}
          </LinkTo>
        </Group>
        {item.kind === 'overdue' ? null : (
          <Title order={2} mt={4} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
            {item.what}
          </Title>
        )}
      </div>
      <Detail item={item} {...commented} />
    </Stack>
  )
}

const sections: Readonly<Record<InBasketKind, string>> = {
  result: 'results',
  overdue: 'orders',
  referral: 'orders',
  message: 'summary',
  plan: 'plan',
  amendment: 'notes',
  cosign: 'notes',
  draft: 'notes',
}

function Detail({ item, ...commented }: { item: InBasketItem } & Commented) {
  switch (item.kind) {
    case 'result':
      return <ResultDetail task={item.task} {...commented} />
    case 'overdue':
      return <OverdueDetail order={item.order} patient={item.patient} />
    case 'referral':
      return <ReferralDetail referral={item.referral} patient={item.patient} />
    case 'message':
      return <MessageDetail task={item.task} {...commented} />
    default:
      return <ElsewhereDetail kind={item.kind} patientId={item.patient.id} section={sections[item.kind]} />
  }
}
