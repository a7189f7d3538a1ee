import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../commands/use-command.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { type IdentifiedPatient, PatientIdentity } from '../../components/patient-identity.tsx'
import { DisclosureList } from './disclosure-list.tsx'

/** Answers "Disclosures of this chart": what left of it, to whom and why. */
export function DisclosuresCommand({ patientId, patient }: { patientId: string; patient: IdentifiedPatient }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  useCommand('chart.disclosures', () => setOpened(true))
  return (
    <Dialog opened={opened} title={t('disclosures:ofChart')} onClose={() => setOpened(false)} size="64rem">
      <PatientIdentity patient={patient} />
      <DisclosureList patientId={patientId} />
    </Dialog>
  )
}
