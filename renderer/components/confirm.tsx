import { Button, Group, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'
import { type IdentifiedPatient, PatientIdentity } from './patient-identity.tsx'
import { ErrorNote } from './states.tsx'

export interface ConfirmProps {
  opened: boolean
  title: string
  children?: ReactNode
  confirmLabel: string
  cancelLabel?: string
  /** What cannot be taken back: Cancel has the focus, the confirming button is red. */
  dangerous?: boolean
  confirmDisabled?: boolean
  /** The dialog shows its failure and stays open. */
  onConfirm: () => void | Promise<void>
  onCancel: () => void
}

export function Confirm(props: ConfirmProps) {
  return (
    <Dialog opened={props.opened} title={props.title} onClose={props.onCancel}>
      <ConfirmBody {...props} />
    </Dialog>
  )
}

/** Repeats name, birth date and record number (NISTIR 7804-1): for all that orders, signs, prescribes, merges or discards. */
export function ConfirmWithPatient({ patient, children, ...props }: ConfirmProps & { patient: IdentifiedPatient }) {
  return (
    <Confirm {...props}>
      <PatientIdentity patient={patient} />
      {children}
    </Confirm>
  )
}

function ConfirmBody({
  children,
  confirmLabel,
  cancelLabel,
  dangerous,
  confirmDisabled,
  onConfirm,
  onCancel,
}: ConfirmProps) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  // What is disabled takes no focus, and the keyboard would stay behind the dialog.
  const cancelFirst = dangerous || confirmDisabled
  const confirm = async () => {
    setBusy(true)
    setError(undefined)
    try {
      await onConfirm()
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Stack gap="sm">
      {children}
      {error ? <ErrorNote error={error} /> : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onCancel} data-autofocus={cancelFirst || undefined}>
          {cancelLabel ?? t('common:cancel')}
        </Button>
        <Button
          color={dangerous ? 'red' : undefined}
          onClick={() => void confirm()}
          loading={busy}
          disabled={confirmDisabled}
          data-autofocus={!cancelFirst || undefined}
        >
          {confirmLabel}
        </Button>
      </Group>
    </Stack>
  )
}
