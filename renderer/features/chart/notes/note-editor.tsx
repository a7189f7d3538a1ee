/** A note being written. The draft is saved as it is typed; signing makes it part of the record for good. */
import { ActionIcon, Alert, Button, Group, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { blanksIn } from '../../../../domain/clinical/note-text.ts'
import { visitKindOf } from '../../../../domain/clinical/visit.ts'
import type { ClinicalNote, Encounter, Reference } from '../../../../domain/resources/index.ts'
import { noteTypes } from '../../../../domain/terminology/note-types.ts'
import { termConcept } from '../../../../domain/terminology/term.ts'
import type { VisitKindId } from '../../../../domain/terminology/visit-kinds.ts'
import { useCommand } from '../../../commands/use-command.tsx'
import { ConceptSelect } from '../../../components/concept-select.tsx'
import { FormWorkspace } from '../../../components/form-workspace.tsx'
import { HotkeyHint } from '../../../components/hotkey-hint.tsx'
import { Loading } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import { CloseVisitDialog } from '../visits/close-visit-dialog.tsx'
import { useOpenVisit } from '../visits/use-open-visit.ts'
import { DiscardDialog } from './discard-dialog.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import { DraftStateLine } from './draft-state-line.tsx'
import { NoteTextField, selectBlank } from './note-text-field.tsx'
import { NoteTools } from './note-tools.tsx'
import { SignDialog } from './sign-dialog.tsx'
import { type NoteText, useDraft } from './use-draft.ts'
import { useFill } from './use-fill.ts'
import { VisitField } from './visit-field.tsx'

interface NoteEditorProps {
  draft?: ClinicalNote | undefined
}

/** A new note belongs to the visit that is open: whether one is must be known before the first word is saved. */
export function NoteEditor({ draft }: NoteEditorProps) {
  const { known, reference, visit } = useOpenVisit()
  return known ? <Editor draft={draft} visit={visit} reference={reference} /> : <Loading />
}

interface EditorProps extends NoteEditorProps {
  visit: Encounter | undefined
  reference: Reference | undefined
}

/** What kind of note a visit of this kind is usually told in. */
const usualNotes: Partial<Record<VisitKindId, string>> = { phone: 'Telephone note', letter: 'Letter' }

function startOf(visit: Encounter | undefined, encounter: Reference | undefined): Partial<NoteText> {
  const kind = visit && visitKindOf(visit)
  const term = noteTypes.find(({ text }) => kind !== undefined && text === usualNotes[kind])
  return { encounter, ...(term && { type: termConcept(term) }) }
}

type OpenDialog = { kind: 'sign' | 'discard' } | { kind: 'close-visit'; visit: Encounter; signed: ClinicalNote }

function Editor({ draft: note, visit, reference }: EditorProps) {
  const { t } = useTranslation()
  const { patientId, who, close, goTo } = useChart()
  const { typed, set, state, saver, takeTheirs } = useDraft(patientId, note, startOf(visit, reference))
  const fill = useFill()
  const [dialog, setDialog] = useState<OpenDialog>()
  const [blanks, setBlanks] = useState(0)
  const area = useRef<HTMLTextAreaElement>(null)

  const sign = () => {
    const left = blanksIn(typed.text)
    setBlanks(left)
    if (left > 0) selectBlank(area.current, 'next')
    else if (typed.text.trim() !== '') setDialog({ kind: 'sign' })
  }
  useCommand('form.sign', sign)

  const finish = (signed: ClinicalNote) => {
    close()
    goTo('notes', signed.id)
  }
  /** Signing the note is often the last thing of a visit. */
  const offerToClose = (signed: ClinicalNote) => {
    const isOfVisit = visit && signed.encounter?.reference === `Encounter/${visit.id}`
    if (isOfVisit) setDialog({ kind: 'close-visit', visit, signed })
    else finish(signed)
  }

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
            <ActionIcon
              size={30}
              color="red"
              variant="subtle"
              aria-label={t('chart:notes.discard')}
              title={t('chart:notes.discard')}
              onClick={() => setDialog({ kind: 'discard' })}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
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
        <DraftConflict present={state.present} keepMine={() => void saver.keepMine()} takeTheirs={takeTheirs} />
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
      <VisitField value={typed.encounter} onChange={(encounter, date) => set({ encounter, date })} />
      <NoteTools area={area} text={typed.text} fill={fill} onType={(type) => set({ type })} />
      {blanks > 0 ? (
        <Alert color="red" role="alert" p="xs" title={t('chart:notes.blanks', { count: blanks })}>
          <Text size="sm">{t('chart:notes.blanksHint')}</Text>
        </Alert>
      ) : null}
      <NoteTextField
        area={area}
        value={typed.text}
        fill={fill}
        onChange={(text) => {
          set({ text })
          setBlanks(0)
        }}
        onLeave={() => void saver.flush()}
      />
      {dialog?.kind === 'sign' ? (
        <SignDialog saver={saver} text={typed.text} onCancel={() => setDialog(undefined)} onSigned={offerToClose} />
      ) : null}
      {dialog?.kind === 'discard' ? (
        <DiscardDialog saver={saver} onCancel={() => setDialog(undefined)} onDiscarded={close} />
      ) : null}
      {dialog?.kind === 'close-visit' ? (
        <CloseVisitDialog visit={dialog.visit} cancelLabel={t('visits:notNow')} onClose={() => finish(dialog.signed)} />
      ) : null}
    </FormWorkspace>
  )
}
