import { Kbd } from '@mantine/core'
import { hotkeyLabel } from '../commands/hotkeys.ts'
import { type CommandId, commands } from '../commands/list.ts'
import styles from './hotkey-hint.module.css'

/** The keys of a command, on a button or in a list. Screen readers get the words of the command; keys would be noise there. */
export function HotkeyHint({ id }: { id: CommandId }) {
  const hotkey = commands.find((command) => command.id === id)?.hotkey
  if (!hotkey) return null
  return (
    <span className={styles.keys} aria-hidden>
      {hotkeyLabel(hotkey).map((key) => (
        <Kbd size="xs" className={styles.key} key={key}>
          {key}
        </Kbd>
      ))}
    </span>
  )
}
