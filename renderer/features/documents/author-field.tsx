import { Autocomplete } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatPersonName } from '../../../domain/format/name.ts'
import type { Practitioner, Reference } from '../../../domain/resources/index.ts'
import { orpc } from '../../client.ts'

export interface AuthorFieldProps {
  value: string
  onChange: (value: string) => void
}

/** Who wrote a document: somebody of this practice, or any other name. */
export function AuthorField({ value, onChange }: AuthorFieldProps) {
  const { t } = useTranslation()
  const { data } = useQuery(orpc.practice.practitioners.queryOptions())
  return (
    <Autocomplete
      label={t('documents:author')}
      data={[...new Set((data ?? []).map(nameOf).filter(Boolean))]}
      maxLength={200}
      value={value}
      onChange={onChange}
    />
  )
}

const nameOf = ({ name }: Practitioner) => formatPersonName(name)

/** The typed name as FHIR's reference: to the practitioner of that name, else in words alone; undefined for ''. */
export function useAuthorOf(): (typed: string) => Reference | undefined {
  const { data } = useQuery(orpc.practice.practitioners.queryOptions())
  return (typed) => {
    const display = typed.trim()
    if (display === '') return undefined
    const known = data?.filter((practitioner) => nameOf(practitioner) === display) ?? []
    return known.length === 1 ? { reference: `Practitioner/${known[0]?.id}`, display } : { display }
  }
}
