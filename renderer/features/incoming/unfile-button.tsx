import { Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'
import { ConfirmWithPatient } from '../../components/confirm.tsx'
import { MayButton } from '../../components/may.tsx'
import type { IdentifiedPatient } from '../../components/patient-identity.tsx'

/** The document was filed under the wrong patient, and nobody knows the right one yet. */
export function UnfileButton({ importDocumentId, patient }: { importDocumentId: string; patient: IdentifiedPatient }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const unfile = useMutation(orpc.importing.unfile.mutationOptions())
  return (
    <>
      <MayButton needs="file-documents" variant="default" onClick={() => setAsking(true)}>
        {t('incoming:unfile.button')}
      </MayButton>
      <ConfirmWithPatient
        opened={asking}
        patient={patient}
        title={t('incoming:unfile.title')}
        confirmLabel={t('incoming:unfile.button')}
        dangerous
        confirmDisabled={reason.trim() === ''}
        onConfirm={async () => {
          await unfile.mutateAsync({ importDocumentId, reason })
          setAsking(false)
        }}
        onCancel={() => setAsking(false)}
      >
        <Text size="sm">{t('incoming:unfile.body')}</Text>
        <TextInput
          label={t('incoming:unfile.reason')}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmWithPatient>
    </>
  )
}
