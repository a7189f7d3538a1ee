/**
 * Notes and documents: what somebody wrote or scanned. They are known by their words or bytes; kind, day and author tell apart what
 * is said often in the same few words, and find what was written anew.
 */
import { createHash } from 'node:crypto'
import { conceptText } from '../../../domain/format/name.ts'
import type {
  ChartContent,
  ClinicalNote,
  ClinicalNoteContent,
  DocumentReferenceContent,
} from '../../../domain/resources/index.ts'
import { withoutHeadings } from '../../sent-note.ts'
import type { Agreement } from '../agreement.ts'
import { conceptKeys, sharesConcept, wordsKey } from '../concept.ts'
import type { Profile } from '../profile.ts'
import { datesDiffer, sameDay } from './shared.ts'

export type Written = ClinicalNoteContent | DocumentReferenceContent

export const isWritten = (content: ChartContent): content is Written =>
  content.resourceType === 'ClinicalNote' || content.resourceType === 'DocumentReference'

/** Texts of fewer words are written more than once: another day makes another note. */
const longText = 40
/** Fewer words than these are a phrase, which other notes hold as well. */
const wholeText = 25
/** Of the pairs of neighbouring words. */
const nearlyTheSame = 0.8

const written: Profile<Written> = {
  noun: 'note',
  subject: (c) => conceptText(c.type),
  keys: (c) => (c.status === 'draft' ? [] : [...thingKeys(c), ...eventKeys(c)]),
  fragments: (c) => (c.status === 'draft' || c.resourceType !== 'ClinicalNote' ? [] : sentencesOf(c)),
  aspects: [{ label: 'Text', role: 'claim', compare: relationOf }],
  distinct: isAnother,
}

export const clinicalNote: Profile<Written> = written
export const documentReference: Profile<Written> = { ...written, noun: 'document' }

/** The same text or the same bytes; a text file is known by either. */
function thingKeys(c: Written): string[] {
  const words = wordsOf(c)
  return [...(words === '' ? [] : [`"${words}`]), ...hashesOf(c)]
}

function eventKeys(c: Written): string[] {
  const day = sameDay(c.date)
  return day === undefined || day.length < 10 ? [] : conceptKeys(c.type).map((kind) => `${kind}@${day}`)
}

/** How the words, or the files, of two stand to each other. `differs` says nothing of how much. */
export function relationOf(incoming: Written, chart: Written): Agreement {
  if (incoming.resourceType === 'ClinicalNote' && chart.resourceType === 'ClinicalNote') {
    const [theirs, ours] = [wordsOf(incoming), wordsOf(chart)]
    if (theirs === ours) return 'same'
    if (holds(theirs, ours)) return 'adds'
    return holds(ours, theirs) ? 'lacks' : 'differs'
  }
  const [theirs, ours] = [hashesOf(incoming), hashesOf(chart)]
  const shared = theirs.filter((hash) => ours.includes(hash)).length
  if (shared === 0) return 'differs'
  if (shared < theirs.length) return 'adds'
  return shared < ours.length ? 'lacks' : 'same'
}

/** Beside the words: what speaks for one note and what for two. */
export const agreesIn = {
  kind: (a: Written, b: Written) => a.type !== undefined && b.type !== undefined && sharesConcept(a.type, b.type),
  day: (a: Written, b: Written) => a.date !== undefined && b.date !== undefined && !onOtherDays(a, b),
  author: (a: Written, b: Written) => authorsAgree(a, b) === true,
}

export const onOtherDays = (a: Written, b: Written): boolean =>
  datesDiffer(a.date, b.date) && datesDiffer(sameDay(a.date), sameDay(b.date))

function isAnother(a: Written, b: Written): boolean {
  const relation = relationOf(a, b)
  if (a.resourceType === 'DocumentReference' || b.resourceType === 'DocumentReference') return relation === 'differs'
  const shorter = Math.min(countOf(wordsOf(a)), countOf(wordsOf(b)))
  const isOtherDay = onOtherDays(a, b)
  if (isOtherDay && (shorter < longText || authorsAgree(a, b) === false)) return true
  if (relation === 'same') return false
  if (relation !== 'differs') return shorter < wholeText && !isOneEvent(a, b)
  return isOtherDay || !(isOneEvent(a, b) || isNearly(a, b))
}

/** What the same person wrote on one day about the same kind of thing may be one note in two versions. */
const isOneEvent = (a: Written, b: Written): boolean =>
  agreesIn.kind(a, b) && agreesIn.day(a, b) && agreesIn.author(a, b)

// Words

/** Contents live as long as one comparison of a document with a chart. */
const kept = new WeakMap<Written, string>()

/** The words of a note with its addenda, in one line; '' for documents. */
function wordsOf(c: Written): string {
  const known = kept.get(c)
  if (known !== undefined) return known
  const words = c.resourceType === 'ClinicalNote' ? wordsKey(textOf(c)) : ''
  kept.set(c, words)
  return words
}

function textOf(note: ClinicalNoteContent): string {
  const { addenda = [] } = note as Partial<ClinicalNote>
  return [withoutHeadings(note.text), ...addenda.map(({ text }) => text)].join('\n')
}

const holds = (longer: string, shorter: string): boolean => shorter !== '' && ` ${longer} `.includes(` ${shorter} `)

const countOf = (words: string): number => words.split(' ').length

/** Sentences and lines of at least five words. */
const sentencesOf = (note: ClinicalNoteContent): string[] =>
  textOf(note)
    .split(/\n+|(?<=[.!?;:])\s+/)
    .map(wordsKey)
    .filter((sentence) => countOf(sentence) >= 5)

export function isNearly(a: Written, b: Written): boolean {
  const [ours, theirs] = [pairsOf(wordsOf(a)), pairsOf(wordsOf(b))]
  const [few, many] = ours.size < theirs.size ? [ours, theirs] : [theirs, ours]
  if (few.size === 0) return false
  let shared = 0
  for (const pair of few) if (many.has(pair)) shared += 1
  return (2 * shared) / (few.size + many.size) >= nearlyTheSame
}

function pairsOf(words: string): ReadonlySet<string> {
  const list = words.split(' ')
  return new Set(list.slice(1).map((word, index) => `${list[index]} ${word}`))
}

// Files

function hashesOf(c: Written): string[] {
  if (c.resourceType === 'DocumentReference') return c.content.map(({ hash }) => hash)
  return [createHash('sha256').update(c.text).digest('hex')]
}

// Authors

/** By any word of a name: `Lee, Jane MD` is `Dr. Jane Lee`. Undefined where one side names nobody. */
function authorsAgree(a: Written, b: Written): boolean | undefined {
  const [ours, theirs] = [namesOf(a), namesOf(b)]
  if (ours.length === 0 || theirs.length === 0) return undefined
  return ours.some((name) => theirs.includes(name))
}

const namesOf = ({ author }: Written): string[] =>
  (author ?? []).flatMap(({ display }) => wordsKey(display ?? '').split(/[\s.]+/)).filter((word) => word.length > 2)
