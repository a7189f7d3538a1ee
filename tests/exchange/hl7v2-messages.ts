/** Invented HL7 v2 messages about one patient, and what was read of them by kind. */
import type { ImmunizationContent, ObservationContent } from '../../domain/resources/index.ts'
import { readDocument } from '../../exchange/read.ts'
import type { ReadDocument } from '../../exchange/types.ts'

export const header = (type: string, more = '') =>
  String.raw`MSH|^~\&|LIS|Harbor Lab|EMR|Elm|20261104103000||${type}|M1|P|2.5.1${more}`
export const pid = 'PID|1||4711^^^Harbor^MR||Doe^Jane||19790228|F'
export const bytesOf = (...lines: string[]) => new TextEncoder().encode(lines.join('\r'))
export const oru = (...lines: string[]) => readDocument(bytesOf(header('ORU^R01^ORU_R01'), pid, ...lines))
export const vxu = (...lines: string[]) => readDocument(bytesOf(header('VXU^V04^VXU_V04'), pid, ...lines))

export const observations = ({ items }: ReadDocument) =>
  items.flatMap(({ content }) => (content.resourceType === 'Observation' ? [content as ObservationContent] : []))
export const doses = ({ items }: ReadDocument) =>
  items.flatMap(({ content }) => (content.resourceType === 'Immunization' ? [content as ImmunizationContent] : []))
