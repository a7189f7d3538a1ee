/** The things in an in-basket, as lists of them need it. */
import type { InBasketItem, InBasketKind } from '../../../domain/contract/in-basket.ts'

export const shownKinds: readonly InBasketKind[] = [
  'result',
  'overdue',
  'referral',
  'message',
  'plan',
  'amendment',
  'cosign',
  'draft',
]

export function itemKey(item: InBasketItem): string {
  switch (item.kind) {
    case 'result':
    case 'message':
    case 'amendment':
      return `Task/${item.task.id}`
    case 'overdue':
      return `ServiceRequest/${item.order.id}`
    case 'referral':
      return `Referral/${item.referral.id}`
    case 'plan':
      return `CarePlan/${item.planId}`
    default:
      return `ClinicalNote/${item.noteId}`
  }
}

export function kindCounts(items: readonly InBasketItem[]): Record<InBasketKind, number> {
  const counts = { result: 0, overdue: 0, referral: 0, message: 0, plan: 0, amendment: 0, cosign: 0, draft: 0 }
  for (const { kind } of items) counts[kind] += 1
  return counts
}

/** What is being typed about a thing; it is kept by the page. */
export interface Commented {
  comment: string
  onComment: (text: string) => void
}
