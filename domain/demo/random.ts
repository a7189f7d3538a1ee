/**
 * A seeded stream of numbers: the same seed gives the same demo patients on every machine, today and in ten years.
 * Generator: sfc32 (C. Doty-Humphrey, PractRand). Not for secrets.
 */
export interface Random {
  /** 0 up to, not including, 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  pick<T>(list: readonly T[]): T
  /** True with this probability. */
  chance(probability: number): boolean
  /** Bell-shaped around `mean`, never further than three standard deviations, rounded to `decimals`. */
  normal(mean: number, deviation: number, decimals?: number): number
  /** One of several, by weight. */
  weighted<T>(choices: readonly (readonly [weight: number, value: T])[]): T
}

export function createRandom(seed: string): Random {
  const next = sfc32(seedState(seed))
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => {
    const value = list[int(0, list.length - 1)]
    if (value === undefined) throw new Error('Nothing to pick from')
    return value
  }
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    normal: (mean, deviation, decimals = 0) => {
      // Irwin-Hall: the sum of twelve is close to a normal distribution of variance 1.
      let sum = -6
      for (let i = 0; i < 12; i++) sum += next()
      return roundTo(mean + Math.max(-3, Math.min(3, sum)) * deviation, decimals)
    },
    weighted: (choices) => {
      const total = choices.reduce((sum, [weight]) => sum + weight, 0)
      let left = next() * total
      for (const [weight, value] of choices) {
        left -= weight
        if (left < 0) return value
      }
      return pick(choices)[1]
    },
  }
}

export function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}

type State = [number, number, number, number]

function sfc32(seed: State): () => number {
  let [a, b, c, counter] = seed
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 16; i++) next()
  return next
}

/** Four FNV-1a hashes (32 bit) of the text, each behind its own first letter; the generator mixes them further. */
function seedState(text: string): State {
  return [fnv1a(`a${text}`), fnv1a(`b${text}`), fnv1a(`c${text}`), fnv1a(`d${text}`)]
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}
