/** What the patient takes, and what was stopped. */
import { type MedicationEntry, medicationList } from '../../../domain/clinical/medication-list.ts'
import { formatDate } from '../../../domain/format/date.ts'
import { lines, mark, paragraph, section, small, table } from '../blocks.ts'
import { type Html, html } from '../html.ts'
import { outsideMark, type PrintSource } from '../source.ts'

/** Prescriptions that nobody has ordered yet are not to be taken: the list says how many it leaves out. */
export function medicationsPart(source: PrintSource): Html {
  const entries = entriesOf(source).filter((entry) => entry.active)
  const drafts = entries.filter(({ row }) => row.status === 'draft')
  const shown = entries.filter((entry) => !drafts.includes(entry))
  return section(
    'Medications',
    shown.length > 0
      ? table(shown, [
          { title: 'Medication', cell: medicationName },
          { title: 'How to take it', cell: directions },
          { title: 'For', cell: ({ reason }) => reason },
          { title: 'Since', cell: ({ start }) => formatDate(start), short: true },
          { title: 'Prescribed or reported by', cell: ({ by }) => by },
        ])
      : paragraph('No current medications are recorded in this chart.'),
    drafts.length > 0 && small(`Not on this list: prescriptions that are drafts only (${drafts.length}).`),
  )
}

export function pastMedicationsPart(source: PrintSource): Html {
  const past = entriesOf(source).filter((entry) => !entry.active)
  if (past.length === 0) return html``
  return section(
    'Past medications',
    table(past, [
      { title: 'Medication', cell: medicationName },
      { title: 'Taken', cell: ({ sig }) => sig },
      { title: 'From', cell: ({ start }) => formatDate(start), short: true },
      { title: 'Until', cell: ({ end }) => formatDate(end), short: true },
      { title: 'Why it ended', cell: ({ stopReason, row }) => stopReason ?? endWords[row.status] },
    ]),
  )
}

const endWords: Readonly<Record<string, string>> = {
  completed: 'Completed',
  stopped: 'Stopped',
  cancelled: 'Cancelled',
  'not-taken': 'Not taken',
}

function entriesOf(source: PrintSource): MedicationEntry[] {
  return medicationList([...source.list('MedicationRequest'), ...source.list('MedicationStatement')], source.today)
}

/** A prescription that leaves the dose or the frequency open says so, whoever wrote its words. */
function directions({ sig, gaps }: MedicationEntry): Html {
  if (sig === '') return html`No directions recorded`
  const missing = sig.includes('given)') ? [] : gaps
  return html`${sig}${missing.map((gap) => mark(`no ${gap} given`))}`
}

function medicationName(entry: MedicationEntry): Html {
  const { row, name, end, endPassed } = entry
  return lines(
    html`${name}${row.status === 'on-hold' && mark('on hold')}${outsideMark(row)}`,
    endPassed && mark(`was to end ${formatDate(end)}: ask whether it is still taken`),
  )
}
