import { useState } from 'react'
import { useCommand } from '../../commands/use-command.tsx'
import { useMay } from '../../components/may.tsx'
import type { IdentifiedPatient } from '../../components/patient-identity.tsx'
import { SendReferralDialog } from './send-dialog.tsx'

/** Answers "Send a referral" wherever in the chart one is. */
export function ReferralCommand({ patientId, patient }: { patientId: string; patient: IdentifiedPatient }) {
  const [opened, setOpened] = useState(false)
  useCommand('enter.referral', () => setOpened(true), useMay('release'))
  return opened ? <SendReferralDialog patientId={patientId} patient={patient} onClose={() => setOpened(false)} /> : null
}
