/** The pages of the timeline under the chosen filters. */
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TimelineEntry, TimelineKind, TimelinePage } from '../../../../domain/contract/chart.ts'
import type { RecordSource } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { useChart } from '../chart-context.tsx'

export interface TimelineFilter {
  text: string
  /** Empty: all kinds. */
  kinds: readonly TimelineKind[]
  source: RecordSource | undefined
  wrong: boolean
}

const nothingChosen: TimelineFilter = { text: '', kinds: [], source: undefined, wrong: false }
/** After the last key, so that each letter does not search the chart. */
const typingPause = 200

export function useTimeline() {
  const { patientId } = useChart()
  const [filter, setFilter] = useState(nothingChosen)
  const [text] = useDebouncedValue(filter.text, typingPause)
  const { kinds, source, wrong } = filter
  const query = useInfiniteQuery(
    orpc.chart.timeline.infiniteOptions({
      input: (after: string | undefined) => ({
        patientId,
        text,
        wrong,
        ...(kinds.length > 0 && { kinds: [...kinds] }),
        ...(source && { source }),
        ...(after !== undefined && { after }),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last: TimelinePage) => last.next,
      // While somebody types, what was found before stays until there is something new.
      placeholderData: keepPreviousData,
    }),
  )
  const pages = query.data?.pages ?? []
  return {
    query,
    filter,
    change: (patch: Partial<TimelineFilter>) => setFilter((before) => ({ ...before, ...patch })),
    clear: () => setFilter(nothingChosen),
    filtered: text.trim() !== '' || kinds.length > 0 || source !== undefined,
    entries: pages.flatMap((page) => page.entries),
    counts: pages[0]?.counts,
    wrongCount: pages[0]?.wrong ?? 0,
  }
}

/** Entries of one month (`2026-11`), of one year where no month is known, or of no known date (''). */
export interface Period {
  at: string
  entries: TimelineEntry[]
}

export function byPeriod(entries: readonly TimelineEntry[]): Period[] {
  return [...Map.groupBy(entries, ({ at = '' }) => at.slice(0, 7))].map(([at, some]) => ({ at, entries: some }))
}
