import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientSummary } from '../../../domain/contract/patient.ts'
import { orpc } from '../../client.ts'
import { PatientRow, PatientRowHead } from '../../components/patient-row.tsx'
import { PickList } from '../../components/pick-list.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { similarNames } from './similar-names.ts'

const limit = 20

export interface PatientSearchProps {
  onPick: (patient: PatientSummary) => void
  /** Shown while nothing is typed. */
  children?: React.ReactNode
  autoFocus?: boolean
}

/**
 * Search by keystroke. Each text has its own answer in the cache, so a late answer to an earlier text is never shown as the
 * answer to this one; while the right one is on its way the old rows stay, and cannot be picked.
 */
export function PatientSearch({ onPick, children, autoFocus }: PatientSearchProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const asked = text.trim()
  const search = useQuery({
    ...orpc.patient.search.queryOptions({ input: { text: asked, limit } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  })
  const found = useMemo(() => (asked === '' ? [] : (search.data ?? [])), [asked, search.data])
  const similar = useMemo(() => similarNames(found), [found])
  const pending = asked !== '' && (search.isPending || search.isPlaceholderData)

  const status =
    asked === '' || search.isError
      ? null
      : found.length === limit
        ? t('patient-search:first', { count: limit })
        : t('patient-search:found', { count: found.length })
  return (
    <>
      <PickList
        label={t('patient-search:label')}
        placeholder={t('patient-search:placeholder')}
        text={text}
        onTextChange={setText}
        items={found}
        keyOf={(patient) => patient.id}
        onPick={onPick}
        pending={pending}
        status={status}
        head={<PatientRowHead />}
        size="md"
        autoFocus={autoFocus}
      >
        {(patient) => <PatientRow patient={patient} similar={similar.has(patient.id)} />}
      </PickList>
      {search.isError ? <ErrorNote error={search.error} onRetry={() => void search.refetch()} /> : null}
      {asked === '' ? children : null}
    </>
  )
}
