import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Answers, suggestedUserName } from './answers.ts'
import { StepForm } from './step-form.tsx'

export interface AdministratorStepProps {
  answers: Answers
  onNext: (more: Partial<Answers>) => void
  onBack: () => void
}

export function AdministratorStep({ answers, onNext, onBack }: AdministratorStepProps) {
  const { t } = useTranslation()
  const [displayName, setDisplayName] = useState(answers.displayName)
  const [typedUserName, setTypedUserName] = useState(answers.userName || undefined)
  const userName = typedUserName ?? suggestedUserName(displayName)
  const ready = displayName.trim() !== '' && userName.trim() !== ''
  return (
    <StepForm
      ready={ready}
      onNext={() => onNext({ displayName: displayName.trim(), userName: userName.trim() })}
      onBack={onBack}
    >
      <TextInput
        size="sm"
        label={t('first-run:administrator.displayName')}
        description={t('first-run:administrator.displayNameHint')}
        autoComplete="name"
        maxLength={200}
        value={displayName}
        onChange={(event) => setDisplayName(event.currentTarget.value)}
      />
      <TextInput
        size="sm"
        label={t('first-run:administrator.userName')}
        description={t('first-run:administrator.userNameHint')}
        autoComplete="username"
        spellCheck={false}
        maxLength={60}
        value={userName}
        onChange={(event) => setTypedUserName(event.currentTarget.value)}
      />
    </StepForm>
  )
}
