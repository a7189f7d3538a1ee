import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { referralCode } from '../../../domain/clinical/referral-code.ts'
import { exportRequestOf } from '../../../domain/clinical/referral-packet.ts'
import type { ExportPreview } from '../../../domain/contract/exporting.ts'
import type { ReferralDraft, ReferralPacket } from '../../../domain/contract/referral.ts'
import { formatDate } from '../../../domain/format/date.ts'
import { recipientText } from '../../../domain/format/directory.ts'
import type { Referral } from '../../../domain/resources/index.ts'
import { client } from '../../client.ts'
import { useCommand } from '../../commands/use-command.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { type IdentifiedPatient, PatientIdentity } from '../../components/patient-identity.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { useUnsavedGuard } from '../../components/unsaved-guard.tsx'
import { usePlatform } from '../../platform.ts'
import exportStyles from '../export/export.module.css'
import { ReviewStep } from '../export/review-step.tsx'
import { type ExportDraft, isLocked, missingOf, requestOf, useExportDraft } from '../export/use-export-draft.ts'
import { usePreview } from '../export/use-preview.ts'
import { printPage } from '../print/print-page.ts'
import { ReferralFields } from './referral-fields.tsx'

export interface SendReferralDialogProps {
  patientId: string
  patient: IdentifiedPatient
  /** A draft that goes on; absent: a new one, which begins with `begin`. */
  referral?: Referral | undefined
  begin?: ReferralDraft | undefined
  onClose: () => void
}

/** A referral: who, why and what goes along; then the very pages that leave; then it leaves. */
export function SendReferralDialog({ patient, onClose, ...rest }: SendReferralDialogProps) {
  const { t } = useTranslation()
  const [dirty, setDirty] = useState(false)
  const guard = useUnsavedGuard(dirty, patient)
  const close = () => guard.ask(onClose)
  return (
    <>
      <Dialog opened title={t('referrals:send.title')} onClose={close} size="64rem">
        <Stack gap="sm">
          <PatientIdentity patient={patient} />
          <SendReferral {...rest} onClose={close} onDirty={setDirty} />
        </Stack>
      </Dialog>
      {guard.dialog}
    </>
  )
}

interface SendReferralProps extends Omit<SendReferralDialogProps, 'patient'> {
  /** Something was typed that is in no draft yet. */
  onDirty: (dirty: boolean) => void
}

