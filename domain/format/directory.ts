/** Entries of the directory in words, and as whom a document is sent to. */
import type { DirectoryContent, DirectoryEntry } from '../contract/directory.ts'
import type { ExportRecipient } from '../contract/exporting.ts'
import type { ContactPoint, Disclosure } from '../resources/index.ts'
import { NPI } from '../terminology/systems.ts'
import { fold } from './fold.ts'
import { conceptText, formatPersonName } from './name.ts'

export const directoryName = (content: DirectoryContent): string =>
  content.resourceType === 'Organization' ? content.name : formatPersonName(content.name)

/** "Cardiology": what somebody does; of organizations their kind. */
export const directorySpecialty = (content: DirectoryContent): string =>
  (content.resourceType === 'Organization' ? (content.type ?? []) : (content.specialty ?? []))
    .map(conceptText)
    .join(', ')

/** The organization that a practitioner works for, by its present name. */
export const worksForName = ({ row, worksFor }: DirectoryEntry): string | undefined =>
  row.resourceType === 'Practitioner' ? (worksFor?.name ?? row.organization?.display) : undefined

export const npiOf = ({ identifier }: DirectoryContent): string | undefined =>
  identifier?.find(({ system }) => system === NPI)?.value

/** A practitioner without a number or address of their own is reached at the organization. */
export function reachedAt({ row, worksFor }: DirectoryEntry): Pick<DirectoryContent, 'telecom' | 'address'> {
  const own = new Set((row.telecom ?? []).map(({ system }) => system))
  const telecom = [...(row.telecom ?? []), ...(worksFor?.telecom ?? []).filter(({ system }) => !own.has(system))]
  const address = row.address?.length ? row.address : worksFor?.address
  return { ...(telecom.length > 0 && { telecom }), ...(address?.length && { address }) }
}

export const pointOf = (entry: DirectoryEntry, system: ContactPoint['system']): string | undefined =>
  reachedAt(entry).telecom?.find((point) => point.system === system)?.value

/** As whom a document is sent to the entry. */
export function recipientOf(entry: DirectoryEntry): ExportRecipient {
  const { row } = entry
  const { telecom, address: [address] = [] } = reachedAt(entry)
  const person = row.resourceType === 'Practitioner' ? row.name[0] : undefined
  const organization = row.resourceType === 'Organization' ? row.name : worksForName(entry)
  return {
    reference: `${row.resourceType}/${row.id}`,
    ...(person && { name: person }),
    ...(organization && { organization }),
    ...(row.identifier && { identifier: row.identifier }),
    ...(telecom && { telecom }),
    ...(address && { address }),
  }
}

/** "Dr. Ann Lee, Hill Street Practice"; empty where nobody is named. */
export const recipientText = ({ name, organization }: ExportRecipient): string =>
  [name && formatPersonName([name]), organization].filter(Boolean).join(', ')

/** As the log of disclosures names the recipient. */
export function disclosedTo(recipient: ExportRecipient): Disclosure['recipient'] {
  const { reference, telecom, address } = recipient
  const name = recipientText(recipient)
  return {
    ...(reference && { reference: { reference, display: name } }),
    name,
    ...(telecom && { telecom }),
    ...(address && { address }),
  }
}

/** Whether every typed word begins a word of the entry; case and accents do not count, nor does what parts digits. */
export function matchesEntry(entry: DirectoryEntry, typed: string): boolean {
  const words = wordsOf(typed)
  const { telecom = [], address = [] } = reachedAt(entry)
  const said = wordsOf(
    [
      directoryName(entry.row),
      worksForName(entry),
      directorySpecialty(entry.row),
      ...(entry.row.identifier ?? []).map(({ value }) => value),
      ...telecom.map(({ value }) => value),
      ...address.flatMap(({ city, postalCode, line = [] }) => [city, postalCode, ...line]),
    ]
      .filter(Boolean)
      .join(' '),
  )
  const digits = telecom.map(({ value = '' }) => value.replace(/\D/g, '')).filter(Boolean)
  return words.every(
    (word) =>
      said.some((one) => one.startsWith(word)) || (/^\d{3,}$/.test(word) && digits.some((d) => d.includes(word))),
  )
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}@]+/u)
    .filter(Boolean)
