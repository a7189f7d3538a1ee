/** Packets: what is in them, that damage is noticed on receipt, and that a password locks them. */
import { createHash } from 'node:crypto'
import { type FileEntry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js'
import { describe, expect, it } from 'vitest'
import { usualPacket } from '../../../domain/contract/exporting.ts'
import { outgoingDocuments } from '../../../exchange/outgoing.ts'
import { chartPacket } from '../../../exchange/packet/chart.ts'
import type { Packet } from '../../../exchange/packet/packet.ts'
import { writePacket } from '../../../exchange/packet/write.ts'
import { partsOf } from '../../../exchange/parts.ts'
import { readDocument } from '../../../exchange/read.ts'
import { parseXml } from '../../../exchange/xml/parse.ts'
import { fullSnapshot } from '../../fixtures/snapshot.ts'

function packet(snapshot = fullSnapshot(), formats = usualPacket.formats): Packet {
  const documents = outgoingDocuments({ snapshot, purpose: {}, formats, attached: [], userName: () => undefined })
  return chartPacket(
    snapshot,
    {},
    documents.map((make) => make()),
    { sequence: 417, hash: 'ab'.repeat(32) },
  )
}

async function unpacked(bytes: Uint8Array, password?: string): Promise<Map<string, Uint8Array>> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, ...(password && { password }) })
  const files = (await zip.getEntries()).filter((entry): entry is FileEntry => !entry.directory)
  const contents = await Promise.all(files.map((file) => file.getData(new Uint8ArrayWriter())))
  await zip.close()
  return new Map(files.map(({ filename }, index) => [filename, contents[index] ?? new Uint8Array()]))
}

async function packed(files: Iterable<[string, Uint8Array]>): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  for (const [name, bytes] of files) await zip.add(name, new Uint8ArrayReader(bytes))
  return zip.close()
}

const wellFormed = (xml: string) => parseXml(xml, { prefixes: {}, assumed: {} })

const textOf = (files: Map<string, Uint8Array>, name: string): string => new TextDecoder().decode(files.get(name))

