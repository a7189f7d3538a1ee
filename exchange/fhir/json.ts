/**
 * JSON text into values, with the places that messages need. Numbers keep their digits (domain/format/exact-json.ts).
 *
 * `JSON.parse` does the parsing: its objects hold a key such as `__proto__` as plain data, and nothing here assigns by a
 * key that came from outside. Its messages quote the text, so they are never passed on; the place is found again here.
 */

import { type ExactNumber, isExactNumber, parseExactJson } from '../../domain/format/exact-json.ts'
import { DocumentRejected } from '../types.ts'
import { defaultLimits } from '../xml/limits.ts'

export type Json = null | boolean | number | ExactNumber | string | Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json | undefined
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isExactNumber(value)

/** Characters. A bundle with scans inside is tens of millions; what is larger no clinic has sent. */
export const maxJsonLength = defaultLimits.bytes
/** Real FHIR stays under 30 levels. */
const maxDepth = 100

export interface JsonText {
  value: Json
  /** Line, from 1, on which element `index` of the top-level array `entry` begins. */
  entryLine(index: number): number | undefined
}

export function parseJson(text: string): JsonText {
  if (text.length > maxJsonLength) {
    throw new DocumentRejected(
      'too-large',
      `This file holds ${Math.ceil(text.length / 1024 / 1024)} million characters; at most ${maxJsonLength / 1024 / 1024} can be read.`,
    )
  }
  if (text.trim() === '') throw new DocumentRejected('empty', 'This file is empty.')
  const lines = scan(text)
  let value: Json
  try {
    value = parseExactJson(text) as Json
  } catch {
    const offset = firstFault(text)
    const { line, column } = positionOf(text, offset)
    const what = offset >= text.trimEnd().length ? 'This JSON ends too early' : 'This is not well-formed JSON'
    throw new DocumentRejected('not-well-formed', `${what}: line ${line}, column ${column}.`, { path: '', line })
  }
  return { value, entryLine: (index) => lines[index] }
}

/** One pass before parsing: refuses what is nested too deep and notes where the entries of a bundle begin. */
function scan(text: string): number[] {
  const entryLines: number[] = []
  let depth = 0
  let line = 1
  let key = ''
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x0a:
        line++
        break
      case 0x22: {
        const end = endOfString(text, at)
        if (depth === 1) {
          const name = text.slice(at + 1, end)
          if (/^\s*:/.test(text.slice(end + 1, end + 20))) key = name
        }
        at = end
        break
      }
      case 0x7b:
      case 0x5b:
        depth++
        if (depth === 3 && key === 'entry') entryLines.push(line)
        if (depth > maxDepth) {
          throw new DocumentRejected('too-deep', `This file nests more than ${maxDepth} levels deep on line ${line}.`, {
            path: '',
            line,
          })
        }
        break
      case 0x7d:
      case 0x5d:
        depth--
        break
    }
  }
  return entryLines
}

/** Index of the closing quote; the text's length where there is none. */
function endOfString(text: string, open: number): number {
  for (let end = text.indexOf('"', open + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0
    while (text.charCodeAt(end - 1 - backslashes) === 0x5c) backslashes++
    if (backslashes % 2 === 0) return end
  }
  return text.length
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

const space = /[ \t\r\n]*/y
const number = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y
const literal = /true|false|null/y
const escaped = /\\(["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** Offset of the first character that RFC 8259 does not allow there. Only called for text that is not JSON. */
function firstFault(text: string): number {
  let at = 0
  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    if (!pattern.test(text)) return false
    at = pattern.lastIndex
    return true
  }
  const mark = (expected: string): boolean => {
    match(space)
    if (text[at] !== expected) return false
    at++
    return true
  }
  const string = (): boolean => {
    if (!mark('"')) return false
    while (at < text.length && text[at] !== '"') {
      const code = text.charCodeAt(at)
      if (code < 0x20 || (code === 0x5c && !match(escaped))) return false
      if (code !== 0x5c) at++
    }
    return mark('"')
  }
  const members = (close: string, member: () => boolean): boolean => {
    if (mark(close)) return true
    do {
      if (!member()) return false
    } while (mark(','))
    return mark(close)
  }
  const value = (): boolean => {
    if (mark('{')) return members('}', () => string() && mark(':') && value())
    if (mark('[')) return members(']', value)
    return text[at] === '"' ? string() : match(number) || match(literal)
  }
  if (value()) match(space)
  return at
}
