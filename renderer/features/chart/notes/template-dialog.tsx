/** Beginning with a template: its text is shown filled with this patient's data before it goes into the note. */
import { Box } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { conceptText } from '../../../../domain/format/name.ts'
import type { NoteTemplate } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { PickList } from '../../../components/pick-list.tsx'
import { Loaded } from '../../../components/states.tsx'
import styles from './notes.module.css'
import type { Fill } from './use-fill.ts'

export interface TemplateDialogProps {
  fill: Fill
  onPick: (template: NoteTemplate, text: string) => void
  onClose: () => void
}

export function TemplateDialog({ fill, onPick, onClose }: TemplateDialogProps) {
  const { t } = useTranslation()
  const templates = useQuery(orpc.noteTemplate.list.queryOptions())
  return (
    <Dialog opened title={t('notes:templates')} onClose={onClose} size="xl" returnFocus={false}>
      <Loaded query={templates}>
        {(all) => (
          <Choice
            templates={all.filter(({ kind, active }) => kind === 'template' && active)}
            fill={fill}
            onPick={onPick}
          />
        )}
      </Loaded>
    </Dialog>
  )
}

interface ChoiceProps {
  templates: readonly NoteTemplate[]
  fill: Fill
  onPick: (template: NoteTemplate, text: string) => void
}

function Choice({ templates, fill, onPick }: ChoiceProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [marked, setMarked] = useState<NoteTemplate>()
  const words = typed.toLowerCase().split(/\s+/)
  const found = templates.filter(({ name, type }) => {
    const text = `${name} ${conceptText(type)}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const preview = marked && fill(marked.text)
  return (
    <div className={styles.choosing}>
      <PickList
        label={t('notes:findTemplate')}
        placeholder={t('notes:findTemplate')}
        text={typed}
        onTextChange={setTyped}
        items={found}
        keyOf={({ id }) => id}
        onMark={setMarked}
        onPick={(template) => onPick(template, fill(template.text))}
        status={found.length === 0 ? t('notes:noTemplate') : null}
        autoFocus
      >
        {({ name, type, ownerId }) => (
          <span>
            {name}
            <span className={styles.aside}>
              {[conceptText(type), ownerId && t('notes:mine')].filter(Boolean).join(' · ')}
            </span>
          </span>
        )}
      </PickList>
      <Box component="section" className={styles.preview} aria-label={t('notes:preview')} tabIndex={0}>
        {preview}
      </Box>
    </div>
  )
}
