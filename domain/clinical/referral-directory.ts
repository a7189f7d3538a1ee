/** Who in the directory may be the same as somebody who is about to be added. Warned of, never refused. */
import type { DirectoryContent, DirectoryEntry } from '../contract/directory.ts'
import { directoryName, npiOf } from '../format/directory.ts'
import { fold } from '../format/fold.ts'
import type { ContactPoint } from '../resources/index.ts'

/** Those with the same NPI, the same e-mail, or the same words in the name; of the same kind. */
export function similarEntries(content: DirectoryContent, entries: readonly DirectoryEntry[]): DirectoryEntry[] {
  const npi = digitsOf(npiOf(content))
  const email = pointsOf(content, 'email')
  const name = nameWords(content)
  return entries.filter(({ row }) => {
    if (npi !== '' && digitsOf(npiOf(row)) === npi) return true
    if (row.resourceType !== content.resourceType) return false
    if (pointsOf(row, 'email').some((one) => email.includes(one))) return true
    return name.length > 0 && isWithin(name, nameWords(row))
  })
}

/** One name's words all stand in the other: "Lindqvist" and "Dr. Erik Lindqvist MD", "Pine Harbor" and "Pine Harbor Cardiology". */
function isWithin(a: readonly string[], b: readonly string[]): boolean {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a]
  return fewer.length > 0 && fewer.every((word) => more.includes(word))
}

const titles: ReadonlySet<string> = new Set([
  'dr',
  'prof',
  'mr',
  'mrs',
  'ms',
  'md',
  'do',
  'np',
  'pa',
  'phd',
  'the',
  'of',
  'and',
])

const nameWords = (content: DirectoryContent): string[] =>
  fold(directoryName(content))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !titles.has(word))

const digitsOf = (text = ''): string => text.replace(/\D/g, '')

const pointsOf = ({ telecom = [] }: DirectoryContent, system: ContactPoint['system']): string[] =>
  telecom.flatMap((point) => (point.system === system && point.value ? [fold(point.value.trim())] : []))
