/** Rules about the text of notes. */

/** What a template leaves to be filled in; a note that still has one cannot be signed. */
export const blank = '***'

export function blanksIn(text: string): number {
  return text.split(blank).length - 1
}
