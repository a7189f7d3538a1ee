/**
 * Tokens in templates and phrases: `{{age}}`, `{{medications}}`, `{{last:A1c}}`. They are filled from the chart at the moment
 * the text goes into a note, and are plain text from then on. What cannot be filled becomes `***{{token}}`: in sight, and a
 * note with it cannot be signed.
 */
import { type ChartFacts, chartWords, lastValue } from './note-chart-words.ts'
import { blank } from './note-text.ts'

/** At most 80 characters, on one line. */
const tokens = /\{\{\s*([^{}\n]{1,80}?)\s*\}\}/g

/** What stands around the text where it goes. */
export interface Surroundings {
  before: string
  after: string
}

/** A list that stands alone on its line becomes a line each; inside a sentence, one line. */
export function fillTokens(text: string, facts: ChartFacts, { before, after }: Surroundings = nothing): string {
  const whole = `${before}${text}${after}`
  return text.replace(tokens, (token: string, name: string, offset: number) => {
    const at = before.length + offset
    const words = wordsFor(name, facts)
    if (words === undefined) return `${blank}${token}`
    if (typeof words === 'string') return words
    const indent = lineBefore(whole, at)
    const alone = indent.trim() === '' && lineAfter(whole, at + token.length).trim() === ''
    return alone ? words.map((line) => `- ${line}`).join(`\n${indent}`) : words.join('; ')
  })
}

const nothing: Surroundings = { before: '', after: '' }

function wordsFor(name: string, facts: ChartFacts): string | string[] | undefined {
  const [, test] = name.match(/^last:\s*(.+)$/i) ?? []
  return test === undefined ? chartWords[name.toLowerCase()]?.(facts) : lastValue(test, facts)
}

const lineBefore = (text: string, at: number) => text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
const lineAfter = (text: string, at: number) => text.slice(at, (text.indexOf('\n', at) + 1 || text.length + 1) - 1)
