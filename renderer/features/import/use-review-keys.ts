/** The whole review from the keyboard: j, k or arrows move, a, r, m, i choose, Enter accepts the section, Mod+Enter all. */
import { type KeyboardEvent, type MouseEvent, useEffect, useEffectEvent, useState } from 'react'
import type { ReviewRow } from '../../../domain/contract/importing.ts'
import type { ReconcileAction } from '../../../domain/resources/index.ts'
import { isAllowed, isPending } from './review-choices.ts'
import { rowDomId } from './review-row.tsx'

const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1, PageDown: 10, PageUp: -10 }
const actionKeys: Readonly<Record<string, ReconcileAction>> = { a: 'add', r: 'replace', m: 'match', i: 'ignore' }

export interface ReviewKeys {
  /** In the order on screen, across sections. */
  rows: readonly ReviewRow[]
  onChoose: (itemId: string, action: ReconcileAction) => void
  onAcceptSection: (section: string) => void
}

export function useReviewKeys({ rows, onChoose, onAcceptSection }: ReviewKeys) {
  const [itemId, setItemId] = useState<string>()
  const current = rows.find((row) => row.item.id === itemId) ?? rows[0]

  const moveTo = (row: ReviewRow | undefined) => {
    if (!row) return
    setItemId(row.item.id)
    const element = document.getElementById(rowDomId(row.item.id))
    element?.focus()
    element?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.defaultPrevented || !current) return
    const run = (act: () => void) => {
      event.preventDefault()
      act()
    }
    if (event.ctrlKey || event.metaKey || !isRow(event.target)) return
    const step = steps[event.key]
    const action = actionKeys[event.key]
    if (step !== undefined) run(() => moveTo(stepped(current, step)))
    else if (event.key === 'Enter') run(() => onAcceptSection(current.item.section))
    else if (action && isPending(current) && isAllowed(current, action)) run(() => onChoose(current.item.id, action))
  }
  /** Between the buttons of a row, too: the eye is there, so the keys are. */
  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof HTMLElement) || target.closest('button, a, summary')) return
    target
      .closest('tr')
      ?.querySelector<HTMLElement>(`[id^="${rowDomId('')}"]`)
      ?.focus()
  }
  const stepped = (from: ReviewRow, step: number) =>
    rows[Math.max(0, Math.min(rows.indexOf(from) + step, rows.length - 1))]
  const fromElsewhere = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || takesKeys(event.target)) return
    const step = steps[event.key]
    if (step === undefined || !current) return
    event.preventDefault()
    moveTo(itemId === undefined ? current : stepped(current, step))
  })
  useEffect(() => {
    document.addEventListener('keydown', fromElsewhere)
    return () => document.removeEventListener('keydown', fromElsewhere)
  }, [])
  return { current, touched: itemId !== undefined, setCurrent: setItemId, moveTo, onKeyDown, onClick }
}

/** Fields, lists of choices and dialogs need the keys themselves; on a button they would only scroll the page. */
const takesKeys = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox], [role=tab]',
  ) !== null

/** Other buttons keep their own Enter and letters. */
const isRow = (target: EventTarget) => target instanceof HTMLElement && target.id.startsWith(rowDomId(''))
