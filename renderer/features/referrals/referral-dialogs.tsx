/** What is asked before a referral moves on. Each names the patient and the referral. */
import { Autocomplete, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, localDate } from '../../../domain/format/date.ts'
import type { Referral, ReferralStatus } from '../../../domain/resources/index.ts'
import { client } from '../../client.ts'
import { ConfirmWithPatient } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import type { IdentifiedPatient } from '../../components/patient-identity.tsx'

export interface ReferralDialogProps {
  referral: Referral
  patient: IdentifiedPatient
  onClose: () => void
}

const target = ({ id, versionId }: Referral) => ({ id, versionId })

/** "Cardiology: Dr. Erik Lindqvist". */
export const referralWords = ({ service, recipient }: Referral): string =>
  [service, recipient?.display].filter(Boolean).join(': ')

/** When it happened, and what was said; of an appointment the day and hour. */
export function StepDialog({ referral, patient, onClose, step }: ReferralDialogProps & { step: ReferralStatus }) {
  const { t } = useTranslation()
  const [date, setDate] = useState<string | undefined>(localDate())
  const [day, setDay] = useState<string>()
  const [hour, setHour] = useState('')
  const [note, setNote] = useState('')
  const schedules = step === 'scheduled'
  const hourWrong = hour !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(hour)
  const record = async () => {
    const scheduledFor = day && (hour ? `${day}T${hour}` : day)
    await client.referral.step({
      ...target(referral),
      status: step,
      ...(date && { date }),
      ...(schedules && scheduledFor && { scheduledFor }),
      ...(note.trim() && { note: note.trim() }),
    })
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={patient}
      opened
      title={t(`referrals:steps.${step}`)}
      confirmLabel={t('referrals:record')}
      confirmDisabled={!date || hourWrong || (step === 'declined' && note.trim() === '')}
      onConfirm={record}
      onCancel={onClose}
    >
      <Text size="sm">{referralWords(referral)}</Text>
      <DateField label={t('referrals:happenedOn')} value={date} onChange={setDate} past />
      {schedules ? (
        <>
          <DateField label={t('referrals:appointmentDay')} value={day} onChange={setDay} data-autofocus />
          <TextInput
            label={t('referrals:appointmentHour')}
            placeholder="14:30"
            value={hour}
            error={hourWrong ? t('referrals:hourWrong') : undefined}
            onChange={({ currentTarget }) => setHour(currentTarget.value)}
          />
        </>
      ) : null}
      <Textarea
        label={step === 'declined' ? t('referrals:whyDeclined') : t('referrals:note')}
        required={step === 'declined'}
        autosize
        minRows={2}
        maxLength={2000}
        data-autofocus={schedules ? undefined : true}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </ConfirmWithPatient>
  )
}

export function DueDialog({ referral, patient, onClose }: ReferralDialogProps) {
  const { t } = useTranslation()
  const [replyDue, setReplyDue] = useState<string | undefined>(addDays(localDate(), 14))
  const [reason, setReason] = useState('')
  const set = async () => {
    if (!replyDue) return
    await client.referral.setDue({ ...target(referral), replyDue, ...(reason.trim() && { reason: reason.trim() }) })
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={patient}
      opened
      title={t('referrals:dueTitle')}
      confirmLabel={t('common:save')}
      confirmDisabled={!replyDue || replyDue < localDate()}
      onConfirm={set}
      onCancel={onClose}
    >
      <Text size="sm">{referralWords(referral)}</Text>
      <DateField
        label={t('referrals:replyDue')}
        value={replyDue}
        onChange={setReplyDue}
        error={replyDue && replyDue < localDate() ? t('referrals:duePast') : undefined}
        data-autofocus
      />
      <TextInput
        label={t('referrals:note')}
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </ConfirmWithPatient>
  )
}

/** A mistake: of the last step, or of the whole referral. Nothing is deleted. */
export function ReasonDialog({
  referral,
  patient,
  onClose,
  what,
}: ReferralDialogProps & { what: 'take-back' | 'wrong' }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const mark = async () => {
    const input = { ...target(referral), reason: reason.trim() }
    if (what === 'wrong') await client.referral.enteredInError(input)
    else await client.referral.takeBack(input)
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={patient}
      opened
      title={t(`referrals:mistake.${what}.title`)}
      confirmLabel={t(`referrals:mistake.${what}.confirm`)}
      dangerous
      confirmDisabled={reason.trim() === ''}
      onConfirm={mark}
      onCancel={onClose}
    >
      <Text size="sm">{referralWords(referral)}</Text>
      <Text size="sm">{t(`referrals:mistake.${what}.body`)}</Text>
      <Autocomplete
        label={t('chart:wrong.reason')}
        required
        maxLength={500}
        data={[t('chart:wrong.reasons.patient'), t('chart:wrong.reasons.twice'), t('chart:wrong.reasons.mistyped')]}
        value={reason}
        onChange={setReason}
      />
    </ConfirmWithPatient>
  )
}
