/**
 * Patient search per keystroke. Two indexed ways in, each capped before anything is ranked (ordering a huge match set costs
 * 30 ms at 100,000 patients): an ordered walk of family names, and the full-text index for everything else.
 */
import { and, eq, gte, lt, sql } from 'drizzle-orm'
import type { PatientSummary } from '../../domain/contract/patient.ts'
import { parseTypedDate } from '../../domain/format/date.ts'
import type { Db } from '../connection.ts'
import { prepared } from '../prepared.ts'
import { patient } from '../schema/index.ts'
import { digits, foldName, phrase, toSummary } from './patient.ts'

const candidateCap = 200

/** What ranking looks at; whole rows are read for those that are shown. */
const candidate = { seq: patient.seq, sortName: patient.sortName }
interface Candidate {
  seq: number
  sortName: string
}

/** Names in any order, record number, identifiers, phone, birth date as typed (`14-Aug-1980`, `8/14/1980`, …). */
export function searchPatients(db: Db, text: string, limit: number): PatientSummary[] {
  const query = foldName(text).replace(/\s+/g, ' ')
  if (query === '') return []
  const { birthDate, words } = takeBirthDate(query)
  const found = birthDate ? bornOn(db, birthDate, words) : byName(db, query, words, limit)
  const best = [...new Map(found.map((c) => [c.seq, { ...c, rank: rank(c, query, words) }])).values()]
    .sort((a, b) => a.rank - b.rank || (a.sortName < b.sortName ? -1 : 1))
    .slice(0, limit)
    .map((c) => c.seq)
  if (best.length === 0) return []
  const rows = wholeRows(db).all({ seqs: JSON.stringify(best) })
  return rows.sort((a, b) => best.indexOf(a.seq) - best.indexOf(b.seq)).map(toSummary)
}

const wholeRows = prepared((db) =>
  db
    .select()
    .from(patient)
    .where(sql`${patient.seq} in (select value from json_each(${sql.placeholder('seqs')}))`)
    .prepare(),
)

/**
 * The longest run of words that reads as a date is the birth date; the rest are words to look for. A query of digits and
 * phone punctuation is one number.
 */
function takeBirthDate(query: string): { birthDate?: string; words: string[] } {
  if (/^[\d\s().+-]+$/.test(query) && !parseTypedDate(query)) return { words: [digits(query)] }
  const words = query.split(' ')
  for (let length = Math.min(3, words.length); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const birthDate = parseTypedDate(words.slice(at, at + length).join(' '))
      if (birthDate) return { birthDate, words: [...words.slice(0, at), ...words.slice(at + length)] }
    }
  }
  return { words }
}

/** Few people share a birthday: all of them, and of those the ones whose name has a word that begins with each word typed. */
function bornOn(db: Db, birthDate: string, words: string[]): Candidate[] {
  const born = db.select(candidate).from(patient).where(eq(patient.birthDate, birthDate)).all()
  return born.filter(({ sortName }) => {
    const parts = sortName.split(/[^\p{L}\p{N}]+/u)
    return words.every((word) => parts.some((part) => part.startsWith(word.replace(/,$/, ''))))
  })
}

/** Who is called so, and whose name begins so. Only where they do not fill the list are others asked for: they rank below. */
function byName(db: Db, query: string, words: string[], limit: number): Candidate[] {
  const prefix = query.replace(/ ?, ?/, ', ')
  const named = [`${prefix}, `, prefix].flatMap((from) => nameWalk(db).all({ from, end: `${from}\u{10ffff}`, limit }))
  return new Set(named.map(({ seq }) => seq)).size < limit ? [...named, ...fullText(db, words)] : named
}

/** `smi` and `smith, j` walk the index of sort names in order. */
const nameWalk = prepared((db) =>
  db
    .select(candidate)
    .from(patient)
    .where(and(gte(patient.sortName, sql.placeholder('from')), lt(patient.sortName, sql.placeholder('end'))))
    .orderBy(patient.sortName)
    .limit(sql.placeholder('limit'))
    .prepare(),
)

function fullText(db: Db, words: string[]): Candidate[] {
  const terms = words.flatMap((word) => wordTerms(word))
  return terms.length === 0 ? [] : matching(db).all({ terms: terms.join(' AND ') })
}

const matching = prepared((db) => {
  const rows = sql`select rowid from patient_search where patient_search match ${sql.placeholder('terms')} limit ${candidateCap}`
  return db.select(candidate).from(patient).where(sql`${patient.seq} in (${rows})`).prepare()
})

/** Each part of a word must begin some word of the record; digits are also looked for as a phone number. */
function wordTerms(word: string): string[] {
  const number = digits(word)
  if (number.length >= 3 && number.length === word.replace(/[-().+\s]/g, '').length) {
    return [`(phone:${phrase(number)}* OR identifier:${phrase(number)}* OR identifier:${phrase(word)}*)`]
  }
  return word
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((part) => `${phrase(part)}*`)
}

/** Lower is better: whole family name, family name begins so, another name begins so, anything else. */
function rank(row: Candidate, query: string, words: string[]): number {
  const [family = '', given = ''] = row.sortName.split(', ')
  const first = words[0]?.replace(/,$/, '') ?? query
  if (row.sortName.startsWith(query)) return family === first ? 0 : 1
  if (family === first || words.includes(family)) return 2
  if (words.some((w) => family.startsWith(w))) return 3
  return words.some((w) => given.startsWith(w)) ? 4 : 5
}
