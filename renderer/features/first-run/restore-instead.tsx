import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'
import { Entrance } from '../../components/entrance.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { useSessionChange } from '../../session.ts'
import { RestoreFields, restoreReady } from '../settings/restore-fields.tsx'
import { StepForm } from './step-form.tsx'

/** A new computer, and a backup of the old one. */
export function RestoreInstead({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const { t } = useTranslation()
  const { left } = useSessionChange()
  const [input, setInput] = useState({ path: '', userName: '', password: '' })
  const restore = useMutation(
    orpc.backup.restore.mutationOptions({
      onSuccess: ({ patients }) => {
        left({
          title: t('settings:restore.doneTitle'),
          text: t('settings:restore.done', { count: patients }),
          bad: false,
        })
        onDone()
      },
    }),
  )
  return (
    <Entrance
      title={t('first-run:restore.title')}
      over={t('first-run:restore.over')}
      hint={t('first-run:restore.hint')}
      wide
    >
      <StepForm
        ready={restoreReady(input)}
        busy={restore.isPending}
        nextLabel={t('first-run:restore.submit')}
        onNext={() => restore.mutate(input)}
        onBack={onBack}
      >
        <RestoreFields input={input} onChange={setInput} pathFixed={false} />
        {restore.error ? <ErrorNote error={restore.error} kept={t('settings:restore.nothingChanged')} /> : null}
      </StepForm>
    </Entrance>
  )
}
