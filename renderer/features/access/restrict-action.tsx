/** In the chart's banner: that it is restricted, and the way to set or lift that. */
import { ActionIcon, Badge, Button, Stack, Text, Tooltip } from '@mantine/core'
import { IconShieldLock, IconShieldOff } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Patient } from '../../../domain/resources/index.ts'
import { orpc } from '../../client.ts'
import { Dialog } from '../../components/dialog.tsx'
import { useMay } from '../../components/may.tsx'
import { identified, PatientIdentity } from '../../components/patient-identity.tsx'
import { useMenuDialog } from '../chart/rows/use-menu-dialog.ts'
import { ReasonForm } from './reason-form.tsx'

export function RestrictedBadge() {
  const { t } = useTranslation()
  return (
    <Badge color="grape" variant="light" size="sm" title={t('access:restricted.badgeHint')}>
      {t('access:restricted.badge')}
    </Badge>
  )
}

export function RestrictAction({ patient }: { patient: Patient }) {
  const { t } = useTranslation()
  const may = useMay('restrict-charts')
  const { button, dialog, open, close } = useMenuDialog<true>()
  const restricted = patient.confidentiality === 'R'
  const label = t(restricted ? 'access:restricted.unmark' : 'access:restricted.mark')
  return (
    <>
      {restricted ? <RestrictedBadge /> : null}
      {may ? (
        <Tooltip label={label}>
          <ActionIcon ref={button} aria-label={label} onClick={() => open(true)}>
            {restricted ? <IconShieldOff size={16} aria-hidden /> : <IconShieldLock size={16} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      ) : null}
      {dialog ? <RestrictDialog patient={patient} restricted={!restricted} onClose={close} /> : null}
    </>
  )
}

interface RestrictDialogProps {
  patient: Patient
  /** What it is to be. */
  restricted: boolean
  onClose: () => void
}

function RestrictDialog({ patient, restricted, onClose }: RestrictDialogProps) {
  const { t } = useTranslation()
  const { id: patientId, versionId } = patient
  const save = useMutation(orpc.chartAccess.restrict.mutationOptions({ onSuccess: onClose }))
  const way = restricted ? 'mark' : 'unmark'
  return (
    <Dialog opened title={t(`access:restricted.${way}Title`)} onClose={onClose}>
      <Stack gap="sm">
        <PatientIdentity patient={identified(patient)} />
        <Text size="sm">{t(`access:restricted.${way}Hint`)}</Text>
        <ReasonForm
          label={t('access:restricted.why')}
          submitLabel={t(`access:restricted.${way}Confirm`)}
          busy={save.isPending}
          error={save.error}
          onSubmit={(reason) => save.mutate({ patientId, versionId, restricted, reason })}
        >
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </ReasonForm>
      </Stack>
    </Dialog>
  )
}
