import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShellBridge } from '../../domain/platform.ts'
import { type CommandId, commands } from './list.ts'
import { useAvailableCommands, useRunCommand } from './use-command.tsx'

/** Keeps the shell's menu in step with what can be run, and runs what is chosen there. Gone (locked, signed out): no entries. */
export function MenuFeed({ bridge }: { bridge: Pick<ShellBridge, 'setMenu' | 'onMenuCommand'> }) {
  const { t } = useTranslation()
  const available = useAvailableCommands()
  const run = useRunCommand()
  useEffect(() => {
    const offered = commands.filter((command) => !command.momentary)
    bridge.setMenu(
      offered.map(({ id, group, hotkey }) => ({
        id,
        group: t(`commands:groups.${group}`),
        label: t(`commands:${id}`),
        hotkey,
        enabled: available.includes(id),
      })),
    )
  }, [bridge, available, t])
  useEffect(() => () => bridge.setMenu([]), [bridge])
  useEffect(() => bridge.onMenuCommand((id) => run(id as CommandId)), [bridge, run])
  return null
}
