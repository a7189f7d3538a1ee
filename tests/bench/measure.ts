/** Times and how they are told. */

export interface Times {
  p50: number
  p99: number
  count: number
}

/** Milliseconds of each call, in the order of the inputs; the first `warmUp` are not counted. */
export async function timeEach<T>(inputs: readonly T[], run: (input: T) => unknown, warmUp = 20): Promise<Times> {
  const times: number[] = []
  for (const [index, input] of inputs.entries()) {
    const started = performance.now()
    await run(input)
    if (index >= Math.min(warmUp, inputs.length - 1)) times.push(performance.now() - started)
  }
  return percentiles(times)
}

export function percentiles(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99), count: sorted.length }
}

export async function timeOnce(run: () => unknown): Promise<number> {
  const started = performance.now()
  await run()
  return performance.now() - started
}

/** The fastest of some tries: what the machine can do when nothing else disturbs it. */
export async function best(tries: number, run: () => unknown): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY
  for (let i = 0; i < tries; i++) fastest = Math.min(fastest, await timeOnce(run))
  return fastest
}

export interface Duel {
  /** Milliseconds for all items together: the sum of each item's median. */
  ours: number
  theirs: number
}

/**
 * Two ways to do the same thing, item by item and in turns, so that whatever else the machine does falls on both. The ratio holds
 * where the times themselves would not.
 */
export function duel<Item>(
  items: readonly Item[],
  sides: { ours: (item: Item) => unknown; theirs: (item: Item) => unknown },
  rounds = 15,
): Duel {
  const times = items.map(() => ({ ours: [] as number[], theirs: [] as number[] }))
  for (let round = 0; round < rounds; round++) {
    const turn = round % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const)
    for (const [index, item] of items.entries())
      for (const side of turn) {
        const started = performance.now()
        sides[side](item)
        times[index]?.[side].push(performance.now() - started)
      }
  }
  const total = (side: keyof Duel) => times.reduce((sum, each) => sum + percentiles(each[side]).p50, 0)
  return { ours: total('ours'), theirs: total('theirs') }
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
export const times = (value: number): string => `${value.toFixed(2)} x`
export const perSecond = (value: number, what: string): string =>
  `${Math.round(value).toLocaleString('en-US')} ${what}/s`

export interface Row {
  what: string
  measured: string
  /** Beside what, and the ratio. */
  beside?: string
  aim?: string
}

export function printTable(title: string, rows: readonly Row[]): void {
  const columns = ['what', 'measured', 'beside', 'aim'] as const
  const head: Row = { what: title, measured: 'measured', beside: 'beside', aim: 'aim' }
  const used = columns.filter((column) => rows.some((row) => row[column]))
  const width = (column: (typeof columns)[number]) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length))
  const widths = used.map(width)
  const line = (row: Row) =>
    used
      .map((column, i) => (row[column] ?? '').padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd()
  console.log([line(head), widths.map((w) => '-'.repeat(w)).join('  '), ...rows.map(line), ''].join('\n'))
}
