/**
 * Reconciliation: each incoming item beside the chart row it speaks of, with what to do and why.
 *
 * Order of evidence: the item's own identifier, then what it says (profiles.ts). A contradiction is a conflict, which a
 * person decides. Rows marked entered in error are no part of the chart. Time grows with items plus rows: rows are
 * looked up by keys, never scanned.
 */
import { type ChartContent, type ChartRow, isEnteredInError, type Provenance } from '../../domain/resources/index.ts'
import { absenceIn, contradicts, kindOf } from './absence.ts'
import {
  type ChartIndex,
  type Found,
  findByContent,
  findByIdentifier,
  type Identified,
  identifiersOfSeveral,
  indexChart,
  isSameThing,
  takenSubstance,
} from './chart-index.ts'
import { changedFields, deepEqualClinical, fieldsOnlyInChart, fingerprint } from './equal.ts'
import { answerWritten, answerWrittenVersion } from './notes.ts'
import { compareBy, type Verdict } from './profile.ts'
import { isWritten } from './profiles/notes.ts'
import { profileOf, subjectOf } from './profiles.ts'
import type { Answer, Suggestion } from './suggestion.ts'

export { deepEqualClinical } from './equal.ts'
export type { Suggestion } from './suggestion.ts'

export interface Incoming {
  id: string
  /** `#key` in references of the same document. */
  key: string
  content: ChartContent
}

/** One answer for each item, in the order of `items`. */
export function reconcile(
  items: readonly Incoming[],
  chart: readonly ChartRow[],
  provenance: readonly Provenance[],
): Suggestion[] {
  const index = indexChart(chart, provenance)
  const prints = new Map(items.map((item) => [item, fingerprint(item.content)]))
  const search: Search = { index, items, sharedIds: identifiersOfSeveral(prints), taken: new Set() }
  const answered = new Map<string, Answer>()
  return items.map((item) => {
    const print = prints.get(item) ?? ''
    const before = answered.get(print)
    const answer = before ? repeated(before) : answerFor(item.content, search)
    if (!before) answered.set(print, answer)
    if (answer.chartRow) search.taken.add(answer.chartRow.id)
    return { itemId: item.id, ...answer }
  })
}

/** Suggested once; what is in the chart already stays so. */
function repeated(first: Answer): Answer {
  if (first.suggestion === 'match') return first
  return { suggestion: 'ignore', why: 'Repeated in this document.', conflict: false }
}

interface Search {
  index: ChartIndex
  items: readonly Incoming[]
  sharedIds: ReadonlySet<string>
  /** Chart rows that an item of this document stands opposite already. */
  taken: Set<string>
}

function answerFor(content: ChartContent, search: Search): Answer {
  const { index, sharedIds, taken } = search
  const identified = findByIdentifier(content, index, sharedIds)
  const answer = identified
    ? answerIdentified(content, identified, index)
    : answerNatural(content, findByContent(content, index, taken), index)
  if (isEnteredInError(content) && answer.suggestion !== 'replace') {
    return { ...answer, suggestion: 'ignore', why: 'The sender marked this as entered in error.', conflict: false }
  }
  return answer.suggestion === 'match' ? answer : againstAbsence(content, answer, search)
}

// The item's own identifier

function answerIdentified(content: ChartContent, { row, own }: Identified, index: ChartIndex): Answer {
  if (content.resourceType !== row.resourceType) {
    return {
      suggestion: 'match',
      why: 'In the chart already, as the same source entry.',
      conflict: false,
      chartRow: row,
    }
  }
  const changed = deepEqualClinical(content, row) ? [] : changedFields(content, row)
  if (changed.length === 0 || profileOf(content).prevails?.(content, row) === 'chart') {
    return { suggestion: 'match', why: 'In the chart already, from the same source.', conflict: false, chartRow: row }
  }
  if (isEnteredInError(content)) {
    const why = 'The sender has since marked this as entered in error.'
    return { suggestion: 'replace', why, conflict: true, chartRow: row }
  }
  if (isWritten(content)) return answerWrittenVersion(content, row)
  const verdict = compareBy(profileOf(content), content, row)
  if (!own) return verdict ? answerNatural(content, { row, verdict }, index) : nowSaysOtherwise(content, row)
  // What was written here and comes back is a copy: only a contradiction is worth a look.
  if (row.source === 'practice' && (verdict?.kind === 'same' || verdict?.kind === 'adds')) {
    return { suggestion: 'match', why: 'Written at this practice.', conflict: false, chartRow: row }
  }
  if (!isSameThing(content, row)) return nowSaysOtherwise(content, row)
  if (row.source === 'practice') {
    const why = `Written at this practice, and changed outside. ${verdict ? difference(verdict) : ''}`.trim()
    return { suggestion: 'replace', why, conflict: true, chartRow: row }
  }
  if (index.changedHereSince(row)) {
    const why = 'A newer version, but the chart’s row was changed here since it came in.'
    return { suggestion: 'replace', why, conflict: true, chartRow: row }
  }
  return { suggestion: 'replace', why: newerVersion(content, verdict), conflict: false, chartRow: row }
}

