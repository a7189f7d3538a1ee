/** What brings the consultant's answer back to its referral: the referral's code, for people and for machines. */
import { encode } from 'uqr'
import { referralCode } from '../domain/clinical/referral-code.ts'
import type { ExportPurpose } from '../domain/contract/exporting.ts'
import type { Identifier, ServiceRequestContent } from '../domain/resources/index.ts'
import { orderCategory } from '../domain/terminology/orders.ts'
import { uuidOf } from './ids.ts'
import { type Html, html } from './print/html.ts'
import type { ChartSnapshot, Recorded } from './types.ts'

/** What the consultant's office is asked for. */
export const RETURN_WITH_CODE = 'Return your report with this code: with it, it finds its way to this referral.'

export const codeOf = ({ referral }: ExportPurpose): string | undefined => referral && referralCode(referral.id)

/** For INDEX.HTM and the page to read. Inline SVG: nothing is fetched, and paper shows it as well. */
export const replyStub = (
  code: string,
): Html => html`<div style="display:flex;gap:1em;align-items:center;border:2px solid #000;padding:.5em .75em;margin:1em 0;break-inside:avoid">
${qrCode(code)}<div><strong>Referral ${code}</strong><br />${RETURN_WITH_CODE}</div></div>`

/** Light modules around it that a reader needs (ISO/IEC 18004, 6.3.8). */
const quiet = 4

/** Error correction Q: a quarter of it may be lost to a fax machine. So large that its modules stand five lines high at 98 to the inch. */
function qrCode(text: string): Html {
  const { size, data } = encode(text, { ecc: 'Q', border: 0 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  const all = size + 2 * quiet
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-quiet} ${-quiet} ${all} ${all}" width="160" height="160" style="flex:none" role="img" aria-label="QR code: ${text}" shape-rendering="crispEdges"><rect x="${-quiet}" y="${-quiet}" width="${all}" height="${all}" fill="#fff"></rect><path d="${dark}" fill="#000"></path></svg>`
}

/**
 * The order carries the code as an identifier, so that an answer "in fulfilment of" it names the referral. A referral without an
 * order, or whose order stays here, is an order to whoever gets it.
 */
export function withReferralOrder(snapshot: ChartSnapshot, purpose: ExportPurpose): ChartSnapshot['resources'] {
  const { referral } = purpose
  if (!referral) return snapshot.resources
  const id = referral.order ?? referral.id
  const code: Identifier = { system: `urn:uuid:${uuidOf(snapshot.practice.id)}`, value: referralCode(referral.id) }
  const isThere = snapshot.resources.some((row) => row.id === id)
  if (!isThere) return [orderOf(snapshot, purpose, id, code), ...snapshot.resources]
  return snapshot.resources.map((row) =>
    row.id === id ? { ...row, identifier: [...(row.identifier ?? []), code] } : row,
  )
}

function orderOf(
  { createdAt, author }: ChartSnapshot,
  { service, reason, urgency }: ExportPurpose,
  id: string,
  code: Identifier,
): Recorded<ServiceRequestContent> {
  return {
    resourceType: 'ServiceRequest',
    id,
    source: 'practice',
    identifier: [code],
    status: 'active',
    intent: 'order',
    category: [orderCategory('referral')],
    code: { text: service ?? 'Referral' },
    ...(urgency && { priority: urgency }),
    authoredOn: createdAt,
    requester: { reference: `Practitioner/${author.id}` },
    ...(reason && { reasonCode: [{ text: reason }] }),
  }
}
