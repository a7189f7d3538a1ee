import type { ReactNode } from 'react'
import { createContext, use, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { usePermissions } from '../components/may.tsx'
import { useHotkeys } from './hotkeys.ts'
import { type CommandId, commands } from './list.ts'
import { baseLayer, type CommandStore, createCommandStore } from './store.ts'

const needsOfCommand = new Map(commands.flatMap(({ id, needs }) => (needs ? [[id, needs]] : [])))

interface CommandScope {
  store: CommandStore
  layer: symbol
}

const CommandContext = createContext<CommandScope | undefined>(undefined)

function useScope(): CommandScope {
  const scope = use(CommandContext)
  if (!scope) throw new Error('Commands are used outside CommandProvider')
  return scope
}

/** Once around the application. `inert`: the screen is locked, no hotkey does anything. */
export function CommandProvider({ inert = false, children }: { inert?: boolean; children: ReactNode }) {
  const [scope] = useState<CommandScope>(() => ({ store: createCommandStore(), layer: baseLayer }))
  useHotkeys(scope.store, !inert)
  return <CommandContext value={scope}>{children}</CommandContext>
}

/** While this is mounted, commands handled inside it are the only ones that can be run. For dialogs. */
export function CommandLayer({ children }: { children: ReactNode }) {
  const { store } = useScope()
  const [scope] = useState<CommandScope>(() => ({ store, layer: Symbol('layer') }))
  useEffect(() => store.openLayer(scope.layer), [store, scope])
  return <CommandContext value={scope}>{children}</CommandContext>
}

/** Handles a command while the component is mounted and `enabled`, for users who may. The handler may change with every render. */
export function useCommand(id: CommandId, handler: () => void, enabled = true): void {
  const { store, layer } = useScope()
  const run = useEffectEvent(handler)
  const permissions = usePermissions()
  const needs = needsOfCommand.get(id)
  const handled = enabled && (needs === undefined || permissions.has(needs))
  useEffect(() => (handled ? store.handle(id, layer, () => run()) : undefined), [store, layer, id, handled])
}

/** To run a command from a button: the same path as its hotkey. */
export function useRunCommand(): CommandStore['run'] {
  return useScope().store.run
}

/** `page`: those of the screen below any dialog. */
export function useAvailableCommands(on?: 'page'): readonly CommandId[] {
  const { store } = useScope()
  return useSyncExternalStore(store.subscribe, () => store.available(on))
}
