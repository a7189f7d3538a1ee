import { Autocomplete } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { directoryName } from '../../../domain/format/directory.ts'
import type { Reference } from '../../../domain/resources/index.ts'
import { orpc } from '../../client.ts'

export interface OrganizationFieldProps {
  value: Reference | undefined
  onChange: (value: Reference | undefined) => void
}

/** Where a clinician works: an organization of the directory, or any other name. */
export function OrganizationField({ value, onChange }: OrganizationFieldProps) {
  const { t } = useTranslation()
  const { data = [] } = useQuery(
    orpc.directory.search.queryOptions({ input: { resourceType: 'Organization', limit: 1000 } }),
  )
  const referTo = (display: string): Reference | undefined => {
    if (display.trim() === '') return undefined
    const known = data.filter(({ row }) => directoryName(row) === display.trim())
    return known.length === 1 ? { reference: `Organization/${known[0]?.row.id}`, display } : { display }
  }
  return (
    <Autocomplete
      label={t('directory:form.organization')}
      data={[...new Set(data.map(({ row }) => directoryName(row)))]}
      limit={20}
      maxLength={300}
      value={value?.display ?? ''}
      onChange={(display) => onChange(referTo(display))}
    />
  )
}
