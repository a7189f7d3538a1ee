import { useNavigate, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { client } from '../../client.ts'
import { MayPage } from '../../components/may.tsx'
import { Page } from '../../components/page.tsx'
import { newPatient } from './draft.ts'
import { PatientForm } from './patient-form.tsx'

export function NewPatientPage() {
  const { t } = useTranslation()
  return (
    <MayPage needs="register-patients" title={t('registration:new.title')}>
      <NewPatient />
    </MayPage>
  )
}

function NewPatient() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { history } = useRouter()
  return (
    <Page title={t('registration:new.title')} hint={t('registration:new.hint')} width="full" fill>
      <PatientForm
        initial={newPatient}
        saveLabel={t('registration:new.save')}
        onSave={async (content) => {
          const { id } = await client.patient.create({ content })
          await navigate({ to: '/patients/$patientId', params: { patientId: id }, ignoreBlocker: true })
        }}
        onCancel={() => history.back({ ignoreBlocker: true })}
      />
    </Page>
  )
}
