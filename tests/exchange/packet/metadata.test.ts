/**
 * METADATA.XML held against the rules of those who read it: ebRIM 3.0 (order of the parts of a registry object, what names
 * what), and IHE ITI TF-3 4.2.3 and table 4.3.1-3 (which attributes media must carry, and their formats).
 */
import { describe, expect, it } from 'vitest'
import type { DocumentFormat } from '../../../domain/contract/exporting.ts'
import { outgoingDocuments } from '../../../exchange/outgoing.ts'
import { chartPacket } from '../../../exchange/packet/chart.ts'
import { writeMetadata } from '../../../exchange/packet/metadata.ts'
import { parseXml } from '../../../exchange/xml/parse.ts'
import type { XmlElement } from '../../../exchange/xml/tree.ts'
import { emptySnapshot, fullSnapshot } from '../../fixtures/snapshot.ts'

const names = {
  prefixes: {
    'urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0': 'lcm',
    'urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0': 'rim',
  },
  assumed: {},
}

const formats: DocumentFormat[] = ['referral-note', 'ccd', 'fhir-document', 'html', 'pdf']
const purpose = {
  reason: 'Chest pain | on exertion',
  recipient: { name: { family: "O'Hara", given: ['Bo', 'C.'] }, organization: 'Heart & Vessels ^ Bath' },
}

function metadataOf(snapshot = fullSnapshot()): XmlElement {
  const documents = outgoingDocuments({ snapshot, purpose, formats, attached: [], userName: () => undefined })
  const packet = chartPacket(
    snapshot,
    purpose,
    documents.map((make) => make()),
  )
  return parseXml(writeMetadata(packet), names).root
}

const charts = { full: metadataOf(), empty: metadataOf(emptySnapshot()) }
const objectsOf = (root: XmlElement) => root.child('rim:RegistryObjectList')?.elements ?? []
const named = (root: XmlElement, name: string) => objectsOf(root).filter((object) => object.name === name)
const all = (element: XmlElement): XmlElement[] => [element, ...element.elements.flatMap(all)]

const slotsOf = (object: XmlElement): ReadonlyMap<string, string[]> =>
  new Map(
    object.elements
      .filter(({ name }) => name === 'rim:Slot')
      .map((slot) => [
        slot.attr('name') ?? '',
        (slot.child('rim:ValueList')?.elements ?? []).map(({ children }) => children.join('')),
      ]),
  )

const schemesOf = (object: XmlElement) =>
  object.elements.flatMap((part) => part.attr('classificationScheme') ?? part.attr('identificationScheme') ?? [])

const OID = /^[0-2](\.(0|[1-9]\d*))+$/
const CX = /^[^^]+\^\^\^&[\d.]+&ISO$/
const DTM = /^\d{8}(\d{6})?$/