function SendReferral({ patientId, referral: given, begin, onClose, onDirty }: SendReferralProps) {
  const { t } = useTranslation()
  const { saveFile } = usePlatform()
  const [referral, setReferral] = useState(given)
  const control = useExportDraft(beginOf(given ?? begin))
  const { draft } = control
  const [kept, setKept] = useState(draft)
  const dirty = draft !== kept
  useEffect(() => onDirty(dirty), [dirty, onDirty])
  const [tried, setTried] = useState(false)
  const [reviewing, setReviewing] = useState(false)
  const missing = missingOf(draft)
  const request = referral && exportRequestOf(referral, packetOf(draft))
  const preview = usePreview(reviewing ? request : undefined)
  /** The draft is kept before anything is shown: its code stands on the pages, and closing the dialog loses nothing. */
  const keep = useMutation({
    mutationFn: () => {
      const serviceRequest = (referral ?? begin)?.serviceRequest
      const content = draftOf(draft, { ...(serviceRequest && { serviceRequest }) })
      return referral
        ? client.referral.update({ id: referral.id, versionId: referral.versionId, content })
        : client.referral.create({ patientId, content })
    },
    onSuccess: (row) => {
      setReferral(row)
      setKept(draft)
    },
  })
  const release = useRelease()
  const sent = release.data
  const review = async () => {
    setTried(true)
    if (missing) return
    await keep.mutateAsync()
    release.reset()
    setReviewing(true)
  }
  const send = () => {
    if (!referral || !preview.data || !canSend) return
    release.mutate({ referral, packet: packetOf(draft), preview: preview.data })
  }
  const canSend = preview.data !== undefined && !preview.isFetching && !release.isPending
  useCommand('form.save', () => (sent ? undefined : reviewing ? send() : void review()), !keep.isPending)

  if (sent && referral) {
    return (
      <Stack gap="sm">
        <Alert
          role="status"
          color="teal"
          variant="light"
          title={t('referrals:send.sent')}
          icon={<IconCheck aria-hidden />}
        >
          <Text size="sm">
            {t('referrals:send.sentHint', {
              code: referralCode(referral.id),
              to: sent.referral.recipient?.display ?? '',
              due: formatDate(sent.referral.replyDue),
            })}
          </Text>
          <Text size="sm">{t(`referrals:send.file.${sent.ended}`)}</Text>
        </Alert>
        <Group justify="flex-end" gap="xs">
          {sent.page === undefined ? null : <PrintPages html={sent.page} />}
          <Button variant="default" onClick={() => void saveFile(sent.file)}>
            {t('referrals:send.saveAgain')}
          </Button>
          <Button onClick={onClose} data-autofocus>
            {t('common:close')}
          </Button>
        </Group>
      </Stack>
    )
  }
  return (
    <>
      {reviewing && request ? (
        <ReviewStep draft={draft} request={request} preview={preview} />
      ) : (
        <ReferralFields patientId={patientId} control={control} missing={tried ? missing : undefined} />
      )}
      <Stack gap="xs" className={exportStyles.foot}>
        {keep.isError ? <ErrorNote error={keep.error} kept={t('common:keptTyped')} /> : null}
        {reviewing && release.isError ? (
          <ErrorNote
            error={release.error}
            kept={t('referrals:send.nothingLeft')}
            onRetry={() => void preview.refetch().then(() => release.reset())}
          />
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {referral ? t('referrals:send.keepDraft') : t('common:cancel')}
          </Button>
          {reviewing ? (
            <>
              <Button variant="default" onClick={() => setReviewing(false)}>
                {t('common:back')}
              </Button>
              <Button loading={release.isPending} disabled={!canSend} onClick={send}>
                {t('referrals:send.release')}
              </Button>
            </>
          ) : (
            <Button loading={keep.isPending} onClick={() => void review()}>
              {t('referrals:send.review')}
            </Button>
          )}
        </Group>
      </Stack>
    </>
  )
}

function PrintPages({ html }: { html: string }) {
  const { t } = useTranslation()
  const platform = usePlatform()
  return (
    <Button variant="default" onClick={() => void printPage(html, () => platform.print())}>
      {t('referrals:send.print')}
    </Button>
  )
}

interface Releasing {
  referral: Referral
  packet: ReferralPacket
  preview: ExportPreview
}

/** The page to read is fetched before, while the preview still stands: afterwards the chart has the packet in it. */
function useRelease() {
  const { saveFile } = usePlatform()
  return useMutation({
    mutationFn: async ({ referral, packet, preview: { documents, stamp } }: Releasing) => {
      const request = exportRequestOf(referral, packet)
      const index = documents.findIndex(({ contentType }) => contentType === 'text/html')
      const page = index < 0 ? undefined : await client.exporting.document({ ...request, shown: stamp, index })
      const html = await page?.text()
      const { id, versionId } = referral
      const released = await client.referral.release({ id, versionId, packet, shown: stamp })
      return { ...released, page: html, ended: await saveFile(released.file) }
    },
  })
}

/** What the dialog begins with, of a draft or an order. */
function beginOf(from: ReferralDraft | undefined): Partial<ExportDraft> {
  const { recipient, service, reason, question, urgency } = from ?? {}
  const name = recipient?.display
  return {
    ...(name && { recipient: { organization: name, ...(recipient.reference && { reference: recipient.reference }) } }),
    ...(service && { service }),
    ...(reason && { reason }),
    ...(question && { question }),
    ...(urgency && { urgency }),
  }
}

function draftOf(draft: ExportDraft, kept: Pick<ReferralDraft, 'serviceRequest'>): ReferralDraft {
  const { recipient, service, reason, question, urgency } = draft
  const display = recipient && recipientText(recipient).trim()
  const [wanted, why, asked] = [service, reason, question].map((text) => text.trim())
  return {
    ...kept,
    ...(display && { recipient: { ...(recipient.reference && { reference: recipient.reference }), display } }),
    ...(wanted && { service: wanted }),
    ...(why && { reason: why }),
    ...(asked && { question: asked }),
    urgency,
  }
}

function packetOf(draft: ExportDraft): ReferralPacket {
  const { packet, scope } = requestOf(draft, '')
  return {
    recipient: draft.recipient ?? {},
    packet: packet ?? draft.packet,
    ...(scope && { scope }),
    ...(isLocked(draft) && { password: draft.password }),
  }
}
