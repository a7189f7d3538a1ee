/**
 * Where an item stands in its original: text and the lines to mark. JSON is laid out anew (senders write it in one line), XML gets line
 * breaks where it has none; the bytes that can be saved stay as they came.
 */
import { isExactNumber, parseExactJson } from '../../../domain/format/exact-json.ts'
import type { ImportDocument, ImportItem } from '../../../domain/resources/index.ts'

export type Place = ImportItem['place']

export interface MarkedText {
  text: string
  /** From 1, both included. */
  marked?: { from: number; to: number }
}

export function markedText(kind: ImportDocument['kind'], text: string, place: Place | undefined): MarkedText {
  if (kind === 'fhir') return markedJson(text, place)
  if (kind === 'ccda') return markedXml(text, place)
  return { text, ...(place?.line !== undefined && { marked: { from: place.line, to: place.line } }) }
}

/** A JSON pointer (RFC 6901); of one that leads nowhere, as far as it goes. */
function markedJson(text: string, place: Place | undefined): MarkedText {
  const value = parsed(text)
  if (value === undefined) return { text }
  const steps = (place?.path ?? '')
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const lines: string[] = []
  let marked: MarkedText['marked']
  const print = (one: unknown, indent: string, before: string, after: string, rest: readonly string[] | undefined) => {
    const from = lines.length + 1
    const [step, ...further] = rest ?? []
    const isHere = rest !== undefined && (step === undefined || !hasStep(one, step))
    if (typeof one !== 'object' || one === null || isExactNumber(one))
      lines.push(`${indent}${before}${JSON.stringify(one)}${after}`)
    else {
      const [open, close] = Array.isArray(one) ? '[]' : '{}'
      const entries = Object.entries(one)
      lines.push(`${indent}${before}${open}${entries.length === 0 ? `${close}${after}` : ''}`)
      entries.forEach(([name, inner], at) => {
        const label = Array.isArray(one) ? '' : `${JSON.stringify(name)}: `
        print(
          inner,
          `${indent}  `,
          label,
          at < entries.length - 1 ? ',' : '',
          !isHere && name === step ? further : undefined,
        )
      })
      if (entries.length > 0) lines.push(`${indent}${close}${after}`)
    }
    if (isHere) marked = { from, to: lines.length }
  }
  print(value, '', '', '', place ? steps : undefined)
  return { text: lines.join('\n'), ...(marked && { marked }) }
}

const hasStep = (value: unknown, step: string): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, step)

function parsed(text: string): unknown {
  try {
    return parseExactJson(text.replace(/^\ufeff/, ''))
  } catch {
    // Shown as it is: the service read it, perhaps in another encoding.
    return undefined
  }
}

/** A line of a document that was written without any is longer than anybody would write one. */
const longestLine = 5000

/** The path's element from its start to its end, e.g. `/ClinicalDocument/component[2]/section`. */
function markedXml(text: string, place: Place | undefined): MarkedText {
  const laidOut = text.split('\n').some((line) => line.length > longestLine) ? text.replace(/>\s*</g, '>\n<') : text
  if (!place) return { text: laidOut }
  const found = elementAt(laidOut, place.path)
  if (!found)
    return { text: laidOut, ...(laidOut === text && place.line && { marked: { from: place.line, to: place.line } }) }
  const lineOf = (at: number) => laidOut.slice(0, at).split(/\r\n|\r|\n/).length
  return { text: laidOut, marked: { from: lineOf(found.from), to: lineOf(found.to) } }
}

/** Tags, and what hides tags: comments, CDATA and instructions. */
const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w.:-]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/g

/** By names without prefixes, and positions among children of the same name, from 1. */
function elementAt(text: string, path: string): { from: number; to: number } | undefined {
  const wanted = path
    .split('/')
    .filter(Boolean)
    .map((step) => {
      const [, name = '', position = '1'] = /^(?:[\w.-]+:)?([\w.-]+)(?:\[(\d+)\])?$/.exec(step) ?? []
      return `${name}[${position}]`
    })
  if (wanted.length === 0) return undefined
  /** How many of `wanted` the open elements are, and for each open element its children by name. */
  const open: { matched: boolean; children: Map<string, number>; from: number }[] = []
  let root = new Map<string, number>()
  for (const tag of text.matchAll(markup)) {
    const [whole, closing, name, , single] = tag
    if (name === undefined) continue
    const from = tag.index
    if (closing) {
      const element = open.pop()
      if (element?.matched && open.length + 1 === wanted.length) return { from: element.from, to: from + whole.length }
      continue
    }
    const parent = open.at(-1)
    const siblings = parent?.children ?? root
    const local = name.slice(name.indexOf(':') + 1)
    const position = (siblings.get(local) ?? 0) + 1
    siblings.set(local, position)
    const matched = (parent?.matched ?? true) && wanted[open.length] === `${local}[${position}]`
    if (single) {
      if (matched && open.length + 1 === wanted.length) return { from, to: from + whole.length }
    } else open.push({ matched, children: new Map(), from })
    if (open.length === 0) root = new Map()
  }
  return undefined
}
