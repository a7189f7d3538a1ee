import { IconFileExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../commands/use-command.tsx'
import { MayButton } from '../../components/may.tsx'
import type { IdentifiedPatient } from '../../components/patient-identity.tsx'
import { ExportDialog } from './export-dialog.tsx'

/** In a chart's header; also answers the command "Export this chart". */
export function ExportButton({ patientId, patient }: { patientId: string; patient: IdentifiedPatient }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  useCommand('chart.export', () => setOpened(true))
  return (
    <>
      <MayButton
        needs="release"
        variant="default"
        leftSection={<IconFileExport size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('export:button')}
      </MayButton>
      <ExportDialog opened={opened} patientId={patientId} patient={patient} onClose={() => setOpened(false)} />
    </>
  )
}
