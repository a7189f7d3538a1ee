import { Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'
import { Confirm } from '../../components/confirm.tsx'
import { MayButton } from '../../components/may.tsx'

/** Puts a document away without (further) use. It stays stored, with the reason. */
export function DiscardButton({ importDocumentId, decided }: { importDocumentId: string; decided: boolean }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const discard = useMutation(orpc.importing.discard.mutationOptions())
  return (
    <>
      <MayButton needs="file-documents" variant="default" onClick={() => setAsking(true)}>
        {t('import:discard.button')}
      </MayButton>
      <Confirm
        opened={asking}
        title={t('import:discard.title')}
        confirmLabel={t('import:discard.button')}
        dangerous
        confirmDisabled={reason.trim() === ''}
        onConfirm={async () => {
          await discard.mutateAsync({ importDocumentId, reason })
          setAsking(false)
        }}
        onCancel={() => setAsking(false)}
      >
        <Text size="sm">{decided ? t('import:discard.bodyDecided') : t('import:discard.body')}</Text>
        <TextInput
          label={t('import:discard.reason')}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Confirm>
    </>
  )
}
