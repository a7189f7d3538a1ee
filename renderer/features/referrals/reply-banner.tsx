import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core'
import { IconMailForward } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isOpenReferral } from '../../../domain/clinical/referral-state.ts'
import { formatDate } from '../../../domain/format/date.ts'
import type { Referral } from '../../../domain/resources/index.ts'
import { orpc } from '../../client.ts'
import { May, MayButton } from '../../components/may.tsx'
import { type IdentifiedPatient, PatientIdentity } from '../../components/patient-identity.tsx'
import { referralWords } from './referral-dialogs.tsx'
import { CloseLoopDialog } from './reply-dialog.tsx'

interface ReplyBannerProps {
  importDocumentId: string
  /** What the document is called. */
  name: string
  /** The chart it belongs to, once somebody confirmed it. */
  patientId: string | undefined
  patient: IdentifiedPatient | undefined
  /** Somebody chose the patient of a referral, to be confirmed as that of the document. */
  onChoosePatient: (patientId: string) => void
}

/** An outside document under review: which referral it answers. Recognised by what stands in it, or chosen by hand. */
export function ReplyBanner({ importDocumentId, name, patientId, patient, onChoosePatient }: ReplyBannerProps) {
  const { t } = useTranslation()
  const recognised = useQuery(orpc.referral.recognise.queryOptions({ input: { importDocumentId } }))
  const ofPatient = useQuery({
    ...orpc.referral.list.queryOptions({ input: { patientId: patientId ?? '' } }),
    enabled: patientId !== undefined,
  })
  const [answered, setAnswered] = useState<Referral>()
  const reference = `ImportDocument/${importDocumentId}`
  const attached = ofPatient.data?.find(({ reply }) => reply?.reference === reference)
  if (attached) {
    return (
      <Alert color="teal" variant="light" p="sm" icon={<IconMailForward aria-hidden />}>
        {t('referrals:answer.attached', { referral: referralWords(attached) })}
      </Alert>
    )
  }
  const matches = recognised.data ?? []
  const open = (ofPatient.data ?? []).filter((row) => isOpenReferral(row) && row.reply === undefined)
  return (
    <>
      {matches.map(({ referral, patient: whose, by }) => (
        <Alert
          key={referral.id}
          color="blue"
          variant="light"
          p="sm"
          icon={<IconMailForward aria-hidden />}
          title={t('referrals:answer.recognised')}
        >
          <Stack gap={4} align="flex-start">
            <PatientIdentity patient={whose} />
            <Text size="sm">
              {referralWords(referral)}
              {referral.sentAt ? ` · ${t('referrals:sentOn', { date: formatDate(referral.sentAt) })}` : ''}
            </Text>
            <Text size="sm">{t(by === 'code' ? 'referrals:answer.byCode' : 'referrals:answer.byOrder')}</Text>
            {patientId === undefined ? (
              <>
                <Text size="sm" fw={600}>
                  {t('referrals:answer.confirmFirst')}
                </Text>
                <MayButton
                  needs="file-documents"
                  size="xs"
                  variant="default"
                  onClick={() => onChoosePatient(referral.patientId)}
                >
                  {t('referrals:answer.choosePatient', { name: whose.name })}
                </MayButton>
              </>
            ) : patientId === referral.patientId ? (
              <MayButton needs="file-documents" size="xs" onClick={() => setAnswered(referral)}>
                {t('referrals:answer.isAnswer')}
              </MayButton>
            ) : (
              <Text size="sm" fw={600}>
                {t('referrals:answer.otherPatient', { name: whose.name })}
              </Text>
            )}
          </Stack>
        </Alert>
      ))}
      {matches.length === 0 && open.length > 0 ? (
        <May needs="file-documents">
          <ByHand open={open} onChoose={setAnswered} />
        </May>
      ) : null}
      {answered && patient ? (
        <CloseLoopDialog
          referral={answered}
          patient={patient}
          answer={{ reference, display: name }}
          onClose={() => setAnswered(undefined)}
        />
      ) : null}
    </>
  )
}

function ByHand({ open, onChoose }: { open: readonly Referral[]; onChoose: (referral: Referral) => void }) {
  const { t } = useTranslation()
  const [id, setId] = useState<string | null>(null)
  const chosen = open.find((row) => row.id === id)
  return (
    <Group gap="xs" align="flex-end">
      <Select
        w={360}
        label={t('referrals:answer.choose')}
        placeholder={t('referrals:answer.openReferrals', { count: open.length })}
        clearable
        data={open.map((row) => ({
          value: row.id,
          label: [referralWords(row) || t('referrals:unnamed'), formatDate(row.sentAt)].join(' · '),
        }))}
        value={id}
        onChange={setId}
      />
      <Button variant="default" disabled={!chosen} onClick={() => chosen && onChoose(chosen)}>
        {t('referrals:answer.isAnswer')}
      </Button>
    </Group>
  )
}
