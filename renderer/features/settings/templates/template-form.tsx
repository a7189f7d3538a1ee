import { Code, Group, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tokenNames } from '../../../../domain/clinical/note-chart-words.ts'
import { phraseName } from '../../../../domain/clinical/note-phrases.ts'
import type { NoteTemplate, NoteTemplateContent } from '../../../../domain/resources/index.ts'
import { noteTemplateContent } from '../../../../domain/resources/note-template.ts'
import { noteTypes } from '../../../../domain/terminology/note-types.ts'
import { termConcept } from '../../../../domain/terminology/term.ts'
import { client } from '../../../client.ts'
import { ConceptSelect } from '../../../components/concept-select.tsx'
import { FormWorkspace } from '../../../components/form-workspace.tsx'
import { useSession } from '../../../session.ts'
import styles from './templates.module.css'

export interface TemplateFormProps {
  kind: NoteTemplate['kind']
  row: NoteTemplate | undefined
  onClose: () => void
}

export function TemplateForm({ kind, row, onClose }: TemplateFormProps) {
  const { t } = useTranslation()
  const { userId } = useSession()
  const [initial] = useState(() => (row ? noteTemplateContent.parse(row) : blankOf(kind)))
  const [content, setContent] = useState(initial)
  const [saved, setSaved] = useState(false)
  const set = (patch: Partial<NoteTemplateContent>) => setContent((before) => ({ ...before, ...patch }))
  const isPhrase = kind === 'phrase'
  const name = content.name.trim()
  const badName = isPhrase && name !== '' && !phraseName.test(name)
  const save = async () => {
    const next = { ...content, name }
    if (row) await client.noteTemplate.update({ id: row.id, versionId: row.versionId, content: next })
    else await client.noteTemplate.create({ content: next })
    setSaved(true)
    onClose()
  }
  return (
    <FormWorkspace
      title={t(row ? `templates:edit.${kind}` : `templates:add.${kind}`)}
      dirty={!saved && JSON.stringify(content) !== JSON.stringify(initial)}
      saveDisabled={name === '' || content.text.trim() === ''}
      onSave={save}
      onClose={onClose}
    >
      <Group grow align="flex-start">
        <TextInput
          label={t('templates:name')}
          description={isPhrase ? t('templates:phraseName') : undefined}
          required
          maxLength={isPhrase ? 40 : 120}
          leftSection={isPhrase ? <span aria-hidden>.</span> : undefined}
          error={badName ? t('templates:badName') : undefined}
          data-autofocus
          value={content.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        {isPhrase ? null : (
          <ConceptSelect
            label={t('templates:type')}
            terms={noteTypes}
            clearable={false}
            value={content.type}
            onChange={(type) => set({ type })}
          />
        )}
      </Group>
      <Group gap="xl">
        <Switch
          label={t('templates:onlyMine')}
          checked={content.ownerId !== undefined}
          onChange={(event) => set({ ownerId: event.currentTarget.checked ? userId : undefined })}
        />
        <Switch
          label={t('templates:active')}
          checked={content.active}
          onChange={(event) => set({ active: event.currentTarget.checked })}
        />
      </Group>
      <Textarea
        label={t('templates:text')}
        required
        autosize
        minRows={10}
        maxRows={24}
        maxLength={100_000}
        value={content.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <Tokens />
    </FormWorkspace>
  )
}

function Tokens() {
  const { t } = useTranslation()
  return (
    <Stack gap={4}>
      <Text size="sm">{t('templates:tokens')}</Text>
      <div className={styles.tokens}>
        {tokenNames.map((token) => (
          <Code key={token}>{`{{${token}}}`}</Code>
        ))}
      </div>
      <Text size="sm">{t('templates:blanks')}</Text>
    </Stack>
  )
}

function blankOf(kind: NoteTemplate['kind']): NoteTemplateContent {
  const [progressNote] = noteTypes
  const type = kind === 'template' && progressNote ? { type: termConcept(progressNote) } : {}
  return { resourceType: 'NoteTemplate', kind, name: '', text: '', active: true, ...type }
}
