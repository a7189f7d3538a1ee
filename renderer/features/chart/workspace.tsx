import { lazy, Suspense } from 'react'
import { usePermissions } from '../../components/may.tsx'
import { Loading } from '../../components/states.tsx'
import { entryNeeds } from '../access/entry-needs.ts'
import { useChart } from './chart-context.tsx'
import styles from './chart-page.module.css'
import type { Entry } from './entries.ts'

const ProblemForm = lazy(() => import('./problems/problem-form.tsx').then((m) => ({ default: m.ProblemForm })))
const AllergyForm = lazy(() => import('./allergies/allergy-form.tsx').then((m) => ({ default: m.AllergyForm })))
const MedicationForm = lazy(() => import('./meds/medication-form.tsx').then((m) => ({ default: m.MedicationForm })))
const VitalsForm = lazy(() => import('./vitals/vitals-form.tsx').then((m) => ({ default: m.VitalsForm })))
const ResultForm = lazy(() => import('./results/result-form.tsx').then((m) => ({ default: m.ResultForm })))
const ReportForm = lazy(() => import('./results/report-form.tsx').then((m) => ({ default: m.ReportForm })))
const ImmunizationForm = lazy(() =>
  import('./immunizations/immunization-form.tsx').then((m) => ({ default: m.ImmunizationForm })),
)
const HistoryForm = lazy(() => import('./history/history-form.tsx').then((m) => ({ default: m.HistoryForm })))
const MessageForm = lazy(() => import('../in-basket/message-form.tsx').then((m) => ({ default: m.MessageForm })))
const OrderForm = lazy(() => import('./orders/order-form.tsx').then((m) => ({ default: m.OrderForm })))
const PlanForm = lazy(() => import('./plan/plan-form.tsx').then((m) => ({ default: m.PlanForm })))
const NoteEditor = lazy(() => import('./notes/note-editor.tsx').then((m) => ({ default: m.NoteEditor })))
const AmendmentRequestForm = lazy(() =>
  import('./notes/amendment-request-form.tsx').then((m) => ({ default: m.AmendmentRequestForm })),
)
const AmendmentForm = lazy(() => import('./notes/amendment-form.tsx').then((m) => ({ default: m.AmendmentForm })))
const VisitForm = lazy(() => import('./visits/visit-form.tsx').then((m) => ({ default: m.VisitForm })))
const DocumentForm = lazy(() => import('../documents/document-form.tsx').then((m) => ({ default: m.DocumentForm })))
const AddendumForm = lazy(() => import('./notes/addendum-form.tsx').then((m) => ({ default: m.AddendumForm })))

/** Entries that need more room than a form. */
const wide = new Set<Entry['kind']>(['note', 'result', 'family-table', 'plan'])

/** The panel at the right. Another entry is another form: nothing of the one before stays in it. */
export function Workspace() {
  const { entry } = useChart()
  const permissions = usePermissions()
  if (!entry || !permissions.has(entryNeeds[entry.kind])) return null
  return (
    <div className={styles.workspace} data-wide={wide.has(entry.kind) || undefined}>
      <Suspense fallback={<Loading />}>
        <EntryForm entry={entry} key={keyOf(entry)} />
      </Suspense>
    </div>
  )
}

function keyOf(entry: Entry): string {
  const row = 'row' in entry ? entry.row : 'note' in entry ? entry.note : 'draft' in entry ? entry.draft : undefined
  const replaces = 'replaces' in entry ? entry.replaces : undefined
  const group = 'report' in entry ? entry.report?.id : 'set' in entry ? entry.set?.at : undefined
  return `${entry.kind} ${group ?? row?.id ?? 'new'} ${replaces ? `${replaces.how} ${replaces.row.id}` : ''}`
}

function EntryForm({ entry }: { entry: Entry }) {
  switch (entry.kind) {
    case 'problem':
      return <ProblemForm row={entry.row} />
    case 'allergy':
      return <AllergyForm row={entry.row} />
    case 'medication':
      return <MedicationForm row={entry.row} replaces={entry.replaces} />
    case 'vitals':
      return <VitalsForm set={entry.set} />
    case 'result':
      return <ResultForm report={entry.report} results={entry.results} row={entry.row} />
    case 'report':
      return <ReportForm row={entry.row} />
    case 'immunization':
      return <ImmunizationForm row={entry.row} />
    case 'procedure':
    case 'family':
    case 'family-table':
    case 'social':
    case 'device':
    case 'directive':
    case 'care-team':
      return <HistoryForm entry={entry} />
    case 'message':
      return <MessageForm />
    case 'order':
      return <OrderForm row={entry.row} like={entry.like} />
    case 'plan':
      return <PlanForm row={entry.row} />
    case 'note':
      return <NoteEditor draft={entry.draft} />
    case 'document':
      return <DocumentForm row={entry.row} />
    case 'addendum':
      return <AddendumForm note={entry.note} />
    case 'amendment-request':
      return <AmendmentRequestForm note={entry.note} />
    case 'amendment':
      return <AmendmentForm note={entry.note} request={entry.request} />
    case 'visit':
      return <VisitForm row={entry.row} />
  }
}
