/**
 * FHIR R4 (and DSTU2 and STU3, translated first) into the record's types: a Bundle of any type, or one resource that brings its patient along.
 *
 * Every entry is accounted for: it is an item, or it was used for what refers to it (people, places, medications,
 * provenance), or it is in `notUnderstood` with its JSON pointer and the reason. Sections are resource types, and
 * `items + notUnderstood` of a section is the number of its resources. Parts of items that the chart has no place for are
 * told one by one in a section of their own, `details`.
 */

import { conceptText } from '../../domain/format/name.ts'
import type { Identifier, PatientContent, Reference } from '../../domain/resources/index.ts'
import { isUuid, URI } from '../terminology/systems.ts'
import { DocumentRejected, type ReadDocument, type ReadSection } from '../types.ts'
import { withSourceId } from './addresses.ts'
import { type Leftover, openSource, type Source, type SourceResource, saidBy } from './bundle.ts'
import { type At, attempt, Unusable } from './codec.ts'
import { identifier } from './datatypes.ts'
import { isObject, type JsonObject, type JsonText, parseJson } from './json.ts'
import { chartOrder, isContext, isDefinition, mattersUnused, titleOf } from './kinds.ts'
import { toR4 } from './older/translate.ts'
import { dateTime } from './primitives.ts'
import { DETAILS, DocumentReading, placeOf } from './reading.ts'
import { type Header, readHeader, readSections } from './resources/composition.ts'
import { readPatient } from './resources/patient.ts'
import { type Origin, readOrigins } from './resources/provenance.ts'
import { isPatientsOwn, readSexualOrientation } from './resources/sexual-orientation.ts'
import { notInFile, patientNotInFile } from './unnamed.ts'
import { versionOf } from './versions.ts'

/** @throws DocumentRejected when nothing of it can be taken: not JSON, not FHIR R4, no patient or more than one. */
export function readFhir(text: string): ReadDocument {
  const opened = openAsR4(parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text))
  const { leftovers } = opened
  const composition = opened.source.resources.find(({ type }) => type === 'Composition')
  const { source, ...whose } = whoseIs(opened.source, composition)
  const reading = new DocumentReading(source, whose.patient)
  const context = reading.context()
  const patient = whose.content ?? patientContentOf(reading)
  const notices = whose.content ? [...opened.notices, notInFile] : opened.notices

  const header: Header = (composition && attempt(() => readHeader(composition.json, context.at(composition)))) ?? {
    author: [],
    notices: [],
  }
  if (composition !== undefined)
    for (const section of readSections(composition)) reading.sections.set(section.key, section)
  const origins = readOrigins(source, (resource) => context.at(resource))
  for (const resource of source.resources) readResource(reading, resource, composition, patient)
  for (const leftover of leftovers) reading.skip(leftover.type ?? 'Bundle', leftover, leftover.reason)
  tellUnused(reading)
  for (const detail of context.details) reading.detail(detail)
  reading.settleReferences()

  const own = origins.get(reading.patient)
  const author = header.author.length > 0 ? header.author : (own?.author ?? [])
  setAuthors(reading, origins, author)
  const authorOrganization = own?.authorOrganization ?? author.find(({ type }) => type === 'Organization')
  const custodian = header.custodian ?? own?.custodian
  const { bundle } = source
  const documentId = bundle && attempt(() => documentIdOf(bundle, context.root()))
  const createdAt = timeOf(bundle ?? source.resources[0]?.json, header, context.root())
  const coded = header.type?.coding?.[0]
  return {
    kind: 'fhir',
    documentType: {
      ...(coded !== undefined && { code: coded }),
      name: conceptText(header.type) || nameOfSource(source),
    },
    ...(header.title !== undefined && { title: header.title }),
    ...(documentId !== undefined && { documentId }),
    ...(header.setId !== undefined && { setId: header.setId }),
    ...(createdAt !== undefined && { createdAt }),
    author,
    ...(authorOrganization !== undefined && { authorOrganization }),
    ...(custodian !== undefined && { custodian }),
    patient,
    ...(whose.content === undefined && { patientPlace: placeOf(reading.patient) }),
    sections: inOrder([...reading.sections.values()], composition),
    items: reading.items,
    notUnderstood: reading.notUnderstood,
    files: reading.keptFiles(),
    notices: [...notices, ...header.notices],
  }
}

interface Opened {
  source: Source
  leftovers: readonly Leftover[]
  notices: string[]
}

/** Older versions are translated first; what can't be is told like everything else that is not read. */
function openAsR4(json: JsonText): Opened {
  const source = openSource(json)
  refuseForeignRules(source.bundle)
  const version = versionOf(source.resources, source.bundle)
  if (version === 'R4' || !isObject(json.value)) return { source, leftovers: source.leftovers, notices: [] }
  const { value, leftovers } = toR4(json.value, source, version)
  const paths = new Set(leftovers.map(({ path }) => path.replace(/\/resource$/, '')))
  const translated = openSource({ ...json, value })
  return {
    source: translated,
    leftovers: [...translated.leftovers.filter(({ path }) => !paths.has(path)), ...leftovers],
    notices: [`This record is written in FHIR ${version} and was translated to R4 while it was read.`],
  }
}

function refuseForeignRules(bundle: JsonObject | undefined): void {
  if (typeof bundle?.implicitRules !== 'string') return
  const message = 'This bundle is only to be understood by rules of its own (implicitRules), which are not known here.'
  throw new DocumentRejected('unsupported-version', message, { path: '/implicitRules' })
}

// The patient

interface Whose {
  source: Source
  patient: SourceResource
  /** Of a patient who is not in the file. */
  content?: PatientContent
}

