import { Alert, Button, Group, List, SegmentedControl, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DirectoryEntry } from '../../../domain/contract/directory.ts'
import { directoryName } from '../../../domain/format/directory.ts'
import { orpc } from '../../client.ts'
import { useCommand } from '../../commands/use-command.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { HotkeyHint } from '../../components/hotkey-hint.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { useUnsavedGuard } from '../../components/unsaved-guard.tsx'
import { contentOf, draftOf, type EntryDraft, emptyDraft, faultsOf } from './entry-draft.ts'
import { EntryFields } from './entry-fields.tsx'
import { EntryLine } from './entry-line.tsx'
import { OrganizationField } from './organization-field.tsx'

export interface EntryFormDialogProps {
  opened: boolean
  /** The entry that is changed; absent: a new one, which begins with `draft`. */
  entry?: DirectoryEntry | undefined
  draft?: EntryDraft | undefined
  onSaved: (entry: DirectoryEntry) => void
  onClose: () => void
}

/** A clinician or an organization outside: added, or changed. */
export function EntryFormDialog({ opened, onSaved, onClose, ...rest }: EntryFormDialogProps) {
  const { t } = useTranslation()
  const [dirty, setDirty] = useState(false)
  const guard = useUnsavedGuard(opened && dirty)
  const close = () =>
    guard.ask(() => {
      setDirty(false)
      onClose()
    })
  const saved = (entry: DirectoryEntry) => {
    setDirty(false)
    onSaved(entry)
  }
  return (
    <>
      <Dialog
        opened={opened}
        title={rest.entry ? t('directory:form.change') : t('directory:form.add')}
        onClose={close}
        size="lg"
      >
        <EntryForm {...rest} onSaved={saved} onClose={close} onDirty={setDirty} />
      </Dialog>
      {guard.dialog}
    </>
  )
}

interface EntryFormProps extends Omit<EntryFormDialogProps, 'opened'> {
  onDirty: (dirty: boolean) => void
}

function EntryForm({ entry, draft: given, onSaved, onClose, onDirty }: EntryFormProps) {
  const { t } = useTranslation()
  const [initial] = useState(() => (entry ? draftOf(entry.row) : (given ?? emptyDraft('Practitioner'))))
  const [draft, setDraft] = useState(initial)
  const [tried, setTried] = useState(false)
  const set = (fields: Partial<EntryDraft>) => {
    const next = { ...draft, ...fields }
    setDraft(next)
    onDirty(JSON.stringify(next) !== JSON.stringify(initial))
  }
  const create = useMutation(orpc.directory.create.mutationOptions({ onSuccess: onSaved }))
  const update = useMutation(orpc.directory.update.mutationOptions({ onSuccess: onSaved }))
  const faults = faultsOf(draft)
  const pending = create.isPending || update.isPending
  const error = create.error ?? update.error
  const save = (event?: FormEvent) => {
    event?.preventDefault()
    event?.stopPropagation()
    setTried(true)
    if (Object.keys(faults).length > 0 || pending) return
    const content = contentOf(draft, entry?.row)
    if (entry) update.mutate({ id: entry.row.id, versionId: entry.row.versionId, content })
    else create.mutate({ content })
  }
  useCommand('form.save', save)
  return (
    <form onSubmit={save} noValidate>
      <Stack gap="sm">
        {entry ? null : (
          <SegmentedControl
            aria-label={t('directory:form.kind')}
            value={draft.kind}
            data={(['Practitioner', 'Organization'] as const).map((value) => ({
              value,
              label: t(`directory:kinds.${value}`),
            }))}
            onChange={(value) => set({ kind: value === 'Organization' ? value : 'Practitioner' })}
          />
        )}
        <EntryFields
          draft={draft}
          set={set}
          faults={faults}
          tried={tried}
          organization={
            draft.kind === 'Practitioner' ? (
              <OrganizationField value={draft.organization} onChange={(organization) => set({ organization })} />
            ) : null
          }
        />
        <SimilarNote draft={draft} exceptId={entry?.row.id} />
        {error ? <ErrorNote error={error} kept={t('common:keptTyped')} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={pending} rightSection={<HotkeyHint id="form.save" />}>
            {entry ? t('common:save') : t('directory:form.addButton')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Who is in the directory already and may be the same. A hint: two clinicians can have one name. */
function SimilarNote({ draft, exceptId }: { draft: EntryDraft; exceptId?: string | undefined }) {
  const { t } = useTranslation()
  const [settled] = useDebouncedValue(draft, 300)
  const content = contentOf({ ...settled, name: settled.name.trim() || '?' })
  const similar = useQuery({
    ...orpc.directory.similar.queryOptions({ input: { content, ...(exceptId && { exceptId }) } }),
    enabled: settled.name.trim().length >= 3,
    gcTime: 0,
  })
  const found = similar.data ?? []
  if (found.length === 0) return null
  return (
    <Alert
      role="status"
      color="yellow"
      variant="light"
      p="sm"
      title={t('directory:form.similar', { count: found.length })}
    >
      <List size="sm" spacing={2}>
        {found.slice(0, 5).map((each) => (
          <List.Item key={each.row.id}>
            <EntryLine entry={each} dimmed={false} />
            {each.row.active === false ? (
              <Text span size="sm">
                {' '}
                {t('directory:inactive')}
              </Text>
            ) : null}
          </List.Item>
        ))}
      </List>
      {found.length > 5 ? <Text size="sm">{t('directory:form.more', { count: found.length - 5 })}</Text> : null}
      <Text size="sm">{t('directory:form.similarHint', { name: directoryName(content) })}</Text>
    </Alert>
  )
}
