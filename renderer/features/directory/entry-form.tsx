import { Alert, List, SegmentedControl, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DirectoryEntry } from '../../../domain/contract/directory.ts'
import { directoryName } from '../../../domain/format/directory.ts'
import { client, orpc } from '../../client.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { contentOf, type EntryDraft } from './entry-draft.ts'
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
export function EntryFormDialog({ entry, ...rest }: EntryFormDialogProps) {
  const { t } = useTranslation()
  const row = entry?.row
  return (
    <EntryDialog
      {...rest}
      title={row ? t('directory:form.change') : t('directory:form.add')}
      submitLabel={row ? t('common:save') : t('directory:form.addButton')}
      before={row}
      save={(content) =>
        row
          ? client.directory.update({ id: row.id, versionId: row.versionId, content })
          : client.directory.create({ content })
      }
      beside={(draft, set) => ({
        head: row ? null : (
          <SegmentedControl
            aria-label={t('directory:form.kind')}
            value={draft.kind}
            data={(['Practitioner', 'Organization'] as const).map((value) => ({
              value,
              label: t(`directory:kinds.${value}`),
            }))}
            onChange={(value) => set({ kind: value === 'Organization' ? value : 'Practitioner' })}
          />
        ),
        organization:
          draft.kind === 'Practitioner' ? (
            <OrganizationField value={draft.organization} onChange={(organization) => set({ organization })} />
          ) : null,
        foot: <SimilarNote draft={draft} exceptId={row?.id} />,
      })}
    />
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
