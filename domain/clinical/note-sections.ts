/** The parts of a note as its author set them off: a heading, and what stands below it. */

export interface NoteSection {
  /** Without a colon; '' for what stands before the first heading. */
  heading: string
  /** All of it, heading included, without blank lines around. */
  text: string
}

/**
 * A heading begins a paragraph: `Subjective` on a line of its own, `HPI: three days of cough`, or a line that ends with a colon.
 * A sentence is none. Every line of the text is in exactly one section.
 */
export function sectionsOf(text: string): NoteSection[] {
  const sections: { heading: string; lines: string[] }[] = []
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    const startsParagraph = index === 0 || lines[index - 1]?.trim() === ''
    const heading = headingOf(line, startsParagraph, (lines[index + 1] ?? '').trim() !== '')
    if (heading !== undefined || sections.length === 0) sections.push({ heading: heading ?? '', lines: [] })
    sections.at(-1)?.lines.push(line)
  }
  return sections
    .map(({ heading, lines: own }) => ({ heading, text: own.join('\n').trim() }))
    .filter(({ text: own }) => own !== '')
}

const longestHeading = 48

function headingOf(line: string, startsParagraph: boolean, goesOn: boolean): string | undefined {
  const trimmed = line.trim()
  if (!/^[A-Z]/.test(trimmed)) return undefined
  const [, before, after] = trimmed.match(/^([^:.!?]{1,48}):(?:\s+(.*))?$/) ?? []
  if (before !== undefined) return startsParagraph || !after ? before : undefined
  const plain = trimmed.length <= longestHeading && /^[A-Z][\p{L}\d /&(),'’-]*$/u.test(trimmed)
  return plain && startsParagraph && goesOn ? trimmed : undefined
}