describe('what is in a packet', () => {
  it('the files that ITI-32 names, the documents, and a list of digests that is right', async () => {
    const files = await unpacked(await writePacket(packet()))
    expect([...files.keys()]).toEqual([
      'README.TXT',
      'INDEX.HTM',
      'IHE_XDM/SUBSET01/METADATA.XML',
      'IHE_XDM/SUBSET01/DOC00001.XML',
      'IHE_XDM/SUBSET01/DOC00002.JSN',
      'IHE_XDM/SUBSET01/DOC00003.HTM',
      'MANIFEST.JSN',
    ])
    const { files: listed } = JSON.parse(textOf(files, 'MANIFEST.JSN')) as {
      files: { name: string; size: number; sha256: string }[]
    }
    expect(listed).toEqual(
      [...files]
        .filter(([name]) => name !== 'MANIFEST.JSN')
        .map(([name, bytes]) => ({
          name,
          size: bytes.length,
          sha256: createHash('sha256').update(bytes).digest('hex'),
        })),
    )
  })

  it('metadata that describes each document: digest, size, codes, whose, from whom', async () => {
    const made = packet()
    const metadata = textOf(await unpacked(await writePacket(made)), 'IHE_XDM/SUBSET01/METADATA.XML')
    expect(() => wellFormed(metadata)).not.toThrow()
    const entries = metadata.match(/<rim:ExtrinsicObject .*?<\/rim:ExtrinsicObject>/g) ?? []
    expect(entries).toHaveLength(made.documents.length)
    for (const [index, { bytes, mime, formatCode }] of made.documents.entries()) {
      const entry = entries[index]
      expect(entry).toContain(`mimeType="${mime === 'application/xml' ? 'text/xml' : mime}"`)
      expect(slotOf(entry, 'hash')).toEqual([createHash('sha1').update(bytes).digest('hex')])
      expect(slotOf(entry, 'size')).toEqual([String(bytes.length)])
      expect(slotOf(entry, 'URI')[0]).toMatch(/^DOC0000\d\.[A-Z]{3}$/)
      expect(slotOf(entry, 'creationTime')[0]).toMatch(/^\d{14}$/)
      expect(slotOf(entry, 'sourcePatientId')[0]).toMatch(/^.+\^\^\^&amp;2\.25\.\d+&amp;ISO$/)
      expect(slotOf(entry, 'authorPerson')).toEqual([
        "1992999825^O'Neill^Ann^B.^MD^Dr.^^^&amp;2.16.840.1.113883.4.6&amp;ISO",
      ])
      expect(slotOf(entry, 'authorInstitution')[0]).toMatch(/^Riverside Family Practice \\T\\ Sons\^{9}2\.25\.\d+$/)
      expect(entry).toContain(`nodeRepresentation="${formatCode.code}"`)
    }
    expect(metadata.match(/AssociationType:HasMember/g)).toHaveLength(made.documents.length)
    const ids = [...metadata.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const uniqueIds = [
      ...metadata.matchAll(/value="([\d.]+)"><rim:Name><rim:LocalizedString value="XDS\w+\.uniqueId"/g),
    ]
    expect(new Set(uniqueIds.map(([, oid]) => oid)).size).toBe(made.documents.length + 1)
    for (const [, oid = ''] of uniqueIds) expect(oid.length).toBeLessThanOrEqual(64)
  })

  it('names nobody outside the documents that must: not in file names, README or list', async () => {
    const made = packet()
    const files = await unpacked(await writePacket(made))
    const family = made.patient.name[0]?.family ?? ''
    expect(family).not.toBe('')
    for (const text of [...files.keys(), textOf(files, 'README.TXT'), textOf(files, 'MANIFEST.JSN')]) {
      expect(text.toLowerCase()).not.toContain(family.toLowerCase())
    }
  })

  it('says on its cover what presses', async () => {
    const cover = async (urgency: 'urgent' | 'routine') => {
      const made = chartPacket(fullSnapshot(), { reason: 'Chest pain', urgency }, packet().documents)
      return textOf(await unpacked(await writePacket(made)), 'INDEX.HTM')
    }
    expect(await cover('urgent')).toContain('<p class="notice">Urgent</p>')
    expect(await cover('routine')).not.toMatch(/class="notice"/)
  })

  it('a page that links each document, says why and whom to call, runs nothing, and escapes what it is given', async () => {
    const made = { ...packet(), purpose: 'Chest pain <script>alert(1)</script>' }
    const page = textOf(await unpacked(await writePacket(made)), 'INDEX.HTM')
    expect(() => wellFormed(page.replace('<!DOCTYPE html>\n', ''))).not.toThrow()
    expect([...page.matchAll(/href="([^"]+)"/g)].map(([, link]) => link)).toEqual([
      // What is to be read comes before what machines read.
      'IHE_XDM/SUBSET01/DOC00003.HTM',
      'IHE_XDM/SUBSET01/DOC00001.XML',
      'IHE_XDM/SUBSET01/DOC00002.JSN',
    ])
    expect(page).toContain('Phone (555) 010-2000')
    expect(page).toContain('Chest pain &lt;script&gt;')
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org\/1999\/xhtml)/)
  })

  it('names the newest line of the sender’s audit log wherever somebody looks: a witness outside the practice', async () => {
    const files = await unpacked(await writePacket(packet(), 'correct horse'), 'correct horse')
    for (const name of ['README.TXT', 'INDEX.HTM', 'MANIFEST.JSN']) {
      expect(textOf(files, name), name).toContain('417')
      expect(textOf(files, name), name).toContain('ab'.repeat(32))
    }
  })

  it('of a restricted chart: the label on every document and on the metadata, and a notice that people read', async () => {
    const snapshot = fullSnapshot()
    snapshot.patient.confidentiality = 'R'
    const formats = ['ccd', 'fhir', 'fhir-document', 'html', 'patient-copy'] as const
    const files = await unpacked(await writePacket(packet(snapshot, [...formats])))
    const metadata = textOf(files, 'IHE_XDM/SUBSET01/METADATA.XML')
    const labels = metadata.match(/classificationScheme="urn:uuid:f4f85eac[^>]*nodeRepresentation="R"/g)
    expect(labels).toHaveLength(formats.length)
    expect(textOf(files, 'IHE_XDM/SUBSET01/DOC00001.XML')).toContain('<confidentialityCode code="R"')
    for (const name of ['DOC00002.JSN', 'DOC00003.JSN']) {
      const bundle = JSON.parse(textOf(files, `IHE_XDM/SUBSET01/${name}`)) as FhirBundle
      const label = [expect.objectContaining({ code: 'R' })]
      expect(bundle.meta?.security).toEqual(label)
      const resources = bundle.entry.map(({ resource }) => resource)
      expect(resources.find(({ resourceType }) => resourceType === 'Patient')?.meta?.security).toEqual(label)
      expect(resources.find(({ resourceType }) => resourceType === 'Composition')?.confidentiality ?? 'R').toBe('R')
    }
    for (const name of ['INDEX.HTM', 'IHE_XDM/SUBSET01/DOC00004.HTM', 'IHE_XDM/SUBSET01/DOC00005.HTM']) {
      expect(textOf(files, name), name).toContain('RESTRICTED: this record is more sensitive than most.')
    }
    const usual = await unpacked(await writePacket(packet()))
    expect(textOf(usual, 'IHE_XDM/SUBSET01/DOC00001.XML')).toContain('<confidentialityCode code="N"')
    expect(textOf(usual, 'INDEX.HTM')).not.toContain('RESTRICTED')
  })

  it('the same input gives the same bytes, whatever the zone of the computer', async () => {
    const zone = process.env.TZ
    const first = await writePacket(packet())
    process.env.TZ = 'Pacific/Auckland'
    try {
      expect(Buffer.from(await writePacket(packet())).equals(first)).toBe(true)
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })
})