function nowSaysOtherwise(content: ChartContent, row: ChartRow): Answer {
  const why = `The same source entry now says ${subjectOf(content)}; the chart has ${subjectOf(row)}.`
  return { suggestion: 'replace', why, conflict: true, chartRow: row }
}

function newerVersion(content: ChartContent, verdict: Verdict | undefined): string {
  if (verdict?.kind === 'contradicts') return `A newer version from the same source. ${difference(verdict)}`
  if (verdict?.kind === 'adds') return `A newer version from the same source, which adds ${verdict.labels.join(', ')}.`
  return `A newer version of this ${profileOf(content).noun} from the same source.`
}

// What the item says

function answerNatural(content: ChartContent, found: Found | undefined, index: ChartIndex): Answer {
  const { noun } = profileOf(content)
  if (!found) return otherProduct(content, index) ?? { suggestion: 'add', why: 'Not in the chart.', conflict: false }
  const { row, verdict } = found
  if (isWritten(content)) return answerWritten(content, row)
  const sameType = row.resourceType === content.resourceType
  const prevails = profileOf(content).prevails?.(content, row)
  const later = `A later version of a ${noun} in the chart.`
  if (verdict.kind === 'same') {
    // The same value, which was preliminary and is final now.
    const settled = prevails === 'incoming' && sameType && fieldsOnlyInChart(content, row).length === 0
    if (settled) return { suggestion: 'replace', why: later, conflict: false, chartRow: row }
    return { suggestion: 'match', why: `This ${noun} is in the chart already.`, conflict: false, chartRow: row }
  }
  if (verdict.kind === 'adds') {
    const replaceable = sameType && fieldsOnlyInChart(content, row).length === 0
    const why = `This ${noun} is in the chart; the outside record adds ${verdict.labels.join(', ')}.`
    return { suggestion: replaceable ? 'replace' : 'match', why, conflict: false, chartRow: row }
  }
  if (prevails === 'chart') {
    return {
      suggestion: 'match',
      why: `The chart has a later version of this ${noun}.`,
      conflict: false,
      chartRow: row,
    }
  }
  if (prevails === 'incoming' && sameType) {
    return { suggestion: 'replace', why: later, conflict: false, chartRow: row }
  }
  return { suggestion: sameType ? 'replace' : 'match', why: difference(verdict), conflict: true, chartRow: row }
}

function difference(verdict: Verdict): string {
  if (verdict.kind !== 'contradicts') return ''
  const { label, incoming, chart } = verdict
  return incoming === undefined || chart === undefined
    ? `${label} differs from the chart.`
    : `${label} differs: ${chart} in the chart, ${incoming} outside.`
}

/** The same substance as another product that the patient takes: a changed strength, or a double prescription. */
function otherProduct(content: ChartContent, index: ChartIndex): Answer | undefined {
  const substance = takenSubstance(content)
  const row = substance === undefined ? undefined : index.bySubstance.get(substance)
  if (!row) return undefined
  const why = `The chart has another product of this drug: ${subjectOf(row)}.`
  return { suggestion: 'add', why, conflict: true, chartRow: row }
}

// "None known" against something

function againstAbsence(content: ChartContent, answer: Answer, { index, items }: Search): Answer {
  const kind = kindOf(content)
  if (!kind) return answer
  const absence = absenceIn(content)
  const others = index.byKind.get(kind) ?? []
  if (absence) {
    const denied = others.find((row) => contradicts(absence, row))
    if (denied) {
      const why = `Outside: ${subjectOf(content)}. The chart has ${subjectOf(denied)}.`
      return { suggestion: 'ignore', why, conflict: true, chartRow: denied }
    }
    const beside = items.find((item) => contradicts(absence, item.content))
    if (!beside) return answer
    return { ...answer, why: `The same document also lists ${subjectOf(beside.content)}.`, conflict: true }
  }
  const denying = index.absences.find((row) => {
    const said = absenceIn(row)
    return said !== undefined && contradicts(said, content)
  })
  if (!denying || answer.conflict) return answer
  return { ...answer, why: `The chart says: ${subjectOf(denying)}.`, conflict: true, chartRow: denying }
}
