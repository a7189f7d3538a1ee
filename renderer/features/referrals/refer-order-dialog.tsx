import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orderIdOf } from '../../../domain/clinical/referral-packet.ts'
import type { ReferralDraft } from '../../../domain/contract/referral.ts'
import { conceptText } from '../../../domain/format/name.ts'
import type { ServiceRequest } from '../../../domain/resources/index.ts'
import { orpc } from '../../client.ts'
import { Dialog } from '../../components/dialog.tsx'
import type { IdentifiedPatient } from '../../components/patient-identity.tsx'
import { Loaded } from '../../components/states.tsx'
import { ReferralDetail } from './referral-detail.tsx'
import { SendReferralDialog } from './send-dialog.tsx'

interface ReferOrderDialogProps {
  order: ServiceRequest
  patient: IdentifiedPatient
  onClose: () => void
}

/** A signed referral order becomes a referral; where it is one already, that one is shown, or its draft goes on. */
export function ReferOrderDialog({ order, patient, onClose }: ReferOrderDialogProps) {
  const { t } = useTranslation()
  const { patientId } = order
  const referrals = useQuery(orpc.referral.list.queryOptions({ input: { patientId } }))
  const title = t('referrals:send.title')
  if (referrals.data === undefined) {
    return (
      <Dialog opened title={title} onClose={onClose}>
        <Loaded query={referrals}>{() => null}</Loaded>
      </Dialog>
    )
  }
  const present = referrals.data.find(
    (row) => orderIdOf(row) === order.id && row.status !== 'entered-in-error' && row.status !== 'declined',
  )
  if (present && present.status !== 'draft') {
    return (
      <Dialog opened title={t('referrals:ofOrder')} onClose={onClose} size="lg">
        <ReferralDetail referral={present} patient={patient} />
      </Dialog>
    )
  }
  return (
    <SendReferralDialog
      patientId={patientId}
      patient={patient}
      referral={present}
      begin={draftOf(order)}
      onClose={onClose}
    />
  )
}

function draftOf(order: ServiceRequest): ReferralDraft {
  const { id, code, performer, priority, reasonCode = [], orderDetail = [] } = order
  const service = conceptText(code)
  const [to] = performer ?? []
  const reason = reasonCode.map(conceptText).join('; ')
  const question = orderDetail.map(conceptText).join('; ')
  return {
    serviceRequest: { reference: `ServiceRequest/${id}`, display: service },
    service,
    ...(to?.display && { recipient: to }),
    ...(reason && { reason }),
    ...(question && { question }),
    ...(priority && { urgency: priority }),
  }
}
