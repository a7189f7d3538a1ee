import { Autocomplete, List, Stack, Text } from '@mantine/core'
import { IconArrowDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientSummary } from '../../../domain/contract/patient.ts'
import type { MovableType } from '../../../domain/contract/refile.ts'
import { formatDateTime } from '../../../domain/format/date.ts'
import { describe } from '../../../domain/format/describe.ts'
import type { RowOf } from '../../../domain/resources/index.ts'
import { client, orpc } from '../../client.ts'
import { Confirm } from '../../components/confirm.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { PatientIdentity } from '../../components/patient-identity.tsx'
import { useChart } from '../chart/chart-context.tsx'
import { PatientSearch } from '../patient-search/patient-search.tsx'
import { RecentPatients } from '../patient-search/recent-patients.tsx'

export interface RefileDialogProps {
  /** One, or the values of one set of vitals. */
  rows: readonly RowOf<MovableType>[]
  onClose: () => void
}

const reasons = ['chosen', 'name', 'sender'] as const

/** To the right chart: first whose, then both identities side by side before anything moves. */
export function RefileDialog({ rows, onClose }: RefileDialogProps) {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const [target, setTarget] = useState<PatientSummary>()
  const [same, setSame] = useState(false)
  const pick = (patient: PatientSummary) => {
    setSame(patient.id === patientId)
    if (patient.id !== patientId) setTarget(patient)
  }
  const recent = useQuery(orpc.patient.recent.queryOptions({ staleTime: 0 }))
  if (target) return <ConfirmMove rows={rows} target={target} onClose={onClose} />
  return (
    <Dialog opened title={t('refile:choose', { label: labelsOf(rows) })} onClose={onClose} size={860}>
      <Stack gap="xs">
        {same ? (
          <Text size="sm" role="alert" c="var(--mantine-color-error)">
            {t('refile:sameChart')}
          </Text>
        ) : null}
        <PatientSearch autoFocus onPick={pick}>
          <RecentPatients
            onPick={(id) => {
              const found = recent.data?.find((patient) => patient.id === id)
              if (found) pick(found)
            }}
          />
        </PatientSearch>
      </Stack>
    </Dialog>
  )
}

function ConfirmMove({ rows, target, onClose }: RefileDialogProps & { target: PatientSummary }) {
  const { t } = useTranslation()
  const { who } = useChart()
  const [reason, setReason] = useState('')
  const resourceType = rows[0]?.resourceType ?? 'Observation'
  const keys = rows.map(({ id, versionId }) => ({ id, versionId }))
  const along = useQuery(orpc.refile.preview.queryOptions({ input: { resourceType, ids: keys.map(({ id }) => id) } }))
  const counts = Map.groupBy(along.data?.slice(rows.length) ?? [], (one) => one.resourceType)
  return (
    <Confirm
      opened
      title={t('refile:confirmTitle')}
      confirmLabel={t('refile:confirm')}
      dangerous
      confirmDisabled={reason.trim() === '' || along.data === undefined}
      onConfirm={async () => {
        await client.refile.move({ resourceType, rows: keys, toPatientId: target.id, reason: reason.trim() })
        onClose()
      }}
      onCancel={onClose}
    >
      <div>
        <Text size="sm" c="dimmed">
          {t('refile:from')}
        </Text>
        <PatientIdentity patient={who} />
      </div>
      <List size="sm">
        {rows.map((row) => (
          <List.Item key={row.id}>
            <Text span fw={600}>
              {describe(row).label}
            </Text>{' '}
            {formatDateTime(describe(row).date)}
          </List.Item>
        ))}
        {[...counts].map(([type, found]) => (
          <List.Item key={type}>{t(`refile:along.${type}`, { count: found.length })}</List.Item>
        ))}
      </List>
      <IconArrowDown size={18} aria-hidden />
      <div>
        <Text size="sm" c="dimmed">
          {t('refile:to')}
        </Text>
        <PatientIdentity patient={target} />
      </div>
      <Text size="sm">{t('refile:body')}</Text>
      <Autocomplete
        label={t('refile:why')}
        required
        maxLength={500}
        data={reasons.map((one) => t(`refile:reasons.${one}`))}
        value={reason}
        onChange={setReason}
      />
    </Confirm>
  )
}

const labelsOf = (rows: RefileDialogProps['rows']) => rows.map((row) => describe(row).label).join(', ')
