import { useState } from 'react'
import { NewPassword } from '../../components/new-password.tsx'
import type { Answers } from './answers.ts'
import { StepForm } from './step-form.tsx'

export interface PasswordStepProps {
  answers: Answers
  onNext: (more: Partial<Answers>) => void
  onBack: () => void
}

/** Never kept on screen: going back here means typing it anew. */
export function PasswordStep({ answers, onNext, onBack }: PasswordStepProps) {
  const [password, setPassword] = useState<string>()
  return (
    <StepForm ready={password !== undefined} onNext={() => onNext({ password })} onBack={onBack}>
      <NewPassword onChange={setPassword} near={[answers.userName, answers.displayName, answers.practice]} />
    </StepForm>
  )
}
