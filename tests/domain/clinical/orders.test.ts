/** Rules about orders, without a database: states, proposals, look back, days. */
import { describe, expect, it } from 'vitest'
import { defaultResultDue } from '../../../domain/clinical/order-due.ts'
import { proposeOrders } from '../../../domain/clinical/order-match.ts'
import { earlierOf } from '../../../domain/clinical/order-repeat.ts'
import { isOverdue, orderState } from '../../../domain/clinical/order-state.ts'
import { reviewTask, urgencyOf, worstFlag } from '../../../domain/clinical/review.ts'
import type {
  DiagnosticReport,
  Observation,
  ServiceRequest,
  ServiceRequestContent,
  Task,
} from '../../../domain/resources/index.ts'
import { labPanels, labs } from '../../../domain/terminology/labs.ts'
import { orderCategory, orderKindOf, orderKinds } from '../../../domain/terminology/orders.ts'
import { OBSERVATION_INTERPRETATION } from '../../../domain/terminology/systems.ts'
import { termConcept } from '../../../domain/terminology/term.ts'
import { row } from './rows.ts'

const named = (text: string) => {
  const term = [...labPanels, ...labs].find((one) => one.text === text)
  return term ? termConcept(term) : { text }
}

function order(code: string, fields: Partial<ServiceRequest> = {}): ServiceRequest {
  const content: ServiceRequestContent = {
    resourceType: 'ServiceRequest',
    status: 'active',
    intent: 'order',
    code: named(code),
    authoredOn: '2026-11-12T10:00-05:00',
  }
  return { ...row(content), ...fields }
}

function report(of: ServiceRequest, fields: Partial<DiagnosticReport> = {}): DiagnosticReport {
  return row({
    resourceType: 'DiagnosticReport' as const,
    status: 'final' as const,
    code: of.code,
    basedOn: [{ reference: `ServiceRequest/${of.id}` }],
    ...fields,
  })
}

function review(of: DiagnosticReport, status: Task['status']): Task {
  const someone = { display: 'Ann' }
  return row({ ...reviewTask({ report: of, results: [], requester: someone, owner: someone, now: '' }), status })
}

const signed = { signedAt: '2026-11-12T15:00:00.000Z' }
const sending = { at: '2026-11-12T15:00:00.000Z', by: row({}).id, how: 'printed' as const }

describe('the state of an order', () => {
  const one = order('TSH', signed)
  const state = (of: ServiceRequest, reports: DiagnosticReport[] = [], tasks: Task[] = []) =>
    orderState({ order: of, reports, tasks })

  it.each<[string, ServiceRequest]>([
    ['draft', order('TSH', { status: 'draft' })],
    ['signed', one],
    ['sent', { ...one, sent: [sending] }],
    ['not-signed', order('TSH')],
    ['on-hold', order('TSH', { ...signed, status: 'on-hold' })],
    ['closed', order('TSH', { ...signed, status: 'completed' })],
    ['cancelled', order('TSH', { ...signed, status: 'revoked' })],
    ['entered-in-error', order('TSH', { ...signed, status: 'entered-in-error' })],
  ])('%s without a report', (expected, of) => expect(state(of)).toBe(expected))

  it('partial while a report may change, final when none may, reviewed when each was', () => {
    const [first, second] = [report(one), report(one, { status: 'preliminary' })]
    expect(state(one, [first, second])).toBe('partial')
    const final = { ...second, status: 'amended' as const }
    expect(state(one, [first, final])).toBe('final')
    expect(state(one, [first, final], [review(first, 'completed'), review(final, 'requested')])).toBe('final')
    expect(state(one, [first, final], [review(first, 'completed'), review(final, 'completed')])).toBe('reviewed')
  })

  it('what came with an outside record was read by who accepted it, until somebody is asked', () => {
    const answer = { ...report(one), source: 'outside' as const }
    expect(state(one, [answer])).toBe('reviewed')
    expect(state(one, [answer], [review(answer, 'requested')])).toBe('final')
  })

  it('a review that was taken back is none', () => {
    const answer = report(one)
    expect(state(one, [answer], [review(answer, 'cancelled')])).toBe('final')
  })

  it('reports of other orders, in error or cancelled answer nothing', () => {
    const others = [
      report(order('TSH')),
      report(one, { status: 'entered-in-error' }),
      report(one, { status: 'cancelled' }),
    ]
    expect(state(one, others)).toBe('signed')
  })

  it('the rest of a partial result may be given up', () => {
    const partial = [report(one, { status: 'partial' })]
    expect(state({ ...one, status: 'completed' }, partial)).toBe('closed')
    expect(state({ ...one, status: 'revoked' }, partial)).toBe('cancelled')
  })

  it('is overdue from the day after it was due, while a final result is missing', () => {
    const due = { resultDue: '2026-11-20' }
    expect(isOverdue(due, 'sent', '2026-11-20')).toBe(false)
    expect(isOverdue(due, 'sent', '2026-11-21')).toBe(true)
    expect(isOverdue(due, 'partial', '2026-11-21')).toBe(true)
    for (const over of ['draft', 'not-signed', 'final', 'reviewed', 'closed', 'cancelled'] as const)
      expect(isOverdue(due, over, '2026-11-21')).toBe(false)
    expect(isOverdue({}, 'sent', '2026-11-21')).toBe(false)
  })
})

