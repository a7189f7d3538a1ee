import { lazy, Suspense } from 'react'
import { Loading } from '../../components/states.tsx'
import { useChart } from './chart-context.tsx'
import styles from './chart-page.module.css'
import type { Entry } from './entries.ts'

const ProblemForm = lazy(() => import('./problems/problem-form.tsx').then((m) => ({ default: m.ProblemForm })))
const AllergyForm = lazy(() => import('./allergies/allergy-form.tsx').then((m) => ({ default: m.AllergyForm })))
const MedicationForm = lazy(() => import('./meds/medication-form.tsx').then((m) => ({ default: m.MedicationForm })))
const VitalsForm = lazy(() => import('./vitals/vitals-form.tsx').then((m) => ({ default: m.VitalsForm })))
const ResultForm = lazy(() => import('./results/result-form.tsx').then((m) => ({ default: m.ResultForm })))
const ImmunizationForm = lazy(() =>
  import('./immunizations/immunization-form.tsx').then((m) => ({ default: m.ImmunizationForm })),
)
const ProcedureForm = lazy(() => import('./history/procedure-form.tsx').then((m) => ({ default: m.ProcedureForm })))
const NoteEditor = lazy(() => import('./notes/note-editor.tsx').then((m) => ({ default: m.NoteEditor })))
const AddendumForm = lazy(() => import('./notes/addendum-form.tsx').then((m) => ({ default: m.AddendumForm })))

/** The panel at the right. Another entry is another form: nothing of the one before stays in it. */
export function Workspace() {
  const { entry } = useChart()
  if (!entry) return null
  return (
    <div className={styles.workspace} data-wide={entry.kind === 'note' || undefined}>
      <Suspense fallback={<Loading />}>
        <EntryForm entry={entry} key={keyOf(entry)} />
      </Suspense>
    </div>
  )
}

function keyOf(entry: Entry): string {
  const row = 'row' in entry ? entry.row : 'note' in entry ? entry.note : 'draft' in entry ? entry.draft : undefined
  const replaces = 'replaces' in entry ? entry.replaces : undefined
  return `${entry.kind} ${row?.id ?? 'new'} ${replaces ? `${replaces.how} ${replaces.row.id}` : ''}`
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
      return <VitalsForm />
    case 'result':
      return <ResultForm />
    case 'immunization':
      return <ImmunizationForm row={entry.row} />
    case 'procedure':
      return <ProcedureForm row={entry.row} />
    case 'note':
      return <NoteEditor draft={entry.draft} />
    case 'addendum':
      return <AddendumForm note={entry.note} />
  }
}
