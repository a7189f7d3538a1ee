import { Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReviewRow } from '../../../domain/contract/importing.ts'
import { orpc } from '../../client.ts'
import { ConfirmWithPatient } from '../../components/confirm.tsx'
import type { IdentifiedPatient } from '../../components/patient-identity.tsx'
import type { Receipt } from './batches.tsx'
import { actions, type Choices, decisionsOf, tally } from './review-choices.ts'

export interface AcceptDialogProps {
  importDocumentId: string
  patient: IdentifiedPatient
  /** The rows to accept the decided ones of; undefined: closed. */
  rows: readonly ReviewRow[] | undefined
  choices: Choices
  onAccepted: (receipt: Receipt) => void
  onCancel: () => void
}

/** One press, one batch: repeats whose chart it is and what will happen to it. */
export function AcceptDialog({ importDocumentId, patient, rows, choices, onAccepted, onCancel }: AcceptDialogProps) {
  const { t } = useTranslation()
  const decide = useMutation(orpc.importing.decide.mutationOptions())
  const { chosen, decided, open } = tally(rows ?? [], choices)
  return (
    <ConfirmWithPatient
      opened={rows !== undefined}
      patient={patient}
      title={t('import:accept.title', { count: decided })}
      confirmLabel={t('import:accept.confirm')}
      onConfirm={async () => {
        const decisions = decisionsOf(rows ?? [], choices)
        onAccepted(await decide.mutateAsync({ importDocumentId, decisions }))
      }}
      onCancel={onCancel}
    >
      <ul>
        {actions
          .filter((action) => chosen[action] > 0)
          .map((action) => (
            <li key={action}>
              <Text size="sm">{t(`import:accept.${action}`, { count: chosen[action] })}</Text>
            </li>
          ))}
      </ul>
      {open > 0 ? <Text size="sm">{t('import:accept.open', { count: open })}</Text> : null}
      <Text size="sm" c="dimmed">
        {t('import:accept.undoable')}
      </Text>
    </ConfirmWithPatient>
  )
}
