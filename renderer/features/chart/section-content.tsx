import { lazy, Suspense, useDeferredValue } from 'react'
import { Loading } from '../../components/states.tsx'
import styles from './chart-page.module.css'
import type { SectionId } from './sections.ts'
import { SummarySection } from './summary/summary-section.tsx'

/** The summary is there at once; each other section is fetched when it is first opened. */
const contents: Readonly<Record<SectionId, React.ComponentType>> = {
  summary: SummarySection,
  timeline: lazy(() => import('./timeline/timeline-section.tsx').then((m) => ({ default: m.TimelineSection }))),
  problems: lazy(() => import('./problems/problems-section.tsx').then((m) => ({ default: m.ProblemsSection }))),
  meds: lazy(() => import('./meds/meds-section.tsx').then((m) => ({ default: m.MedsSection }))),
  allergies: lazy(() => import('./allergies/allergies-section.tsx').then((m) => ({ default: m.AllergiesSection }))),
  vitals: lazy(() => import('./vitals/vitals-section.tsx').then((m) => ({ default: m.VitalsSection }))),
  results: lazy(() => import('./results/results-section.tsx').then((m) => ({ default: m.ResultsSection }))),
  orders: lazy(() => import('./orders/orders-section.tsx').then((m) => ({ default: m.OrdersSection }))),
  plan: lazy(() => import('./plan/plan-section.tsx').then((m) => ({ default: m.PlanSection }))),
  immunizations: lazy(() =>
    import('./immunizations/immunizations-section.tsx').then((m) => ({ default: m.ImmunizationsSection })),
  ),
  visits: lazy(() => import('./visits/visits-section.tsx').then((m) => ({ default: m.VisitsSection }))),
  notes: lazy(() => import('./notes/notes-section.tsx').then((m) => ({ default: m.NotesSection }))),
  documents: lazy(() => import('../documents/documents-section.tsx').then((m) => ({ default: m.DocumentsSection }))),
  history: lazy(() => import('./history/history-section.tsx').then((m) => ({ default: m.HistorySection }))),
}

/**
 * What was read stays until the next section can be drawn: "loading" in between would stand for 300 ms, as React holds it. A
 * section begins at its top: what scrolls is made anew.
 */
export function SectionContent({ section }: { section: SectionId }) {
  const shown = useDeferredValue(section)
  const Content = contents[shown]
  return (
    <Suspense fallback={<Loading />}>
      <div className={styles.main} key={shown}>
        <Content />
      </div>
    </Suspense>
  )
}
