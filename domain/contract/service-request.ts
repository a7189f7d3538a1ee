/** Orders: drafted, signed, sent, answered. What a signed order asks for never changes: it is cancelled, and ordered anew. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { diagnosticReport } from '../resources/diagnostic-report.ts'
import { orderSending, serviceRequest, serviceRequestContent } from '../resources/service-request.ts'
import { base } from './base.ts'
import { clinicalContract } from './clinical.ts'

const versioned = z.object({ id, versionId: z.number().int() })
const reason = z.string().trim().min(1).max(500)
/** The day from which on the result is missed. */
const resultDue = z.iso.date()
const answered = z.object({ order: serviceRequest, report: diagnosticReport })

export const serviceRequestContract = {
  ...clinicalContract('ServiceRequest'),
  /** An order begins as a draft. */
  create: base
    .input(z.object({ patientId: id, content: serviceRequestContent, resultDue: resultDue.optional() }))
    .output(serviceRequest),
  /** Drafts only. */
  update: base
    .input(
      versioned.extend({ content: serviceRequestContent, resultDue: resultDue.optional(), reason: reason.optional() }),
    )
    .output(serviceRequest),
  /** The signer becomes the requester. Without a day chosen, the usual one for its kind is when the result is due. */
  sign: base.input(versioned).output(serviceRequest),
  /** It left: how, and to whom. As often as it happens. */
  send: base.input(versioned.extend(orderSending.pick({ how: true, to: true }).shape)).output(serviceRequest),
  cancel: base.input(versioned.extend({ reason })).output(serviceRequest),
  /** A draft that is not wanted: by whoever drafted it, or by somebody who signs orders. */
  discard: base.input(versioned.extend({ reason })).output(serviceRequest),
  /** The result is expected later. */
  extend: base.input(versioned.extend({ resultDue, reason: reason.optional() })).output(serviceRequest),
  /** Done, and its result will not come into this chart: where it is, stands in `comment`. */
  receivedElsewhere: base.input(versioned.extend({ comment: reason })).output(serviceRequest),
  /** This report answers the order. The ordering clinician is asked to review it, unless somebody did already. */
  attach: base.input(z.object({ id, report: versioned })).output(answered),
  /** It does not: the order waits again. */
  detach: base.input(z.object({ id, report: versioned, reason })).output(answered),
  /** To whom this practice orders and refers: those it knows, and those it named before. */
  performers: base.output(z.array(z.string())),
}
