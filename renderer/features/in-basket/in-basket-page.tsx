/** What waits for the user, the most urgent first: the list at the left, one thing at a time at the right. */
import { SegmentedControl, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InBasketItem, InBasketKind } from '../../../domain/contract/in-basket.ts'
import { orpc } from '../../client.ts'
import { Page } from '../../components/page.tsx'
import { EmptyState, Loaded } from '../../components/states.tsx'
import { useUnsavedGuard } from '../../components/unsaved-guard.tsx'
import styles from './in-basket.module.css'
import { ItemDetail } from './item-detail.tsx'
import { ItemLine } from './item-line.tsx'
import { itemKey, kindCounts, shownKinds } from './items.ts'

export function InBasketPage() {
  const { t } = useTranslation()
  const items = useQuery(orpc.inBasket.list.queryOptions())
  return (
    <Page title={t('in-basket:title')} width="full" fill>
      <Loaded query={items}>{(all) => <InBasket items={all} />}</Loaded>
    </Page>
  )
}

type Filter = InBasketKind | 'all'

function InBasket({ items }: { items: readonly InBasketItem[] }) {
  const { t } = useTranslation()
  const [filter, setFilter] = useState<Filter>('all')
  const counts = kindCounts(items)
  const shown = items.filter(({ kind }) => filter === 'all' || kind === filter)
  const { selected, select } = useSelection(shown)
  const list = useRef<HTMLUListElement>(null)
  /** What was typed about each thing: looking at another one in between loses nothing. */
  const [comments, setComments] = useState<Readonly<Record<string, string>>>({})
  const waiting = new Set(items.map(itemKey))
  const guard = useUnsavedGuard(Object.entries(comments).some(([key, text]) => waiting.has(key) && text.trim() !== ''))

  // Whoever recorded something has lost the field they were in: the next thing takes the focus.
  const marked = selected && itemKey(selected)
  useEffect(() => {
    if (!marked || document.activeElement !== document.body) return
    list.current?.querySelector<HTMLElement>('[aria-current]')?.focus()
  }, [marked])

  /** The list is walked with the arrow keys; what is marked is what is shown. */
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const from = selected ? shown.indexOf(selected) : -1
    const at = Math.min(Math.max(from + step, 0), shown.length - 1)
    const next = shown[at]
    if (!next) return
    select(next)
    list.current?.querySelectorAll('button')[at]?.focus()
  }

  if (items.length === 0) return <EmptyState title={t('in-basket:empty')} hint={t('in-basket:emptyHint')} />
  return (
    <>
      <SegmentedControl
        className={styles.filter}
        aria-label={t('in-basket:show')}
        value={filter}
        onChange={(next) => {
          setFilter(next as Filter)
          select(undefined)
        }}
        data={[
          { value: 'all', label: t('in-basket:all', { count: items.length }) },
          ...shownKinds.map((kind) => ({
            value: kind,
            label: t('in-basket:kindCount', { kind: t(`in-basket:kinds.${kind}`), count: counts[kind] }),
          })),
        ]}
      />
      <div className={styles.split}>
        <ul ref={list} className={styles.list} aria-label={t('in-basket:title')} onKeyDown={walk}>
          {shown.map((item) => (
            <li key={itemKey(item)}>
              <ItemLine item={item} marked={item === selected} onSelect={() => select(item)} />
            </li>
          ))}
          {shown.length === 0 ? (
            <li>
              <Text size="sm" c="dimmed" p="sm">
                {t('in-basket:noneOfKind')}
              </Text>
            </li>
          ) : null}
        </ul>
        <div className={styles.detail}>
          {selected ? (
            <ItemDetail
              key={itemKey(selected)}
              item={selected}
              comment={comments[itemKey(selected)] ?? ''}
              onComment={(text) => setComments((before) => ({ ...before, [itemKey(selected)]: text }))}
            />
          ) : null}
        </div>
        {guard.dialog}
      </div>
    </>
  )
}

/** What was dealt with leaves the list: then the one that came after it is next. */
function useSelection(shown: readonly InBasketItem[]) {
  const [chosen, setChosen] = useState<{ key: string; at: number }>()
  const found = shown.find((item) => itemKey(item) === chosen?.key)
  const selected = found ?? shown[Math.min(chosen?.at ?? 0, shown.length - 1)]
  /** Undefined: the first one. */
  const select = (item: InBasketItem | undefined) => setChosen(item && { key: itemKey(item), at: shown.indexOf(item) })
  return { selected, select }
}
