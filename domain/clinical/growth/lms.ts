/**
 * The LMS method (Cole TJ, Green PJ. Stat Med 1992;11:1305-19): at each age a measure is described by its median M, its
 * coefficient of variation S and the power L that makes it normal.
 */
import { zAbove } from './normal.ts'

export interface Lms {
  L: number
  M: number
  S: number
}

/** One table: rows by age or length, ascending, all in the unit that the table's head names. */
export type LmsRow = readonly [at: number, L: number, M: number, S: number]
export type LmsTable = readonly LmsRow[]

/** Reads the lines `at L M S` of a table. */
export function lmsTable(text: string): LmsTable {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [at, L, M, S, ...more] = line.split(' ').map(Number)
      if (at === undefined || L === undefined || M === undefined || S === undefined || more.length > 0)
        throw new Error(`A growth table has a broken row: ${line}`)
      return [at, L, M, S]
    })
}

/** L, M and S at a point of the table, in a straight line between its rows (as CDC does); undefined outside the table. */
export function lmsAt(table: LmsTable, at: number): Lms | undefined {
  const next = table.findIndex((row) => row[0] >= at)
  const after = table[next]
  if (!after) return undefined
  if (after[0] === at) return { L: after[1], M: after[2], S: after[3] }
  const before = table[next - 1]
  if (!before) return undefined
  const part = (at - before[0]) / (after[0] - before[0])
  const between = (from: number, to: number) => from + (to - from) * part
  return { L: between(before[1], after[1]), M: between(before[2], after[2]), S: between(before[3], after[3]) }
}

/** z = ((x/M)^L - 1) / (L S); ln(x/M)/S where L is 0. */
export function zOf(value: number, { L, M, S }: Lms): number {
  return L === 0 ? Math.log(value / M) / S : ((value / M) ** L - 1) / (L * S)
}

/** The value that stands at a z-score. */
export function valueAt(z: number, { L, M, S }: Lms): number {
  return L === 0 ? M * Math.exp(S * z) : M * (1 + L * S * z) ** (1 / L)
}

/**
 * Half the distance from the median to ±2 z as the unit (CDC, "Modified z-scores in the CDC growth charts", 2016): does not
 * shrink extreme values as the LMS z-score does. For finding implausible values, not for percentiles.
 */
export function modifiedZOf(value: number, lms: Lms): number {
  const side = value < lms.M ? -2 : 2
  return (2 * (value - lms.M)) / Math.abs(valueAt(side, lms) - lms.M)
}

/**
 * WHO's z-score of weights: beyond ±3 it goes on in steps of the distance between 2 and 3 (WHO Child Growth Standards:
 * Methods and development, 2006, chapter 7), because no child of the sample was there.
 */
export function restrictedZOf(value: number, lms: Lms): number {
  const z = zOf(value, lms)
  if (Math.abs(z) <= 3) return z
  const side = Math.sign(z)
  const [two, three] = [valueAt(2 * side, lms), valueAt(3 * side, lms)]
  return side * (3 + (value - three) / (three - two))
}

/** The z-score of a percentile, for drawing curves. */
export function zOfPercentile(percentile: number): number {
  return zAbove(1 - percentile / 100)
}
