import { Checkbox, Group, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rowFields } from '../../../domain/resources/base.ts'
import type { Patient, PatientContent } from '../../../domain/resources/index.ts'
import { client, orpc } from '../../client.ts'
import { DateField } from '../../components/date-field.tsx'
import { MayPage } from '../../components/may.tsx'
import { Page, Section } from '../../components/page.tsx'
import { identified, PatientIdentity } from '../../components/patient-identity.tsx'
import { Loaded } from '../../components/states.tsx'
import type { DraftProps } from './draft.ts'
import { PatientForm } from './patient-form.tsx'

export function EditPatientPage() {
  const { patientId = '' } = useParams({ strict: false })
  const patient = useQuery(orpc.patient.get.queryOptions({ input: { id: patientId } }))
  const { t } = useTranslation()
  return (
    <MayPage needs="register-patients" title={t('registration:edit.title')}>
      <Loaded query={patient}>{(present) => <EditPatient key={patientId} patient={present} />}</Loaded>
    </MayPage>
  )
}

function EditPatient({ patient }: { patient: Patient }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  // The version that was opened: a change by somebody else meanwhile is a conflict, not overwritten.
  const [opened] = useState(patient)
  const [initial] = useState(() => contentOf(opened))
  const [reason, setReason] = useState('')
  const toChart = () => navigate({ to: '/patients/$patientId', params: { patientId: patient.id }, ignoreBlocker: true })
  return (
    <Page
      title={t('registration:edit.title')}
      hint={<PatientIdentity patient={identified(opened)} />}
      width="full"
      fill
    >
      <PatientForm
        initial={initial}
        exceptId={patient.id}
        saveLabel={t('registration:edit.save')}
        onSave={async (content) => {
          const { id, versionId } = opened
          await client.patient.update({ id, versionId, content, reason: reason.trim() || undefined })
          await toChart()
        }}
        onCancel={() => void toChart()}
      >
        {(draft, set) => (
          <>
            <StatusSection draft={draft} set={set} />
            <TextInput
              label={t('registration:edit.reason')}
              description={t('registration:edit.reasonHint')}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </>
        )}
      </PatientForm>
    </Page>
  )
}

function StatusSection({ draft, set }: DraftProps<'active' | 'deceasedBoolean' | 'deceasedDateTime'>) {
  const { t } = useTranslation()
  const deceased = draft.deceasedBoolean === true || draft.deceasedDateTime !== undefined
  return (
    <Section title={t('registration:status.title')}>
      <Group gap="xl" align="flex-end">
        <Checkbox
          label={t('registration:status.active')}
          checked={draft.active !== false}
          onChange={(event) => set({ active: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('registration:status.deceased')}
          checked={deceased}
          onChange={(event) =>
            set({ deceasedBoolean: event.currentTarget.checked || undefined, deceasedDateTime: undefined })
          }
        />
        {deceased ? (
          <DateField
            label={t('registration:status.deceasedDate')}
            precision="partial"
            past
            value={draft.deceasedDateTime}
            onChange={(date) => set({ deceasedDateTime: date, deceasedBoolean: date ? undefined : true })}
          />
        ) : null}
      </Group>
    </Section>
  )
}

/** The row without what the database knows of it. */
function contentOf(patient: Patient): PatientContent {
  const own = new Set([...Object.keys(rowFields), 'recordNumber'])
  return Object.fromEntries(Object.entries(patient).filter(([key]) => !own.has(key))) as PatientContent
}
