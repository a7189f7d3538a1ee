/**
 * First run: practice, administrator, password, backups, data; then everything is made at once, and the recovery code is
 * shown, printed and confirmed. Nothing exists on disk before that, so going back and forth is free.
 */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'
import { Entrance } from '../../components/entrance.tsx'
import { rememberUserName } from '../sign-in/last-user.ts'
import { AdministratorStep } from './administrator-step.tsx'
import { type Answers, noAnswers } from './answers.ts'
import { BringPractice } from './bring-practice.tsx'
import { DataStep } from './data-step.tsx'
import { PasswordStep } from './password-step.tsx'
import { PracticeStep } from './practice-step.tsx'
import { RecoveryCodeStep } from './recovery-code-step.tsx'
import { RestoreInstead } from './restore-instead.tsx'

const steps = ['practice', 'administrator', 'password', 'data', 'recovery'] as const

export function FirstRun({ onDone }: { onDone: () => void }) {
  const [instead, setInstead] = useState<'restore' | 'bring'>()
  const back = () => setInstead(undefined)
  if (instead === 'restore') return <RestoreInstead onDone={onDone} onBack={back} />
  if (instead === 'bring') return <BringPractice onDone={onDone} onBack={back} />
  return <NewPractice onDone={onDone} onRestore={() => setInstead('restore')} onBring={() => setInstead('bring')} />
}

interface NewPracticeProps {
  onDone: () => void
  onRestore: () => void
  onBring: () => void
}

function NewPractice({ onDone, onRestore, onBring }: NewPracticeProps) {
  const { t } = useTranslation()
  const [answers, setAnswers] = useState<Answers>(noAnswers)
  const [at, setAt] = useState(0)
  const create = useMutation(orpc.setup.create.mutationOptions())
  const open = () => {
    // The first screen after this one: where a list of patients is taken in.
    if (answers.list) window.location.hash = '/patient-list'
    onDone()
  }
  /** Until this, every sign-in of an administrator is reminded of the code. */
  const kept = useMutation(orpc.session.recoveryCodeKept.mutationOptions({ onSuccess: open }))
  const step = steps[at] ?? 'practice'

  const next = (more: Partial<Answers>) => {
    setAnswers({ ...answers, ...more })
    setAt(at + 1)
  }
  const back = () => setAt(at - 1)
  const make = async (more: Partial<Answers>) => {
    const all = { ...answers, ...more }
    setAnswers(all)
    await create.mutateAsync({
      practice: all.practice,
      displayName: all.displayName,
      userName: all.userName,
      password: all.password,
      ...(all.backupFolder ? { backupFolder: all.backupFolder } : {}),
      ...(all.demoPatients ? { demoPatients: all.demoPatients } : {}),
    })
    rememberUserName(all.userName)
    setAnswers({ ...all, password: '' })
    setAt(at + 1)
  }

  return (
    <Entrance
      title={t(`first-run:${step}.title`)}
      over={t('first-run:over', { at: at + 1, of: steps.length })}
      hint={t(`first-run:${step}.hint`)}
      wide
    >
      {step === 'practice' ? (
        <PracticeStep answers={answers} onNext={next} onRestore={onRestore} onBring={onBring} />
      ) : null}
      {step === 'administrator' ? <AdministratorStep answers={answers} onNext={next} onBack={back} /> : null}
      {step === 'password' ? <PasswordStep answers={answers} onNext={next} onBack={back} /> : null}
      {step === 'data' ? (
        <DataStep
          answers={answers}
          onNext={(more) => void make(more).catch(() => undefined)}
          onBack={back}
          busy={create.isPending}
          error={create.error}
        />
      ) : null}
      {step === 'recovery' && create.data ? (
        <RecoveryCodeStep
          code={create.data.recoveryCode}
          practice={answers.practice}
          busy={kept.isPending}
          error={kept.error}
          onDone={() => kept.mutate(undefined)}
        />
      ) : null}
    </Entrance>
  )
}
