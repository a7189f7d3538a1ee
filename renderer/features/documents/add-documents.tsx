import { Button, Divider, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maxDocumentBytes } from '../../../domain/contract/document-reference.ts'
import { formatBytes } from '../../../domain/format/bytes.ts'
import { formatDate, localDate } from '../../../domain/format/date.ts'
import { describe } from '../../../domain/format/describe.ts'
import { cleanFileName } from '../../../domain/format/file-type.ts'
import { type CodeableConcept, type DocumentReference, isEnteredInError } from '../../../domain/resources/index.ts'
import { documentTypes } from '../../../domain/terminology/document-types.ts'
import { client } from '../../client.ts'
import { useCommand } from '../../commands/use-command.tsx'
import { ConceptSelect } from '../../components/concept-select.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { HotkeyHint } from '../../components/hotkey-hint.tsx'
import { keyed } from '../../components/keyed.ts'
import { PatientIdentity } from '../../components/patient-identity.tsx'
import { ErrorNote, Loaded } from '../../components/states.tsx'
import { useChart } from '../chart/chart-context.tsx'
import { AuthorField, useAuthorOf } from './author-field.tsx'
import { examine, type NewFile } from './new-file.ts'

export interface AddDocumentsProps {
  files: readonly File[]
  /** What the chart has already. */
  documents: readonly DocumentReference[]
  onClose: () => void
}

/** Says into whose chart the files go, and what each is, before they are stored. */
export function AddDocuments({ files, documents, onClose }: AddDocumentsProps) {
  const { t } = useTranslation()
  const { who } = useChart()
  return (
    <Dialog
      opened={files.length > 0}
      title={t('documents:addTitle', { count: files.length })}
      onClose={onClose}
      size="xl"
    >
      <Stack gap="sm">
        <PatientIdentity patient={who} />
        <Examined files={files} documents={documents} onClose={onClose} />
      </Stack>
    </Dialog>
  )
}

function Examined({ files, documents, onClose }: AddDocumentsProps) {
  const examined = useQuery({
    queryKey: ['new-files', files.map((file) => [file.name, file.size, file.lastModified])],
    queryFn: () => examine(files, documents),
    staleTime: 0,
    gcTime: 0,
  })
  return <Loaded query={examined}>{(news) => <AddForm news={news} onClose={onClose} />}</Loaded>
}

interface Named {
  description: string
  type: CodeableConcept | undefined
}

function AddForm({ news, onClose }: { news: readonly NewFile[]; onClose: () => void }) {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const authorOf = useAuthorOf()
  const [named, setNamed] = useState<readonly Named[]>(() =>
    news.map(({ file }) => ({ description: nameOf(file), type: undefined })),
  )
  const [date, setDate] = useState<string | undefined>(localDate())
  const [author, setAuthor] = useState('')
  /** Where one of several fails, trying again goes on with the rest. */
  const [stored, setStored] = useState(0)
  const fitting = news.flatMap(({ problem, file }, index) => (problem ? [] : [{ file, index }]))
  const set = (index: number, patch: Partial<Named>) =>
    setNamed((before) => before.map((one, at) => (at === index ? { ...one, ...patch } : one)))
  const add = useMutation({
    mutationFn: async () => {
      const written = authorOf(author)
      for (const { file, index } of fitting.slice(stored)) {
        const { description = '', type } = named[index] ?? {}
        await client.documentReference.upload({
          patientId,
          file,
          ...(description.trim() && { description: description.trim() }),
          ...(type && { type }),
          ...(date && { date }),
          ...(written && { author: [written] }),
        })
        setStored((count) => count + 1)
      }
    },
    onSuccess: onClose,
  })
  const canAdd = fitting.length > 0 && !add.isPending
  useCommand('form.save', () => add.mutate(), canAdd)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (canAdd) add.mutate()
      }}
    >
      <Stack gap="sm">
        {keyed(news, ({ file }) => file.name).map(({ key, item }, index) => (
          <Stack gap={4} key={key}>
            <Group grow align="flex-start" preventGrowOverflow={false}>
              <TextInput
                label={t('documents:nameOf', { file: cleanFileName(item.file.name) })}
                description={formatBytes(item.file.size)}
                error={item.problem && t(`documents:problem.${item.problem}`, { size: maxDocumentBytes / 1024 / 1024 })}
                disabled={item.problem !== undefined}
                maxLength={500}
                value={named[index]?.description ?? ''}
                onChange={(event) => set(index, { description: event.currentTarget.value })}
              />
              {item.problem ? null : (
                <ConceptSelect
                  label={t('documents:kindOf')}
                  description={t('documents:kindHint')}
                  terms={documentTypes}
                  searchable
                  maw="14rem"
                  value={named[index]?.type}
                  onChange={(type) => set(index, { type })}
                />
              )}
            </Group>
            <Repeated item={item} />
          </Stack>
        ))}
        <Divider />
        <Group grow align="flex-start">
          <DateField label={t('documents:date')} value={date} onChange={setDate} precision="partial" past />
          <AuthorField value={author} onChange={setAuthor} />
        </Group>
        {add.isError ? <ErrorNote error={add.error} kept={t('documents:stored', { count: stored })} /> : null}
        <Group justify="flex-end" gap="xs">
          {fitting.length === 0 ? <Text size="sm">{t('documents:noneFits')}</Text> : null}
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button
            type="submit"
            loading={add.isPending}
            disabled={fitting.length === 0}
            rightSection={<HotkeyHint id="form.save" />}
          >
            {t('documents:addConfirm', { count: fitting.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Filing a file twice is allowed, and never happens unnoticed. */
function Repeated({ item: { already, twice } }: { item: NewFile }) {
  const { t } = useTranslation()
  const [first] = already
  if (!first && !twice) return null
  const where = first && [describe(first).label, formatDate(first.date)].filter(Boolean).join(', ')
  return (
    <Text size="sm" role="status" c="var(--mantine-color-yellow-light-color)">
      {where
        ? t(isEnteredInError(first) ? 'documents:alreadyWrong' : 'documents:already', { document: where })
        : t('documents:twice')}
    </Text>
  )
}

/** `Scan of 2026-11-22.pdf` -> `Scan of 2026-11-22`. */
const nameOf = (file: File) => cleanFileName(file.name).replace(/\.[A-Za-z0-9]{1,5}$/, '')
