import { useTranslation } from 'react-i18next'
import { type VisitKindId, visitKindIds } from '../../../../domain/terminology/visit-kinds.ts'
import { Choice } from '../rows/choice.tsx'

export interface VisitKindFieldProps {
  value: VisitKindId
  onChange: (kind: VisitKindId) => void
}

export function VisitKindField({ value, onChange }: VisitKindFieldProps) {
  const { t } = useTranslation()
  return (
    <Choice
      label={t('visits:kind')}
      value={value}
      options={visitKindIds.map((id) => ({ value: id, label: t(`visits:kinds.${id}`) }))}
      onChange={onChange}
    />
  )
}
