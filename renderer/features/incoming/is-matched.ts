import type { ImportSummary } from '../../../domain/contract/importing.ts'

/** Somebody said whose it is, or only one chart can be meant. The others wait as documents without a patient. */
export const isMatched = ({ patientId, patient }: ImportSummary): boolean =>
  patientId !== undefined || patient.outcome === 'matched'
