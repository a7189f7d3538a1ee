/** The standard normal distribution, exact to twelve places: percentiles from z-scores and back. */

/** The part of the population above `z`. Keeps its precision far out in the tail. */
export function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z)
  return z < 3 ? 0.5 - fromCentre(z) : farTail(z)
}

/** The percentile (0 to 100) of a z-score. */
export function percentileOf(z: number): number {
  return 100 * (z < 0 ? upperTail(-z) : 1 - upperTail(z))
}

/** Whole percentiles; at the ends, where they matter, one place: 99.4. */
export function roundPercentile(percentile: number): number {
  return Number(percentile.toFixed(percentile < 1 || percentile > 99 ? 1 : 0))
}

/** The z-score above which `tail` of the population lies; `tail` between 0 and 1. Halves the interval: sixty steps are exact. */
export function zAbove(tail: number): number {
  let [low, high] = [-38, 38]
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2
    if (upperTail(middle) > tail) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/** From 0 to z: density times the series z + z^3/3 + z^5/15 + … (Abramowitz and Stegun 26.2.11). */
function fromCentre(z: number): number {
  let term = z
  let sum = z
  for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return sum * density(z)
}

/** From z outwards: the continued fraction 1/(z+ 1/(z+ 2/(z+ … (Abramowitz and Stegun 26.2.14). */
function farTail(z: number): number {
  let fraction = z
  for (let k = 120; k >= 1; k -= 1) fraction = z + k / fraction
  return density(z) / fraction
}
