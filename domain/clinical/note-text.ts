/** Rules about the text of notes. */

/** What a template leaves to be filled in; a note that still has one cannot be signed. */
export const blank = '***'

/** A blank; with the token it stands for where the chart had no answer: `***{{last:A1c}}`. */
const blanks = /\*\*\*(?:\{\{[^{}\n]*\}\})?/g

export function blanksIn(text: string): number {
  return text.match(blanks)?.length ?? 0
}

export interface Span {
  start: number
  end: number
}

/** The next blank after the selection, or the one before it; past the end it begins again at the other. */
export function blankFrom(text: string, selection: Span, direction: 'next' | 'previous'): Span | undefined {
  const spans = [...text.matchAll(blanks)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
  const isSelected = ({ start, end }: Span) => start === selection.start && end === selection.end
  if (direction === 'next') {
    return spans.find((span) => span.start >= selection.start && !isSelected(span)) ?? spans[0]
  }
  return spans.findLast((span) => span.end <= selection.end && !isSelected(span)) ?? spans.at(-1)
}
