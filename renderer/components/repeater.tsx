import { ActionIcon, Button, Group, Stack } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'

export interface RepeaterProps<T> {
  items: readonly T[]
  onChange: (items: T[]) => void
  /** What a new row starts with. */
  blank: T
  addLabel: string
  /** Names the row for its remove button, e.g. "Remove phone 2". */
  removeLabel: (number: number) => string
  /** False for rows that stay; absent: all may go. */
  canRemove?: (item: T) => boolean
  children: (item: T, change: (patch: Partial<T>) => void, number: number) => ReactNode
}

/** Rows of the same fields: phones, addresses, contacts. */
export function Repeater<T extends object>(props: RepeaterProps<T>) {
  const { items, onChange, blank, addLabel, removeLabel, canRemove = () => true, children } = props
  // Rows keep their identity, and the focus inside them, when one above them goes.
  const [keys, setKeys] = useState<readonly number[]>(items.map((_, index) => index))
  const nextKey = Math.max(-1, ...keys) + 1
  const rows = items.map((item, index) => ({ item, key: keys[index] ?? nextKey + index }))
  return (
    <Stack gap="xs">
      {rows.map(({ item, key }, index) => (
        <Group key={key} align="flex-end" gap="xs" wrap="nowrap">
          {children(
            item,
            (patch) => onChange(items.map((other, at) => (at === index ? { ...other, ...patch } : other))),
            index + 1,
          )}
          {canRemove(item) ? (
            <ActionIcon
              size={30}
              aria-label={removeLabel(index + 1)}
              title={removeLabel(index + 1)}
              onClick={() => {
                setKeys(rows.filter((_, at) => at !== index).map((row) => row.key))
                onChange(items.filter((_, at) => at !== index))
              }}
            >
              <IconTrash size={16} />
            </ActionIcon>
          ) : null}
        </Group>
      ))}
      <Group>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() => {
            setKeys([...rows.map((row) => row.key), nextKey + items.length])
            onChange([...items, blank])
          }}
        >
          {addLabel}
        </Button>
      </Group>
    </Stack>
  )
}
