import { Button, CloseButton, Group, Stack, Text, Title } from '@mantine/core'
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../commands/use-command.tsx'
import styles from './form-workspace.module.css'
import { HotkeyHint } from './hotkey-hint.tsx'
import type { IdentifiedPatient } from './patient-identity.tsx'
import { ErrorNote } from './states.tsx'
import { useUnsavedGuard } from './unsaved-guard.tsx'

export interface FormWorkspaceProps {
  title: string
  hint?: ReactNode
  /** Whose chart: repeated when unsaved work is about to be discarded. */
  patient?: IdentifiedPatient
  /** Something was typed that `onSave` has not taken yet. */
  dirty: boolean
  saveLabel?: string | undefined
  /** For forms that keep what was typed when they close. */
  cancelLabel?: string
  saveDisabled?: boolean
  /** A rejection is shown in the panel and nothing typed is lost. Fields marked `aria-invalid` stop the save beforehand. */
  onSave: () => void | Promise<void>
  onClose: () => void
  /** Further buttons, before Save. */
  actions?: ReactNode
  children: ReactNode
}

/** The panel at the right for the thing being entered. Mod+S saves, Escape closes (and asks where something would be lost). */
export function FormWorkspace(props: FormWorkspaceProps) {
  const {
    title,
    hint,
    patient,
    dirty,
    saveLabel,
    cancelLabel,
    saveDisabled = false,
    onSave,
    onClose,
    actions,
    children,
  } = props
  const { t } = useTranslation()
  const headingId = useId()
  const form = useRef<HTMLFormElement>(null)
  const guard = useUnsavedGuard(dirty, patient)
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>()

  const close = () => guard.ask(onClose)
  const save = async (event?: FormEvent) => {
    event?.preventDefault()
    if (saving || saveDisabled || focusFirstInvalid(form.current)) return
    setSaving(true)
    setError(undefined)
    try {
      await onSave()
    } catch (failure) {
      setError(failure)
    } finally {
      setSaving(false)
      // Fields that the save found wrong are marked by now.
      requestAnimationFrame(() => focusFirstInvalid(form.current))
    }
  }
  useCommand('form.save', () => void save())
  useCommand('layer.close', close)
  useFocusInside(form)

  return (
    <aside className={styles.workspace} aria-labelledby={headingId}>
      <form ref={form} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <Group justify="space-between" wrap="nowrap" className={styles.head}>
          <div>
            <Title order={2} id={headingId}>
              {title}
            </Title>
            {hint ? (
              <Text size="sm" c="dimmed" component="div">
                {hint}
              </Text>
            ) : null}
          </div>
          <CloseButton aria-label={t('common:close')} onClick={close} />
        </Group>
        <Stack gap="sm" className={styles.body}>
          {children}
        </Stack>
        <Stack gap="xs" className={styles.foot}>
          {error ? <ErrorNote error={error} kept={t('common:keptTyped')} /> : null}
          <Group justify="flex-end" gap="xs">
            {actions}
            <Button variant="default" onClick={close}>
              {cancelLabel ?? t('common:cancel')}
            </Button>
            <Button type="submit" loading={saving} disabled={saveDisabled} rightSection={<HotkeyHint id="form.save" />}>
              {saveLabel ?? t('common:save')}
            </Button>
          </Group>
        </Stack>
      </form>
      {guard.dialog}
    </aside>
  )
}

/**
 * True where a field was found and now has the focus: one marked `aria-invalid`, or one whose text cannot be read yet
 * (`setCustomValidity`), which then says so.
 */
export function focusFirstInvalid(form: HTMLElement | null): boolean {
  const fields = [...(form?.querySelectorAll<HTMLElement>('[aria-invalid="true"], input') ?? [])]
  const isUnreadable = (field: HTMLElement) => field instanceof HTMLInputElement && field.validity.customError
  const found = fields.find((field) => field.getAttribute('aria-invalid') === 'true' || isUnreadable(field))
  if (found instanceof HTMLInputElement) found.checkValidity()
  found?.focus()
  return found !== undefined
}

/** The first field (or the one marked `data-autofocus`) has the focus when the panel opens; what had it before, when it closes. */
function useFocusInside(form: React.RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const before = document.activeElement
    const fields = 'input:not([type="hidden"]), textarea, select'
    const first =
      form.current?.querySelector<HTMLElement>('[data-autofocus]') ?? form.current?.querySelector<HTMLElement>(fields)
    first?.focus()
    // A large field below others is focused as soon as its edge is in sight: all of it should be.
    first?.scrollIntoView({ block: 'nearest' })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [form])
}
