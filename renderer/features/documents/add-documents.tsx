import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maxDocumentBytes } from '../../../domain/contract/document-reference.ts'
import { formatBytes } from '../../../domain/format/bytes.ts'
import { localDate } from '../../../domain/format/date.ts'
import { client } from '../../client.ts'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { PatientIdentity } from '../../components/patient-identity.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { useChart } from '../chart/chart-context.tsx'

export interface AddDocumentsProps {
  files: readonly File[]
  onClose: () => void
}

/** Says into whose chart the files go, and what each is, before they are stored. */
export function AddDocuments({ files, onClose }: AddDocumentsProps) {
  const { t } = useTranslation()
  const { who } = useChart()
  return (
    <Dialog
      opened={files.length > 0}
      title={t('documents:addTitle', { count: files.length })}
      onClose={onClose}
      size="lg"
    >
      <Stack gap="sm">
        <PatientIdentity patient={who} />
        <AddForm files={files} onClose={onClose} />
      </Stack>
    </Dialog>
  )
}

function AddForm({ files, onClose }: AddDocumentsProps) {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const [names, setNames] = useState(() => files.map(nameOf))
  const [date, setDate] = useState<string | undefined>(localDate())
  /** Where one of several fails, trying again goes on with the rest. */
  const [stored, setStored] = useState(0)
  const fitting = files.map((file, index) => ({ file, index })).filter(({ file }) => !problemOf(file))
  const add = useMutation({
    mutationFn: async () => {
      for (const { file, index } of fitting.slice(stored)) {
        const description = names[index]?.trim()
        await client.documentReference.upload({
          patientId,
          file,
          ...(description && { description }),
          ...(date && { date }),
        })
        setStored((count) => count + 1)
      }
    },
    onSuccess: onClose,
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate()
      }}
    >
      <Stack gap="sm">
        {files.map((file, index) => {
          const problem = problemOf(file)
          return (
            <TextInput
              key={`${file.name} ${file.size} ${file.lastModified}`}
              label={t('documents:nameOf', { file: file.name })}
              description={formatBytes(file.size)}
              error={problem && t(`documents:problem.${problem}`)}
              disabled={problem !== undefined}
              maxLength={500}
              value={names[index] ?? ''}
              onChange={(event) => setNames(names.with(index, event.currentTarget.value))}
            />
          )
        })}
        <DateField label={t('documents:date')} value={date} onChange={setDate} precision="partial" past />
        {add.isError ? <ErrorNote error={add.error} kept={t('documents:stored', { count: stored })} /> : null}
        <Group justify="flex-end" gap="xs">
          {fitting.length === 0 ? <Text size="sm">{t('documents:noneFits')}</Text> : null}
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={add.isPending} disabled={fitting.length === 0}>
            {t('documents:addConfirm', { count: fitting.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function problemOf(file: File): 'too-large' | 'empty' | undefined {
  if (file.size > maxDocumentBytes) return 'too-large'
  return file.size === 0 ? 'empty' : undefined
}

/** `Scan of 2026-11-22.pdf` -> `Scan of 2026-11-22`. */
const nameOf = (file: File) => file.name.replace(/\.[A-Za-z0-9]{1,5}$/, '')
