/** Files that hold several records: packets, archives, batches of messages, bulk exports. And archives that mean harm. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { partsOf } from '../../exchange/parts.ts'
import { readDocument } from '../../exchange/read.ts'
import { outsideBundle } from '../service/outside-record.ts'
import { zipped } from './zipped.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

const bundle = JSON.stringify(outsideBundle())
const message = (id: string, name: string) =>
  `MSH|^~\\&|L|Lab|||20261104||ORU^R01|${id}|P|2.5.1\rPID|1||${id}||${name}||19790228|F\rOBX|1|NM|2345-7^Glucose^LN||90|mg/dL|||||F\r`

describe('one record is itself', () => {
  it.each([
    ['a bundle', bytesOf(bundle)],
    ['a document', bytesOf('<ClinicalDocument xmlns="urn:hl7-org:v3"/>')],
    ['a message', bytesOf(message('1', 'Doe^Jane'))],
    ['what nobody knows', bytesOf('???')],
  ])('%s', async (_, bytes) => {
    expect(await partsOf(bytes, 'record')).toEqual({ parts: [{ name: 'record', bytes }], leftOut: [] })
  })
})

describe('several records', () => {
  it('an XDM packet: its records, without the pages and lists around them', async () => {
    const packet = await zipped({
      'INDEX.HTM': '<!DOCTYPE html><html><body>Open me</body></html>',
      'README.TXT': 'A packet of Elm Street',
      'IHE_XDM/SUBSET01/METADATA.XML': '<?xml version="1.0"?><lcm:SubmitObjectsRequest xmlns:lcm="urn:x"/>',
      'IHE_XDM/SUBSET01/CDA.XSL': '<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0"/>',
      'IHE_XDM/SUBSET01/DOC00001.XML': '<ClinicalDocument xmlns="urn:hl7-org:v3"/>',
      'IHE_XDM/SUBSET01/DOC00002.PDF': '%PDF-1.7 a letter',
      '__MACOSX/._INDEX.HTM': 'x',
    })
    const { parts, leftOut } = await partsOf(packet, 'packet.zip')
    expect(parts.map(({ name }) => name)).toEqual([
      'packet.zip: IHE_XDM/SUBSET01/DOC00001.XML',
      'packet.zip: IHE_XDM/SUBSET01/DOC00002.PDF',
    ])
    expect(leftOut.map(({ name }) => name.replace('packet.zip: ', ''))).toEqual([
      'INDEX.HTM',
      'README.TXT',
      'IHE_XDM/SUBSET01/METADATA.XML',
      'IHE_XDM/SUBSET01/CDA.XSL',
    ])
  })

  it('archives in archives, and gzipped ones', async () => {
    const inner = await zipped({ 'a.json': bundle })
    const { parts } = await partsOf(await zipped({ 'inner.zip': inner, 'b.json.gz': gzipSync(bundle) }), 'outer.zip')
    expect(parts.map(({ name }) => name)).toEqual(['outer.zip: inner.zip: a.json', 'outer.zip: b.json.gz'])
    expect(parts.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([bundle, bundle])
  })

  it('a batch of messages, by patient; those of one patient stay together', async () => {
    const batch = `FHS|^~\\&|Lab\rBHS|^~\\&|Lab\r${message('1', 'Doe^Jane')}${message('2', 'Roe^Jim')}${message('1', 'Doe^Jane')}BTS|3\rFTS|1`
    const { parts } = await partsOf(bytesOf(batch), 'labs.hl7')
    expect(parts.map(({ name }) => name)).toEqual(['labs.hl7: patient 1', 'labs.hl7: patient 2'])
    const read = parts.map(({ bytes }) => readDocument(bytes))
    expect(read.map(({ patient, items }) => [patient.name[0]?.family, items.length])).toEqual([
      ['Doe', 2],
      ['Roe', 1],
    ])
  })

  it('a bulk export over several files, by patient, with what their resources refer to', async () => {
    const line = (resource: object) => `${JSON.stringify(resource)}\n`
    const export1 = await zipped({
      'Patient.ndjson':
        line({ resourceType: 'Patient', id: 'a', name: [{ family: 'Doe' }] }) +
        line({ resourceType: 'Patient', id: 'b', name: [{ family: 'Roe' }] }),
      'Condition.ndjson':
        line({
          resourceType: 'Condition',
          id: 'c',
          subject: { reference: 'Patient/a' },
          code: { text: 'Gout' },
          asserter: { reference: 'Practitioner/p' },
        }) +
        line({ resourceType: 'Condition', id: 'd', subject: { reference: 'Patient/gone' }, code: { text: 'Gout' } }) +
        '{"resourceType":\n',
      'Practitioner.ndjson':
        line({ resourceType: 'Practitioner', id: 'p', name: [{ family: 'Gray' }] }) +
        line({ resourceType: 'Practitioner', id: 'q', name: [{ family: 'Black' }] }),
    })
    const { parts, leftOut } = await partsOf(export1, 'export.zip')
    const bundles = parts.map(
      ({ bytes }) => JSON.parse(Buffer.from(bytes).toString()) as { entry: { resource: { id: string } }[] },
    )
    expect(bundles.map(({ entry }) => entry.map(({ resource }) => resource.id))).toEqual([['a', 'c', 'p'], ['b']])
    expect(parts.map(({ name }) => name)).toEqual(['export.zip: patient 1', 'export.zip: patient 2'])
    expect(leftOut.map(({ name, reason }) => [name.replace('export.zip: ', ''), reason.slice(0, 21)])).toEqual([
      ['Condition.ndjson, line 3', 'The line is no FHIR r'],
      ['Condition.ndjson, line 2', 'It is about a patient'],
      ['Practitioner.ndjson, line 2', 'No patient’s record r'],
    ])
  })
})

describe('archives that are broken or mean harm', () => {
  it.each<[what: string, bytes: () => Promise<Uint8Array>, code: string, words: RegExp]>([
    [
      'names that climb out of a folder',
      () => zipped({ '../../etc/passwd.json': bundle }),
      'not-well-formed',
      /damaged/,
    ],
    ['cut off', async () => (await zipped({ 'a.json': bundle })).subarray(0, 300), 'not-well-formed', /damaged/],
    ['locked', () => zipped({ 'a.json': bundle }, { password: 'secret', encryptionStrength: 3 }), 'locked', /password/],
    [
      'endless files',
      () => zipped(Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`${n}.txt`, 'x']))),
      'too-large',
      /too many files/,
    ],
    [
      'one that grows beyond measure',
      () => zipped({ 'bomb.json': new Uint8Array(81 * 1024 * 1024) }),
      'too-large',
      /larger than 80 MB/,
    ],
    [
      'many that grow beyond measure',
      async () => {
        const part = await zipped({ 'x.txt': new Uint8Array(60 * 1024 * 1024) })
        return zipped(Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`${n}.zip`, part])))
      },
      'too-large',
      /larger than/,
    ],
    [
      'dolls in dolls',
      async () => {
        let doll = await zipped({ 'a.json': bundle })
        for (let n = 0; n < 4; n++) doll = await zipped({ 'doll.zip': doll })
        return doll
      },
      'too-deep',
      /inside each other/,
    ],
  ])('%s', async (_, bytes, code, words) => {
    await expect(partsOf(await bytes(), 'evil.zip')).rejects.toMatchObject({
      name: 'DocumentRejected',
      code,
      message: expect.stringMatching(words),
    })
  })
})
