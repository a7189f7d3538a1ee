import { NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { exportPurpose } from '../../../domain/contract/exporting.ts'
import type { DraftControl } from './use-export-draft.ts'

const urgencies = exportPurpose.shape.urgency.unwrap()

/** What is asked of whoever gets it, why and how soon. */
export function AskedFields({ draft, set }: Pick<DraftControl, 'draft' | 'set'>) {
  const { t } = useTranslation()
  return (
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
      {(['reason', 'question'] as const).map((field) => (
        <Textarea
          key={field}
          label={t(`export:purpose.${field}`)}
          autosize
          minRows={2}
          maxRows={6}
          value={draft[field]}
          onChange={({ currentTarget }) => set({ [field]: currentTarget.value })}
        />
      ))}
    </SimpleGrid>
  )
}
