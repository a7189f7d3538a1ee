/** What the chart will say of a document, one line for each item: what it is, its name, its facts. */
import { describe as describeItem } from '../../../domain/format/describe.ts'
import { readDocument } from '../../../exchange/read.ts'
import { ccda } from './document.ts'

/** `document`: sections, or a whole document. Dates and authors stand in the items' own tests. */
export function told(document: string): string[] {
  const whole = document.startsWith('<?xml') ? document : ccda(document)
  const { items, notUnderstood } = readDocument(Buffer.from(whole))
  const lines = items.map(({ content }) => {
    const { label, facts } = describeItem(content)
    const refuted =
      'verificationStatus' in content && content.verificationStatus ? ` (${content.verificationStatus})` : ''
    const said = facts
      .filter(({ name }) => name !== 'by' && name !== 'date')
      .map(({ name, value }) => `${name}: ${value}`)
    return [content.resourceType, label + refuted, ...said].join(' | ')
  })
  return [...lines, ...notUnderstood.map(({ reason }) => `not understood: ${reason}`)]
}
