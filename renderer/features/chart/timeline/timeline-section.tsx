/** Everything in the chart by when it happened, newest first: what this practice wrote and what came from outside, side by side. */
import { Box, Button, Stack } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../../../domain/contract/chart.ts'
import { useCommand } from '../../../commands/use-command.tsx'
import { Section } from '../../../components/page.tsx'
import { EmptyState, ErrorNote, Loading } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { EntryLine } from './entry-line.tsx'
import { PeriodHeading } from './period-heading.tsx'
import styles from './timeline.module.css'
import { TimelineFilters } from './timeline-filters.tsx'
import { byPeriod, useTimeline } from './use-timeline.ts'

/** What the command that searches the chart asks `goTo` for. */
const searchFocus = 'search'

export function TimelineSection() {
  const { t } = useTranslation()
  const { focus, goTo } = useChart()
  const timeline = useTimeline()
  const { query, entries, filtered, clear } = timeline
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<TimelineEntry>()
  useEffect(() => {
    if (focus === searchFocus) field.current?.focus()
  }, [focus])
  useCommand('chart.find', () => field.current?.select())
  const openEntry = (entry: TimelineEntry) => {
    // The list of notes does not show wrong ones at once.
    if (entry.kind === 'note' && !entry.wrong) goTo('notes', entry.ids[0])
    else setShown(entry)
  }
  return (
    <Stack gap="sm">
      <TimelineFilters timeline={timeline} field={field} onDown={() => lines(list.current)[0]?.focus()} />
      {query.isError ? <ErrorNote error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Loading /> : null}
      {query.data && entries.length === 0 ? (
        <Section title={t('timeline:title')}>
          <EmptyState
            title={t(filtered ? 'timeline:nothingFound' : 'timeline:empty')}
            hint={t(filtered ? 'timeline:nothingFoundHint' : 'timeline:emptyHint')}
            action={
              filtered ? (
                <Button variant="default" onClick={clear}>
                  {t('timeline:clear')}
                </Button>
              ) : null
            }
          />
        </Section>
      ) : null}
      <Box ref={list} onKeyDown={moveFocus}>
        {byPeriod(entries).map(({ at, entries: some }, index, all) => (
          <section key={at} className={styles.period}>
            <PeriodHeading at={at} newYear={all[index - 1]?.at.slice(0, 4) !== at.slice(0, 4)} />
            <ol className={styles.entries}>
              {some.map((entry) => (
                <EntryLine key={entry.key} entry={entry} onOpen={() => openEntry(entry)} />
              ))}
            </ol>
          </section>
        ))}
      </Box>
      {query.hasNextPage ? (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
          className={styles.more}
        >
          {t('timeline:older')}
        </Button>
      ) : null}
      {shown ? <EntryDialog entry={shown} onClose={() => setShown(undefined)} /> : null}
    </Stack>
  )
}

const lines = (list: Element | null) => [...(list?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])]

/** Up and down go from entry to entry, as in a list of files. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const all = lines(event.currentTarget)
  const at = document.activeElement instanceof HTMLElement ? all.indexOf(document.activeElement) : -1
  const next = at < 0 ? undefined : all[at + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
