import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import styles from './pick-list.module.css'

export interface PickListProps<T> {
  /** For screen readers: what is being looked for. */
  label: string
  placeholder?: string
  text: string
  onTextChange: (text: string) => void
  items: readonly T[]
  keyOf: (item: T) => string
  /** Phrasing content: the row is a button. */
  children: (item: T) => ReactNode
  onPick: (item: T) => void
  /** Which row is marked now: for a preview beside the list. */
  onMark?: (item: T | undefined) => void
  /** `items` still answer an earlier text: nothing can be picked by mistake, and Enter waits. */
  pending?: boolean
  /** Said aloud and shown under the list when it settles, e.g. "3 patients". */
  status?: ReactNode
  /** A heading before the first item of each group. */
  groupOf?: (item: T) => string
  head?: ReactNode
  size?: 'xs' | 'sm' | 'md'
  autoFocus?: boolean
}

const pageLength = 8

/**
 * Type, arrow, Enter: a text field that keeps the focus and a list below it (WAI-ARIA combobox pattern). Enter picks the marked
 * row, but never a row that answers another text than the one that stands in the field.
 */
export function PickList<T>(props: PickListProps<T>) {
  const { label, placeholder, text, onTextChange, items, keyOf, children, onPick, pending = false } = props
  const { status, groupOf, head, size = 'sm', autoFocus = false, onMark } = props
  const listId = useId()
  const optionId = (index: number) => `${listId}-${index}`
  const [marked, setMarked] = useState({ text, index: 0 })
  const [waitingFor, setWaitingFor] = useState<string>()
  const list = useRef<HTMLDivElement>(null)

  // Another text is another list: its first row is marked.
  const index = marked.text === text ? Math.min(marked.index, items.length - 1) : 0
  const mark = (next: number) => setMarked({ text, index: Math.max(0, Math.min(next, items.length - 1)) })

  useEffect(() => {
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' })
  }, [index])

  const markedItem = items[index]
  useEffect(() => onMark?.(markedItem), [onMark, markedItem])

  // Enter came before the answer did: a single match is what was meant, several must be looked at first.
  const only = items.length === 1 ? items[0] : undefined
  useEffect(() => {
    if (pending || waitingFor === undefined) return
    setWaitingFor(undefined)
    if (waitingFor === text && only) onPick(only)
  }, [pending, waitingFor, text, only, onPick])

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: pageLength, PageUp: -pageLength }
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      mark(index + step)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const item = items[index]
      if (pending) setWaitingFor(text)
      else if (item) onPick(item)
    }
  }

  return (
    <div className={styles.pickList}>
      <TextInput
        className={styles.field}
        role="combobox"
        aria-label={label}
        aria-expanded={items.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={items.length > 0 ? optionId(index) : undefined}
        placeholder={placeholder}
        size={size}
        leftSection={<IconSearch size={16} aria-hidden />}
        autoComplete="off"
        spellCheck={false}
        data-autofocus={autoFocus || undefined}
        autoFocus={autoFocus}
        value={text}
        onChange={(event) => onTextChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {items.length > 0 ? head : null}
      <div ref={list} id={listId} role="listbox" aria-label={label} aria-busy={pending} className={styles.list}>
        {items.map((item, at) => {
          const group = groupOf?.(item)
          const previous = items[at - 1]
          const startsGroup = group !== undefined && (previous === undefined || groupOf?.(previous) !== group)
          return (
            <div key={keyOf(item)} role="presentation">
              {startsGroup ? (
                <div className={styles.group} role="presentation">
                  {group}
                </div>
              ) : null}
              <button
                type="button"
                id={optionId(at)}
                role="option"
                tabIndex={-1}
                aria-selected={at === index}
                className={styles.option}
                onClick={() => (pending ? undefined : onPick(item))}
                onMouseDown={(event) => event.preventDefault()}
              >
                {children(item)}
              </button>
            </div>
          )
        })}
      </div>
      <div role="status" aria-live="polite" className={styles.status}>
        {pending ? null : status}
      </div>
    </div>
  )
}
