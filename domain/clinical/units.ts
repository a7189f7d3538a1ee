/** Units: when two spellings are one unit, and conversions between what US practices measure in and what standards record. */
import type { Quantity } from '../resources/index.ts'
import { unitSpelled } from '../terminology/ucum.ts'

/** The UCUM unit a quantity is in, as far as its spelling tells; quantities with the same key may be compared as they are. */
export function unitKey(quantity: Quantity): string {
  const spelled = quantity.code ?? quantity.unit ?? ''
  if (spelled === '1') return ''
  const known = unitSpelled(spelled)
  if (known) return known.code
  const unit = spelled
    .replace(/\s+/g, '')
    .replace(/\{([^}]*)\}/g, (_, annotation: string) => annotation.replaceAll('_', ''))
    .replace(/[µμ]/g, 'u')
  // UCUM allows l and L for litre: mg/dl is mg/dL.
  return unit.replace(/(\/[dmun]?)l(?![a-z])/g, '$1L')
}

export function sameUnit(a: Quantity, b: Quantity): boolean {
  return unitKey(a) === unitKey(b)
}

/** Each unit as a multiple of its family's first. Sources: NIST SP 811 (exact by definition). */
const families: readonly Readonly<Record<string, number>>[] = [
  { kg: 1, g: 0.001, '[lb_av]': 0.45359237, '[oz_av]': 0.028349523125 },
  { cm: 1, m: 100, mm: 0.1, '[in_i]': 2.54, '[ft_i]': 30.48 },
]

/** `value` in another UCUM unit; undefined where there is no conversion between the two. */
export function convert(value: number, from: string, to: string): number | undefined {
  if (from === to) return value
  if (from === '[degF]' && to === 'Cel') return ((value - 32) * 5) / 9
  if (from === 'Cel' && to === '[degF]') return (value * 9) / 5 + 32
  const family = families.find((units) => from in units && to in units)
  const [one, other] = [family?.[from], family?.[to]]
  return one === undefined || other === undefined ? undefined : (value * one) / other
}

/** Rounded to the places a measurement carries; what was recorded is never replaced by it. */
export function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}
