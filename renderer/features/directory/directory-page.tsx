/** Clinicians and organizations outside: looked up, added, changed, put aside. */
import { ActionIcon, Menu, Stack, Switch, Table, Text, TextInput, VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconDots, IconPlus, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DirectoryEntry } from '../../../domain/contract/directory.ts'
import {
  directoryName,
  directorySpecialty,
  pointOf,
  reachedAt,
  worksForName,
} from '../../../domain/format/directory.ts'
import { orpc } from '../../client.ts'
import { MayButton, useMay } from '../../components/may.tsx'
import { Page } from '../../components/page.tsx'
import { EmptyState, ErrorNote, Loaded } from '../../components/states.tsx'
import { useMenuDialog } from '../chart/rows/use-menu-dialog.ts'
import { contactKinds } from './entry-draft.ts'
import { EntryFormDialog } from './entry-form.tsx'
import { EntryHistory } from './entry-history.tsx'

const shownAtMost = 1000

export function DirectoryPage() {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [inactive, setInactive] = useState(false)
  const [adding, setAdding] = useState(false)
  const [settled] = useDebouncedValue(text, 120)
  const entries = useQuery({
    ...orpc.directory.search.queryOptions({ input: { text: settled, inactive, limit: shownAtMost } }),
    placeholderData: keepPreviousData,
  })
  return (
    <Page
      title={t('directory:title')}
      hint={t('directory:hint')}
      width="full"
      actions={
        <MayButton
          needs="register-patients"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('directory:form.add')}
        </MayButton>
      }
    >
      <Stack gap="xs">
        <TextInput
          maw={420}
          aria-label={t('directory:find')}
          placeholder={t('directory:find')}
          leftSection={<IconSearch size={16} aria-hidden />}
          autoComplete="off"
          autoFocus
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Switch
          label={t('directory:showInactive')}
          checked={inactive}
          onChange={({ currentTarget }) => setInactive(currentTarget.checked)}
        />
      </Stack>
      <Loaded query={entries}>
        {(found) =>
          found.length > 0 ? (
            <Entries entries={found} />
          ) : settled.trim() === '' ? (
            <EmptyState title={t('directory:none')} hint={t('directory:noneHint')} />
          ) : (
            <EmptyState title={t('directory:noMatch')} hint={t('directory:noMatchHint')} />
          )
        }
      </Loaded>
      <EntryFormDialog opened={adding} onSaved={() => setAdding(false)} onClose={() => setAdding(false)} />
    </Page>
  )
}

function Entries({ entries }: { entries: readonly DirectoryEntry[] }) {
  const { t } = useTranslation()
  return (
    <Table.ScrollContainer minWidth={900}>
      <Table aria-label={t('directory:title')} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {(['name', 'specialty', 'organization', 'contact', 'place'] as const).map((column) => (
              <Table.Th key={column}>{t(`directory:columns.${column}`)}</Table.Th>
            ))}
            <Table.Th w={40}>
              <VisuallyHidden>{t('directory:columns.menu')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <Entry key={entry.row.id} entry={entry} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function Entry({ entry }: { entry: DirectoryEntry }) {
  const { t } = useTranslation()
  const { row } = entry
  const { address: [address] = [] } = reachedAt(entry)
  const place = address && [address.line?.join(', '), address.city, address.state, address.postalCode]
  const points = contactKinds.flatMap((kind) => {
    const value = pointOf(entry, kind)
    return value ? [t(`directory:points.${kind}`, { value })] : []
  })
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <Text size="sm" fw={600}>
          {directoryName(row)}
        </Text>
        {row.active === false ? (
          <Text size="xs" c="dimmed">
            {t('directory:inactive')}
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td>{directorySpecialty(row)}</Table.Td>
      <Table.Td>{worksForName(entry)}</Table.Td>
      <Table.Td>
        {points.map((point) => (
          <Text key={point} size="sm" miw="11rem">
            {point}
          </Text>
        ))}
      </Table.Td>
      <Table.Td>{place?.filter(Boolean).join(', ')}</Table.Td>
      <Table.Td>
        <EntryMenu entry={entry} />
      </Table.Td>
    </Table.Tr>
  )
}

function EntryMenu({ entry }: { entry: DirectoryEntry }) {
  const { t } = useTranslation()
  const changes = useMay('register-patients')
  const [changing, setChanging] = useState(false)
  const { id, versionId, resourceType, active } = entry.row
  const setActive = useMutation(orpc.directory.setActive.mutationOptions())
  const { button, dialog: history, open: openHistory, close: closeHistory } = useMenuDialog<true>()
  const isUsed = active !== false
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            ref={button}
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t('directory:menu.of', { name: directoryName(entry.row) })}
          >
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {changes ? (
            <>
              <Menu.Item onClick={() => setChanging(true)}>{t('directory:menu.change')}</Menu.Item>
              <Menu.Item onClick={() => setActive.mutate({ id, versionId, resourceType, active: !isUsed })}>
                {t(isUsed ? 'directory:menu.deactivate' : 'directory:menu.activate')}
              </Menu.Item>
            </>
          ) : null}
          <Menu.Item onClick={() => openHistory(true)}>{t('directory:menu.history')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {history ? <EntryHistory row={entry.row} onClose={closeHistory} /> : null}
      {setActive.isError ? <ErrorNote error={setActive.error} /> : null}
      <EntryFormDialog
        opened={changing}
        entry={entry}
        onSaved={() => setChanging(false)}
        onClose={() => setChanging(false)}
      />
    </>
  )
}