describe('which order a result answers', () => {
  const cmp = order('Comprehensive metabolic panel')
  const tsh = order('TSH')
  const typed = order('CMP')
  const proposed = (code: string, orders: ServiceRequest[], fields: object = {}) =>
    proposeOrders({ code: named(code), effectiveDateTime: '2026-11-14', ...fields }, orders).map(
      ({ order: { code: found }, why }) => [found.text, why],
    )

  it('the same code before the same words before a test it holds', () => {
    expect(proposed('TSH', [cmp, tsh])).toEqual([['TSH', 'same-code']])
    expect(proposed('Comprehensive metabolic panel', [typed, tsh, cmp])).toEqual([
      ['Comprehensive metabolic panel', 'same-code'],
      ['CMP', 'similar-name'],
    ])
    expect(proposed('Thyroid results', [tsh, cmp], { tests: [named('TSH')] })).toEqual([['TSH', 'contains-test']])
    expect(proposed('METABOLIC panel, comprehensive', [cmp, tsh])).toEqual([
      ['Comprehensive metabolic panel', 'same-name'],
    ])
  })

  it('a part of a panel that was ordered: proposed, never taken for the whole', () => {
    expect(proposed('Glucose', [cmp, tsh])).toEqual([['Comprehensive metabolic panel', 'part-of-panel']])
    expect(proposed('Metabolic results', [cmp, tsh], { tests: [named('Sodium')] })).toEqual([
      ['Comprehensive metabolic panel', 'part-of-panel'],
    ])
  })

  it('nothing where nothing fits, and not what was taken before the order was written', () => {
    expect(proposed('Lipid panel', [cmp, tsh, typed])).toEqual([])
    expect(proposed('TSH', [tsh], { effectiveDateTime: '2026-11-11' })).toEqual([])
    expect(proposed('TSH', [tsh], { effectiveDateTime: '2026-11-12T08:00' })).toHaveLength(1)
    expect(proposed('TSH', [tsh], { effectiveDateTime: '2026-11' })).toHaveLength(1)
    expect(proposed('TSH', [tsh], { effectiveDateTime: undefined })).toHaveLength(1)
  })

  it('the one that has waited longest first', () => {
    const older = order('TSH', { authoredOn: '2026-10-01' })
    expect(proposeOrders({ code: named('TSH') }, [tsh, older]).map((match) => match.order)).toEqual([older, tsh])
  })
})

describe('the look back before something is ordered again', () => {
  const value = (fields: Partial<Observation>): Observation =>
    row({
      resourceType: 'Observation' as const,
      status: 'final' as const,
      category: 'laboratory' as const,
      code: named('TSH'),
      effectiveDateTime: '2026-06-01',
      ...fields,
    })

  it('finds the newest result and the orders that wait', () => {
    const [older, newer] = [value({}), value({ effectiveDateTime: '2026-10-01' })]
    const wrong = value({ effectiveDateTime: '2026-11-01', status: 'entered-in-error' })
    const waiting = order('TSH')
    const chart = { open: [order('Ferritin'), waiting], reports: [], results: [older, newer, wrong] }
    expect(earlierOf(named('TSH'), chart)).toEqual({ waiting: [waiting], last: newer })
    expect(earlierOf(named('Ferritin'), { ...chart, open: [] })).toEqual({ waiting: [] })
  })

  it('a test is ordered with its panel, and a panel with its test', () => {
    const [panel, test] = [order('Comprehensive metabolic panel'), order('Potassium')]
    const chart = { open: [panel, test], reports: [], results: [] }
    expect(earlierOf(named('Glucose'), chart).waiting).toEqual([panel])
    expect(earlierOf(named('Basic metabolic panel'), chart).waiting).toEqual([test])
    expect(earlierOf(named('TSH'), chart).waiting).toEqual([])
  })

  it('finds a report of the same name', () => {
    const chest = report(order('X-ray chest'), { effectiveDateTime: '2026-10-01' })
    expect(earlierOf({ text: 'x-ray chest' }, { open: [], reports: [chest], results: [] }).last).toBe(chest)
  })
})

describe('days, kinds and urgency', () => {
  it('a result is due sooner the more it hurries', () => {
    expect(defaultResultDue('laboratory', undefined, '2026-11-22')).toBe('2026-11-29')
    expect(defaultResultDue('laboratory', 'stat', '2026-12-31')).toBe('2027-01-01')
    expect(defaultResultDue('referral', 'routine', '2026-11-22')).toBe('2027-01-21')
    expect(defaultResultDue('referral', 'urgent', '2026-11-22')).toBe('2026-11-29')
  })

  it('each kind is known again by its category; others are of no kind', () => {
    for (const kind of orderKinds) expect(orderKindOf({ category: [orderCategory(kind)] })).toBe(kind)
    expect(orderKindOf({ category: [{ text: 'Education' }] })).toBeUndefined()
    expect(orderKindOf({})).toBeUndefined()
  })

  it('the worst of the values counts, and one entered in error does not', () => {
    const flagged = (code: string, status: Observation['status'] = 'final'): Observation =>
      row({
        resourceType: 'Observation' as const,
        status,
        category: 'laboratory' as const,
        code: { text: 'x' },
        interpretation: [{ coding: [{ system: OBSERVATION_INTERPRETATION, code }] }],
      })
    expect(worstFlag([flagged('N'), flagged('L'), flagged('HH')])).toBe('HH')
    expect(worstFlag([flagged('L'), flagged('HH', 'entered-in-error')])).toBe('L')
    expect(worstFlag([flagged('N')])).toBeUndefined()
    expect(urgencyOf('LL', 'routine')).toBe('critical')
    expect(urgencyOf('A', undefined)).toBe('abnormal')
    expect(urgencyOf(undefined, 'stat')).toBe('urgent')
    expect(urgencyOf(undefined, undefined)).toBe('routine')
  })
})
