import { PasswordInput, Progress, Text } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { minPasswordLength, type NearWords, passwordFlaw, passwordStrength } from '../../domain/access/password.ts'

export interface NewPasswordProps {
  /** The password once it may be used and was typed the same twice; undefined until then. */
  onChange: (password: string | undefined) => void
  /** Names that would be tried first: user, person, practice. */
  near?: NearWords
  autoFocus?: boolean
}

const fullness = { fair: 50, good: 75, strong: 100 } as const
const noWords: NearWords = []

/** Length is what counts, and not being easy to guess (NIST SP 800-63B); how good it is stands there in words. */
export function NewPassword({ onChange, near = noWords, autoFocus }: NewPasswordProps) {
  const { t } = useTranslation()
  const hintId = useId()
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const [left, setLeft] = useState(false)

  const flaw = passwordFlaw(password, near)
  const verdict = flaw ?? passwordStrength(password, near)
  const full = flaw
    ? Math.min(40, (password.length / minPasswordLength) * 40)
    : fullness[passwordStrength(password, near)]
  const differs = repeated !== '' && repeated !== password
  const tell = (first: string, second: string) =>
    onChange(passwordFlaw(first, near) === undefined && first === second ? first : undefined)

  return (
    <>
      <div>
        <PasswordInput
          label={t('password:new')}
          description={t('password:advice')}
          inputWrapperOrder={['label', 'description', 'input', 'error']}
          autoComplete="new-password"
          data-autofocus={autoFocus || undefined}
          value={password}
          onChange={(event) => {
            setPassword(event.currentTarget.value)
            tell(event.currentTarget.value, repeated)
          }}
          aria-describedby={hintId}
        />
        <Progress mt={6} size="sm" value={full} color={flaw ? 'yellow' : 'teal'} aria-hidden />
        <Text id={hintId} size="xs" c="dimmed" aria-live="polite" mt={2}>
          {password === ''
            ? t('password:rule', { least: minPasswordLength })
            : t(`password:verdict.${verdict}`, { length: password.length, least: minPasswordLength })}
        </Text>
      </div>
      <PasswordInput
        label={t('password:repeat')}
        autoComplete="new-password"
        value={repeated}
        onChange={(event) => {
          setLeft(false)
          setRepeated(event.currentTarget.value)
          tell(password, event.currentTarget.value)
        }}
        onBlur={() => setLeft(true)}
        error={differs && (left || repeated.length >= password.length) ? t('password:differs') : undefined}
      />
    </>
  )
}
