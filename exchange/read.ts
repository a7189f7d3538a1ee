/** The front door: bytes of any outside file -> ReadDocument, or a DocumentRejected that says what and where. */
import type { PatientContent } from '../domain/resources/index.ts'
import { patientContent } from '../domain/resources/patient.ts'
import { readCcda } from './ccda/read.ts'
import { decode } from './decode.ts'
import { readFhir } from './fhir/read.ts'
import { fits } from './fits.ts'
import { readHl7v2 } from './hl7v2/read.ts'
import { salvage } from './salvage.ts'
import { type Kind, kindNames, OFFICE_ADVICE, sniff } from './sniff.ts'
import { DocumentRejected, type ReadDocument } from './types.ts'
import { defaultLimits, type Limits } from './xml/limits.ts'

export interface ReadOptions {
  /** Only its ending is ever repeated: names of files may name patients. */
  fileName?: string
  limits?: Partial<Limits>
}

const readers = { xml: readCcda, json: readFhir, hl7v2: readHl7v2 } satisfies Partial<
  Record<Kind, (text: string, limits: Limits) => ReadDocument>
>

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`

/**
 * Recognises the file by its content, decodes it, and reads it. Reads or refuses the whole: nothing is half read.
 * @throws DocumentRejected and nothing else, whatever the bytes are.
 */
export function readDocument(bytes: Uint8Array, options: ReadOptions = {}): ReadDocument {
  const limits = { ...defaultLimits, ...options.limits }
  if (bytes.length > limits.bytes)
    throw new DocumentRejected(
      'too-large',
      `The file has ${megabytes(bytes.length)}; up to ${megabytes(limits.bytes)} can be read.`,
    )
  if (isBlank(bytes)) throw new DocumentRejected('empty', 'The file is empty.')
  const kind = sniff(bytes)
  if (!isRead(kind)) {
    const ending = /\.[A-Za-z0-9]{1,5}$/.exec(options.fileName ?? '')?.[0]
    const named = ending === undefined ? 'This' : `This (${ending.toLowerCase()})`
    throw new DocumentRejected(
      'not-recognised',
      `${named} is ${kindNames[kind]}. ${kind === 'word' ? OFFICE_ADVICE : 'C-CDA documents (XML), FHIR bundles (JSON) and HL7 v2 messages can be read.'}`,
    )
  }
  const { text, notices } = decode(bytes)
  const document = readers[kind](text, limits)
  const { patient, unfit } = fittedPatient(document.patient)
  return { ...document, patient, notices: [...notices, ...document.notices, ...unfit] }
}

/** The patient passes the same gate as the items did: what the record can't keep is cut off or left out, and told. */
function fittedPatient(patient: PatientContent): { patient: PatientContent; unfit: string[] } {
  if (fits(patientContent, patient)) return { patient, unfit: [] }
  const fitted = salvage(patientContent, structuredClone(patient))
  if (!fitted.fits)
    throw new DocumentRejected('no-patient', 'What the file says of its patient does not fit the chart.')
  const unfit = fitted.unfit.map(
    ({ part, shortened }) =>
      `Patient: ${part.join('.')} ${shortened ? 'was shortened' : 'does not fit the chart and was left out'}.`,
  )
  return { patient: fitted.content as PatientContent, unfit: [...new Set(unfit)] }
}

const isRead = (kind: Kind): kind is keyof typeof readers => kind in readers

const isBlank = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, 4096)
  return bytes.length <= head.length && head.every((byte) => byte <= 0x20)
}
