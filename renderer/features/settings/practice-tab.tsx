import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { npiOf } from '../../../domain/format/directory.ts'
import { isNpi } from '../../../domain/format/npi.ts'
import type { Organization, OrganizationContent } from '../../../domain/resources/index.ts'
import { orpc } from '../../client.ts'
import { useCommand } from '../../commands/use-command.tsx'
import { ContactLists } from '../../components/contact-fields.tsx'
import { HotkeyHint } from '../../components/hotkey-hint.tsx'
import { Section } from '../../components/page.tsx'
import { ErrorNote, Loaded } from '../../components/states.tsx'
import { useUnsavedGuard } from '../../components/unsaved-guard.tsx'
import { Clinicians } from './clinicians.tsx'
import { organizationContentOf, withNpi } from './organization.ts'
import { SavedNote } from './saved-note.tsx'

export function PracticeTab() {
  const practice = useQuery(orpc.practice.get.queryOptions())
  return (
    <Stack gap="md">
      <Loaded query={practice}>{(present) => <PracticeForm key={present.versionId} practice={present} />}</Loaded>
      <Clinicians />
    </Stack>
  )
}

/** What stands on letters and in every document that leaves. */
function PracticeForm({ practice }: { practice: Organization }) {
  const { t } = useTranslation()
  const [initial] = useState(() => withBlankRows(organizationContentOf(practice)))
  const [draft, setDraft] = useState(initial)
  const update = useMutation(orpc.practice.update.mutationOptions())
  const set = (patch: Partial<OrganizationContent>) => {
    update.reset()
    setDraft((present) => ({ ...present, ...patch }))
  }
  const content = organizationContentOf(draft)
  const dirty = JSON.stringify(content) !== JSON.stringify(organizationContentOf(initial))
  const npi = npiOf(draft) ?? ''
  const npiWrong = npi.trim() !== '' && !isNpi(npi)
  const sound = content.name !== '' && !npiWrong
  const guard = useUnsavedGuard(dirty && !update.isSuccess)
  const save = (event?: FormEvent) => {
    event?.preventDefault()
    if (sound) update.mutate({ versionId: practice.versionId, content })
  }
  useCommand('form.save', save, dirty)
  return (
    <Section title={t('settings:practice.title')} hint={t('settings:practice.hint')}>
      <form onSubmit={save} noValidate>
        <Stack gap="md">
          <Group grow align="flex-start">
            <TextInput
              label={t('settings:practice.name')}
              withAsterisk
              value={draft.name}
              error={content.name === '' ? t('common:required') : undefined}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
            <TextInput
              label={t('settings:practice.npi')}
              inputMode="numeric"
              value={npi}
              error={npiWrong && npi.length >= 10 ? t('directory:form.npiWrong') : undefined}
              onChange={(event) => set({ identifier: withNpi(draft, event.currentTarget.value) })}
            />
          </Group>
          <ContactLists telecom={draft.telecom} address={draft.address} set={set} use="work" />
          {update.error ? <ErrorNote error={update.error} kept={t('common:keptTyped')} /> : null}
          <Group justify="flex-end">
            <Button
              type="submit"
              disabled={!dirty || !sound}
              loading={update.isPending}
              rightSection={<HotkeyHint id="form.save" />}
            >
              {t('common:save')}
            </Button>
          </Group>
        </Stack>
      </form>
      <SavedNote shown={update.isSuccess} />
      {guard.dialog}
    </Section>
  )
}

/** Rows that a letterhead has are there to be filled in. */
function withBlankRows(content: OrganizationContent): OrganizationContent {
  return {
    ...content,
    telecom: content.telecom ?? [
      { system: 'phone', use: 'work' },
      { system: 'fax', use: 'work' },
    ],
    address: content.address ?? [{ use: 'work' }],
  }
}
