import { Button, Group } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../commands/use-command.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { PatientSearch } from './patient-search.tsx'
import { RecentPatients } from './recent-patients.tsx'

/** Mod+P from anywhere. */
export function PatientSearchDialog() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [opened, setOpened] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const close = () => setOpened(false)
  const open = (patientId: string) => {
    setLeaving(true)
    close()
    void navigate({ to: '/patients/$patientId', params: { patientId } })
  }
  useCommand('patient.search', () => {
    setLeaving(false)
    setOpened(true)
  })
  return (
    <Dialog opened={opened} title={t('patient-search:label')} onClose={close} size={860} returnFocus={!leaving} bare>
      <PatientSearch autoFocus onPick={(patient) => open(patient.id)}>
        <RecentPatients onPick={open} />
      </PatientSearch>
      <Group p="xs" justify="flex-end">
        <Button
          variant="subtle"
          leftSection={<IconUserPlus size={16} />}
          onClick={() => {
            setLeaving(true)
            close()
            void navigate({ to: '/patients/new' })
          }}
        >
          {t('patient-search:register')}
        </Button>
      </Group>
    </Dialog>
  )
}
