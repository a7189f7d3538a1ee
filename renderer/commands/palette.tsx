import { Group, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../components/dialog.tsx'
import { HotkeyHint } from '../components/hotkey-hint.tsx'
import { PickList } from '../components/pick-list.tsx'
import { type CommandId, commands } from './list.ts'
import { useAvailableCommands, useCommand, useRunCommand } from './use-command.tsx'

/** Mod+K: every command that can be run here, by its words. */
export function Palette() {
  const { t } = useTranslation()
  const run = useRunCommand()
  const [opened, setOpened] = useState(false)
  const [chosen, setChosen] = useState<CommandId>()
  useCommand('app.palette', () => {
    setChosen(undefined)
    setOpened(true)
  })
  // What the command opens takes the focus: it runs after the palette is gone.
  useEffect(() => {
    if (!opened && chosen) run(chosen, 'page')
  }, [opened, chosen, run])
  return (
    <Dialog
      opened={opened}
      title={t('commands:title')}
      onClose={() => setOpened(false)}
      size="lg"
      returnFocus={chosen === undefined}
      bare
    >
      <PaletteList
        onChoose={(id) => {
          setChosen(id)
          setOpened(false)
        }}
      />
    </Dialog>
  )
}

function PaletteList({ onChoose }: { onChoose: (id: CommandId) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  // What can be run once this dialog is gone: it was asked for on the screen below.
  const available = useAvailableCommands('page')
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const found = commands.filter(
    (command) =>
      !command.momentary &&
      command.id !== 'app.palette' &&
      available.includes(command.id) &&
      words.every((word) => t(`commands:${command.id}`).toLowerCase().includes(word)),
  )
  return (
    <PickList
      label={t('commands:search')}
      placeholder={t('commands:search')}
      text={text}
      onTextChange={setText}
      items={found}
      keyOf={(command) => command.id}
      groupOf={(command) => t(`commands:groups.${command.group}`)}
      onPick={(command) => onChoose(command.id)}
      status={found.length === 0 ? t('commands:none') : null}
      size="md"
      autoFocus
    >
      {(command) => (
        <Group component="span" justify="space-between" wrap="nowrap">
          <Text span size="sm">
            {t(`commands:${command.id}`)}
          </Text>
          <HotkeyHint id={command.id} />
        </Group>
      )}
    </PickList>
  )
}
