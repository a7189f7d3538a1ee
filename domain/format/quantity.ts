/** Numbers and doses by the rules of ISMP: leading zero, no trailing zero, the unit always there. */
import type { Observation, ObservationComponent, Quantity, Range, ReferenceRange } from '../resources/index.ts'
import { unitTerm } from '../terminology/ucum.ts'
import { formatDateTime } from './date.ts'
import { conceptText } from './name.ts'

/** `0.5`, never `.5` or `0.50`; long fractions keep what was recorded. */
export function formatNumber(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text
}

/** `<5 mmol/L`. UCUM curly annotations and the unity unit `1` are not shown. */
export function formatQuantity(quantity: Quantity | undefined): string {
  if (!quantity) return ''
  const unit = readableUnit(quantity)
  if (quantity.value === undefined) return unit
  const number = `${quantity.comparator ?? ''}${formatNumber(quantity.value)}`
  return unit ? `${number}${unit === '%' ? '' : ' '}${unit}` : number
}

/** The recorded unit, or the UCUM code in common spelling. */
export function readableUnit(quantity: Quantity): string {
  const unit = quantity.unit ?? quantity.code ?? ''
  return unit === '1' ? '' : (unitTerm(unit)?.text ?? unit.replace(/^\{(.*)\}$/, '$1'))
}

export function formatRange(range: Range | undefined): string {
  if (!range) return ''
  const { low, high } = range
  if (low?.value !== undefined && high?.value !== undefined) {
    const unit = readableUnit(high) || readableUnit(low)
    return `${formatNumber(low.value)} to ${formatNumber(high.value)}${unit ? ` ${unit}` : ''}`
  }
  if (low?.value !== undefined) return `≥ ${formatQuantity(low)}`
  return high?.value === undefined ? '' : `≤ ${formatQuantity(high)}`
}

/** A reference range as printed beside a result: its own words where it has them. */
export function formatReferenceRange(ranges: readonly ReferenceRange[] | undefined): string {
  const first = ranges?.[0]
  if (!first) return ''
  return first.text ?? formatRange({ low: first.low, high: first.high })
}

/** The value of an observation or component in words; components of a panel are joined (`128/82 mmHg` for pressures). */
export function formatValue(o: Observation | ObservationComponent): string {
  if (o.valueQuantity) return formatQuantity(o.valueQuantity)
  if (o.valueCodeableConcept) return conceptText(o.valueCodeableConcept)
  if (o.valueString !== undefined) return o.valueString
  if (o.valueBoolean !== undefined) return o.valueBoolean ? 'Yes' : 'No'
  if (o.valueInteger !== undefined) return String(o.valueInteger)
  if (o.valueRange) return formatRange(o.valueRange)
  if (o.valueRatio) return `${formatQuantity(o.valueRatio.numerator)} / ${formatQuantity(o.valueRatio.denominator)}`
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
    return `${formatNumber(first.valueQuantity.value)}/${formatNumber(second.valueQuantity.value)} ${readableUnit(second.valueQuantity)}`
  }
  return components.map((c) => `${conceptText(c.code)}: ${formatValue(c)}`).join('; ')
}
