/** What is chosen in the export dialog. It stays while the dialog is open: going back, or a failed save, loses nothing. */
import { useState } from 'react'
import {
  type ExportFileFormat,
  type ExportItems,
  type ExportPurpose,
  type ExportRecipient,
  type ExportRequest,
  type ExportScope,
  type ExportSection,
  exportSection,
  type PacketContents,
  packetPassword,
} from '../../../domain/contract/exporting.ts'
import { localDate } from '../../../domain/format/date.ts'
import type { DisclosurePurpose } from '../../../domain/resources/index.ts'
import { type Aim, aimRules, usualPacketOf } from './export-aims.ts'

export interface ExportDraft {
  aim: Aim
  format: ExportFileFormat
  packet: PacketContents
  recipient: ExportRecipient | undefined
  disclosure: DisclosurePurpose
  reason: string
  question: string
  service: string
  urgency: NonNullable<ExportPurpose['urgency']>
  password: string
  months: WindowMonths
  sectionsOff: ReadonlySet<ExportSection>
  itemsOff: ReadonlySet<string>
}

/** Months of results, vitals, visits and notes that leave; `0`: all. */
export const windowMonths = ['0', '3', '12', '36'] as const
export type WindowMonths = (typeof windowMonths)[number]

const begun = (aim: Aim) => ({
  aim,
  format: aimRules[aim].formats[0],
  packet: usualPacketOf(aim),
  disclosure: aimRules[aim].disclosure,
})

const empty: ExportDraft = {
  ...begun('referral'),
  recipient: undefined,
  reason: '',
  question: '',
  service: '',
  urgency: 'routine',
  password: '',
  months: '0',
  sectionsOff: new Set(),
  itemsOff: new Set(),
}

export interface DraftControl {
  draft: ExportDraft
  set: (fields: Partial<ExportDraft>) => void
  /** Another aim brings its usual format; what was typed and ticked stays. */
  setAim: (aim: Aim) => void
}

export function useExportDraft(begin: Partial<ExportDraft> = {}): DraftControl {
  const [draft, setDraft] = useState<ExportDraft>({ ...empty, ...begin })
  const set = (fields: Partial<ExportDraft>) => setDraft((before) => ({ ...before, ...fields }))
  return {
    draft,
    set,
    setAim: (aim) =>
      setDraft((before) => ({ ...before, ...begun(aim), packet: { ...before.packet, ...usualPacketOf(aim) } })),
  }
}

/** `YYYY-MM-DD`, so many months before today. */
function monthsAgo(count: number): string {
  const day = new Date()
  day.setMonth(day.getMonth() - count)
  return localDate(day)
}

export const sinceOf = ({ months }: Pick<ExportDraft, 'months'>): string | undefined =>
  months === '0' ? undefined : monthsAgo(Number(months))

function scopeOf(draft: ExportDraft): ExportScope | undefined {
  const { sectionsOff, itemsOff } = draft
  const since = sinceOf(draft)
  const scope: ExportScope = {
    ...(since && { since }),
    ...(sectionsOff.size > 0 && { sections: exportSection.options.filter((key) => !sectionsOff.has(key)) }),
    ...(itemsOff.size > 0 && { exclude: [...itemsOff] }),
  }
  return Object.keys(scope).length > 0 ? scope : undefined
}

function purposeOf({ aim, recipient, reason, question, service, urgency }: ExportDraft): ExportPurpose | undefined {
  const [why, asked, wanted] = [reason, question, service].map((text) => text.trim())
  const { asks } = aimRules[aim]
  const purpose: ExportPurpose = {
    ...(recipient && { recipient }),
    ...(why && { reason: why }),
    ...(asks && asked && { question: asked }),
    ...(asks && wanted && { service: wanted }),
    ...(asks && { urgency }),
  }
  return Object.keys(purpose).length > 0 ? purpose : undefined
}

export const isLocked = ({ format, password }: ExportDraft): boolean => format === 'packet' && password !== ''

/** What is asked for, without the password: what a preview is made of and named by. */
export function requestOf(draft: ExportDraft, patientId: string): ExportRequest {
  const { format, packet, itemsOff } = draft
  const scope = scopeOf(draft)
  const purpose = purposeOf(draft)
  const attachments = packet.attachments?.filter((id) => !itemsOff.has(id))
  return {
    patientId,
    format,
    ...(format === 'packet' && { packet: { formats: packet.formats, ...(attachments?.length && { attachments }) } }),
    ...(scope && { scope }),
    ...(purpose && { purpose }),
  }
}

export type Missing = 'recipient' | 'password' | 'contents'

/** What must be said before anything can leave. */
export function missingOf(draft: ExportDraft): Missing | undefined {
  const { disclosure, recipient, format, packet } = draft
  if (disclosure !== 'patient-request' && !(recipient?.name || recipient?.organization?.trim())) return 'recipient'
  if (format === 'packet' && packet.formats.length === 0) return 'contents'
  if (isLocked(draft) && !packetPassword.safeParse(draft.password).success) return 'password'
  return undefined
}

export type Item = ExportItems['sections'][number]['items'][number]

/** Why an item stays, as the ticks have it now; undefined: it leaves. */
export function staysBecause(
  { sectionsOff, itemsOff }: Pick<ExportDraft, 'sectionsOff' | 'itemsOff'>,
  section: ExportSection,
  { id, stays }: Item,
): Item['stays'] {
  if (sectionsOff.has(section)) return 'section'
  if (itemsOff.has(id)) return 'excluded'
  return stays === 'window' ? 'window' : undefined
}
