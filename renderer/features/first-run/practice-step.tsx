import { Anchor, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answers } from './answers.ts'
import { StepForm } from './step-form.tsx'

export interface PracticeStepProps {
  answers: Answers
  onNext: (more: Partial<Answers>) => void
  onRestore: () => void
  onBring: () => void
}

export function PracticeStep({ answers, onNext, onRestore, onBring }: PracticeStepProps) {
  const { t } = useTranslation()
  const [practice, setPractice] = useState(answers.practice)
  return (
    <StepForm ready={practice.trim() !== ''} onNext={() => onNext({ practice: practice.trim() })}>
      <TextInput
        size="sm"
        label={t('first-run:practice.name')}
        description={t('first-run:practice.nameHint')}
        autoComplete="organization"
        maxLength={200}
        value={practice}
        onChange={(event) => setPractice(event.currentTarget.value)}
      />
      <Anchor component="button" type="button" size="sm" onClick={onRestore} ta="start">
        {t('first-run:practice.restore')}
      </Anchor>
      <Anchor component="button" type="button" size="sm" onClick={onBring} ta="start">
        {t('bring-practice:link')}
      </Anchor>
    </StepForm>
  )
}
