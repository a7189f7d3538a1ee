import { Group, Stack, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../components/dialog.tsx'
import { HotkeyHint } from '../components/hotkey-hint.tsx'
import { commands } from './list.ts'
import { useAvailableCommands, useCommand } from './use-command.tsx'

const groups = ['general', 'patient', 'chart', 'enter'] as const

/** `?`: every command and its keys. */
export function Help() {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  useCommand('app.help', () => setOpened(true))
  return (
    <Dialog opened={opened} title={t('commands:help.title')} onClose={() => setOpened(false)} size="xl">
      <Text size="sm" c="dimmed" mb="sm">
        {t('commands:help.hint')}
      </Text>
      <HelpTable />
    </Dialog>
  )
}

function HelpTable() {
  const { t } = useTranslation()
  const available = useAvailableCommands('page')
  return (
    <Group align="flex-start" gap="xl" grow>
      {[groups.slice(0, 2), groups.slice(2)].map((column) => (
        <Stack key={column.join()} gap="md">
          {column.map((group) => (
            <div key={group}>
              <Title order={3} mb={4}>
                {t(`commands:groups.${group}`)}
              </Title>
              <Table withRowBorders={false} verticalSpacing={3} horizontalSpacing={0}>
                <Table.Tbody>
                  {commands
                    .filter((command) => command.group === group)
                    .map(({ id, momentary }) => (
                      <Table.Tr key={id} c={momentary || available.includes(id) ? undefined : 'dimmed'}>
                        <Table.Td>{t(`commands:${id}`)}</Table.Td>
                        <Table.Td ta="end">
                          <HotkeyHint id={id} />
                        </Table.Td>
                      </Table.Tr>
                    ))}
                </Table.Tbody>
              </Table>
            </div>
          ))}
        </Stack>
      ))}
    </Group>
  )
}
