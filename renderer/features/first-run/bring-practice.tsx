/** A practice comes from another Chartkeep, or from the same one on an old computer: its export becomes the practice here. */
import { PasswordInput, Progress, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WholeImportEvent } from '../../../domain/contract/moving.ts'
import { client } from '../../client.ts'
import { Entrance } from '../../components/entrance.tsx'
import { FolderField } from '../../components/folder-field.tsx'
import { NewPassword } from '../../components/new-password.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { rememberUserName } from '../sign-in/last-user.ts'
import { RecoveryCodeStep } from './recovery-code-step.tsx'
import { StepForm } from './step-form.tsx'

export function BringPractice({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const { t } = useTranslation()
  const [from, setFrom] = useState('')
  const [filePassword, setFilePassword] = useState('')
  const [userName, setUserName] = useState('')
  const [password, setPassword] = useState<string>()
  const [progress, setProgress] = useState<number>()
  const [error, setError] = useState<unknown>()
  const [made, setMade] = useState<WholeImportEvent['made']>()
  const isZip = /\.zip$/i.test(from.trim())
  const ready = from.trim() !== '' && userName.trim() !== '' && password !== undefined

  /** Not through a mutation: its cache would keep the passwords. */
  const bring = async () => {
    if (password === undefined) return
    setError(undefined)
    setProgress(0)
    try {
      const events = await client.moving.importAll({
        from: from.trim(),
        userName: userName.trim(),
        password,
        ...(isZip && filePassword && { filePassword }),
      })
      for await (const event of events) {
        if (event.made) setMade(event.made)
        else setProgress(event.progress)
      }
      rememberUserName(userName.trim())
    } catch (failure) {
      setError(failure)
    } finally {
      setProgress(undefined)
    }
  }

  if (made) {
    return (
      <Entrance
        title={t('first-run:recovery.title')}
        over={t('bring-practice:over')}
        hint={t('bring-practice:made', { count: made.patients })}
        wide
      >
        <RecoveryCodeStep
          code={made.recoveryCode}
          practice={made.practice}
          doneLabel={t('bring-practice:signIn')}
          onDone={onDone}
        />
      </Entrance>
    )
  }
  return (
    <Entrance title={t('bring-practice:title')} over={t('bring-practice:over')} hint={t('bring-practice:hint')} wide>
      <StepForm
        ready={ready}
        busy={progress !== undefined}
        nextLabel={t('bring-practice:submit')}
        onNext={() => void bring()}
        onBack={onBack}
      >
        <FolderField
          size="sm"
          label={t('bring-practice:from')}
          description={t('bring-practice:fromHint')}
          value={from}
          onChange={setFrom}
        />
        {isZip ? (
          <PasswordInput
            size="sm"
            label={t('bring-practice:filePassword')}
            description={t('bring-practice:filePasswordHint')}
            autoComplete="off"
            value={filePassword}
            onChange={(event) => setFilePassword(event.currentTarget.value)}
          />
        ) : null}
        <TextInput
          size="sm"
          label={t('bring-practice:userName')}
          description={t('bring-practice:userNameHint')}
          autoComplete="username"
          spellCheck={false}
          maxLength={60}
          value={userName}
          onChange={(event) => setUserName(event.currentTarget.value)}
        />
        <NewPassword onChange={setPassword} />
        <div role="status">
          {progress === undefined ? null : (
            <>
              <Progress value={progress * 100} aria-label={t('bring-practice:working')} />
              <Text size="sm">{t('bring-practice:working')}</Text>
            </>
          )}
        </div>
        {error ? <ErrorNote error={error} kept={t('bring-practice:kept')} /> : null}
      </StepForm>
    </Entrance>
  )
}
