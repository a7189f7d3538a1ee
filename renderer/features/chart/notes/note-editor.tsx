/** A note being written. The draft is saved as it is typed; signing makes it part of the record for good. */
import { Alert, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { blank, blanksIn } from '../../../../domain/clinical/note-text.ts'
import type { ClinicalNote } from '../../../../domain/resources/index.ts'
import { noteTypes } from '../../../../domain/terminology/note-types.ts'
import { useCommand } from '../../../commands/use-command.tsx'
import { ConceptSelect } from '../../../components/concept-select.tsx'
import { FormWorkspace } from '../../../components/form-workspace.tsx'
import { HotkeyHint } from '../../../components/hotkey-hint.tsx'
import { useChart } from '../chart-context.tsx'
import { DiscardDialog } from './discard-dialog.tsx'
import { DraftStateLine } from './draft-state-line.tsx'
import styles from './notes.module.css'
import { SignDialog } from './sign-dialog.tsx'
import { useDraft } from './use-draft.ts'

export function NoteEditor({ draft: note }: { draft?: ClinicalNote | undefined }) {
  const { t } = useTranslation()
  const { patientId, who, close, goTo } = useChart()
  const { typed, set, state, saver, takeTheirs } = useDraft(patientId, note)
  const [dialog, setDialog] = useState<'sign' | 'discard'>()
  const [blanks, setBlanks] = useState(0)
  const text = useRef<HTMLTextAreaElement>(null)

  const sign = () => {
    const left = blanksIn(typed.text)
    setBlanks(left)
    if (left > 0) selectBlank(text.current)
    else if (typed.text.trim() !== '') setDialog('sign')
  }
  useCommand('form.sign', sign)

  return (
    <FormWorkspace
      title={t(note ? 'chart:notes.continue' : 'chart:notes.write')}
      hint={<DraftStateLine state={state} />}
      patient={who}
      // Closing writes what is left; only what the service would not take could be lost.
      dirty={state.status === 'failed' || state.status === 'conflict'}
      saveLabel={t('chart:notes.saveDraft')}
      cancelLabel={t('common:close')}
      onSave={async () => {
        await saver.flush()
        const { status, error } = saver.state()
        if (status === 'failed') throw error
      }}
      onClose={close}
      actions={
        <>
          {state.note ? (
            <Button variant="subtle" color="red" onClick={() => setDialog('discard')}>
              {t('chart:notes.discard')}
            </Button>
          ) : null}
          <Button
            color="teal.9"
            onClick={sign}
            disabled={typed.text.trim() === '' || state.status === 'conflict'}
            rightSection={<HotkeyHint id="form.sign" />}
          >
            {t('chart:notes.sign')}
          </Button>
        </>
      }
    >
      {state.status === 'conflict' && state.present ? (
        <Conflict present={state.present} keepMine={() => void saver.keepMine()} takeTheirs={takeTheirs} />
      ) : null}
      <Group grow align="flex-start">
        <ConceptSelect
          label={t('chart:notes.type')}
          terms={noteTypes}
          clearable={false}
          value={typed.type}
          onChange={(type) => set({ type })}
        />
        <TextInput
          label={t('chart:notes.title')}
          placeholder={t('common:optional')}
          value={typed.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          onBlur={() => void saver.flush()}
        />
      </Group>
      {blanks > 0 ? (
        <Alert color="red" role="alert" p="xs" title={t('chart:notes.blanks', { count: blanks })}>
          <Text size="sm">{t('chart:notes.blanksHint')}</Text>
        </Alert>
      ) : null}
      <Textarea
        ref={text}
        size="sm"
        className={styles.text}
        classNames={{ wrapper: styles.grow, input: styles.grow }}
        label={t('chart:notes.text')}
        data-autofocus
        value={typed.text}
        onChange={(event) => {
          set({ text: event.currentTarget.value })
          setBlanks(0)
        }}
        onBlur={() => void saver.flush()}
      />
      {dialog === 'sign' ? (
        <SignDialog
          saver={saver}
          onCancel={() => setDialog(undefined)}
          onSigned={(signed) => {
            close()
            goTo('notes', signed.id)
          }}
        />
      ) : null}
      {dialog === 'discard' ? (
        <DiscardDialog saver={saver} onCancel={() => setDialog(undefined)} onDiscarded={close} />
      ) : null}
    </FormWorkspace>
  )
}

/** Puts the cursor on the first place that is still to be filled in. */
function selectBlank(area: HTMLTextAreaElement | null): void {
  if (!area) return
  const at = area.value.indexOf(blank)
  area.focus()
  area.setSelectionRange(at, at + blank.length)
}

interface ConflictProps {
  present: ClinicalNote
  keepMine: () => void
  takeTheirs: () => void
}

function Conflict({ present, keepMine, takeTheirs }: ConflictProps) {
  const { t } = useTranslation()
  return (
    <Alert color="yellow" role="alert" p="sm" title={t('chart:notes.conflict')}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('chart:notes.conflictBody')}</Text>
        <Text size="sm" className={styles.theirs}>
          {present.text}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={takeTheirs}>
            {t('chart:notes.takeTheirs')}
          </Button>
          <Button variant="default" onClick={keepMine}>
            {t('chart:notes.keepMine')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
