import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { doseWord } from '../../../../domain/clinical/sig.ts'
import { NumberField } from '../../../components/number-field.tsx'
import type { SigFieldsProps } from './sig-fields.tsx'

/** What the pharmacy gives out. */
export function SupplyFields({ draft, set }: SigFieldsProps) {
  const { t } = useTranslation()
  const unit = draft.sig.doseForm && doseWord(2, draft.sig.doseForm)
  return (
    <Group grow align="flex-start">
      <NumberField
        label={unit ? t('chart:meds.quantityOf', { unit }) : t('chart:meds.quantity')}
        value={draft.quantity}
        onChange={(quantity) => set({ quantity })}
      />
      <NumberField
        label={t('chart:meds.supplyDays')}
        whole
        value={draft.supplyDays}
        onChange={(supplyDays) => set({ supplyDays })}
      />
      <NumberField
        label={t('chart:meds.refillsLabel')}
        whole
        value={draft.refills}
        onChange={(refills) => set({ refills })}
      />
    </Group>
  )
}
