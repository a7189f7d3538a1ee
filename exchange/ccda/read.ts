/**
 * C-CDA (R2.1, R1.1, and the C32/CCD documents before it) -> ReadDocument. Goes by content, never by validity: section
 * code, template root, then shape. What is not understood is listed with its place; nothing stops the reading.
 */
import type { ReadDocument } from '../types.ts'
import { DocumentRejected } from '../types.ts'
import type { Limits } from '../xml/limits.ts'
import { parseXml, type XmlNames } from '../xml/parse.ts'
import type { XmlElement } from '../xml/tree.ts'
import { beginning, compact, concept, identifier, isPresent, said, span } from './datatypes.read.ts'
import { readStatement } from './dispatch.read.ts'
import { headerTeam } from './entries/care-team.read.ts'
import { embeddedFile } from './entries/document.read.ts'
import { encompassingEncounter } from './entries/encounter.read.ts'
import { readDocumentFacts, readPatient } from './header.read.ts'
import { placeOf, Reading } from './reading.read.ts'
import { Body } from './sections.read.ts'

const V3 = 'urn:hl7-org:v3'
const SDTC = 'urn:hl7-org:sdtc'
const XSI = 'http://www.w3.org/2001/XMLSchema-instance'

const names: XmlNames = {
  prefixes: { [V3]: '', [SDTC]: 'sdtc', [XSI]: 'xsi' },
  assumed: { xsi: XSI, sdtc: SDTC },
}

const ROOT = 'ClinicalDocument'

/** XML that other standards use for the same purpose, by its root. */
const otherRoots: Readonly<Record<string, string>> = {
  '{urn:astm-org:CCR}ContinuityOfCareRecord': 'a Continuity of Care Record (CCR)',
  '{http://hl7.org/fhir}Bundle': 'a FHIR bundle in XML; ask for it in JSON',
  '{http://www.w3.org/1999/xhtml}html': 'a web page (HTML)',
}

function rejectRoot(root: XmlElement): never {
  const known =
    otherRoots[root.name] ??
    (root.name.startsWith('{http://hl7.org/fhir}') ? 'FHIR in XML; ask for it in JSON' : undefined)
  if (known !== undefined)
    throw new DocumentRejected('not-recognised', `This is ${known}. C-CDA and FHIR JSON can be read.`, placeOf(root))
  throw new DocumentRejected(
    'not-clinical',
    `This XML is not a clinical document: its root is <${root.name.replace(/^\{.*\}/, '')}>, not <${ROOT}>.`,
    placeOf(root),
  )
}

/** By clause 2.8 of XML 1.0. */
const declarationOfXml =
  /^<\?xml\s+version\s*=\s*(["'])1\.\d\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>$/

/**
 * What stands around the document in real files: white space before the XML declaration, which then is none, a declaration that
 * breaks its own rules, and end marks behind the root. Lines keep their numbers. The declaration has done its work when the text was
 * decoded.
 */
function tidied(text: string): string {
  const declaration = /^\s*(?:<\?xml\b[^>]*>)?/i.exec(text)?.[0] ?? ''
  let end = text.length
  while (end > declaration.length && text.charCodeAt(end - 1) <= 0x20) end -= 1
  // A large document is not copied for a declaration that stands where it should.
  const isInPlace = declaration === '' || declarationOfXml.test(declaration)
  return isInPlace ? text.slice(0, end) : declaration.replace(/[^\n]/g, ' ') + text.slice(declaration.length, end)
}

export function readCcda(text: string, limits?: Limits): ReadDocument {
  const document = parseXml(tidied(text), names, limits)
  const { root } = document
  if (root.name !== ROOT) rejectRoot(root)
  const reading = new Reading(document, readStatement)
  if (document.undeclared.length > 0)
    reading.notice(
      `The file uses name prefixes that it does not declare (${document.undeclared.join(', ')}); it was read all the same.`,
    )
  const facts = readDocumentFacts(root, reading)
  reading.documentAuthor = facts.author
  const patient = readPatient(root, reading)
  const subject = root.child('recordTarget')
  const encounter = root.at('componentOf', 'encompassingEncounter')
  const body = new Body(reading, beginning(span(encounter?.child('effectiveTime'), reading)) ?? facts.createdAt)
  for (const component of root.all('component')) readBody(component, body, reading, root)
  if (encounter !== undefined) readEncounter(encounter, body, reading)
  for (const each of root.all('documentationOf')) readServiceEvent(each.child('serviceEvent'), body, reading)
  const notices = reading.finish()
  const { sections, items, notUnderstood, files } = reading
  return {
    kind: 'ccda',
    ...facts,
    patient: compact({ ...patient, ...reading.patientFacts }),
    ...(subject !== undefined && { patientPlace: placeOf(subject) }),
    sections,
    items,
    notUnderstood,
    files: [...files.values()],
    notices,
  }
}

function readBody(component: XmlElement, body: Body, reading: Reading, root: XmlElement): void {
  const structured = component.child('structuredBody')
  for (const inner of structured?.all('component') ?? []) for (const section of inner.all('section')) body.read(section)
  for (const section of component.all('section')) body.read(section)
  const unstructured = component.child('nonXMLBody')
  if (unstructured !== undefined) readFile(unstructured, body, reading, root)
}

/** Unstructured Document (R2.1, 1.1.24): the body is a file. */
function readFile(el: XmlElement, body: Body, reading: Reading, root: XmlElement): void {
  const { documentType, title, createdAt } = readDocumentFacts(root, reading)
  const section = body.open(el, 'file', title ?? documentType.name)
  const text = el.child('text')
  const id = root.child('id')
  const identifiers = [id && identifier(id)].filter(isPresent)
  const type = concept(root.child('code'), reading)
  const file =
    text && embeddedFile(text, reading, { type, title: title ?? said(type), date: createdAt, identifier: identifiers })
  if (file !== undefined) reading.add({ el, section, content: file })
  else if (text?.child('reference') !== undefined)
    reading.skip(el, section, 'The content of this document is in another file, which is not part of it.')
  else reading.skip(el, section, 'The file inside this document is empty or could not be read.')
}

function readEncounter(el: XmlElement, body: Body, reading: Reading): void {
  const before = reading.items.length
  const section = { key: 'header', name: undefined, title: 'Visit the document is about', el, authors: [] }
  encompassingEncounter(el, section, reading)
  if (reading.items.length > before) body.open(el, section.key, section.title)
}

function readServiceEvent(el: XmlElement | undefined, body: Body, reading: Reading): void {
  if (el === undefined) return
  const content = headerTeam(el, reading)
  if (content !== undefined)
    reading.add({ el, section: body.open(el, 'header', 'Who is named in the header'), content })
}
