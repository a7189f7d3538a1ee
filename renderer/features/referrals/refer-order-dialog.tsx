import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orderIdOf } from '../../../domain/clinical/referral-packet.ts'
import type { ReferralDraft } from '../../../domain/contract/referral.ts'
import { conceptText } from '../../../domain/format/name.ts'
import type { Referral, ServiceRequest } from '../../../domain/resources/index.ts'
import { orpc } from '../../client.ts'
import { Dialog } from '../../components/dialog.tsx'
import type { IdentifiedPatient } from '../../components/patient-identity.tsx'
import { Loaded } from '../../components/states.tsx'
import { reasonsOf } from '../chart/orders/order-draft.ts'
import { firstNote } from '../chart/rows/notes.ts'
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
  return <Refer order={order} patient={patient} onClose={onClose} present={present} />
}

/** What was there when it was opened decides: sending changes it, and says so in its own dialog. */
function Refer({ order, patient, onClose, present }: ReferOrderDialogProps & { present: Referral | undefined }) {
  const { t } = useTranslation()
  const [sends] = useState(present === undefined || present.status === 'draft')
  if (sends) {
    return (
      <SendReferralDialog
        patientId={order.patientId}
        patient={patient}
        referral={present}
        begin={draftOf(order)}
        onClose={onClose}
      />
    )
  }
  return (
    <Dialog opened title={t('referrals:ofOrder')} onClose={onClose} size="lg">
      {present ? <ReferralDetail referral={present} patient={patient} /> : null}
    </Dialog>
  )
}

function draftOf(order: ServiceRequest): ReferralDraft {
  const { id, code, performer, priority } = order
  const service = conceptText(code)
  const [to] = performer ?? []
  const reason = reasonsOf(order).join('; ')
  const question = firstNote(order)
  return {
    serviceRequest: { reference: `ServiceRequest/${id}`, display: service },
    service,
    ...(to?.display && { recipient: to }),
    ...(reason && { reason }),
    ...(question && { question }),
    ...(priority && { urgency: priority }),
  }
}
