import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { startedVisit } from '../../../../domain/clinical/visit.ts'
import { localDateTime } from '../../../../domain/format/date.ts'
import type { Encounter } from '../../../../domain/resources/index.ts'
import type { VisitKindId } from '../../../../domain/terminology/visit-kinds.ts'
import { client } from '../../../client.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { PatientIdentity } from '../../../components/patient-identity.tsx'
import { ErrorNote } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import { VisitKindField } from './visit-kind-field.tsx'

export interface StartVisitDialogProps {
  onClose: () => void
  onStarted?: (visit: Encounter) => void
}

/** Reason, Enter: the visit is open, and what is entered from now on belongs to it. */
export function StartVisitDialog({ onClose, onStarted }: StartVisitDialogProps) {
  const { t } = useTranslation()
  const { patientId, who } = useChart()
  const [kind, setKind] = useState<VisitKindId>('office')
  const [reason, setReason] = useState('')
  const start = useMutation({
    mutationFn: () => client.encounter.create({ patientId, content: startedVisit(kind, reason, localDateTime()) }),
    onSuccess: (visit) => {
      onStarted?.(visit)
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!start.isPending) start.mutate()
  }
  return (
    <Dialog opened title={t('visits:start')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <PatientIdentity patient={who} />
          <TextInput
            label={t('visits:reason')}
            placeholder={t('visits:reasonExample')}
            maxLength={500}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <VisitKindField value={kind} onChange={setKind} />
          {start.error ? <ErrorNote error={start.error} /> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={start.isPending}>
              {t('visits:startNow')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
