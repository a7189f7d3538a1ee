import { Alert, Button, Group, Stack } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client, orpc } from '../../client.ts'
import { useCommand } from '../../commands/use-command.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { type IdentifiedPatient, PatientIdentity } from '../../components/patient-identity.tsx'
import { usePlatform } from '../../platform.ts'
import { ChooseStep } from './choose-step.tsx'
import styles from './export.module.css'
import { ReviewStep } from './review-step.tsx'
import { SaveError } from './save-error.tsx'
import { isLocked, missingOf, requestOf, sinceOf, useExportDraft } from './use-export-draft.ts'
import { usePreview } from './use-preview.ts'

export interface ExportDialogProps {
  opened: boolean
  patientId: string
  patient: IdentifiedPatient
  onClose: () => void
}

/** What leaves the practice: why and to whom, exactly which items, then the very pages that leave. */
export function ExportDialog({ opened, patientId, patient, onClose }: ExportDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog opened={opened} title={t('export:title')} onClose={onClose} size="64rem">
      <ExportBody patientId={patientId} patient={patient} onClose={onClose} />
    </Dialog>
  )
}

function ExportBody({ patientId, patient, onClose }: Omit<ExportDialogProps, 'opened'>) {
  const { t } = useTranslation()
  const { saveFile } = usePlatform()
  const control = useExportDraft()
  const { draft } = control
  const [reviewing, setReviewing] = useState(false)
  const [tried, setTried] = useState(false)
  const request = requestOf(draft, patientId)
  const missing = missingOf(draft)
  const since = sinceOf(draft)
  const items = useQuery({
    ...orpc.exporting.items.queryOptions({ input: { patientId, ...(since && { scope: { since } }) } }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const preview = usePreview(reviewing ? request : undefined)
  // A closed dialog waits for nothing: what is not made yet does not leave.
  const [closing] = useState(() => new AbortController())
  useEffect(() => () => closing.abort(), [closing])
  const save = useMutation({
    mutationFn: async () => {
      const asked = {
        ...request,
        disclosure: draft.disclosure,
        ...(preview.data && { shown: preview.data.stamp }),
        ...(isLocked(draft) && { password: draft.password }),
      }
      return saveFile(await client.exporting.create(asked, { signal: closing.signal }))
    },
  })
  const review = () => {
    setTried(true)
    if (missing) return
    save.reset()
    setReviewing(true)
  }
  // What left once does not leave again by a second click: going back begins another release.
  const canSave = preview.data !== undefined && !preview.isFetching && !save.isPending && save.data !== 'saved'
  useCommand('form.save', () => (reviewing ? canSave && save.mutate() : review()))
  return (
    <Stack gap="sm">
      <PatientIdentity patient={patient} />
      {reviewing ? (
        <ReviewStep draft={draft} request={request} preview={preview} />
      ) : (
        <ChooseStep items={items} control={control} missing={tried ? missing : undefined} />
      )}
      <Stack gap="xs" className={styles.foot}>
        {reviewing && save.isError ? (
          <SaveError
            error={save.error}
            onPreviewAgain={() => {
              save.reset()
              void preview.refetch()
            }}
          />
        ) : null}
        {reviewing && save.isSuccess ? (
          <Alert role="status" color="teal" variant="light" p="sm" icon={<IconCheck aria-hidden />}>
            {t(`export:ended.${save.data}`)}
          </Alert>
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {save.data === 'saved' ? t('common:close') : t('common:cancel')}
          </Button>
          {reviewing ? (
            <>
              <Button variant="default" onClick={() => setReviewing(false)}>
                {t('export:back')}
              </Button>
              <Button loading={save.isPending} disabled={!canSave} onClick={() => save.mutate()}>
                {t('export:save')}
              </Button>
            </>
          ) : (
            <Button onClick={review}>{t('export:review')}</Button>
          )}
        </Group>
      </Stack>
    </Stack>
  )
}
