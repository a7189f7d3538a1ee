/** Signatures under notes: they leave as the standards have them, and none from outside is lost. */
import { describe, expect, it } from 'vitest'
import { writeCcd } from '../../exchange/ccda/write.ts'
import { writeFhirBundle } from '../../exchange/fhir/write.ts'
import { readDocument } from '../../exchange/read.ts'
import { type ChartSnapshot, ofType, type ReadDocument } from '../../exchange/types.ts'
import { fullSnapshot, uuid } from '../fixtures/snapshot.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const ways = {
  ccda: (snapshot: ChartSnapshot) => readDocument(bytes(writeCcd(snapshot))),
  fhir: (snapshot: ChartSnapshot) => readDocument(bytes(JSON.stringify(writeFhirBundle(snapshot)))),
} as const
const theNote = (document: ReadDocument) =>
  document.items
    .map(({ content }) => content)
    .find((content) => content.resourceType === 'ClinicalNote' && content.title === 'Visit of 2 March')

/** The same, with a text that does not say who signed. */
const unsaid = (): ChartSnapshot => {
  const snapshot = fullSnapshot()
  for (const note of ofType(snapshot, 'ClinicalNote')) note.text = note.text.replace(/\n\nCo-signed.*/, '')
  return snapshot
}

describe('a co-signed note', () => {
  it('names everybody who signed, with the time, as legal authenticators of Note Activity', () => {
    const [activity = ''] =
      new RegExp(`<act [^>]*><templateId[^>]*4.202"[^>]*/><id root="${uuid(170)}"/>.*?</act></entry>`).exec(
        writeCcd(fullSnapshot()),
      ) ?? []
    const signed = [...activity.matchAll(/<participant typeCode="LA"><time value="(\d{8})[^"]*"\/>/g)]
    expect(signed.map(([, day]) => day)).toEqual(['20260302', '20260303'])
    expect(activity).toContain('<playingEntity classCode="PSN"><name>Dr. Ida Older</name></playingEntity>')
  })

  it('names who signed last as authenticator of the DocumentReference', () => {
    const { entry } = writeFhirBundle(fullSnapshot()) as unknown as { entry: { resource: Record<string, unknown> }[] }
    const note = entry.map(({ resource }) => resource).find(({ id }) => id === uuid(170))
    expect(note?.authenticator).toEqual({ type: 'Practitioner', display: 'Dr. Ida Older' })
  })

  it.each(Object.entries(ways))('%s: whom the text names is not named again', (_name, there) => {
    expect(theNote(there(fullSnapshot()))?.note).toBeUndefined()
  })

  it.each(Object.entries(ways))('%s: whoever else signed stands in a remark', (_name, there) => {
    expect(theNote(there(unsaid()))?.note).toEqual([{ text: 'Signed by Dr. Ida Older' }])
  })
})
