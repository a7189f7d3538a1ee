/** The segments of an ORU^R01 as the reports they are (HL7 v2.5.1, 7.3.1): each with its order, specimens, results and remarks. */
import { conceptText } from '../../domain/format/name.ts'
import { concept } from './datatypes.ts'
import type { Message, Segment, Value } from './message.ts'
import type { Reading } from './reading.ts'

export interface Result {
  obx: Segment
  /** Further lines of the same text. */
  lines: Segment[]
  notes: Segment[]
}

export interface Report {
  obr?: Segment
  orc?: Segment
  specimens: Segment[]
  notes: Segment[]
  results: Result[]
}

const texts = new Set(['ST', 'TX', 'FT', ''])

/** Segments of one report stand behind its OBR; a result without one stands for itself. */
export function reportsOf({ segments }: Message, reading: Reading): Report[] {
  const reports: Report[] = []
  let order: Order | undefined
  /** Whom a remark (NTE) is about: the segment before it. */
  let remarks: Segment[] | undefined
  const [firstOfOrder] = segments.filter(({ name }) => name === 'ORC' || name === 'OBR')
  for (const segment of segments) {
    const report = reports.at(-1)
    const result = report?.results.at(-1)
    switch (segment.name) {
      case 'ORC':
        // Some senders put it behind the OBR it belongs to.
        if (firstOfOrder?.name === 'OBR' && report && !report.orc) {
          report.orc = segment
          remarks = report.notes
          break
        }
        order = { orc: segment, notes: [] }
        remarks = order.notes
        break
      case 'OBR': {
        const next: Report = { specimens: [], notes: [], ...order, obr: segment, results: [] }
        reports.push(next)
        remarks = next.notes
        order = undefined
        break
      }
      case 'OBX': {
        const into = report ?? { specimens: [], notes: [], results: [] }
        if (!report) reports.push(into)
        if (result && continues(result, segment)) {
          result.lines.push(segment)
          break
        }
        const next: Result = { obx: segment, lines: [], notes: [] }
        into.results.push(next)
        remarks = next.notes
        break
      }
      case 'NTE':
        if (remarks) remarks.push(segment)
        else reading.skip('results', segment, 'A remark about the patient and no result: it is in the original.')
        break
      case 'SPM':
        if (report) report.specimens.push(segment)
        else reading.skip('results', segment, 'A specimen of no result.')
        remarks = report?.notes
        break
      case 'PID':
      case 'PD1':
      case 'NK1':
      case 'SFT':
        remarks = undefined
        break
      default:
        reading.unuse(segment)
    }
  }
  return reports
}

interface Order {
  orc: Segment
  notes: Segment[]
}

/**
 * OBR-26: the result of another report that made this one necessary, as a culture's organism does for its susceptibilities. Found by
 * its code, sub-id and words, as sentence for the report.
 */
export function parentOf({ obr }: Report, results: ResultIndex): string | undefined {
  const parent = obr?.field(26)
  if (!parent || parent.isEmpty) return undefined
  const [code, subId, words] = [parent.part(1).component(1), parent.component(2), parent.component(3)]
  const result = results.get(keyOf(code, subId))
  const value = result?.obx.repetitions(5).map(answer).join(', ') || words
  const question = result && conceptText(concept(result.obx.field(3)))
  return value === '' ? undefined : `Belongs to: ${[question, value].filter(Boolean).join(' ')}`
}

/** Results by code, and by code and sub-id; the first of each. */
export type ResultIndex = ReadonlyMap<string, Result>

export function indexOf(reports: readonly Report[]): ResultIndex {
  const index = new Map<string, Result>()
  for (const { results } of reports) {
    for (const result of results) {
      const code = result.obx.text(3)
      for (const key of [keyOf(code, ''), keyOf(code, result.obx.text(4))]) if (!index.has(key)) index.set(key, result)
    }
  }
  return index
}

const keyOf = (code: string, subId: string): string => `${code}\n${subId}`

/** Reports in words come line by line, each line an OBX of the same question without a unit or a flag of its own. */
function continues({ obx }: Result, next: Segment): boolean {
  return (
    texts.has(obx.text(2)) &&
    texts.has(next.text(2)) &&
    [3, 6, 7, 8, 11, 14].every((field) => obx.field(field).text === next.field(field).text) &&
    obx.text(6) === '' &&
    obx.text(7) === '' &&
    obx.text(8) === ''
  )
}

const answer = (value: Value): string => conceptText(concept(value)) || value.text
