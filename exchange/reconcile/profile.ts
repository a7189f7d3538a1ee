/** What a comparison of two things of one kind looks at: keys to find candidates by, and aspects to compare them in. */
import { type Agreement, both, type Compare } from './agreement.ts'

export interface Aspect<C> {
  /** Capitalised words for a clinician: "Dose", "Onset". */
  label: string
  /** `identity`: where it differs, it is another thing. `claim`: the same thing, of which something else is said. */
  role: 'identity' | 'claim'
  compare(incoming: C, chart: C): Agreement
  /** What one side says, in words. */
  show?(content: C): string | undefined
}

export interface Profile<C> {
  /** "allergy", "result": stands behind "this". */
  noun: string
  /** What it is about: the problem's or drug's name. */
  subject(content: C): string
  keys(row: C): string[]
  /** Where an item is looked up under other keys than rows are filed under. */
  lookup?(item: C): string[]
  /** Pieces of a text, of which few others have the same: for what no key finds. */
  fragments?(content: C): string[]
  aspects: Aspect<C>[]
  /** Further grounds why two are not one thing. */
  distinct?(incoming: C, chart: C): boolean
  /** Which of two contradicting statements stands by its own status, e.g. final over preliminary. */
  prevails?(incoming: C, chart: C): 'incoming' | 'chart' | undefined
}

export function aspect<C, V>(
  role: Aspect<C>['role'],
  label: string,
  of: (content: C) => V | undefined,
  compare: Compare<V>,
  show?: (value: V) => string,
): Aspect<C> {
  return {
    label,
    role,
    compare: (incoming, chart) => both(of(incoming), of(chart), compare),
    ...(show && {
      show: (content: C) => {
        const value = of(content)
        return value === undefined ? undefined : show(value)
      },
    }),
  }
}

export type Verdict =
  | { kind: 'same' }
  | { kind: 'adds'; labels: string[] }
  | { kind: 'contradicts'; label: string; incoming?: string; chart?: string }

/** `undefined`: not the same thing. */
export function compareBy<C>(profile: Profile<C>, incoming: C, chart: C): Verdict | undefined {
  const added: string[] = []
  let contradiction: Aspect<C> | undefined
  for (const one of profile.aspects) {
    const agreement = one.compare(incoming, chart)
    if (agreement === 'differs' && one.role === 'identity') return undefined
    if (agreement === 'differs') contradiction ??= one
    if (agreement === 'adds') added.push(one.label.toLowerCase())
  }
  if (profile.distinct?.(incoming, chart)) return undefined
  if (contradiction) {
    const { label } = contradiction
    return { kind: 'contradicts', label, incoming: contradiction.show?.(incoming), chart: contradiction.show?.(chart) }
  }
  return added.length > 0 ? { kind: 'adds', labels: added } : { kind: 'same' }
}
