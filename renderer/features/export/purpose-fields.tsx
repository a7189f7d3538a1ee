import { NativeSelect, SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { disclosurePurpose } from '../../../domain/resources/disclosure.ts'
import { RecipientPicker } from '../directory/recipient-picker.tsx'
import { AskedFields } from './asked-fields.tsx'
import { aimRules } from './export-aims.ts'
import type { DraftControl, ExportDraft, Missing } from './use-export-draft.ts'

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
      {asks ? <AskedFields draft={draft} set={set} /> : null}
    </>
  )
}
