import { NativeSelect, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'
import { Loaded } from '../../components/states.tsx'
import { RecipientPicker } from '../directory/recipient-picker.tsx'
import { AskedFields } from '../export/asked-fields.tsx'
import { ItemChoice } from '../export/item-choice.tsx'
import { PacketFields } from '../export/packet-fields.tsx'
import { type DraftControl, type Missing, sinceOf, windowMonths } from '../export/use-export-draft.ts'

interface ReferralFieldsProps {
  patientId: string
  control: DraftControl
  missing: Missing | undefined
}

/** To whom, for what and how soon; then what of the chart goes along. */
export function ReferralFields({ patientId, control: { draft, set }, missing }: ReferralFieldsProps) {
  const { t } = useTranslation()
  const since = sinceOf(draft)
  const items = useQuery({
    ...orpc.exporting.items.queryOptions({ input: { patientId, ...(since && { scope: { since } }) } }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return (
    <Stack gap="sm">
      <RecipientPicker
        value={draft.recipient}
        onChange={(recipient) => set({ recipient })}
        label={t('referrals:to')}
        required
        autoFocus
        error={missing === 'recipient' ? t('referrals:toMissing') : undefined}
      />
      <AskedFields draft={draft} set={set} />
      <Text fw={600} size="sm">
        {t('referrals:goesAlong')}
      </Text>
      <NativeSelect
        label={t('export:window.label')}
        description={t('export:window.hint')}
        value={draft.months}
        data={windowMonths.map((value) => ({ value, label: t(`export:window.months.${value}`) }))}
        onChange={({ currentTarget }) =>
          set({ months: windowMonths.find((value) => value === currentTarget.value) ?? '0' })
        }
      />
      <Loaded query={items}>
        {(data) => (
          <>
            <PacketFields draft={draft} set={set} items={data} missing={missing} />
            <ItemChoice draft={draft} set={set} items={data} />
          </>
        )}
      </Loaded>
    </Stack>
  )
}
