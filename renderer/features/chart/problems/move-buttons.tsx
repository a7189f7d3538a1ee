import { ActionIcon, Group } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'

export interface MoveButtonsProps {
  /** What is moved: the buttons are named after it. */
  name: string
  first: boolean
  last: boolean
  onMove: (by: -1 | 1) => void
}

/** One place up, one place down. The focus goes along with the row, so that the next press moves it further. */
export function MoveButtons({ name, first, last, onMove }: MoveButtonsProps) {
  const { t } = useTranslation()
  const buttons = useRef<HTMLDivElement>(null)
  const move = (by: -1 | 1) => {
    onMove(by)
    // The browser lets go of what is moved in the document; at either end of the list only the other button is left.
    requestAnimationFrame(() => {
      const [up, down] = buttons.current?.querySelectorAll('button') ?? []
      const wanted = by < 0 ? up : down
      const other = by < 0 ? down : up
      const next = wanted?.disabled ? other : wanted
      next?.focus()
    })
  }
  return (
    <Group gap={2} wrap="nowrap" ref={buttons}>
      <ActionIcon size={24} aria-label={t('problems:moveUp', { name })} disabled={first} onClick={() => move(-1)}>
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon size={24} aria-label={t('problems:moveDown', { name })} disabled={last} onClick={() => move(1)}>
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
