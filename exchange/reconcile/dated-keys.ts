/**
 * Keys of things that have a date, which may be partial or missing on either side.
 *
 * A row is filed under its own date or moment and, marked with `~`, under every shorter form of it. An item looks under its
 * own date and every shorter one, and where it is partial itself under the marked ones: so exact dates find each other at
 * once, and a thousand readings of one day are never compared with each other.
 */
import type { DateTime } from '../../domain/resources/index.ts'
import { momentOf, wallClock } from './agreement.ts'

export function datedKeys(concepts: string[], date: DateTime | undefined): string[] {
  const own = formsOf(date)
  const marked = own.flatMap(shorter).map((part) => `${part}~`)
  return pair(concepts, [...own, ...marked])
}

export function datedLookup(concepts: string[], date: DateTime | undefined): string[] {
  const own = formsOf(date)
  const within = date?.includes('T') ? [] : own.map((part) => `${part}~`)
  return pair(concepts, [...own, ...own.flatMap(shorter), ...within])
}

/** The date as recorded, and in UTC where that reads otherwise. */
function formsOf(date: DateTime | undefined): string[] {
  if (date === undefined) return ['']
  return date.includes('T') ? [...new Set([wallClock(date), momentOf(date).slice(0, 16)])] : [date]
}

const shorter = (date: string): string[] =>
  ['', date.slice(0, 4), date.slice(0, 7), date.slice(0, 10)].filter((part) => part.length < date.length)

const pair = (concepts: string[], dates: string[]): string[] => {
  const unique = new Set(dates)
  return concepts.flatMap((concept) => [...unique].map((date) => `${concept}@${date}`))
}
