import { Button, Group, Menu } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isOpenReferral, lastStep, nextSteps } from '../../../domain/clinical/referral-state.ts'
import type { Referral, ReferralStatus } from '../../../domain/resources/index.ts'
import { client } from '../../client.ts'
import { MayButton, useMay } from '../../components/may.tsx'
import type { IdentifiedPatient } from '../../components/patient-identity.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { usePlatform } from '../../platform.ts'
import { useMenuDialog } from '../chart/rows/use-menu-dialog.ts'
import { DueDialog, ReasonDialog, StepDialog } from './referral-dialogs.tsx'
import { ChooseReplyDialog } from './reply-dialog.tsx'
import { SendReferralDialog } from './send-dialog.tsx'

interface ReferralActionsProps {
  referral: Referral
  patient: IdentifiedPatient
  /** Where the line may leave the screen once it is sent: whoever stays there opens the dialog. */
  onSend?: (() => void) | undefined
}

type Asked = ReferralStatus | 'send' | 'due' | 'reply' | 'take-back' | 'wrong'

/** What can be done next: the usual step as a button, everything else in a menu. */
export function ReferralActions({ referral, patient, onSend }: ReferralActionsProps) {
  const { t } = useTranslation()
  const { button, dialog, open, close } = useMenuDialog<Asked>()
  const follows = useMay('chart')
  const releases = useMay('release')
  const again = useSaveAgain(referral)
  const { status } = referral
  if (status === 'entered-in-error') return null
  const steps = nextSteps(status)
  const [usual, ...others] = steps
  const asked = { referral, patient, onClose: close }
  const isDraft = status === 'draft'
  return (
    <>
      <Group gap="xs">
        {isDraft ? (
          <MayButton needs="release" onClick={() => (onSend ? onSend() : open('send'))}>
            {t('referrals:actions.send')}
          </MayButton>
        ) : usual ? (
          <MayButton needs="chart" size="xs" onClick={() => open(usual)}>
            {t(`referrals:actions.${usual}`)}
          </MayButton>
        ) : null}
        {isOpenReferral(referral) && referral.reply === undefined ? (
          <MayButton needs="file-documents" size="xs" variant="default" onClick={() => open('reply')}>
            {t('referrals:actions.reply')}
          </MayButton>
        ) : null}
        <Menu>
          <Menu.Target>
            <Button
              ref={button}
              variant="default"
              size="xs"
              aria-label={t('referrals:actions.moreOf', { service: referral.service ?? '' })}
            >
              {t('referrals:actions.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {follows
              ? others.map((step) => (
                  <Menu.Item key={step} onClick={() => open(step)}>
                    {t(`referrals:actions.${step}`)}
                  </Menu.Item>
                ))
              : null}
            {follows && isOpenReferral(referral) ? (
              <Menu.Item onClick={() => open('due')}>{t('referrals:actions.due')}</Menu.Item>
            ) : null}
            {releases && referral.packet ? (
              <Menu.Item onClick={() => again.mutate()}>{t('referrals:actions.saveAgain')}</Menu.Item>
            ) : null}
            {follows && lastStep(referral) ? (
              <Menu.Item onClick={() => open('take-back')}>{t('referrals:actions.takeBack')}</Menu.Item>
            ) : null}
            {follows ? (
              <Menu.Item c="var(--mantine-color-error)" onClick={() => open('wrong')}>
                {t('referrals:actions.wrong')}
              </Menu.Item>
            ) : null}
          </Menu.Dropdown>
        </Menu>
      </Group>
      {again.isError ? <ErrorNote error={again.error} /> : null}
      {dialog === 'send' ? <SendReferralDialog {...asked} patientId={referral.patientId} /> : null}
      {dialog === 'due' ? <DueDialog {...asked} /> : null}
      {dialog === 'reply' ? <ChooseReplyDialog {...asked} /> : null}
      {dialog === 'take-back' || dialog === 'wrong' ? <ReasonDialog {...asked} what={dialog} /> : null}
      {dialog && steps.some((step) => step === dialog) ? (
        <StepDialog {...asked} step={dialog as ReferralStatus} />
      ) : null}
    </>
  )
}

/** The very bytes that left: for another USB stick, or where the file was lost. */
function useSaveAgain({ id, patientId }: Referral) {
  const { saveFile } = usePlatform()
  return useMutation({
    mutationFn: async () => {
      const lines = await client.disclosure.list({ patientId })
      const line = lines.find(({ referralId, fileHash }) => referralId === id && fileHash !== undefined)
      if (!line) throw new Error('The packet of this referral was not kept')
      return saveFile(await client.disclosure.file({ id: line.id }))
    },
  })
}