describe('a packet that comes in', () => {
  it('gives the documents that went in, readable, and says that they are whole', async () => {
    const made = packet()
    const { parts, leftOut, damaged } = await partsOf(await writePacket(made), 'p.zip')
    expect(parts.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(
      made.documents.slice(0, 2).map(({ bytes }) => Buffer.from(bytes).toString()),
    )
    for (const { bytes } of parts) expect(readDocument(bytes).items.length).toBeGreaterThan(20)
    expect(damaged).toEqual([])
    expect(leftOut.at(-1)).toEqual({
      name: 'p.zip: MANIFEST.JSN',
      reason: 'It belongs to the packet: its list of digests. Files that are as they were sent: 6.',
    })
  })

  it('also when it was unpacked and packed again with its folder', async () => {
    const files = await unpacked(await writePacket(packet()))
    const again = await packed([...files].map(([name, bytes]) => [`packet/${name}`, bytes]))
    const { parts, damaged } = await partsOf(again, 'p.zip')
    expect(parts).toHaveLength(2)
    expect(damaged).toEqual([])
  })

  it('refuses a document that was changed, one that was added, and names one that is missing', async () => {
    const files = await unpacked(await writePacket(packet()))
    const ccd = 'IHE_XDM/SUBSET01/DOC00001.XML'
    const fhir = 'IHE_XDM/SUBSET01/DOC00002.JSN'
    const changed = textOf(files, ccd).replace('active', 'inactive')
    files.set('IHE_XDM/SUBSET01/DOC00004.JSN', files.get(fhir) ?? new Uint8Array())
    files.set(ccd, new TextEncoder().encode(changed))
    files.delete(fhir)
    const { parts, damaged, leftOut } = await partsOf(await packed(files), 'p.zip')
    expect(parts).toEqual([])
    expect(damaged).toEqual([
      { name: `p.zip: ${ccd}`, reason: expect.stringContaining('not as it was sent') },
      { name: 'p.zip: IHE_XDM/SUBSET01/DOC00004.JSN', reason: expect.stringContaining('added after') },
      { name: `p.zip: ${fhir}`, reason: expect.stringContaining('not there') },
    ])
    expect(leftOut.at(-1)?.reason).toContain('as they were sent: 4')
  })

  it('somebody else’s MANIFEST.JSN is a file like any other', async () => {
    const { parts, damaged } = await partsOf(
      await packed([['MANIFEST.JSN', new TextEncoder().encode('{"name":"app"}')]]),
      'p.zip',
    )
    expect(parts.map(({ name }) => name)).toEqual(['p.zip: MANIFEST.JSN'])
    expect(damaged).toBeUndefined()
  })
})

describe('a password', () => {
  it('locks everything but README.TXT by AES-256, and opens it again', async () => {
    const locked = await writePacket(packet(), 'correct horse')
    const zip = new ZipReader(new Uint8ArrayReader(locked), { useWebWorkers: false })
    const entries = await zip.getEntries()
    await zip.close()
    expect(entries.filter(({ encrypted }) => !encrypted).map(({ filename }) => filename)).toEqual(['README.TXT'])
    for (const { encrypted, zipCrypto, extraFieldAES } of entries) {
      if (encrypted) expect([zipCrypto, extraFieldAES?.strength]).toEqual([false, 3])
    }
    const opened = await unpacked(locked, 'correct horse')
    const open = await unpacked(await writePacket(packet()))
    expect(opened.get('IHE_XDM/SUBSET01/DOC00001.XML')).toEqual(open.get('IHE_XDM/SUBSET01/DOC00001.XML'))
    expect(textOf(opened, 'README.TXT')).toContain('locked by a password')
    await expect(unpacked(locked, 'wrong')).rejects.toThrow()
    await expect(partsOf(locked, 'p.zip')).rejects.toMatchObject({ message: expect.stringContaining('password') })
  })
})

interface FhirBundle {
  meta?: { security?: unknown[] }
  entry: { resource: { resourceType: string; confidentiality?: string; meta?: { security?: unknown[] } } }[]
}

const slotOf = (entry: string | undefined, name: string): string[] => {
  const [values = ''] = new RegExp(`<rim:Slot name="${name}">.*?</rim:Slot>`).exec(entry ?? '') ?? []
  return [...values.matchAll(/<rim:Value>(.*?)<\/rim:Value>/g)].map(([, value = '']) => value)
}
