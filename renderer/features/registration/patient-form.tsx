/** Registration and demographics: one form for both. */
import { Button, Group } from '@mantine/core'
import { type FormEvent, type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuplicateCandidate } from '../../../domain/contract/patient.ts'
import type { PatientContent } from '../../../domain/resources/index.ts'
import { client } from '../../client.ts'
import { useCommand } from '../../commands/use-command.tsx'
import { Confirm } from '../../components/confirm.tsx'
import { focusFirstInvalid } from '../../components/form-workspace.tsx'
import { HotkeyHint } from '../../components/hotkey-hint.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { useUnsavedGuard } from '../../components/unsaved-guard.tsx'
import { BackgroundSection } from './background-section.tsx'
import { ContactSection } from './contact-section.tsx'
import { cleaned, identityChanged, type Problem, problems as problemsOf, type SetPatient } from './draft.ts'
import { DuplicateList, DuplicateWatch, needsConfirmation } from './duplicates.tsx'
import { IdentifiersSection } from './identifiers-section.tsx'
import { IdentitySection } from './identity-section.tsx'
import styles from './patient-form.module.css'
import { PeopleSection } from './people-section.tsx'

const noProblems: ReadonlySet<Problem> = new Set()

export interface PatientFormProps {
  initial: PatientContent
  /** The patient being edited: never a duplicate of itself. */
  exceptId?: string
  saveLabel: string
  /** Shows its failure in the form; nothing typed is lost. */
  onSave: (content: PatientContent) => Promise<void>
  onCancel: () => void
  /** More sections, for editing. */
  children?: (draft: PatientContent, set: SetPatient) => ReactNode
}

export function PatientForm({ initial, exceptId, saveLabel, onSave, onCancel, children }: PatientFormProps) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(initial)
  const [birthDateUnknown, setBirthDateUnknown] = useState(exceptId !== undefined && !initial.birthDate)
  const [problems, setProblems] = useState(noProblems)
  const [candidates, setCandidates] = useState<readonly DuplicateCandidate[]>([])
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>()

  const content = useMemo(() => cleaned(draft), [draft])
  const before = useMemo(() => cleaned(initial), [initial])
  const dirty = JSON.stringify(content) !== JSON.stringify(before)
  const guard = useUnsavedGuard(dirty && !saving)
  const set = useCallback<SetPatient>((patch) => {
    setDraft((present) => ({ ...present, ...patch }))
    setProblems(noProblems)
  }, [])

  /** One way for all that can fail: shown below the form, with everything typed still in it. */
  const attempt = async (work: () => Promise<void>) => {
    setSaving(true)
    setError(undefined)
    try {
      await work()
    } catch (failure) {
      setError(failure)
      throw failure
    } finally {
      setSaving(false)
    }
  }
  const save = async (event?: FormEvent) => {
    event?.preventDefault()
    if (saving || focusFirstInvalid(form.current)) return
    const found = problemsOf(content, birthDateUnknown)
    setProblems(found)
    if (found.size > 0) return void requestAnimationFrame(() => focusFirstInvalid(form.current))
    await attempt(async () => {
      const asked = identityChanged(before, content)
        ? needsConfirmation(await client.patient.duplicates({ content, exceptId }))
        : []
      if (asked.length > 0) setCandidates(asked)
      else await onSave(content)
    }).catch(() => undefined)
  }
  useCommand('form.save', () => void save())
  useCommand('layer.close', () => guard.ask(onCancel))

  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
      <div className={styles.columns}>
        <div className={styles.sections}>
          <IdentitySection
            draft={draft}
            set={set}
            problems={problems}
            birthDateUnknown={birthDateUnknown}
            onBirthDateUnknown={setBirthDateUnknown}
          />
          <ContactSection draft={draft} set={set} />
          <PeopleSection draft={draft} set={set} />
          <BackgroundSection draft={draft} set={set} />
          <IdentifiersSection draft={draft} set={set} />
          {children?.(draft, set)}
        </div>
        <div className={styles.side}>
          <DuplicateWatch content={content} exceptId={exceptId} />
        </div>
      </div>
      <div className={styles.foot}>
        {problems.has('form') ? <ErrorNote error={new Error(t('registration:tooLong'))} /> : null}
        {error && candidates.length === 0 ? <ErrorNote error={error} kept={t('common:keptTyped')} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => guard.ask(onCancel)}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={saving} rightSection={<HotkeyHint id="form.save" />}>
            {saveLabel}
          </Button>
        </Group>
      </div>
      {guard.dialog}
      <Confirm
        opened={candidates.length > 0}
        title={t('registration:duplicates.ask')}
        confirmLabel={t(exceptId ? 'registration:duplicates.saveAnyway' : 'registration:duplicates.registerAnyway')}
        cancelLabel={t('registration:duplicates.back')}
        dangerous
        onConfirm={() => attempt(() => onSave(content))}
        onCancel={() => setCandidates([])}
      >
        <DuplicateList candidates={candidates} />
      </Confirm>
    </form>
  )
}
