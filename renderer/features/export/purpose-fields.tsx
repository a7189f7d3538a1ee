import { NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { exportPurpose } from '../../../domain/contract/exporting.ts'
import { disclosurePurpose } from '../../../domain/resources/disclosure.ts'
import { RecipientPicker } from '../directory/recipient-picker.tsx'
import { aimRules } from './export-aims.ts'
import type { DraftControl, ExportDraft, Missing } from './use-export-draft.ts'

const urgencies = exportPurpose.shape.urgency.unwrap()

interface PurposeFieldsProps {
  draft: ExportDraft
  set: DraftControl['set']
  missing: Missing | undefined
}

/** Who gets it and why: what the log of disclosures says, and what a referral asks. */
export function PurposeFields({ draft, set, missing }: PurposeFieldsProps) {
  const { t } = useTranslation()
  const { asks } = aimRules[draft.aim]
  const toPatient = draft.disclosure === 'patient-request'
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <RecipientPicker
          value={draft.recipient}
          onChange={(recipient) => set({ recipient })}
          label={toPatient ? t('export:purpose.through') : t('export:purpose.to')}
          required={!toPatient}
          error={missing === 'recipient' ? t('export:purpose.toMissing') : undefined}
        />
        <NativeSelect
          label={t('export:purpose.disclosure')}
          value={draft.disclosure}
          data={disclosurePurpose.options.map((value) => ({ value, label: t(`export:disclosures.${value}`) }))}
          onChange={({ currentTarget }) => set({ disclosure: disclosurePurpose.parse(currentTarget.value) })}
        />
      </SimpleGrid>
      {asks ? (
        <>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextInput
              label={t('export:purpose.service')}
              maxLength={200}
              value={draft.service}
              onChange={({ currentTarget }) => set({ service: currentTarget.value })}
            />
            <NativeSelect
              label={t('export:purpose.urgency')}
              data={urgencies.options.map((value) => ({ value, label: t(`export:purpose.urgencies.${value}`) }))}
              value={draft.urgency}
              onChange={({ currentTarget }) => set({ urgency: urgencies.parse(currentTarget.value) })}
            />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <Textarea
              label={t('export:purpose.reason')}
              autosize
              minRows={2}
              maxRows={6}
              value={draft.reason}
              onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
            />
            <Textarea
              label={t('export:purpose.question')}
              autosize
              minRows={2}
              maxRows={6}
              value={draft.question}
              onChange={({ currentTarget }) => set({ question: currentTarget.value })}
            />
          </SimpleGrid>
        </>
      ) : null}
    </>
  )
}
