import { Button, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'
import { FolderField } from '../../components/folder-field.tsx'
import { Section } from '../../components/page.tsx'
import { ErrorNote, Loaded } from '../../components/states.tsx'
import { SavedNote } from './saved-note.tsx'

export function BackupFolder() {
  const { t } = useTranslation()
  const settings = useQuery(orpc.backup.settings.queryOptions({ staleTime: 0 }))
  return (
    <Section title={t('settings:backups.folder')} hint={t('settings:backups.folderHint')}>
      <Loaded query={settings}>
        {({ folder, defaultFolder }) => <FolderForm present={folder} standard={defaultFolder} />}
      </Loaded>
    </Section>
  )
}

/** `standard` is beside the data: it helps against mistakes, not against the loss of the computer. */
function FolderForm({ present, standard }: { present: string | undefined; standard: string }) {
  const { t } = useTranslation()
  const [folder, setFolder] = useState(present ?? standard)
  const save = useMutation(orpc.backup.setFolder.mutationOptions())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (folder.trim()) save.mutate({ folder: folder.trim() })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs" align="flex-start">
        <FolderField
          label={t('settings:backups.folder')}
          value={folder}
          onChange={(next) => {
            save.reset()
            setFolder(next)
          }}
        />
        {folder === standard ? (
          <Text size="sm" c="dimmed">
            {t('settings:backups.sameDisk')}
          </Text>
        ) : null}
        {save.error ? <ErrorNote error={save.error} kept={t('settings:backups.folderKept')} /> : null}
        <Button type="submit" loading={save.isPending} disabled={!folder.trim() || folder === present}>
          {t('common:save')}
        </Button>
      </Stack>
      <SavedNote shown={save.isSuccess} />
    </form>
  )
}
