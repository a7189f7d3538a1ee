import { Alert, Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isUnnamed } from '../../../domain/clinical/unnamed-patient.ts'
import type { ImportReview } from '../../../domain/contract/importing.ts'
import type { DuplicateCandidate } from '../../../domain/contract/patient.ts'
import { formatPatientName } from '../../../domain/format/name.ts'
import type { Patient } from '../../../domain/resources/index.ts'
import { orpc } from '../../client.ts'
import { Confirm, ConfirmWithPatient } from '../../components/confirm.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { MayButton } from '../../components/may.tsx'
import { Section } from '../../components/page.tsx'
import { type IdentifiedPatient, identified, useBornText } from '../../components/patient-identity.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { PatientSearch } from '../patient-search/patient-search.tsx'
import { PatientComparison } from './patient-comparison.tsx'
import { isOtherPerson } from './patient-differences.ts'
import styles from './review.module.css'

/** 'new': a chart made from the document. */
export type ChosenPatient = string | 'new' | undefined

export interface PatientStepProps {
  review: ImportReview
  chosen: ChosenPatient
  onChoose: (chosen: ChosenPatient) => void
  onConfirmed: () => void
}

/** Whose record is this? Asked before anything else; nothing reaches a chart before it is answered. */
export function PatientStep({ review, chosen, onChoose, onConfirmed }: PatientStepProps) {
  const { t } = useTranslation()
  const [searching, setSearching] = useState(false)
  const { candidates, outcome } = review.summary.patient
  const nobody = isUnnamed(review.document.patient)
  const patientId = chosen === 'new' ? undefined : chosen
  const chart = useQuery({ ...orpc.patient.get.queryOptions({ input: { id: patientId ?? '' } }), enabled: !!patientId })
  // Of whom nothing is known there may be nobody to choose from yet.
  const hasChoice = candidates.length > 0 || chart.data !== undefined || !nobody
  const isOffered = candidates.some((candidate) => candidate.patient.id === patientId)

  return (
    <Section title={t('import:patient.title')}>
      <div className={styles.patientStep}>
        <Stack gap="sm">
          <Text size="sm">{t(`import:patient.outcome.${nobody ? 'unnamed' : outcome}`)}</Text>
          <Radio.Group
            aria-label={hasChoice ? t('import:patient.title') : undefined}
            value={chosen ?? ''}
            onChange={(value) => onChoose(value === '' ? undefined : value)}
          >
            <Stack gap="xs">
              {candidates.map((candidate) => (
                <CandidateChoice key={candidate.patient.id} candidate={candidate} />
              ))}
              {!isOffered && chart.data ? (
                <Radio value={chart.data.id} label={<PatientLine patient={identified(chart.data)} />} />
              ) : null}
              {nobody ? null : (
                <Radio value="new" label={t('import:patient.new', { name: review.summary.patientName })} />
              )}
            </Stack>
          </Radio.Group>
          <Group gap="xs">
            <Button variant="default" onClick={() => setSearching(true)}>
              {t('import:patient.search')}
            </Button>
          </Group>
          {chart.isError ? <ErrorNote error={chart.error} onRetry={() => void chart.refetch()} /> : null}
        </Stack>
        <Stack gap="sm">
          <PatientComparison document={review.document.patient} chart={patientId ? chart.data : undefined} />
          <ConfirmChoice
            review={review}
            chosen={chosen}
            chart={patientId ? chart.data : undefined}
            onConfirmed={onConfirmed}
          />
        </Stack>
      </div>
      <Dialog opened={searching} title={t('import:patient.search')} onClose={() => setSearching(false)} size="xl">
        <PatientSearch
          autoFocus
          onPick={(patient) => {
            onChoose(patient.id)
            setSearching(false)
          }}
        />
      </Dialog>
    </Section>
  )
}

function CandidateChoice({ candidate }: { candidate: DuplicateCandidate }) {
  const { t } = useTranslation()
  const strength = candidate.score >= 0.95 ? 'strong' : candidate.score >= 0.5 ? 'possible' : 'weak'
  return (
    <Radio
      value={candidate.patient.id}
      label={<PatientLine patient={candidate.patient} />}
      description={`${t(`import:patient.strength.${strength}`)}: ${candidate.evidence.join(' · ')}`}
    />
  )
}

function PatientLine({ patient }: { patient: IdentifiedPatient }) {
  const { t } = useTranslation()
  const born = useBornText()
  return (
    <>
      <Text span fw={600} size="sm">
        {patient.name}
      </Text>
      {', '}
      {t('common:bornDate', { date: born(patient.birthDate) })}
      {', '}
      {t('common:recordNumberShort', { number: patient.recordNumber })}
    </>
  )
}

type ConfirmChoiceProps = Omit<PatientStepProps, 'onChoose'> & { chart: Patient | undefined }

/** A click where all agrees; with open eyes where name, birth date or sex differ, or where a second chart may come to be. */
function ConfirmChoice({ review, chosen, chart, onConfirmed }: ConfirmChoiceProps) {
  const { t } = useTranslation()
  const { importDocumentId } = review.summary
  const [asking, setAsking] = useState(false)
  const [compared, setCompared] = useState(false)
  const confirm = useMutation(orpc.importing.confirmPatient.mutationOptions({ onSuccess: onConfirmed }))
  const send = async () => {
    await confirm.mutateAsync({ importDocumentId, ...(chart && { patientId: chart.id }) })
    setAsking(false)
  }
  const ask = () => {
    setCompared(false)
    setAsking(true)
  }
  if (chosen === 'new') {
    const { candidates } = review.summary.patient
    const name = formatPatientName(review.document.patient.name)
    return (
      <Group>
        <MayButton needs="file-documents" onClick={ask}>
          {t('import:patient.confirmNew')}
        </MayButton>
        <Confirm
          opened={asking}
          title={t('import:patient.confirmNew')}
          confirmLabel={t('import:patient.create')}
          dangerous={candidates.length > 0}
          onConfirm={send}
          onCancel={() => setAsking(false)}
        >
          <Text size="sm">{t('import:patient.newBody', { name })}</Text>
          {candidates.length > 0 ? (
            <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} p="sm">
              {t('import:patient.newTwice', { count: candidates.length })}
            </Alert>
          ) : null}
        </Confirm>
      </Group>
    )
  }
  if (!chart) return null
  const other = isOtherPerson(review.document.patient, chart)
  return (
    <Stack gap="xs" align="flex-start">
      {other ? (
        <Alert color="red" variant="filled" icon={<IconAlertTriangle aria-hidden />} p="sm" role="alert">
          {t('import:patient.mayBeOther')}
        </Alert>
      ) : null}
      {confirm.isError && !asking ? <ErrorNote error={confirm.error} /> : null}
      <MayButton
        needs="file-documents"
        color={other ? 'red' : undefined}
        loading={confirm.isPending && !asking}
        onClick={() => (other ? ask() : confirm.mutate({ importDocumentId, patientId: chart.id }))}
      >
        {t('import:patient.confirm', { name: formatPatientName(chart.name) })}
      </MayButton>
      <ConfirmWithPatient
        opened={asking}
        patient={identified(chart)}
        title={t('import:patient.confirmOther')}
        confirmLabel={t('import:patient.isSame')}
        dangerous
        confirmDisabled={!compared}
        onConfirm={send}
        onCancel={() => setAsking(false)}
      >
        <PatientComparison document={review.document.patient} chart={chart} />
        <Checkbox
          checked={compared}
          onChange={(event) => setCompared(event.currentTarget.checked)}
          label={t('import:patient.compared')}
        />
      </ConfirmWithPatient>
    </Stack>
  )
}
