/** The recovery code after first run: a new one for administrators, and the reminder until somebody has it on paper. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'
import { Dialog } from '../../components/dialog.tsx'
import { May } from '../../components/may.tsx'
import { Section } from '../../components/page.tsx'
import { sessionQuery, useSession } from '../../session.ts'
import { RecoveryCodeStep } from '../first-run/recovery-code-step.tsx'
import { PasswordTry } from '../sign-in/password-try.tsx'

/** On every screen, for administrators, while nobody has confirmed the code. */
export function RecoveryReminder() {
  const { t } = useTranslation()
  const { recoveryCodeUnconfirmed } = useSession()
  const [opened, setOpened] = useState(false)
  if (!recoveryCodeUnconfirmed) return null
  return (
    <Alert role="status" color="yellow" radius={0} p="xs" icon={<IconKey aria-hidden />}>
      <Group justify="space-between" gap="sm">
        <Text size="sm">{t('people:recovery.reminder')}</Text>
        <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
          {t('people:recovery.new')}
        </Button>
      </Group>
      {opened ? <NewCodeDialog onClose={() => setOpened(false)} /> : null}
    </Alert>
  )
}

/** In the settings. */
export function RecoverySection() {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  return (
    <May needs="manage-people">
      <Section title={t('people:recovery.title')} hint={t('people:recovery.hint')}>
        <Button variant="default" onClick={() => setOpened(true)}>
          {t('people:recovery.new')}
        </Button>
        {opened ? <NewCodeDialog onClose={() => setOpened(false)} /> : null}
      </Section>
    </May>
  )
}

function NewCodeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { practice, userName } = useSession()
  const queryClient = useQueryClient()
  const issue = useMutation(orpc.session.newRecoveryCode.mutationOptions())
  const kept = useMutation(
    orpc.session.recoveryCodeKept.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
        onClose()
      },
    }),
  )
  return (
    <Dialog opened title={t('people:recovery.new')} onClose={onClose}>
      <Stack gap="sm">
        {issue.data ? (
          <>
            <Text size="sm" data-print="hide">
              {t('people:recovery.shown')}
            </Text>
            <RecoveryCodeStep
              code={issue.data.recoveryCode}
              practice={practice}
              busy={kept.isPending}
              error={kept.error}
              doneLabel={t('people:recovery.done')}
              onDone={() => kept.mutate(undefined)}
            />
          </>
        ) : (
          <>
            <Text size="sm">{t('people:recovery.ask')}</Text>
            <PasswordTry
              label={t('people:own', { user: userName })}
              submitLabel={t('people:recovery.issue')}
              error={issue.error}
              busy={issue.isPending}
              onTry={(password) => issue.mutate({ password })}
            />
          </>
        )}
      </Stack>
    </Dialog>
  )
}
