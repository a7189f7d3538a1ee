/**
 * Numbers and doses by the rules of ISMP: leading zero, no trailing zero, the unit always there. A trailing zero stands where it
 * tells how exactly something was measured, and never in a dose (Joint Commission, "Do Not Use" list).
 */
import type { Observation, ObservationComponent, Quantity, Range, ReferenceRange } from '../resources/index.ts'
import { unitTerm } from '../terminology/ucum.ts'
import { formatDateTime } from './date.ts'
import { plainDecimal } from './decimal.ts'
import { conceptText } from './name.ts'

/** `0.5`, never `.5` or `0.50`; long fractions keep what was recorded. */
export function formatNumber(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text
}

type Shown = (decimal: { value: number; written?: string | undefined }) => string
const asDose: Shown = ({ value }) => formatNumber(value)
const asMeasured: Shown = ({ value, written }) =>
  written === undefined ? formatNumber(value) : plainDecimal({ value, written })

/** A dose, an age, a count: `5 mg`, whatever zeros its source wrote. UCUM curly annotations and the unity unit `1` are not shown. */
export function formatQuantity(quantity: Quantity | undefined): string {
  return quantityText(quantity, asDose)
}

/** What was measured, in the digits of who measured it: `<5.0 mmol/L`. */
export function formatMeasured(quantity: Quantity | undefined): string {
  return quantityText(quantity, asMeasured)
}

/** The number of it alone: `<5.0`. */
export function measuredNumber({ value, written, comparator }: Quantity): string {
  return value === undefined ? '' : `${comparator ?? ''}${asMeasured({ value, written })}`
}

function quantityText(quantity: Quantity | undefined, shown: Shown): string {
  if (!quantity) return ''
  const unit = readableUnit(quantity)
  const { value, written, comparator } = quantity
  if (value === undefined) return unit
  const number = `${comparator ?? ''}${shown({ value, written })}`
  return unit ? `${number}${unit === '%' ? '' : ' '}${unit}` : number
}

/** The recorded unit, or the UCUM code in common spelling. */
export function readableUnit(quantity: Quantity): string {
  const unit = quantity.unit ?? quantity.code ?? ''
  return unit === '1' ? '' : (unitTerm(unit)?.text ?? unit.replace(/^\{(.*)\}$/, '$1'))
}

/** Of doses. */
export function formatRange(range: Range | undefined): string {
  return rangeText(range, asDose)
}

export function formatMeasuredRange(range: Range | undefined): string {
  return rangeText(range, asMeasured)
}

function rangeText(range: Range | undefined, shown: Shown): string {
  if (!range) return ''
  const { low, high } = range
  if (low?.value !== undefined && high?.value !== undefined) {
    const unit = readableUnit(high) || readableUnit(low)
    const numbers = `${shown({ ...low, value: low.value })} to ${shown({ ...high, value: high.value })}`
    return `${numbers}${unit ? ` ${unit}` : ''}`
  }
  if (low?.value !== undefined) return `≥ ${quantityText(low, shown)}`
  return high?.value === undefined ? '' : `≤ ${quantityText(high, shown)}`
}

/** A reference range as printed beside a result: its own words where it has them. */
export function formatReferenceRange(ranges: readonly ReferenceRange[] | undefined): string {
  const first = ranges?.[0]
  if (!first) return ''
  return first.text ?? formatMeasuredRange({ low: first.low, high: first.high })
}

/** The value of an observation or component in words; components of a panel are joined (`128/82 mmHg` for pressures). */
export function formatValue(o: Observation | ObservationComponent): string {
  if (o.valueQuantity) return formatMeasured(o.valueQuantity)
  if (o.valueCodeableConcept) return conceptText(o.valueCodeableConcept)
  if (o.valueString !== undefined) return o.valueString
  if (o.valueBoolean !== undefined) return o.valueBoolean ? 'Yes' : 'No'
  if (o.valueInteger !== undefined) return String(o.valueInteger)
  if (o.valueRange) return formatMeasuredRange(o.valueRange)
  if (o.valueRatio) return `${formatMeasured(o.valueRatio.numerator)} / ${formatMeasured(o.valueRatio.denominator)}`
  if (o.valueTime) return o.valueTime
  if (o.valueDateTime) return formatDateTime(o.valueDateTime)
  if (o.valuePeriod) return [o.valuePeriod.start, o.valuePeriod.end].map((d) => formatDateTime(d)).join(' to ')
  if ('component' in o && o.component?.length) return formatComponents(o.component)
  return o.dataAbsentReason ? conceptText(o.dataAbsentReason) : ''
}

function formatComponents(components: readonly ObservationComponent[]): string {
  const [first, second] = components
  const isPressure =
    first?.code.coding?.some((c) => c.code === '8480-6') && second?.code.coding?.some((c) => c.code === '8462-4')
  if (isPressure && first?.valueQuantity?.value !== undefined && second?.valueQuantity?.value !== undefined) {
    return `${measuredNumber(first.valueQuantity)}/${measuredNumber(second.valueQuantity)} ${readableUnit(second.valueQuantity)}`
  }
  return components.map((c) => `${conceptText(c.code)}: ${formatValue(c)}`).join('; ')
}
