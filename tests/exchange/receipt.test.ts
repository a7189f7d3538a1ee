/** The receipt counts what comes back, and notices what does not. */
import { expect, test } from 'vitest'
import { exportFormat } from '../../domain/contract/exporting.ts'
import { receiptOf } from '../../exchange/receipt.ts'
import { DocumentRejected } from '../../exchange/types.ts'
import { isReadAgain, writeDocument } from '../../exchange/write.ts'
import { demoSnapshot } from '../cli/demo-snapshot.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test.each(exportFormat.options.filter(isReadAgain))('%s: of a demo chart everything is preserved', (format) => {
  for (const index of [0, 1, 2]) {
    const snapshot = demoSnapshot(index)
    const receipt = receiptOf(snapshot, bytes(writeDocument(format, snapshot).text))
    expect(receipt.sections.flatMap(({ losses }) => losses)).toEqual([])
    expect(receipt).toMatchObject({ sent: snapshot.resources.length, preserved: snapshot.resources.length })
  }
})

test('a row that is not in the document, one with another value and one without a field are losses, each named', () => {
  const whole = demoSnapshot(0)
  const conditions = whole.resources.filter((row) => row.resourceType === 'Condition')
  const [gone, changed, poorer] = conditions
  if (!gone || !changed || !poorer) throw new Error('The demo chart has fewer than three conditions')
  const written = structuredClone(whole)
  written.resources = written.resources.filter(({ id }) => id !== gone.id)
  for (const row of written.resources) {
    if (row.resourceType !== 'Condition') continue
    if (row.id === changed.id) row.clinicalStatus = changed.clinicalStatus === 'resolved' ? 'active' : 'resolved'
    if (row.id === poorer.id) delete row.onsetDateTime
  }
  const sent = structuredClone(whole)
  for (const row of sent.resources)
    if (row.resourceType === 'Condition' && row.id === poorer.id) row.onsetDateTime = '2001-02-03'
  const { sections } = receiptOf(sent, bytes(writeDocument('ccd', written).text))
  const losses = sections.flatMap((section) => section.losses)
  expect(losses.map(({ id }) => id).toSorted()).toEqual([gone.id, changed.id, poorer.id].toSorted())
  expect(losses.find(({ id }) => id === gone.id)?.lost).toBe('not found again')
  expect(losses.find(({ id }) => id === poorer.id)?.lost).toMatch(/onset/)
})

test('a document that our reader refuses has no receipt', () => {
  expect(() => receiptOf(demoSnapshot(0), bytes('<ClinicalDocument'))).toThrow(DocumentRejected)
})
