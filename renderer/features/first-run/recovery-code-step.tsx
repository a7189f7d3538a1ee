import { Button, Group, Text, TextInput } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate, localDate } from '../../../domain/format/date.ts'
import { ErrorNote } from '../../components/states.tsx'
import { usePlatform } from '../../platform.ts'
import styles from './recovery-code-step.module.css'
import { StepForm } from './step-form.tsx'

export interface RecoveryCodeStepProps {
  code: string
  practice: string
  busy?: boolean
  error?: unknown
  /** Else what first run says. */
  doneLabel?: string
  onDone: () => void
}

/** How many groups of the code, from its end, must be typed back. */
const askedGroups = 2

/** Shown once and never again; only who has it on paper gets on. */
export function RecoveryCodeStep({ code, practice, busy, error, doneLabel, onDone }: RecoveryCodeStepProps) {
  const { t } = useTranslation()
  const { print } = usePlatform()
  const [typed, setTyped] = useState('')
  const [left, setLeft] = useState(false)
  const groups = code.split('-')
  const asked = groups.slice(-askedGroups).join('')
  const answer = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  const right = answer === asked
  return (
    <>
      <section className={styles.sheet} aria-label={t('first-run:recovery.code')}>
        <Text fw={700} className={styles.printed}>
          {t('first-run:recovery.sheet', { practice })}
        </Text>
        <p className={styles.code}>{groups.join(' ')}</p>
        <Text className={styles.printed}>{t('first-run:recovery.sheetDate', { date: formatDate(localDate()) })}</Text>
        <Text className={styles.printed}>{t('first-run:recovery.sheetUse')}</Text>
      </section>
      <Group data-print="hide">
        <Button variant="default" size="sm" leftSection={<IconPrinter size={16} />} onClick={() => void print()}>
          {t('first-run:recovery.print')}
        </Button>
      </Group>
      {error ? <ErrorNote error={error} /> : null}
      <div data-print="hide">
        <StepForm ready={right} nextLabel={doneLabel ?? t('first-run:recovery.done')} busy={busy} onNext={onDone}>
          <TextInput
            size="sm"
            label={t('first-run:recovery.confirm')}
            description={t('first-run:recovery.confirmHint')}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => {
              setLeft(false)
              setTyped(event.currentTarget.value)
            }}
            onBlur={() => setLeft(true)}
            error={
              (left || answer.length >= asked.length) && typed !== '' && !right
                ? t('first-run:recovery.wrong')
                : undefined
            }
          />
        </StepForm>
      </div>
    </>
  )
}
