/** FHIR Timing -> GTS: how often a dose is taken (HL7 Data Types R1: PIVL_TS, EIVL_TS). */
import type { Timing } from '../../../domain/resources/index.ts'
import { each, el, join, type Part, type Xml } from '../xml.write.ts'

type Repeat = NonNullable<Timing['repeat']>

/** UCUM codes of FHIR's units of time are the same words. */
const secondsIn = { s: 1, min: 60, h: 3_600, d: 86_400, wk: 604_800, mo: 2_629_746, a: 31_556_952 } as const

/** Three times a day is a period of 8 hours that the institution may set (`institutionSpecified`); every 8 hours is not. */
function period(repeat: Repeat, operator: string): Part {
  const { frequency = 1, period, periodMax, periodUnit } = repeat
  if (period === undefined || periodUnit === undefined) return undefined
  const attributes = { 'xsi:type': 'PIVL_TS', operator, institutionSpecified: frequency > 1 }
  if (periodMax !== undefined)
    return el(
      'effectiveTime',
      attributes,
      el(
        'period',
        { 'xsi:type': 'IVL_PQ' },
        el('low', { value: period, unit: periodUnit }),
        el('high', { value: periodMax, unit: periodUnit }),
      ),
    )
  return el('effectiveTime', attributes, el('period', dividedPeriod(period, periodUnit, frequency)))
}

/** The period between two of `frequency` doses, in the largest unit that gives a whole number. */
function dividedPeriod(
  period: number,
  unit: keyof typeof secondsIn,
  frequency: number,
): { value: number; unit: string } {
  const value = period / frequency
  if (frequency === 1 || Number.isInteger(value)) return { value, unit }
  const seconds = (period * secondsIn[unit]) / frequency
  for (const smaller of ['wk', 'd', 'h', 'min'] as const) {
    const amount = seconds / secondsIn[smaller]
    if (Number.isInteger(amount)) return { value: amount, unit: smaller }
  }
  return { value, unit }
}

/** CDA R2 knows these moments of the day (V3 TimingEvent as of its schema); `MORN`, `EVE`, `NIGHT` came later. */
const timingEvents = new Set('AC ACD ACM ACV HS IC ICD ICM ICV PC PCD PCM PCV'.split(' '))

export const isTimingEvent = (when: string): boolean => timingEvents.has(when)

function event(when: string, offset: number | undefined, operator: string): Xml {
  return el(
    'effectiveTime',
    { 'xsi:type': 'EIVL_TS', operator },
    el('event', { code: when }),
    offset !== undefined && el('offset', {}, el('low', { value: offset, unit: 'min' })),
  )
}

/** Everything after the first `effectiveTime`, which says from when to when. */
export function timing(value: Timing | undefined): Part {
  const { repeat } = value ?? {}
  if (repeat === undefined) return undefined
  const [first, ...others] = (repeat.when ?? []).filter(isTimingEvent)
  if (first === undefined) return period(repeat, 'A')
  return join([event(first, repeat.offset, 'A'), each(others, (when) => event(when, repeat.offset, 'I'))])
}
