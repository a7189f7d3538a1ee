/** What an entry of the timeline says: its name, and the few facts that a clinician looks for first. */
import type { TimelineEvent, TimelineKind } from '../contract/chart.ts'
import { describe, type Fact, type FactName } from '../format/describe.ts'
import { conceptText } from '../format/name.ts'
import { formatValue } from '../format/quantity.ts'
import { type ChartRow, isEnteredInError, type Observation } from '../resources/index.ts'
import { flagOf } from './result-flag.ts'

export interface TimelineWords {
  /** '' for values under no report: the screen names them by their kind. */
  title: string
  detail: string
}

/** Facts worth a line, by kind; the date stands in front of the entry already. */
const facts: Readonly<Record<TimelineKind, readonly FactName[]>> = {
  visit: ['reason', 'by', 'status'],
  note: ['by', 'text'],
  problem: ['status', 'certainty', 'severity', 'bodySite'],
  medication: ['dose', 'status', 'reason', 'by'],
  allergy: ['reaction', 'severity', 'criticality', 'certainty'],
  result: ['value', 'conclusion'],
  vitals: ['value'],
  immunization: ['dose', 'lot', 'site', 'status', 'reason'],
  procedure: ['by', 'bodySite', 'reason', 'status'],
  order: ['status', 'reason', 'by'],
  plan: ['target', 'text', 'kind', 'status'],
  document: ['kind', 'by'],
  background: ['value', 'text', 'serial', 'status'],
}

export function rowWords(kind: TimelineKind, row: ChartRow, event: TimelineEvent | undefined): TimelineWords {
  const { label, facts: known } = describe(row)
  // How it stands today is nothing that happened on the day it began.
  const shown = facts[kind].filter((name) => !(event === 'began' && name === 'status'))
  const said = shown.flatMap((name) => {
    const fact = known.find((one) => one.name === name)
    return fact ? inWords(fact) : []
  })
  return { title: label, detail: oneLine(said.join(' · ')) }
}

/** "low" alone says nothing. */
const inWords = ({ name, value }: Fact) => (name === 'criticality' ? `${value} criticality` : value)

/** `Potassium 5.9 mmol/L (H), Sodium 140 mmol/L`: the abnormal ones first. `conclusion`: the report's own words before them. */
export function valueWords(title: string, rows: readonly Observation[], conclusion?: string): TimelineWords {
  const valid = rows.filter((row) => !isEnteredInError(row))
  const values = (valid.length > 0 ? valid : rows).map((row) => ({ row, flag: flagOf(row) }))
  const inOrder = [...values.filter(({ flag }) => flag), ...values.filter(({ flag }) => !flag)]
  const said = inOrder.map(({ row, flag }) =>
    [conceptText(row.code), formatValue(row), flag && `(${flag})`].filter(Boolean).join(' '),
  )
  return { title, detail: oneLine([conclusion, said.join(', ')].filter(Boolean).join(' · ')) }
}

const longest = 240

function oneLine(text: string): string {
  const line = text
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .trim()
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line
}
