import { Button, Group, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { visitName, visitReason, visitReference } from '../../../../domain/clinical/visit.ts'
import { formatDate, localDate } from '../../../../domain/format/date.ts'
import { type Encounter, isEnteredInError, type Reference } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { useChart } from '../chart-context.tsx'
import { StartVisitDialog } from '../visits/start-visit-dialog.tsx'
import { useOpenVisit } from '../visits/use-open-visit.ts'

export interface VisitFieldProps {
  value: Reference | undefined
  /** `date`: when the care was that the note tells of, where that is not now. */
  onChange: (visit: Reference | undefined, date: string | undefined) => void
}

const mostListed = 30
/** The key of no visit at all. */
const noVisit = ''

/** Which visit a note tells of. Where none is open, it asks: start one, choose an earlier one, or leave it empty. */
export function VisitField({ value, onChange }: VisitFieldProps) {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const { visit: open, known } = useOpenVisit()
  const [starting, setStarting] = useState(false)
  const { data = [] } = useQuery(orpc.encounter.list.queryOptions({ input: { patientId, limit: mostListed } }))
  const visits = data.filter((visit) => !isEnteredInError(visit))
  const references = [...visits.map(visitReference), ...(open ? [visitReference(open)] : []), ...(value ? [value] : [])]
  const byReference = new Map(references.flatMap((one) => (one.reference ? [[one.reference, one]] : [])))
  const labels = new Map(visits.map((visit) => [`Encounter/${visit.id}`, labelOf(visit)]))
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <Select
        flex={1}
        label={t('notes:visit')}
        placeholder={known && !open ? t('notes:whichVisit') : undefined}
        data={[
          ...[...byReference].map(([key, one]) => ({ value: key, label: labels.get(key) ?? one.display ?? key })),
          ...(value ? [{ value: noVisit, label: t('notes:noVisit') }] : []),
        ]}
        value={value?.reference ?? null}
        onChange={(key) => onChange(byReference.get(key ?? noVisit), startsOf(visits, key))}
      />
      {known && !open && !value ? (
        <Button variant="light" onClick={() => setStarting(true)}>
          {t('visits:start')}
        </Button>
      ) : null}
      {starting ? (
        <StartVisitDialog
          onClose={() => setStarting(false)}
          onStarted={(visit) => onChange(visitReference(visit), undefined)}
        />
      ) : null}
    </Group>
  )
}

/** A visit of today is going on or just over: its note is of now. */
function startsOf(visits: readonly Encounter[], key: string | null): string | undefined {
  const start = visits.find((visit) => `Encounter/${visit.id}` === key)?.period?.start
  return start?.slice(0, 10) === localDate() ? undefined : start
}

function labelOf(visit: Encounter): string {
  return [formatDate(visit.period?.start), visitName(visit), visitReason(visit)].filter(Boolean).join(' · ')
}
