/** Templates and dot-phrases of the practice, and the user's own. */
import {
  Badge,
  Button,
  Group,
  SegmentedControl,
  Stack,
  Switch,
  Table,
  Text,
  TextInput,
  UnstyledButton,
} from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isStarter } from '../../../../domain/clinical/note-starters/index.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type { NoteTemplate } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { Section } from '../../../components/page.tsx'
import { EmptyState, Loaded } from '../../../components/states.tsx'
import { TemplateForm } from './template-form.tsx'
import styles from './templates.module.css'

type Kind = NoteTemplate['kind']

export function TemplatesTab() {
  const templates = useQuery(orpc.noteTemplate.list.queryOptions())
  return <Loaded query={templates}>{(rows) => <Templates rows={rows} />}</Loaded>
}

function Templates({ rows }: { rows: readonly NoteTemplate[] }) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<Kind>('template')
  const [typed, setTyped] = useState('')
  const [inactiveToo, setInactiveToo] = useState(false)
  const [editing, setEditing] = useState<{ row?: NoteTemplate }>()
  const words = typed.toLowerCase().split(/\s+/)
  const shown = rows.filter((row) => {
    const text = `${row.name} ${conceptText(row.type)} ${row.text}`.toLowerCase()
    return row.kind === kind && (row.active || inactiveToo) && words.every((word) => text.includes(word))
  })
  if (editing) {
    return (
      <div className={styles.form}>
        <TemplateForm
          key={editing.row?.id ?? kind}
          kind={kind}
          row={editing.row}
          onClose={() => setEditing(undefined)}
        />
      </div>
    )
  }
  return (
    <Section
      title={t('settings:templates.title')}
      count={shown.length}
      hint={t(`templates:hint.${kind}`)}
      actions={<Button onClick={() => setEditing({})}>{t(`templates:add.${kind}`)}</Button>}
    >
      <Stack gap="sm">
        <Group gap="sm">
          <SegmentedControl
            aria-label={t('templates:kind')}
            data={(['template', 'phrase'] as const).map((value) => ({ value, label: t(`templates:kinds.${value}`) }))}
            value={kind}
            onChange={(next) => setKind(next as Kind)}
          />
          <TextInput
            flex={1}
            aria-label={t('templates:find')}
            placeholder={t('templates:find')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Switch
            label={t('templates:inactiveToo')}
            checked={inactiveToo}
            onChange={(event) => setInactiveToo(event.currentTarget.checked)}
          />
        </Group>
        {shown.length === 0 ? (
          <EmptyState title={t('templates:none')} hint={t('templates:noneHint')} />
        ) : (
          <TemplateTable rows={shown} onOpen={(row) => setEditing({ row })} />
        )}
      </Stack>
    </Section>
  )
}

function TemplateTable({ rows, onOpen }: { rows: readonly NoteTemplate[]; onOpen: (row: NoteTemplate) => void }) {
  const { t } = useTranslation()
  return (
    <Table aria-label={t('settings:templates.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={220}>{t('templates:name')}</Table.Th>
          <Table.Th>{t('templates:text')}</Table.Th>
          <Table.Th>{t('templates:whose')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Td>
              <UnstyledButton c="var(--mantine-color-anchor)" fz="sm" fw={500} onClick={() => onOpen(row)}>
                {row.kind === 'phrase' ? `.${row.name}` : row.name}
              </UnstyledButton>
              <Text size="xs" c="dimmed">
                {conceptText(row.type)}
              </Text>
            </Table.Td>
            <Table.Td>
              <Text size="sm" c="dimmed" lineClamp={2} className={styles.text}>
                {row.text}
              </Text>
            </Table.Td>
            <Table.Td>
              <Group gap={4}>
                <Text size="sm">{t(row.ownerId ? 'templates:mine' : 'templates:practice')}</Text>
                <Marks row={row} />
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Marks({ row }: { row: NoteTemplate }) {
  const { t } = useTranslation()
  return (
    <>
      {isStarter(row) ? (
        <Badge size="sm" variant="light" color="gray">
          {t(row.versionId === 1 ? 'templates:starter' : 'templates:starterChanged')}
        </Badge>
      ) : null}
      {row.active ? null : (
        <Badge size="sm" variant="outline" color="gray">
          {t('templates:inactive')}
        </Badge>
      )}
    </>
  )
}
