/** The piece of a long text that is shown in a row of the review: where it differs from the other side's. */
import { expect, test } from 'vitest'
import { previewOf } from '../../renderer/features/import/text-preview.ts'

const words = (count: number, of = 'word') => Array.from({ length: count }, (_, i) => `${of}${i}`).join(' ')
const shown = (...[text, other]: Parameters<typeof previewOf>) => {
  const { before, differs, after } = previewOf(text, other)
  return `${before}[${differs}]${after}`
}

test('a text with nothing opposite, or the same, from its beginning', () => {
  expect(shown('Feels well.\nBP 120/80.', undefined)).toBe('Feels well. BP 120/80.[]')
  expect(shown('Feels  well.', 'Feels well.')).toBe('Feels well.[]')
  const long = shown(words(100), undefined)
  expect(long.length).toBeLessThan(250)
  expect(long).toMatch(/^word0 word1 .* word\d+…\[\]$/)
})

test('two texts that differ, from a few words before the difference', () => {
  expect(shown('Takes lisinopril 20 mg daily.', 'Takes lisinopril 10 mg daily.')).toBe(
    'Takes lisinopril [20] mg daily.',
  )
  const [start, end] = [words(80), words(80, 'more')]
  expect(shown(`${start} 20 mg ${end}`, `${start} 10 mg ${end}`)).toMatch(/^… word\d+ .*word79 \[20\] mg more0 .*…$/)
  expect(shown(`${start} and then ${end}`, `${start} ${end}`)).toContain('[and then]')
  expect(shown(`${start} ${end}`, `${start} and then ${end}`)).toMatch(/word79 \[\]more0/)
})

test('a long difference is cut', () => {
  const preview = shown(`${words(100)} ${words(300, 'new')} ${words(50, 'end')}`, `${words(100)} ${words(50, 'end')}`)
  expect(preview.length).toBeLessThan(300)
  expect(preview).toMatch(/word99 \[new0 .*…\]$/)
})

test('texts with little in common are two texts: nothing is marked', () => {
  expect(shown('Seen for her ankle today.', `Seen ${words(300)} today.`)).toBe('Seen for her ankle today.[]')
  expect(shown(words(300, 'new'), words(10))).toMatch(/^new0 .*…\[\]$/)
})

test('repeated words are not counted twice', () => {
  expect(shown('no no no', 'no no')).toBe('no no [no]')
  expect(shown('no no', 'no no no')).toBe('no no[]')
})
