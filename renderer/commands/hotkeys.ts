/** From key presses to commands. */
import { useEffect } from 'react'
import { type CommandId, commands } from './list.ts'
import type { CommandStore } from './store.ts'

export const isMac = /Mac/.test(navigator.platform)

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Letters and digits are matched by the physical key too: Alt+1 types another character on a Mac. */
export function matchesHotkey(hotkey: string, press: KeyPress, mac = isMac): boolean {
  const parts = hotkey.split('+')
  const key = (parts.at(-1) ?? '').toLowerCase()
  const mod = parts.includes('mod')
  if (press.altKey !== parts.includes('alt')) return false
  if (press.ctrlKey !== (mod && !mac) || press.metaKey !== (mod && mac)) return false
  const isSymbol = key.length === 1 && !/[a-z0-9]/.test(key)
  if (!isSymbol && press.shiftKey !== parts.includes('shift')) return false
  return press.key.toLowerCase() === key || press.code === `Key${key.toUpperCase()}` || press.code === `Digit${key}`
}

/** As printed on the keys: `Ctrl K`, `⌘ K`. */
export function hotkeyLabel(hotkey: string, mac = isMac): string[] {
  const names: Record<string, string> = {
    mod: mac ? '⌘' : 'Ctrl',
    alt: mac ? '⌥' : 'Alt',
    shift: mac ? '⇧' : 'Shift',
    escape: 'Esc',
    enter: 'Enter',
  }
  return hotkey.split('+').map((part) => names[part] ?? part)
}

/** Lists, menus and popovers close themselves on Escape: that press is theirs alone. */
const selfClosing = '[data-mantine-stop-propagation="true"], [role="listbox"], [role="menu"], .mantine-Popover-dropdown'

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

function commandFor(event: KeyboardEvent): CommandId | undefined {
  const target = event.target instanceof Element ? event.target : null
  return commands.find(({ hotkey }) => {
    if (!hotkey || !matchesHotkey(hotkey, event)) return false
    if (hotkey === 'escape') return !target?.closest(selfClosing)
    return hotkey.length > 1 || !isTyping(target)
  })?.id
}

/** A browser would save or send the page: where there is nothing to save, these keys do nothing. */
const alwaysOurs: ReadonlySet<CommandId> = new Set(['form.save', 'form.sign'])

/** Listens before the components do, so that no text field swallows a hotkey. */
export function useHotkeys(store: CommandStore, active: boolean): void {
  useEffect(() => {
    if (!active) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.repeat) return
      const id = commandFor(event)
      if (id && (store.run(id) || alwaysOurs.has(id))) {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [store, active])
}
