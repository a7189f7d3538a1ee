import { Group, Select, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ExportFileFormat, type ExportPurpose, exportPurpose } from '../../../domain/contract/exporting.ts'

/** What is typed of the reason for a document. */
export interface PurposeDraft {
  to: string
  reason: string
  question: string
  urgency: NonNullable<ExportPurpose['urgency']>
}

export const noPurpose: PurposeDraft = { to: '', reason: '', question: '', urgency: 'routine' }

const addressed: ReadonlySet<ExportFileFormat> = new Set([
  'referral-note',
  'consultation-note',
  'transfer-summary',
  'packet',
])

/** Documents that are written to somebody, for a reason. */
export const hasPurpose = (format: ExportFileFormat): boolean => addressed.has(format)

/** Undefined where nothing was said. */
export function purposeOf({ to, reason, question, urgency }: PurposeDraft): ExportPurpose | undefined {
  const [who, why, asked] = [to, reason, question].map((text) => text.trim())
  if (!who && !why && !asked && urgency === 'routine') return undefined
  return {
    ...(who && { recipient: { organization: who } }),
    ...(why && { reason: why }),
    ...(asked && { question: asked }),
    urgency,
  }
}

const urgencies = exportPurpose.shape.urgency.unwrap()

interface PurposeFieldsProps {
  draft: PurposeDraft
  onChange: (draft: PurposeDraft) => void
}

export function PurposeFields({ draft, onChange }: PurposeFieldsProps) {
  const { t } = useTranslation()
  const set = (fields: Partial<PurposeDraft>) => onChange({ ...draft, ...fields })
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          label={t('export:purpose.to')}
          maxLength={200}
          value={draft.to}
          onChange={({ currentTarget }) => set({ to: currentTarget.value })}
        />
        <Select
          label={t('export:purpose.urgency')}
          data={urgencies.options.map((value) => ({ value, label: t(`export:purpose.urgencies.${value}`) }))}
          allowDeselect={false}
          value={draft.urgency}
          onChange={(value) => set({ urgency: urgencies.parse(value) })}
        />
      </Group>
      <Textarea
        label={t('export:purpose.reason')}
        autosize
        minRows={2}
        value={draft.reason}
        onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
      />
      <Textarea
        label={t('export:purpose.question')}
        autosize
        minRows={2}
        value={draft.question}
        onChange={({ currentTarget }) => set({ question: currentTarget.value })}
      />
    </>
  )
}