function whoseIs(source: Source, composition: SourceResource | undefined): Whose {
  const patient = patientIn(source, composition)
  const found = patient ? { source, patient } : patientNotInFile(source)
  if (found !== undefined) return found
  if (source.bundle === undefined && source.resources.every(({ type }) => isDefinition(type))) {
    throw new DocumentRejected('not-clinical', `This is a ${source.resources[0]?.type}, not a patient’s record.`)
  }
  throw new DocumentRejected(
    'no-patient',
    'This file holds no patient: it does not say whose record it is. ' +
      'Ask the sender for the whole record, with its Patient in the same file.',
  )
}

/** A document says whose it is; any other source has one patient, who may stand inside the resources that are about them. */
function patientIn(source: Source, composition: SourceResource | undefined): SourceResource | undefined {
  const patients = source.resources.filter(({ type }) => type === 'Patient')
  const subject = isObject(composition?.json.subject) ? composition.json.subject.reference : undefined
  const named = composition !== undefined && typeof subject === 'string' ? source.find(subject, composition) : undefined
  if (named?.type === 'Patient') return named
  const inside = source.resources.flatMap((each) => source.contained(each)).filter(({ type }) => type === 'Patient')
  const found = patients.length > 0 ? patients : distinct(inside)
  const [only] = found
  if (found.length > 1) {
    throw new DocumentRejected(
      'several-patients',
      `This file holds ${found.length} different patients. Only the record of one patient can be taken in at a time.`,
      { path: found[1]?.path ?? '' },
    )
  }
  return only
}

function distinct(patients: readonly SourceResource[]): SourceResource[] {
  return [...new Map(patients.map((each) => [saidBy(each), each])).values()]
}

function patientContentOf(reading: DocumentReading): PatientContent {
  const context = reading.context()
  try {
    const content = readPatient(reading.patient.json, context.at(reading.patient))
    for (const detail of context.details) reading.detail(detail)
    const identifier = withSourceId(content.identifier, reading.patient)
    return { ...content, ...(identifier !== undefined && { identifier }) }
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    throw new DocumentRejected('no-patient', `The patient of this file cannot be read. ${error.message}`, {
      path: error.at.path,
    })
  }
}

// Resources

function readResource(
  reading: DocumentReading,
  resource: SourceResource,
  composition: SourceResource | undefined,
  patient: PatientContent,
): void {
  if (resource === reading.patient || resource === composition) return
  const another = resource.type === 'Patient' ? 'person than the patient' : 'header than the one'
  if (resource.type === 'Patient' || resource.type === 'Composition') {
    reading.skip(resource.type, resource, `This is another ${another} of this document.`)
    return
  }
  if (patient.sexualOrientation === undefined && isPatientsOwn(resource.json) && reading.isOfPatient(resource)) {
    const orientation = attempt(() => readSexualOrientation(resource.json, reading.context().at(resource)))
    if (orientation !== undefined) {
      patient.sexualOrientation = orientation
      return
    }
  }
  if (reading.used.has(resource) && resource.type === 'DeviceUseStatement') return
  if (reading.typeOf(resource) !== undefined || !isContext(resource.type)) reading.read(resource)
}

/** A medicine, a specimen, a file or a relative that nothing refers to would be lost without a word. */
function tellUnused(reading: DocumentReading): void {
  for (const resource of reading.source.resources) {
    if (reading.used.has(resource) || reading.typeOf(resource) !== undefined) continue
    if (mattersUnused.has(resource.type))
      reading.skip(resource.type, resource, 'Nothing that was read from this file refers to it.')
    if (resource.type === 'Device')
      reading.skip('Device', resource, 'It does not say that the patient has this device.')
  }
}

function setAuthors(
  reading: DocumentReading,
  origins: ReadonlyMap<SourceResource, Origin>,
  documentAuthor: readonly Reference[],
): void {
  const byKey = new Map([...origins].map(([resource, origin]) => [resource.key, origin]))
  for (const item of reading.items) {
    const origin = byKey.get(item.key)
    if (origin === undefined) continue
    if (origin.author.length > 0 && JSON.stringify(origin.author) !== JSON.stringify(documentAuthor))
      item.author = origin.author
    if (origin.occurred !== undefined) item.authoredOn = origin.occurred
  }
}

// The document

function documentIdOf(bundle: JsonObject, at: At): Identifier | undefined {
  if (isObject(bundle.identifier)) return identifier.read(bundle.identifier, at.property('identifier'))
  return typeof bundle.id === 'string' && isUuid(bundle.id)
    ? { system: URI, value: `urn:uuid:${bundle.id.toLowerCase()}` }
    : undefined
}

/** `root`: the Bundle, or the only resource. */
function timeOf(root: JsonObject | undefined, header: Header, at: At): string | undefined {
  const changed = isObject(root?.meta) ? root.meta.lastUpdated : undefined
  const said = root?.timestamp ?? header.date ?? changed
  return typeof said === 'string' && said !== '' ? dateTime.read(said, at.property('timestamp')) : undefined
}

/** A document's sections stand as it has them; data alone as a clinician reads a chart. */
function inOrder(sections: readonly ReadSection[], composition: SourceResource | undefined): ReadSection[] {
  const placeOf = ({ key }: ReadSection) => (key === DETAILS ? 2000 : composition ? 0 : chartOrder(key))
  return sections.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** For people: FHIR's words for kinds of bundles tell them nothing. */
function nameOfSource({ bundle, resources }: Source): string {
  const [first, ...others] = resources
  if (bundle?.type === 'document') return 'Document (FHIR)'
  return bundle === undefined && first && others.length === 0 ? `${titleOf(first.type)} (FHIR)` : 'Chart data (FHIR)'
}
