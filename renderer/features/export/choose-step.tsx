import { NativeSelect, Radio, SimpleGrid, Stack } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type ExportItems, exportFileFormat } from '../../../domain/contract/exporting.ts'
import { Loaded } from '../../components/states.tsx'
import { aimRules, aims, otherFormats } from './export-aims.ts'
import { ItemChoice } from './item-choice.tsx'
import { PacketFields } from './packet-fields.tsx'
import { PurposeFields } from './purpose-fields.tsx'
import { type DraftControl, type Missing, windowMonths } from './use-export-draft.ts'

interface ChooseStepProps {
  items: UseQueryResult<ExportItems>
  control: DraftControl
  /** Said beside its field, once somebody tried to go on. */
  missing: Missing | undefined
}

/** What it is for, to whom it goes, and which items of the chart. */
export function ChooseStep({ items, control, missing }: ChooseStepProps) {
  const { t } = useTranslation()
  const { draft, set, setAim } = control
  const formatWords = (format: (typeof exportFileFormat.options)[number]) => ({
    value: format,
    label: t(`export:formats.${format}.name`),
  })
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('export:aim')}
        value={draft.aim}
        onChange={(value) => setAim(aims.find((aim) => aim === value) ?? 'referral')}
      >
        <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="xs" mt={4}>
          {aims.map((aim, index) => (
            <Radio key={aim} value={aim} label={t(`export:aims.${aim}`)} data-autofocus={index === 0 || undefined} />
          ))}
        </SimpleGrid>
      </Radio.Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <NativeSelect
          label={t('export:format')}
          description={t(`export:formats.${draft.format}.hint`)}
          value={draft.format}
          data={[
            { group: t('export:usualFormats'), items: aimRules[draft.aim].formats.map(formatWords) },
            { group: t('export:otherFormats'), items: otherFormats(draft.aim).map(formatWords) },
          ]}
          onChange={({ currentTarget }) => set({ format: exportFileFormat.parse(currentTarget.value) })}
        />
        <NativeSelect
          label={t('export:window.label')}
          description={t('export:window.hint')}
          value={draft.months}
          data={windowMonths.map((value) => ({ value, label: t(`export:window.months.${value}`) }))}
          onChange={({ currentTarget }) =>
            set({ months: windowMonths.find((value) => value === currentTarget.value) ?? '0' })
          }
        />
      </SimpleGrid>
      <PurposeFields draft={draft} set={set} missing={missing} />
      <Loaded query={items}>
        {(data) => (
          <>
            {draft.format === 'packet' ? <PacketFields draft={draft} set={set} items={data} missing={missing} /> : null}
            <ItemChoice draft={draft} set={set} items={data} />
          </>
        )}
      </Loaded>
    </Stack>
  )
}
