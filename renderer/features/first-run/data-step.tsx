import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FolderField } from '../../components/folder-field.tsx'
import { ErrorNote } from '../../components/states.tsx'
import type { Answers } from './answers.ts'
import { StepForm } from './step-form.tsx'

export const demoPatients = 50

export interface DataStepProps {
  answers: Answers
  busy: boolean
  error: unknown
  onNext: (more: Partial<Answers>) => void
  onBack: () => void
}

export function DataStep({ answers, busy, error, onNext, onBack }: DataStepProps) {
  const { t } = useTranslation()
  const [backupFolder, setBackupFolder] = useState(answers.backupFolder)
  const [start, setStart] = useState(answers.demoPatients > 0 ? 'demo' : answers.list ? 'list' : 'empty')
  return (
    <StepForm
      ready
      busy={busy}
      nextLabel={t('first-run:data.create')}
      onNext={() =>
        onNext({
          backupFolder: backupFolder.trim(),
          demoPatients: start === 'demo' ? demoPatients : 0,
          list: start === 'list',
        })
      }
      onBack={onBack}
    >
      <FolderField
        size="sm"
        label={t('first-run:data.backupFolder')}
        description={t('first-run:data.backupFolderHint')}
        placeholder={t('first-run:data.backupFolderLater')}
        value={backupFolder}
        onChange={setBackupFolder}
      />
      <Radio.Group value={start} onChange={setStart} label={t('first-run:data.start')}>
        <Stack gap={6} mt={6}>
          <Radio value="empty" label={t('first-run:data.empty')} description={t('first-run:data.emptyHint')} />
          <Radio value="list" label={t('bring-practice:list')} description={t('bring-practice:listHint')} />
          <Radio
            value="demo"
            label={t('first-run:data.demo', { count: demoPatients })}
            description={t('first-run:data.demoHint')}
          />
        </Stack>
      </Radio.Group>
      {error ? <ErrorNote error={error} kept={t('first-run:data.nothingMade')} /> : null}
    </StepForm>
  )
}
