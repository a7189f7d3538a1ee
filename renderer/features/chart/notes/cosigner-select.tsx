import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../../client.ts'
import { useSession } from '../../../session.ts'

export interface CosignerSelectProps {
  value: string | undefined
  onChange: (userId: string | undefined) => void
}

/** A colleague who signs as well. Who works alone is not asked. */
export function CosignerSelect({ value, onChange }: CosignerSelectProps) {
  const { t } = useTranslation()
  const { userId } = useSession()
  const { data = [] } = useQuery(orpc.clinicalNote.signers.queryOptions())
  const colleagues = data.filter(({ id, active }) => active && id !== userId)
  if (colleagues.length === 0) return null
  return (
    <Select
      label={t('notes:cosigner')}
      placeholder={t('notes:noCosigner')}
      clearable
      data={colleagues.map(({ id, displayName }) => ({ value: id, label: displayName }))}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
    />
  )
}
