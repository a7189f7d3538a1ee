import { Button, Group, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DirectoryContent } from '../../../domain/contract/directory.ts'
import { useCommand } from '../../commands/use-command.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { HotkeyHint } from '../../components/hotkey-hint.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { useUnsavedGuard } from '../../components/unsaved-guard.tsx'
import { contentOf, draftOf, type EntryDraft, emptyDraft, faultsOf } from './entry-draft.ts'
import { EntryFields } from './entry-fields.tsx'

interface EntryFormProps<Saved> {
  /** What is changed; absent: a new entry, which begins with `draft`. */
  before?: DirectoryContent | undefined
  draft?: EntryDraft | undefined
  submitLabel: string
  save: (content: DirectoryContent) => Promise<Saved>
  onSaved: (saved: Saved) => void
  onClose: () => void
  /** What the form asks or says beside the fields that every entry has. */
  beside?: (draft: EntryDraft, set: (fields: Partial<EntryDraft>) => void) => EntryExtras
}

export interface EntryExtras {
  head?: ReactNode
  organization?: ReactNode
  foot?: ReactNode
}

export interface EntryDialogProps<Saved> extends EntryFormProps<Saved> {
  opened: boolean
  title: string
}

/** A clinician or an organization, of the practice or outside, is added or changed: one form, one way to save. */
export function EntryDialog<Saved>({ opened, title, onSaved, onClose, ...rest }: EntryDialogProps<Saved>) {
  const [dirty, setDirty] = useState(false)
  const guard = useUnsavedGuard(opened && dirty)
  const close = () =>
    guard.ask(() => {
      setDirty(false)
      onClose()
    })
  const saved = (entry: Saved) => {
    setDirty(false)
    onSaved(entry)
  }
  return (
    <>
      <Dialog opened={opened} title={title} onClose={close} size="lg">
        <EntryForm {...rest} onSaved={saved} onClose={close} onDirty={setDirty} />
      </Dialog>
      {guard.dialog}
    </>
  )
}

function EntryForm<Saved>(props: EntryFormProps<Saved> & { onDirty: (dirty: boolean) => void }) {
  const { before, draft: given, submitLabel, save, onSaved, onClose, beside, onDirty } = props
  const { t } = useTranslation()
  const [initial] = useState(() => (before ? draftOf(before) : (given ?? emptyDraft('Practitioner'))))
  const [draft, setDraft] = useState(initial)
  const [tried, setTried] = useState(false)
  const saving = useMutation({ mutationFn: save, onSuccess: onSaved })
  const faults = faultsOf(draft)
  const set = (fields: Partial<EntryDraft>) => {
    const next = { ...draft, ...fields }
    setDraft(next)
    onDirty(JSON.stringify(next) !== JSON.stringify(initial))
  }
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    // The dialog may stand over another form.
    event?.stopPropagation()
    setTried(true)
    if (Object.keys(faults).length === 0 && !saving.isPending) saving.mutate(contentOf(draft, before))
  }
  useCommand('form.save', submit)
  const { head, organization, foot } = beside?.(draft, set) ?? {}
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {head}
        <EntryFields draft={draft} set={set} faults={faults} tried={tried} organization={organization} />
        {foot}
        {saving.error ? <ErrorNote error={saving.error} kept={t('common:keptTyped')} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={saving.isPending} rightSection={<HotkeyHint id="form.save" />}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
