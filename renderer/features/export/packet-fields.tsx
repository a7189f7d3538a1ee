import { MultiSelect, PasswordInput, SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { documentFormat, type ExportItems } from '../../../domain/contract/exporting.ts'
import { formatDate } from '../../../domain/format/date.ts'
import { type DraftControl, type ExportDraft, type Missing, staysBecause } from './use-export-draft.ts'

interface PacketFieldsProps {
  draft: ExportDraft
  set: DraftControl['set']
  items: ExportItems
  missing: Missing | undefined
}

/** What a packet holds beside its list of contents, and its lock. */
export function PacketFields({ draft, set, items, missing }: PacketFieldsProps) {
  const { t } = useTranslation()
  const { packet } = draft
  const attachable = items.sections.flatMap(({ key, items: rows }) =>
    rows.filter((row) => row.attachable && staysBecause(draft, key, row) === undefined),
  )
  const offered = new Set(attachable.map(({ id }) => id))
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <MultiSelect
          label={t('export:packet.formats')}
          data={documentFormat.options.map((value) => ({ value, label: t(`export:formats.${value}.name`) }))}
          value={packet.formats}
          error={missing === 'contents' ? t('export:packet.empty') : undefined}
          onChange={(formats) =>
            set({ packet: { ...packet, formats: formats.map((one) => documentFormat.parse(one)) } })
          }
        />
        <PasswordInput
          label={t('export:password.label')}
          description={t('export:password.hint')}
          autoComplete="new-password"
          value={draft.password}
          error={missing === 'password' ? t('export:password.short') : undefined}
          onChange={({ currentTarget }) => set({ password: currentTarget.value })}
        />
      </SimpleGrid>
      <MultiSelect
        label={t('export:packet.attachments')}
        description={t('export:packet.attachmentsHint')}
        placeholder={attachable.length === 0 ? t('export:packet.noAttachments') : t('export:packet.find')}
        searchable
        hidePickedOptions
        limit={50}
        nothingFoundMessage={t('export:packet.notFound')}
        data={attachable.map(({ id, label, date }) => ({
          value: id,
          label: [label, formatDate(date)].filter(Boolean).join(', '),
        }))}
        value={(packet.attachments ?? []).filter((id) => offered.has(id))}
        onChange={(attachments) => set({ packet: { ...packet, attachments } })}
      />
    </>
  )
}
