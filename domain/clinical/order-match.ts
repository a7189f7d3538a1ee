/**
 * Which order does a result answer? Proposed from codes and names, best first; a person decides. A result that was taken
 * before the order was written is never proposed.
 */
import { fold } from '../format/fold.ts'
import { conceptText } from '../format/name.ts'
import type { CodeableConcept, ServiceRequest } from '../resources/index.ts'
import { orderables } from '../terminology/orders.ts'
import { type Term, termOf } from '../terminology/term.ts'
import { isPartOfPanel } from './panel-part.ts'
import { sameConcept } from './same-concept.ts'

export interface MatchedResult {
  /** What the report is called. */
  code: CodeableConcept
  /** When the specimen was taken or the study done. */
  effectiveDateTime?: string | undefined
  /** The tests it holds. */
  tests?: readonly CodeableConcept[]
}

/** Why an order is proposed, surest first. */
export const matchReasons = ['same-code', 'same-name', 'contains-test', 'part-of-panel', 'similar-name'] as const
export type MatchReason = (typeof matchReasons)[number]

export interface OrderMatch<Order> {
  order: Order
  why: MatchReason
}

type Orderable = Pick<ServiceRequest, 'code' | 'authoredOn'>

/** `orders`: those that may take a result. Equally good ones: the one that has waited longest first. */
export function proposeOrders<Order extends Orderable>(
  result: MatchedResult,
  orders: readonly Order[],
): OrderMatch<Order>[] {
  const day = result.effectiveDateTime?.slice(0, 10)
  return orders
    .filter((order) => !day || !order.authoredOn || day >= order.authoredOn.slice(0, day.length))
    .flatMap((order) => {
      const why = reasonFor(result, order)
      return why ? [{ order, why }] : []
    })
    .sort(
      (a, b) =>
        matchReasons.indexOf(a.why) - matchReasons.indexOf(b.why) ||
        (a.order.authoredOn ?? '').localeCompare(b.order.authoredOn ?? ''),
    )
}

function reasonFor(result: MatchedResult, order: Orderable): MatchReason | undefined {
  if (shareCode(result.code, order.code)) return 'same-code'
  if (sameConcept(result.code, order.code) || sameWords(result.code, order.code)) return 'same-name'
  if (result.tests?.some((test) => sameConcept(test, order.code))) return 'contains-test'
  if ([result.code, ...(result.tests ?? [])].some((test) => isPartOfPanel(test, order.code))) return 'part-of-panel'
  return isKnownAs(result.code, order.code) || isKnownAs(order.code, result.code) ? 'similar-name' : undefined
}

function shareCode(a: CodeableConcept, b: CodeableConcept): boolean {
  const codes = new Set(a.coding?.map(({ system, code }) => `${system}|${code}`))
  return b.coding?.some(({ system, code }) => code !== undefined && codes.has(`${system}|${code}`)) ?? false
}

/** Words that say nothing of what is tested. */
const filler = new Set(['panel', 'profile', 'test', 'with', 'and', 'of', 'the', 'in', 'or', 'blood', 'serum', 'plasma'])

function wordsOf(concept: CodeableConcept): Set<string> {
  return new Set(
    fold(conceptText(concept))
      .split(/[^a-z0-9]+/)
      .filter((word) => word && !filler.has(word)),
  )
}

function sameWords(a: CodeableConcept, b: CodeableConcept): boolean {
  const [ofA, ofB] = [wordsOf(a), wordsOf(b)]
  return ofA.size > 0 && ofA.size === ofB.size && [...ofA].every((word) => ofB.has(word))
}

const everything: readonly Term[] = Object.values(orderables).flat()

/** `CMP` is one of the words by which the list knows the comprehensive metabolic panel; a panel alone is known so. */
function isKnownAs(concept: CodeableConcept, name: CodeableConcept): boolean {
  const term = termOf(everything, concept)
  const typed = [...wordsOf(name)]
  const known = new Set([...(term?.words ?? '').split(' '), ...wordsOf({ text: term?.text ?? '' })])
  return term !== undefined && typed.length > 0 && typed.every((word) => known.has(word))
}
