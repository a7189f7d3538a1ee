/** Birth dates as lists write them. What can be read in two ways is read as the user said; what can't be read is refused, not guessed. */
import type { DateOrder } from '../../domain/contract/patient-list.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** `YYYY-MM-DD`, or why not. */
export function birthDateOf(text: string, order: DateOrder, today: string): { date: string } | { reason: string } {
  // Exports put midnight behind the day.
  const bare = text.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([AP]M)?$/i, '')
  const parts = partsOf(bare, order)
  if (typeof parts === 'string') return { reason: parts }
  const { year, month, day } = parts
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const at = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(at.getTime()) || at.getUTCDate() !== day || at.getUTCMonth() + 1 !== month) {
    return { reason: 'The birth date is no day of the calendar.' }
  }
  if (date > today) return { reason: 'The birth date lies in the future.' }
  if (year < 1880) return { reason: 'The birth date is more than a lifetime ago.' }
  return { date }
}

interface Day {
  year: number
  month: number
  day: number
}

function partsOf(text: string, order: DateOrder): Day | string {
  const [, year, month, day] = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})$/.exec(text) ?? []
  if (year && month && day && (/\D/.test(text) || text.length === 8)) return day3(year, month, day)
  const [, first, second, last] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? []
  if (first && second && last) {
    const dayFirst = Number(first) > 12 || (order === 'day-first' && Number(second) <= 12)
    return dayFirst ? day3(last, second, first) : day3(last, first, second)
  }
  const worded =
    /^(\d{1,2})[-/. ]+([A-Za-z]{3,9})\.?,?[-/. ]+(\d{4})$/.exec(text) ??
    swapped(/^([A-Za-z]{3,9})\.?[-/. ]+(\d{1,2}),?[-/. ]+(\d{4})$/.exec(text))
  if (worded) {
    const index = months.indexOf((worded[2] ?? '').slice(0, 3).toLowerCase())
    if (index >= 0) return day3(worded[3] ?? '', String(index + 1), worded[1] ?? '')
  }
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(text)) return 'The year of birth has two digits: the century is not known.'
  return 'The birth date can’t be read.'
}

const swapped = (found: RegExpExecArray | null): (string | undefined)[] | undefined =>
  found ? [found[0], found[2], found[1], found[3]] : undefined

const day3 = (year: string, month: string, day: string): Day => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
})
