/** How big children are: medians to interpolate between (CDC 2000 and WHO 2006 charts, rounded). */
import { roundTo } from './random.ts'

type Row = readonly [months: number, weightKg: number, heightCm: number, headCm: number]

const girls: readonly Row[] = [
  [0, 3.2, 49.1, 33.9],
  [1, 4.2, 53.7, 36.5],
  [2, 5.1, 57.1, 38.3],
  [4, 6.4, 62.1, 40.6],
  [6, 7.3, 65.7, 42.2],
  [9, 8.2, 70.1, 43.8],
  [12, 8.9, 74, 44.9],
  [18, 10.2, 80.7, 46.2],
  [24, 11.5, 86, 47.2],
  [36, 13.9, 94.2, 48.5],
  [48, 15.9, 101, 49.3],
  [60, 18, 107.9, 50],
  [72, 20.3, 115, 50.7],
  [96, 25.8, 127.8, 51.7],
  [120, 33.1, 138.2, 52.4],
  [144, 41.8, 151.5, 53],
  [168, 49.4, 160.4, 54],
  [192, 53.9, 162.5, 54.5],
  [240, 58, 163.2, 54.8],
]
const boys: readonly Row[] = [
  [0, 3.3, 49.9, 34.5],
  [1, 4.5, 54.7, 37.3],
  [2, 5.6, 58.4, 39.1],
  [4, 7, 63.9, 41.6],
  [6, 7.9, 67.6, 43.3],
  [9, 8.9, 72, 45],
  [12, 9.6, 75.7, 46.1],
  [18, 10.9, 82.3, 47.4],
  [24, 12.2, 87.1, 48.3],
  [36, 14.3, 95, 49.5],
  [48, 16.3, 102.5, 50.3],
  [60, 18.5, 109, 50.9],
  [72, 20.8, 115.5, 51.5],
  [96, 25.6, 128, 52.3],
  [120, 32.1, 138.8, 53],
  [144, 40.7, 149.3, 53.8],
  [168, 51.2, 163.8, 55],
  [192, 61.1, 173.5, 56],
  [240, 70, 176.8, 56.5],
]

export interface Size {
  weight: number
  height: number
  headCircumference: number
}

/** `deviation`: how far from the median this child is, in standard deviations, the same at every age. */
export function sizeAt(sex: 'female' | 'male', months: number, deviation: number): Size {
  const rows = sex === 'female' ? girls : boys
  const after = rows.find(([age]) => age >= months) ?? rows.at(-1)
  const before = rows.findLast(([age]) => age <= months) ?? rows[0]
  if (!after || !before) throw new Error('The growth table is empty')
  const share = after[0] === before[0] ? 0 : (Math.min(months, after[0]) - before[0]) / (after[0] - before[0])
  const between = (column: 1 | 2 | 3, spread: number) =>
    (before[column] + share * (after[column] - before[column])) * (1 + deviation * spread)
  return {
    weight: roundTo(between(1, 0.11), 2),
    height: roundTo(between(2, 0.037), 1),
    headCircumference: roundTo(between(3, 0.028), 1),
  }
}
