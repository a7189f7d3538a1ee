/** HL7 v3 Confidentiality of what leaves of a chart: the label of the patient, on every document. */
import type { Coding } from '../domain/resources/index.ts'
import { CONFIDENTIALITY } from './terminology/systems.ts'

const NORMAL = { system: CONFIDENTIALITY, code: 'N', display: 'normal' } as const satisfies Coding
const RESTRICTED = { system: CONFIDENTIALITY, code: 'R', display: 'restricted' } as const satisfies Coding

export const confidentialityOf = (patient: { confidentiality?: 'R' | undefined }): typeof NORMAL | typeof RESTRICTED =>
  patient.confidentiality === 'R' ? RESTRICTED : NORMAL
