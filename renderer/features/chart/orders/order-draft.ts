/** What is typed of an order, and what it is recorded as. Problems of the chart are referred to; other reasons are words. */
import { defaultResultDue } from '../../../../domain/clinical/order-due.ts'
import { localDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type {
  CodeableConcept,
  Condition,
  PartialDate,
  ServiceRequest,
  ServiceRequestContent,
} from '../../../../domain/resources/index.ts'
import { serviceRequestContent } from '../../../../domain/resources/service-request.ts'
import {
  type OrderDetail,
  type OrderKind,
  orderCategory,
  orderDetailNames,
  orderDetails,
  orderKindOf,
} from '../../../../domain/terminology/orders.ts'
import { client } from '../../../client.ts'
import { firstNote, withNote } from '../rows/notes.ts'
import type { RowApi } from '../rows/row-api.ts'

export interface OrderDraft {
  kind: OrderKind
  code: CodeableConcept | undefined
  /** As read: names of problems, or words. */
  reasons: string[]
  priority: NonNullable<ServiceRequestContent['priority']>
  details: OrderDetail[]
  question: string
  performer: string
  /** Undefined: the usual day for this kind and priority, counted from the signature. */
  resultDue: PartialDate | undefined
}

export type OrderContent = ServiceRequestContent & Pick<ServiceRequest, 'resultDue'>

/** The day of the result is the row's own field, no content: it goes beside it. */
export const orderApi: RowApi<OrderContent, ServiceRequest> = {
  create: ({ patientId, content: { resultDue, ...content } }) =>
    client.serviceRequest.create({ patientId, content, ...(resultDue && { resultDue }) }),
  update: ({ content: { resultDue, ...content }, ...target }) =>
    client.serviceRequest.update({ ...target, content, ...(resultDue && { resultDue }) }),
  get: client.serviceRequest.get,
}

export function toDraft(row: ServiceRequest | undefined): OrderDraft {
  const texts = new Set(row?.orderDetail?.map(conceptText))
  return {
    kind: (row && orderKindOf(row)) ?? 'laboratory',
    code: row?.code,
    reasons: row ? reasonsOf(row) : [],
    priority: row?.priority ?? 'routine',
    details: orderDetailNames.filter((name) => texts.has(orderDetails[name].text)),
    question: firstNote(row),
    performer: row?.performer?.[0]?.display ?? '',
    resultDue: row?.resultDue,
  }
}

/** A draft like an order that is over: to order it again. */
export function copiedDraft(order: ServiceRequest): OrderDraft {
  return { ...toDraft({ ...order, note: undefined }), resultDue: undefined }
}

/** The day as it would be if the order were signed now. */
export function dueOf({ resultDue, kind, priority }: Pick<OrderDraft, 'resultDue' | 'kind' | 'priority'>): PartialDate {
  return resultDue ?? defaultResultDue(kind, priority, localDate())
}

export function toContent(
  draft: OrderDraft,
  row: ServiceRequest | undefined,
  problems: readonly Condition[],
): OrderContent {
  const { kind, code, priority, performer } = draft
  if (!code) throw new Error('The form does not save without something to order')
  const name = performer.trim()
  const known = row?.performer?.find(({ display }) => display === name)
  return {
    ...(row ? serviceRequestContent.parse(row) : { resourceType: 'ServiceRequest', status: 'draft', intent: 'order' }),
    category: [orderCategory(kind)],
    code,
    priority,
    performer: name ? [known ?? { display: name }] : undefined,
    ...reasonFields(draft, row, problems),
    orderDetail: detailConcepts(draft, row),
    note: withNote(row, draft.question),
    resultDue: draft.resultDue,
  }
}

export function reasonsOf({ reasonCode = [], reasonReference = [] }: ServiceRequestContent): string[] {
  const all = [...reasonReference.map(({ display = '' }) => display), ...reasonCode.map(conceptText)]
  return [...new Set(all.filter(Boolean))]
}

function reasonFields(draft: OrderDraft, row: ServiceRequest | undefined, problems: readonly Condition[]) {
  const references = draft.reasons.flatMap((text) => {
    const before = row?.reasonReference?.find(({ display }) => display === text)
    const problem = problems.find(({ code }) => conceptText(code) === text)
    return before ?? (problem ? { reference: `Condition/${problem.id}`, type: 'Condition', display: text } : [])
  })
  const referred = new Set(references.map(({ display }) => display))
  const codes = draft.reasons
    .filter((text) => !referred.has(text))
    .map((text) => row?.reasonCode?.find((reason) => conceptText(reason) === text) ?? { text })
  return {
    reasonReference: references.length > 0 ? references : undefined,
    reasonCode: codes.length > 0 ? codes : undefined,
  }
}

const known = new Set<string>(orderDetailNames.map((name) => orderDetails[name].text))

/** Details that the form does not show are kept. */
function detailConcepts({ details }: OrderDraft, row: ServiceRequest | undefined): CodeableConcept[] | undefined {
  const others = row?.orderDetail?.filter((detail) => !known.has(conceptText(detail))) ?? []
  const all = [...details.map((name) => orderDetails[name]), ...others]
  return all.length > 0 ? all : undefined
}
