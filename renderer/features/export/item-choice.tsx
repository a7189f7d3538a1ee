import { Alert, Checkbox, Group, Text, TextInput, Title, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportItems, ExportSection } from '../../../domain/contract/exporting.ts'
import { formatDate } from '../../../domain/format/date.ts'
import { fold } from '../../../domain/format/fold.ts'
import { SourceBadge } from '../../components/source-badge.tsx'
import styles from './export.module.css'
import { type DraftControl, type ExportDraft, type Item, staysBecause } from './use-export-draft.ts'

interface ItemChoiceProps {
  draft: ExportDraft
  set: DraftControl['set']
  items: ExportItems
}

type Section = ExportItems['sections'][number]
type Line = { kind: 'section'; section: Section } | { kind: 'item'; section: Section; item: Item }

/** Every item of the chart with a tick: sections first, their items when they are opened or searched for. Only what is seen is rendered. */
export function ItemChoice({ draft, set, items }: ItemChoiceProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<ReadonlySet<ExportSection>>(new Set())
  const [wanted, setWanted] = useState('')
  const words = useDeferredValue(fold(wanted.trim()))
  const lines = useMemo(() => linesOf(items.sections, opened, words), [items, opened, words])
  const counts = useMemo(() => countsOf(items.sections, draft), [items, draft])
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 34,
    overscan: 12,
    initialRect: { width: 800, height: 600 },
    getItemKey: (index) => keyOf(lines[index]),
  })
  const open = (key: ExportSection) => setOpened(toggled(opened, key))
  /** A section whose items were all ticked off one by one gets them back. */
  const tick = ({ key, items: rows }: Section) => {
    const ids = new Set(rows.map(({ id }) => id))
    const emptied = !draft.sectionsOff.has(key) && counts.bySection.get(key) === 0
    if (emptied) set({ itemsOff: new Set([...draft.itemsOff].filter((id) => !ids.has(id))) })
    else set({ sectionsOff: toggled(draft.sectionsOff, key) })
  }
  return (
    <>
      <Group justify="space-between" align="flex-end" gap="xs">
        <div aria-live="polite">
          <Title order={3}>{t('export:leaves', { count: counts.leaving })}</Title>
          <Text size="sm">{t('export:staysCount', { count: counts.staying })}</Text>
        </div>
        <TextInput
          size="xs"
          label={t('export:find')}
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      </Group>
      {counts.staying > 0 ? (
        <Alert color="yellow" variant="light" p="xs" icon={<IconAlertTriangle aria-hidden />}>
          {t('export:partial')}
        </Alert>
      ) : null}
      <section ref={scroller} className={styles.items} aria-label={t('export:items')}>
        {lines.length === 0 ? (
          <Text size="sm" p="xs">
            {words === '' ? t('export:nothing') : t('export:notFound')}
          </Text>
        ) : null}
        <div className={styles.all} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const line = lines[index]
            if (!line) return null
            return (
              <div
                key={key}
                data-index={index}
                ref={virtual.measureElement}
                className={styles.line}
                style={{ transform: `translateY(${start}px)` }}
              >
                {line.kind === 'section' ? (
                  <SectionLine
                    section={line.section}
                    leaving={counts.bySection.get(line.section.key) ?? 0}
                    isOpen={words !== '' || opened.has(line.section.key)}
                    isOff={draft.sectionsOff.has(line.section.key)}
                    onOpen={() => open(line.section.key)}
                    onTick={() => tick(line.section)}
                  />
                ) : (
                  <ItemLine
                    item={line.item}
                    stays={staysBecause(draft, line.section.key, line.item)}
                    onTick={() => set({ itemsOff: toggled(draft.itemsOff, line.item.id) })}
                  />
                )}
              </div>
            )
          })}
        </div>
      </section>
      {items.leftOut.filter(({ what }) => what !== t('export:beforeWindow')).length > 0 ? (
        <div>
          <Text size="sm">{t('export:neverLeave')}</Text>
          <ul className={styles.stays}>
            {items.leftOut
              .filter(({ what }) => what !== t('export:beforeWindow'))
              .map(({ what, count }) => (
                <li key={what}>
                  <Text size="sm">{t('export:left', { what, count })}</Text>
                </li>
              ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}

interface SectionLineProps {
  section: Section
  leaving: number
  isOpen: boolean
  isOff: boolean
  onOpen: () => void
  onTick: () => void
}

function SectionLine({ section, leaving, isOpen, isOff, onOpen, onTick }: SectionLineProps) {
  const { t } = useTranslation()
  const total = section.items.length
  return (
    <Group gap="xs" wrap="nowrap" className={styles.section}>
      <Checkbox
        checked={!isOff && leaving > 0}
        indeterminate={!isOff && leaving > 0 && leaving < total}
        onChange={onTick}
        aria-label={t('export:tickSection', { title: section.title })}
      />
      <UnstyledButton onClick={onOpen} aria-expanded={isOpen} className={styles.opener}>
        {isOpen ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
        <Text size="sm" fw={600} component="span">
          {section.title}
        </Text>
        <Text size="sm" c="dimmed" component="span">
          {leaving === total ? total : t('export:some', { leaving, total })}
        </Text>
      </UnstyledButton>
    </Group>
  )
}

function ItemLine({ item, stays, onTick }: { item: Item; stays: Item['stays']; onTick: () => void }) {
  const { t } = useTranslation()
  const fixed = stays === 'window' || stays === 'section'
  return (
    <Group
      gap="xs"
      wrap="nowrap"
      align="flex-start"
      className={styles.item}
      data-stays={stays !== undefined || undefined}
    >
      <Checkbox
        size="xs"
        checked={stays === undefined}
        disabled={fixed}
        onChange={onTick}
        className={styles.tick}
        label={<span className={styles.label}>{item.label}</span>}
      />
      <Text size="xs" className={styles.date} component="span">
        {formatDate(item.date)}
      </Text>
      <Text size="xs" className={styles.status} component="span">
        {stays === 'window' ? t('export:beforeWindow') : item.status?.replaceAll('-', ' ')}
      </Text>
      <SourceBadge source={item.outside ? 'outside' : 'practice'} />
    </Group>
  )
}

const keyOf = (line: Line | undefined): string =>
  line === undefined ? '' : line.kind === 'section' ? line.section.key : line.item.id

function linesOf(sections: readonly Section[], opened: ReadonlySet<ExportSection>, words: string): Line[] {
  return sections.flatMap((section): Line[] => {
    const head: Line = { kind: 'section', section }
    if (words === '' && !opened.has(section.key)) return [head]
    const found = words === '' ? section.items : section.items.filter(({ label }) => fold(label).includes(words))
    if (words !== '' && found.length === 0) return []
    return [head, ...found.map((item): Line => ({ kind: 'item', section, item }))]
  })
}

function countsOf(sections: readonly Section[], draft: ExportDraft) {
  const bySection = new Map(
    sections.map(({ key, items }) => [
      key,
      items.filter((item) => staysBecause(draft, key, item) === undefined).length,
    ]),
  )
  const all = sections.reduce((sum, { items }) => sum + items.length, 0)
  const leaving = [...bySection.values()].reduce((sum, count) => sum + count, 0)
  return { bySection, leaving, staying: all - leaving }
}

function toggled<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(member)) next.add(member)
  return next
}
