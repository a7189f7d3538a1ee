/** Settings, for administrators: who signs in here, and what they may do. */
import { ActionIcon, Badge, Button, Group, Menu, Table, Text, VisuallyHidden } from '@mantine/core'
import { IconDots, IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../domain/contract/user.ts'
import { orpc } from '../../client.ts'
import { Section } from '../../components/page.tsx'
import { Loaded } from '../../components/states.tsx'
import { useSession } from '../../session.ts'
import { useMenuDialog } from '../chart/rows/use-menu-dialog.ts'
import { type PersonChange, PersonChangeDialog } from './person-change-dialog.tsx'
import { PersonDialog } from './person-dialog.tsx'

export function PeopleTab() {
  const { t } = useTranslation()
  const people = useQuery(orpc.user.list.queryOptions())
  const [adding, setAdding] = useState(false)
  return (
    <Loaded query={people}>
      {(list) => (
        <Section
          title={t('people:title')}
          count={list.filter(({ active }) => active).length}
          hint={t('people:hint')}
          actions={
            <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
              {t('people:add')}
            </Button>
          }
          flush
        >
          <Table.ScrollContainer minWidth={560}>
            <Table aria-label={t('people:title')} verticalSpacing="xs">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('people:name')}</Table.Th>
                  <Table.Th>{t('people:userName')}</Table.Th>
                  <Table.Th>{t('people:roles')}</Table.Th>
                  <Table.Th>{t('people:state')}</Table.Th>
                  <Table.Th>
                    <VisuallyHidden>{t('people:actions')}</VisuallyHidden>
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {list.map((person) => (
                  <PersonRow key={person.id} person={person} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          {adding ? <PersonDialog onClose={() => setAdding(false)} /> : null}
        </Section>
      )}
    </Loaded>
  )
}

function PersonRow({ person }: { person: Person }) {
  const { t } = useTranslation()
  const { userId } = useSession()
  const { button, dialog, open, close } = useMenuDialog<'edit' | PersonChange>()
  const { displayName, userName, roles, active, secondFactor } = person
  const own = person.id === userId
  return (
    <Table.Tr>
      <Table.Td>
        <Text span size="sm" fw={500} td={active ? undefined : 'line-through'}>
          {displayName}
        </Text>
      </Table.Td>
      <Table.Td>{userName}</Table.Td>
      <Table.Td>{roles.map((role) => t(`people:role.${role}.name`)).join(', ')}</Table.Td>
      <Table.Td>
        <Group gap={4}>
          <States person={person} />
        </Group>
      </Table.Td>
      <Table.Td ta="end">
        <Menu>
          <Menu.Target>
            <ActionIcon ref={button} size={24} aria-label={t('people:menu', { name: displayName })}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => open('edit')}>{t('people:edit')}</Menu.Item>
            {active && !own ? (
              <Menu.Item onClick={() => open('password')}>{t('people:password.open')}</Menu.Item>
            ) : null}
            {secondFactor ? <Menu.Item onClick={() => open('factor')}>{t('people:factorReset.open')}</Menu.Item> : null}
            {active ? (
              <Menu.Item c="var(--mantine-color-error)" onClick={() => open('deactivate')}>
                {t('people:deactivate.open')}
              </Menu.Item>
            ) : (
              <Menu.Item onClick={() => open('reactivate')}>{t('people:reactivate.open')}</Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
        {dialog === 'edit' ? <PersonDialog person={person} onClose={close} /> : null}
        {dialog && dialog !== 'edit' ? <PersonChangeDialog change={dialog} person={person} onClose={close} /> : null}
      </Table.Td>
    </Table.Tr>
  )
}

function States({ person: { active, canSignIn, mustChangePassword, secondFactor } }: { person: Person }) {
  const { t } = useTranslation()
  const states = [
    active ? undefined : ({ word: 'off', color: 'gray' } as const),
    active && !canSignIn ? ({ word: 'noKey', color: 'red' } as const) : undefined,
    active && mustChangePassword ? ({ word: 'firstSignIn', color: 'yellow' } as const) : undefined,
    secondFactor ? ({ word: 'factor', color: 'teal' } as const) : undefined,
  ].filter((state) => state !== undefined)
  return states.map(({ word, color }) => (
    <Badge key={word} size="sm" variant="light" color={color}>
      {t(`people:states.${word}`)}
    </Badge>
  ))
}
