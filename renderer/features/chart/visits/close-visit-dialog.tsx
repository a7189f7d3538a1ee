import { Alert, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closedVisit, diagnosedIds, visitName, visitReason } from '../../../../domain/clinical/visit.ts'
import { formatDateTime } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { encounterContent } from '../../../../domain/resources/encounter.ts'
import type { ClinicalNote, Condition, Encounter } from '../../../../domain/resources/index.ts'
import { client, orpc } from '../../../client.ts'
import { ConfirmWithPatient } from '../../../components/confirm.tsx'
import { useChart } from '../chart-context.tsx'
import { AddressedProblems } from './addressed-problems.tsx'
import { withDiagnoses } from './with-diagnoses.ts'

export interface CloseVisitDialogProps {
  visit: Encounter
  /** For a dialog that only offers it: what "not now" is called. */
  cancelLabel?: string
  onClose: () => void
}

/** The visit is over: what it was about becomes its diagnoses. Notes that are not signed yet are named, not forbidden. */
export function CloseVisitDialog({ visit, cancelLabel, onClose }: CloseVisitDialogProps) {
  const { t } = useTranslation()
  const { patientId, summary, who } = useChart()
  const { problems } = summary
  const [ticked, setTicked] = useState<string[]>()
  const notes = useQuery(orpc.clinicalNote.list.queryOptions({ input: { patientId } }))
  const own = (notes.data ?? []).filter((note) => note.encounter?.reference === `Encounter/${visit.id}`)
  const unsigned = own.filter(({ status }) => status === 'draft')
  const chosen = ticked ?? startingChoice(visit, problems, own)
  const close = async () => {
    // Somebody may have changed the visit while the dialog was open: what they said is kept.
    const present = await client.encounter.get({ id: visit.id })
    const content = closedVisit(withDiagnoses(encounterContent.parse(present), chosen, problems))
    await client.encounter.update({ id: visit.id, versionId: present.versionId, content })
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={who}
      opened
      title={t('visits:closeTitle')}
      confirmLabel={t('visits:close')}
      {...(cancelLabel && { cancelLabel })}
      onConfirm={close}
      onCancel={onClose}
    >
      <Text size="sm">
        {[visitName(visit), visitReason(visit), t('visits:since', { when: formatDateTime(visit.period?.start) })]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {unsigned.length > 0 ? (
        <Alert color="yellow" p="xs" title={t('visits:unsigned', { count: unsigned.length })}>
          <Text size="sm">{t('visits:unsignedHint')}</Text>
        </Alert>
      ) : null}
      <AddressedProblems problems={problems} chosen={chosen} onChange={setTicked} />
    </ConfirmWithPatient>
  )
}

/** What the visit names already; else what was put on the list during it, or is named in one of its notes. */
function startingChoice(visit: Encounter, problems: readonly Condition[], notes: readonly ClinicalNote[]): string[] {
  const named = diagnosedIds(visit)
  if (named.length > 0) return named
  const written = notes.map(({ text }) => text.toLowerCase()).join('\n')
  return problems
    .filter(
      ({ recordedAt, code }) => recordedAt >= visit.recordedAt || written.includes(conceptText(code).toLowerCase()),
    )
    .map(({ id }) => id)
}
