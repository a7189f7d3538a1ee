/** The file that leaves, and the line that its release writes into the log of disclosures. */
import type { Db } from '../../../db/connection.ts'
import type { NewDisclosure } from '../../../db/queries/disclosure.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { contentsOf, type ExportRequest, type ExportStamp } from '../../../domain/contract/exporting.ts'
import { disclosedTo, recipientText } from '../../../domain/format/directory.ts'
import { formatPersonName } from '../../../domain/format/name.ts'
import type { Disclosure, DisclosurePurpose, User } from '../../../domain/resources/index.ts'
import { isPdf } from '../../../exchange/outgoing.ts'
import type { ServiceContext } from '../access.ts'
import { badRequest } from '../errors.ts'
import { type ExportFile, printAll } from './file.ts'
import { make } from './making.ts'

export interface Leaving extends ExportFile {
  /** Holds nothing of the patient. */
  fileName: string
  /** For the log of disclosures. */
  told: Omit<NewDisclosure, 'file'>
}

interface Why {
  shown?: ExportStamp | undefined
  disclosure?: DisclosurePurpose | undefined
  referralId?: string | undefined
}

/**
 * The file as it leaves, and what is to be written down of it; the caller does that in the transaction of the release.
 * @throws CONFLICT where it is not what was `shown`; BAD_REQUEST where nobody is named who gets it, or no PDF can be made;
 * DocumentRejected where our own reader refuses what was written.
 */
export async function leavingFile(
  context: { db: Db; user: User } & Pick<ServiceContext, 'printPdf' | 'log' | 'beside'>,
  request: ExportRequest,
  { shown, disclosure = 'treatment', referralId }: Why,
  signal?: AbortSignal,
): Promise<Leaving> {
  const { patientId, format, purpose, password } = request
  const recipient = recipientOf(request, disclosure, formatPersonName(getPatient(context.db, patientId).name))
  const printed = contentsOf(request).formats.some(isPdf)
    ? await make(context, patientId, { step: 'pages', asked: { request, shown } }, signal)
    : undefined
  const pdfs = await printAll(printed?.pages ?? [], context)
  const asked = { request, shown: printed?.stamp ?? shown, readAgain: shown === undefined, pdfs }
  const { documentId, createdAt, content, ...file } = await make(context, patientId, { step: 'file', asked }, signal)
  return {
    ...file,
    fileName: `${format}-${createdAt.slice(0, 10)}-${documentId.slice(-8)}.${file.extension}`,
    told: {
      patientId,
      recipient,
      purpose: disclosure,
      ...(purpose?.reason && { reason: purpose.reason }),
      format,
      content,
      locked: password !== undefined,
      entity: `Document/${documentId}`,
      ...(referralId && { referralId }),
    },
  }
}

/** The patient needs no name; anybody else does. */
function recipientOf(
  { purpose }: ExportRequest,
  disclosure: DisclosurePurpose,
  patientName: string,
): Disclosure['recipient'] {
  const recipient = purpose?.recipient
  if (recipient && recipientText(recipient).trim()) return disclosedTo(recipient)
  if (disclosure === 'patient-request') return { name: `The patient (${patientName})` }
  throw badRequest('Say who gets it: a name or an organization. The log of disclosures must name them.', 'recipient')
}
