import { Checkbox, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isReleasedPacket } from '../../../domain/clinical/referral-packet.ts'
import { formatDate } from '../../../domain/format/date.ts'
import { conceptText } from '../../../domain/format/name.ts'
import { isEnteredInError } from '../../../domain/resources/index.ts'
import { client, orpc } from '../../client.ts'
import { ConfirmWithPatient } from '../../components/confirm.tsx'
import { EmptyState, Loaded } from '../../components/states.tsx'
import { type ReferralDialogProps, referralWords } from './referral-dialogs.tsx'

export interface Answer {
  /** `ImportDocument/<id>` or `DocumentReference/<id>`. */
  reference: string
  display: string
}

interface CloseLoopDialogProps extends ReferralDialogProps {
  answer: Answer
}

/** This document is the answer: one confirmation attaches it and, unless somebody still has to act on it, closes the loop. */
export function CloseLoopDialog({ answer, ...asked }: CloseLoopDialogProps) {
  const { t } = useTranslation()
  return (
    <AnswerDialog {...asked} answer={answer}>
      <Text size="sm">{t('referrals:answer.document', { name: answer.display })}</Text>
    </AnswerDialog>
  )
}

function AnswerDialog({
  referral,
  patient,
  onClose,
  answer,
  children,
}: ReferralDialogProps & { answer: Answer | undefined; children: React.ReactNode }) {
  const { t } = useTranslation()
  const [close, setClose] = useState(true)
  const [note, setNote] = useState('')
  const attach = async () => {
    if (!answer) return
    await client.referral.attachReply({
      id: referral.id,
      versionId: referral.versionId,
      reply: answer,
      close,
      ...(note.trim() && { note: note.trim() }),
    })
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={patient}
      opened
      title={t('referrals:answer.title')}
      confirmLabel={close ? t('referrals:answer.close') : t('referrals:answer.attach')}
      confirmDisabled={answer === undefined}
      onConfirm={attach}
      onCancel={onClose}
    >
      <Text size="sm" fw={500}>
        {referralWords(referral)}
      </Text>
      {children}
      <Checkbox
        label={t('referrals:answer.alsoClose')}
        description={t('referrals:answer.alsoCloseHint')}
        checked={close}
        onChange={({ currentTarget }) => setClose(currentTarget.checked)}
      />
      <Textarea
        label={t('referrals:answer.note')}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </ConfirmWithPatient>
  )
}

/** By hand: a document of the chart, or an outside record that was taken in for this patient. */
export function ChooseReplyDialog(asked: ReferralDialogProps) {
  const { t } = useTranslation()
  const { patientId } = asked.referral
  const documents = useQuery(orpc.documentReference.list.queryOptions({ input: { patientId } }))
  const imports = useQuery(orpc.importing.list.queryOptions({ input: { patientId } }))
  const [chosen, setChosen] = useState<string>()
  const offered: (Answer & { date?: string | undefined })[] = [
    ...(imports.data ?? [])
      .filter(({ status }) => status !== 'discarded')
      .map((each) => ({
        reference: `ImportDocument/${each.importDocumentId}`,
        display: [each.title ?? each.documentType, each.from].filter(Boolean).join(', '),
        date: each.createdAt,
      })),
    ...(documents.data ?? [])
      .filter((row) => !isEnteredInError(row) && !isReleasedPacket(row))
      .map((row) => ({
        reference: `DocumentReference/${row.id}`,
        display: row.description ?? row.content[0]?.title ?? conceptText(row.type),
        date: row.date,
      })),
  ].toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
  const answer = offered.find(({ reference }) => reference === chosen)
  return (
    <AnswerDialog {...asked} answer={answer && { reference: answer.reference, display: answer.display }}>
      <Loaded query={documents}>
        {() => (
          <Loaded query={imports}>
            {() =>
              offered.length === 0 ? (
                <EmptyState title={t('referrals:answer.none')} hint={t('referrals:answer.noneHint')} />
              ) : (
                <Radio.Group label={t('referrals:answer.which')} value={chosen ?? null} onChange={setChosen}>
                  <Stack gap={6} mt={4} mah={240} style={{ overflowY: 'auto' }}>
                    {offered.map(({ reference, display, date }) => (
                      <Radio
                        key={reference}
                        value={reference}
                        label={[display, formatDate(date)].filter(Boolean).join(' · ')}
                      />
                    ))}
                  </Stack>
                </Radio.Group>
              )
            }
          </Loaded>
        )}
      </Loaded>
    </AnswerDialog>
  )
}
