/** GTS as Medication Activity uses it (PIVL_TS, EIVL_TS, TS after the first `effectiveTime`) -> FHIR Timing. */
import type { DateTime, Timing } from '../../../domain/resources/index.ts'
import type { XmlElement } from '../../xml/tree.ts'
import { compact, isPresent, type Source, type Span, span, time } from '../datatypes.read.ts'
import { number } from '../quantities.read.ts'

type Repeat = NonNullable<Timing['repeat']>
type Unit = NonNullable<Repeat['periodUnit']>

/** UCUM's units of time are FHIR's; the others are what senders write. */
const units: Readonly<Record<string, Unit>> = {
  s: 's',
  sec: 's',
  min: 'min',
  h: 'h',
  hr: 'h',
  hour: 'h',
  hours: 'h',
  d: 'd',
  day: 'd',
  days: 'd',
  wk: 'wk',
  week: 'wk',
  weeks: 'wk',
  mo: 'mo',
  month: 'mo',
  months: 'mo',
  a: 'a',
  year: 'a',
  years: 'a',
}

const HOURS: Partial<Record<Unit, number>> = { min: 1 / 60, h: 1, d: 24 }

/** "3 times a day" is 8 hours that the institution may set; "every 8 hours" is 8 hours (PIVL.institutionSpecified). */
function perDay(value: number, unit: Unit): Repeat | undefined {
  const hours = HOURS[unit]
  const frequency = hours === undefined ? undefined : 24 / (value * hours)
  return frequency !== undefined && frequency > 1 && Number.isInteger(frequency)
    ? { frequency, period: 1, periodUnit: 'd' }
    : undefined
}

function periodic(el: XmlElement): Repeat | undefined {
  const periodEl = el.child('period')
  const low = periodEl?.child('low')
  const high = periodEl?.child('high')
  const value = number((low ?? periodEl)?.attr('value'))
  const unit = units[((low ?? periodEl)?.attr('unit') ?? '').toLowerCase()]
  if (value === undefined || unit === undefined || value <= 0) return undefined
  const isSet = el.attr('institutionSpecified') === 'true'
  const plain = compact<Repeat>({
    frequency: 1,
    period: value,
    periodMax: number(high?.attr('value')),
    periodUnit: unit,
  })
  const phase = el.child('phase')
  const width = number(phase?.child('width')?.attr('value'))
  const widthUnit = units[phase?.child('width')?.attr('unit')?.toLowerCase() ?? '']
  const lasting = width !== undefined && widthUnit !== undefined ? { duration: width, durationUnit: widthUnit } : {}
  return { ...((isSet ? perDay(value, unit) : undefined) ?? plain), ...lasting }
}

const MINUTES: Partial<Record<Unit, number>> = { s: 1 / 60, min: 1, h: 60, d: 1440 }

/** Events of daily life (V3 TimingEvent) are FHIR's `when`; their offset is minutes there. */
function eventual(els: readonly XmlElement[]): Repeat | undefined {
  const when = els.map((el) => el.child('event')?.attr('code')).filter(isPresent)
  if (when.length === 0) return undefined
  const offset = els[0]?.child('offset')
  const bound = offset?.child('low') ?? offset
  const value = number(bound?.attr('value'))
  const factor = MINUTES[units[bound?.attr('unit')?.toLowerCase() ?? ''] ?? 'min'] ?? 1
  return compact({ when, offset: value === undefined ? undefined : Math.round(Math.abs(value) * factor) })
}

const typeOf = (el: XmlElement): string => {
  const declared = el.attr('xsi:type')?.replace(/^.*:/, '')
  if (declared !== undefined) return declared
  if (el.child('period') !== undefined) return 'PIVL_TS'
  if (el.child('event') !== undefined) return 'EIVL_TS'
  return el.child('low') !== undefined || el.child('high') !== undefined ? 'IVL_TS' : 'TS'
}

/** Periods that FHIR's Timing can't hold, and further ones beside the first, are kept in words. */
function repeatWords(periodics: readonly XmlElement[]): string | undefined {
  const first = periodics.findIndex((el) => periodic(el) !== undefined)
  const words = periodics
    .filter((_, index) => index !== first)
    .map((el) => {
      const period = el.child('period')
      const bounds = [period?.child('low'), period?.child('high'), period]
        .map((each) => each?.attr('value'))
        .filter(isPresent)
      const unit = period?.attr('unit') ?? period?.child('low')?.attr('unit')
      return bounds.length === 0 ? undefined : `every ${[bounds.join(' to '), unit].filter(isPresent).join(' ')}`
    })
    .filter(isPresent)
  return words.length === 0 ? undefined : words.join('; ')
}

export interface DoseTimes {
  /** From when to when the drug is or was taken. */
  span: Span
  timing?: Timing
}

/** All `effectiveTime`s of a Medication Activity, nested ones (SXPR_TS) included. */
export function doseTimes(statement: XmlElement, source: Source): DoseTimes {
  const els = statement.all('effectiveTime').flatMap((el) => (el.child('comp') === undefined ? [el] : el.all('comp')))
  const intervals = els.filter((el) => ['IVL_TS', 'TS'].includes(typeOf(el)))
  const whole = intervals.find((el) => el.child('low') !== undefined || el.child('high') !== undefined) ?? intervals[0]
  const event: DateTime[] = intervals
    .filter((el) => el !== whole)
    .map((el) => time(el, source))
    .filter(isPresent)
  const periodics = els.filter((el) => typeOf(el) === 'PIVL_TS')
  const events = els.filter((el) => typeOf(el) === 'EIVL_TS')
  const repeat = { ...periodics.map(periodic).find(isPresent), ...eventual(events) }
  const code = repeatWords(periodics)
  const timing: Timing = compact({
    event,
    code: code === undefined ? undefined : { text: code },
    repeat: Object.keys(repeat).length === 0 ? undefined : repeat,
  })
  return compact<DoseTimes>({
    span: whole === undefined ? {} : span(whole, source),
    timing: Object.keys(timing).length === 0 ? undefined : timing,
  })
}
