/** What people send a chart for, and what each of these things usually is: chosen first, so that nobody has to know formats. */
import {
  type DocumentFormat,
  type ExportFileFormat,
  exportFileFormat,
  type PacketContents,
  usualPacket,
} from '../../../domain/contract/exporting.ts'
import type { DisclosurePurpose } from '../../../domain/resources/index.ts'

export const aims = ['referral', 'answer', 'transfer', 'patient', 'system', 'reading'] as const
export type Aim = (typeof aims)[number]

interface AimRules {
  /** The first is what it usually is. */
  formats: readonly [ExportFileFormat, ...ExportFileFormat[]]
  /** What a packet for this holds. */
  packet: readonly DocumentFormat[]
  disclosure: DisclosurePurpose
  /** It is written to a clinician: why, how urgent, and what is asked. */
  asks: boolean
}

export const aimRules: Readonly<Record<Aim, AimRules>> = {
  referral: {
    formats: ['packet', 'referral-note', 'pdf', 'html'],
    packet: ['referral-note', 'fhir', 'html'],
    disclosure: 'treatment',
    asks: true,
  },
  answer: {
    formats: ['consultation-note', 'packet', 'pdf'],
    packet: ['consultation-note', 'fhir', 'html'],
    disclosure: 'treatment',
    asks: true,
  },
  transfer: {
    formats: ['packet', 'transfer-summary', 'pdf'],
    packet: ['transfer-summary', 'fhir', 'html'],
    disclosure: 'treatment',
    asks: true,
  },
  patient: {
    formats: ['patient-copy', 'patient-copy-pdf', 'packet'],
    packet: ['patient-copy', 'ccd', 'fhir'],
    disclosure: 'patient-request',
    asks: false,
  },
  system: {
    formats: ['ccd', 'fhir', 'fhir-document', 'care-plan', 'packet'],
    packet: usualPacket.formats,
    disclosure: 'treatment',
    asks: false,
  },
  reading: { formats: ['html', 'pdf'], packet: usualPacket.formats, disclosure: 'treatment', asks: false },
}

/** Everything else that there is. */
export const otherFormats = (aim: Aim): ExportFileFormat[] =>
  exportFileFormat.options.filter((format) => !aimRules[aim].formats.includes(format))

export const usualPacketOf = (aim: Aim): PacketContents => ({ formats: [...aimRules[aim].packet] })