describe.each(Object.entries(charts))('of a chart that is %s', (_, root) => {
  it('is a submission of registry objects, each with its parts in the order of the schema', () => {
    expect(root.name).toBe('lcm:SubmitObjectsRequest')
    expect(root.elements.map(({ name }) => name)).toEqual(['rim:RegistryObjectList'])
    const order = ['Slot', 'Name', 'Description', 'VersionInfo', 'Classification', 'ExternalIdentifier']
    for (const object of all(root).filter(({ name }) =>
      /ExtrinsicObject|RegistryPackage|Association|Classification$/.test(name),
    )) {
      const places = object.elements.map(({ name }) => order.indexOf(name.replace('rim:', '')))
      expect(places).not.toContain(-1)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }
    for (const slot of all(root).filter(({ name }) => name === 'rim:Slot')) {
      const values = slot.child('rim:ValueList')?.elements.map(({ children }) => children.join('').trim()) ?? []
      expect(values.length, slot.attr('name')).toBeGreaterThan(0)
      for (const value of values) expect(value, slot.attr('name')).not.toBe('')
    }
  })

  it('names every part once, and each part names the object it belongs to', () => {
    const ids = all(root).flatMap((element) => element.attr('id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const object of [...named(root, 'rim:ExtrinsicObject'), ...named(root, 'rim:RegistryPackage')]) {
      for (const part of object.elements) {
        if (part.name === 'rim:Classification') expect(part.attr('classifiedObject')).toBe(object.attr('id'))
        if (part.name === 'rim:ExternalIdentifier') expect(part.attr('registryObject')).toBe(object.attr('id'))
      }
    }
  })

  it('each document has what XDM requires, in the format that it requires', () => {
    const entries = named(root, 'rim:ExtrinsicObject')
    expect(entries).toHaveLength(formats.length)
    for (const entry of entries) {
      expect(entry.attr('objectType')).toBe('urn:uuid:7edca82f-054d-47f2-a032-9b2a5b5186c1')
      expect(entry.attr('status')).toBe('urn:oasis:names:tc:ebxml-regrep:StatusType:Approved')
      expect(entry.attr('mimeType')).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/)
      // CDA documents are text/xml everywhere in IHE (PCC TF-2, 4.1.1): importers choose their reader by it.
      expect(entry.attr('mimeType')).not.toBe('application/xml')
      const slots = slotsOf(entry)
      expect(slots.get('creationTime')?.[0]).toMatch(DTM)
      expect(slots.get('hash')?.[0]).toMatch(/^[0-9a-f]{40}$/)
      expect(slots.get('size')?.[0]).toMatch(/^[1-9]\d*$/)
      expect(slots.get('languageCode')).toEqual(['en-US'])
      expect(slots.get('URI')?.[0]).toMatch(/^DOC\d{5}\.[A-Z]{3}$/)
      expect(slots.get('sourcePatientId')?.[0]).toMatch(CX)
      const info = slots.get('sourcePatientInfo') ?? []
      expect(info.map((line) => line.slice(0, 6))).toEqual([...new Set(info.map((line) => line.slice(0, 6)))])
      for (const line of info) expect(line).toMatch(/^PID-(3|5|7|8|11)\|.+/)
      // Author, class, confidentiality, format, type; patient and unique id.
      expect(schemesOf(entry).toSorted()).toEqual(
        [
          'urn:uuid:93606bcf-9494-43ec-9b4e-a7748d1a838d',
          'urn:uuid:41a5887f-8865-4c09-adf7-e362475b143a',
          'urn:uuid:f4f85eac-e6cb-4883-b524-f2705394840f',
          'urn:uuid:a09d5840-386c-46f2-b5ad-9c3699a4309d',
          'urn:uuid:f0306f51-975f-434e-a61c-c59651d33983',
          'urn:uuid:58a6f841-87b3-4a3e-92fd-a8ffeff98427',
          'urn:uuid:2e82c1f6-a085-4c72-9da3-8640a32e42ab',
        ].toSorted(),
      )
    }
  })

  it('a classification by a scheme outside has a node, which is empty for authors', () => {
    const outside = all(root).filter(({ attributes }) => attributes.classificationScheme !== undefined)
    expect(outside.length).toBeGreaterThan(formats.length * 5)
    for (const one of outside) {
      const isAuthor = [
        'urn:uuid:93606bcf-9494-43ec-9b4e-a7748d1a838d',
        'urn:uuid:a7058bb9-b4e4-4307-ba5b-e3f0ab85e12d',
      ]
      if (isAuthor.includes(one.attr('classificationScheme') ?? '')) expect(one.attributes.nodeRepresentation).toBe('')
      else expect(one.attr('nodeRepresentation')).toBeTruthy()
    }
  })

  it('codes have a value, a scheme and words', () => {
    const coded = all(root).filter(
      ({ name, attributes }) => name === 'rim:Classification' && attributes.nodeRepresentation,
    )
    expect(coded.length).toBe(formats.length * 4 + 1)
    for (const code of coded) {
      expect(slotsOf(code).get('codingScheme')?.[0]).toMatch(OID)
      expect(code.at('rim:Name', 'rim:LocalizedString')?.attr('value')).toBeTruthy()
    }
  })

  it('the submission set has its node, identifiers and content type, and holds every document as an original', () => {
    const [set, ...others] = named(root, 'rim:RegistryPackage')
    if (!set) throw new Error('There is no submission set')
    expect(others).toEqual([])
    const nodes = named(root, 'rim:Classification').map(({ attributes }) => attributes)
    expect(nodes).toEqual([
      expect.objectContaining({
        classificationNode: 'urn:uuid:a54d6aa5-d40d-43f9-88c5-b4633d873bdd',
        classifiedObject: set.attr('id'),
      }),
    ])
    const identifiers = new Map(
      set.elements
        .filter(({ name }) => name === 'rim:ExternalIdentifier')
        .map((part) => [part.at('rim:Name', 'rim:LocalizedString')?.attr('value'), part.attr('value') ?? '']),
    )
    expect(identifiers.get('XDSSubmissionSet.patientId')).toMatch(CX)
    for (const name of ['XDSSubmissionSet.sourceId', 'XDSSubmissionSet.uniqueId']) {
      expect(identifiers.get(name)).toMatch(OID)
      expect(identifiers.get(name)?.length).toBeLessThanOrEqual(64)
    }
    expect(slotsOf(set).get('submissionTime')?.[0]).toMatch(/^\d{14}$/)
    const members = named(root, 'rim:Association')
    expect(members.map((member) => member.attr('targetObject'))).toEqual(
      named(root, 'rim:ExtrinsicObject').map((entry) => entry.attr('id')),
    )
    for (const member of members) {
      expect(member.attr('associationType')).toBe('urn:oasis:names:tc:ebxml-regrep:AssociationType:HasMember')
      expect(member.attr('sourceObject')).toBe(set.attr('id'))
      expect(slotsOf(member).get('SubmissionSetStatus')).toEqual(['Original'])
    }
  })

  it('the recipient is organization|person in the types of HL7 v2, with its signs escaped', () => {
    const [set] = named(root, 'rim:RegistryPackage')
    expect(set && slotsOf(set).get('intendedRecipient')).toEqual(["Heart \\T\\ Vessels \\S\\ Bath|^O'Hara^Bo^C."])
  })
})
