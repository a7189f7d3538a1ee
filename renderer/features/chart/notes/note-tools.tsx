/** What helps to write a note faster: a template, an earlier note, and the way to the next blank. */
import { Button, Group, Text } from '@mantine/core'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { blankFrom, blanksIn } from '../../../../domain/clinical/note-text.ts'
import type { CodeableConcept } from '../../../../domain/resources/index.ts'
import { useCommand } from '../../../commands/use-command.tsx'
import { HotkeyHint } from '../../../components/hotkey-hint.tsx'
import { CarryDialog } from './carry-dialog.tsx'
import { selectBlank } from './note-text-field.tsx'
import { TemplateDialog } from './template-dialog.tsx'
import { replaceRange, select } from './text-edit.ts'
import type { Fill } from './use-fill.ts'

export interface NoteToolsProps {
  area: RefObject<HTMLTextAreaElement | null>
  text: string
  fill: Fill
  onType: (type: CodeableConcept) => void
}

export function NoteTools({ area, text, fill, onType }: NoteToolsProps) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'template' | 'carry'>()
  useCommand('note.template', () => setDialog('template'))
  useCommand('note.carry-forward', () => setDialog('carry'))
  const blanks = blanksIn(text)

  /** At the caret; what was selected goes. Where something stands before it, it begins on a line of its own. */
  const insert = (inserted: string) => {
    setDialog(undefined)
    // After the dialog has let go of the focus.
    requestAnimationFrame(() => {
      const target = area.current
      if (!target) return
      const { selectionStart: start, selectionEnd: end, value } = target
      const before = value.slice(0, start)
      const gap = before.trim() === '' || before.endsWith('\n') ? '' : '\n\n'
      replaceRange(target, { start, end }, `${gap}${inserted}`)
      const first = blankFrom(inserted, { start: 0, end: 0 }, 'next')
      const at = start + gap.length
      if (first) select(target, { start: at + first.start, end: at + first.end })
    })
  }

  return (
    <Group gap="xs" justify="space-between">
      <Group gap="xs">
        <Button
          variant="default"
          rightSection={<HotkeyHint id="note.template" />}
          onClick={() => setDialog('template')}
        >
          {t('notes:template')}
        </Button>
        <Button
          variant="default"
          rightSection={<HotkeyHint id="note.carry-forward" />}
          onClick={() => setDialog('carry')}
        >
          {t('notes:carry')}
        </Button>
      </Group>
      {blanks > 0 ? (
        <Button
          variant="subtle"
          rightSection={<HotkeyHint id="note.next-blank" />}
          onClick={() => selectBlank(area.current, 'next')}
        >
          {t('notes:blanksLeft', { count: blanks })}
        </Button>
      ) : (
        <Text size="xs" c="dimmed">
          {t('notes:phraseHint')}
        </Text>
      )}
      {dialog === 'template' ? (
        <TemplateDialog
          fill={fill}
          onClose={() => setDialog(undefined)}
          onPick={(template, filled) => {
            if (template.type && text.trim() === '') onType(template.type)
            insert(filled)
          }}
        />
      ) : null}
      {dialog === 'carry' ? <CarryDialog onClose={() => setDialog(undefined)} onPick={insert} /> : null}
    </Group>
  )
}
