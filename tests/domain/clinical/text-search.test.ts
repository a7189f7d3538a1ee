import { describe, expect, it } from 'vitest'
import { excerpt, holdsAll, searchWords } from '../../../domain/clinical/text-search.ts'
import { fold } from '../../../domain/format/fold.ts'

const told = (text: string, words: string[]) =>
  excerpt(text, words)
    ?.map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join('')

describe('search in the texts of a chart', () => {
  it('accents and case do not count', () => {
    expect(fold('Sjögren’s ÉCHO')).toBe('sjogren’s echo')
    expect(holdsAll(fold('Café au lait'), searchWords('LAIT cafe'))).toBe(true)
    expect(holdsAll(fold('Café au lait'), searchWords('cafe noir'))).toBe(false)
  })

  it('words in quotes stay together; nothing typed is no word', () => {
    expect(searchWords('  chest "left arm" CHEST ')).toEqual(['chest', 'left arm'])
    expect(searchWords(' "" ')).toEqual([])
  })

  it('shows where it stands, as it was written', () => {
    expect(told('No sign of Sjögren’s syndrome.', ['sjogren'])).toBe('No sign of [Sjögren]’s syndrome.')
    expect(told('Word\n\nafter   word', ['word'])).toBe('[Word] after [word]')
    expect(told('nothing', ['word'])).toBeUndefined()
  })

  it('shows the surroundings only, from the beginning of a word', () => {
    const text = `${'before '.repeat(50)}needle ${'after '.repeat(80)}`
    const shown = told(text, ['needle']) ?? ''
    expect(shown).toMatch(/^… before /)
    expect(shown).toMatch(/ …$/)
    expect(shown).toContain('[needle]')
    expect(shown.length).toBeLessThan(260)
  })

  it('marks the right letters where accents stand apart from them, and where words overlap', () => {
    expect(told('Sjo\u0308gren and Renal', ['sjogren', 'renal'])).toBe('[Sjo\u0308gren] and [Renal]')
    expect(told('anaemia', ['anaem', 'emia'])).toBe('[anaemia]')
  })
})
