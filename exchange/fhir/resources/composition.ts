/** Composition: the header and the sections of a FHIR document (https://hl7.org/fhir/R4/documents.html). */

import { conceptText, formatPersonName } from '../../../domain/format/name.ts'
import { formatValue } from '../../../domain/format/quantity.ts'
import type { CodeableConcept, Coding, Identifier, Reference } from '../../../domain/resources/datatypes.ts'
import type { ChartType, ObservationCategory } from '../../../domain/resources/index.ts'
import { type SectionName, sections } from '../../ccda/section-templates.ts'
import { confidentialityOf } from '../../confidentiality.ts'
import { nameBasedUuid } from '../../ids.ts'
import { LOINC } from '../../terminology/systems.ts'
import type { ChartSnapshot, ReadSection } from '../../types.ts'
import type { SourceResource } from '../bundle.ts'
import type { At, Codec } from '../codec.ts'
import { codeableConcept, identifier, reference } from '../datatypes.ts'
import { isObject, type Json, type JsonObject } from '../json.ts'
import { generatedNarrative, plainText } from '../narrative.ts'
import { dateTime, string } from '../primitives.ts'
import { fhirTime } from '../time.ts'

export interface Header {
  type?: CodeableConcept
  title?: string
  /** Of the document through all its versions. */
  setId?: Identifier
  date?: string
  author: Reference[]
  custodian?: Reference
  notices: string[]
}

export function readHeader(json: JsonObject, at: At): Header {
  const read = <T>(name: string, codec: Codec<T>): T | undefined =>
    json[name] === undefined || json[name] === null ? undefined : codec.read(json[name] as Json, at.property(name))
  const [type, title, setId, date, custodian] = [
    read('type', codeableConcept),
    read('title', string),
    read('identifier', identifier),
    read('date', dateTime),
    read('custodian', reference),
  ]
  const authors = Array.isArray(json.author) ? json.author : []
  return {
    ...(type !== undefined && { type }),
    ...(title !== undefined && { title }),
    ...(setId !== undefined && { setId }),
    ...(date !== undefined && { date }),
    ...(custodian !== undefined && { custodian }),
    author: authors.flatMap((each) => (each === null ? [] : (reference.read(each, at.property('author')) ?? []))),
    notices: noticesOf(json),
  }
}

function noticesOf({ status, confidentiality }: JsonObject): string[] {
  const notices: string[] = []
  if (status === 'preliminary') notices.push('The sender marked this document as preliminary.')
  if (status === 'entered-in-error')
    notices.push('The sender marked this document as entered in error. Ask before using it.')
  if (confidentiality === 'R' || confidentiality === 'V') notices.push('The sender marked this document as restricted.')
  return notices
}

/** Sections with words of their own. Their entries stand with their resource types. */
export function readSections({ json, path, line }: SourceResource): ReadSection[] {
  const found: ReadSection[] = []
  const visit = (list: Json | undefined, at: string, depth: number): void => {
    if (!Array.isArray(list) || depth > 5) return
    list.forEach((each, index) => {
      if (!isObject(each)) return
      const place = `${at}/${index}`
      const narrative = isObject(each.text) && typeof each.text.div === 'string' ? plainText(each.text.div) : ''
      const code = codingOf(each.code)
      const title =
        typeof each.title === 'string' && each.title.trim() !== '' ? each.title : (code?.display ?? 'Section')
      if (narrative !== '') {
        found.push({
          key: `Composition${place}`,
          ...(code !== undefined && { code }),
          title,
          narrative,
          place: { path: `${path}${place}`, ...(line !== undefined && { line }) },
        })
      }
      visit(each.section, `${place}/section`, depth + 1)
    })
  }
  visit(json.section, '/section', 0)
  return found
}

function codingOf(code: Json | undefined): Coding | undefined {
  const first = isObject(code) && Array.isArray(code.coding) ? code.coding.find(isObject) : undefined
  if (first === undefined || typeof first.code !== 'string') return undefined
  return {
    ...(typeof first.system === 'string' && { system: first.system }),
    code: first.code,
    ...(typeof first.display === 'string' && { display: first.display }),
  }
}

// Out

type Row = ChartSnapshot['resources'][number]

const observationSections: Partial<Record<ObservationCategory, SectionName>> = {
  'vital-signs': 'vitalSigns',
  'social-history': 'socialHistory',
  sdoh: 'socialHistory',
  'functional-status': 'functionalStatus',
  'cognitive-status': 'mentalStatus',
  'advance-directive': 'advanceDirectives',
}

const typeSections: Readonly<Record<ChartType, SectionName>> = {
  AllergyIntolerance: 'allergies',
  CarePlan: 'planOfTreatment',
  CareTeam: 'careTeam',
  ClinicalNote: 'notes',
  Condition: 'problems',
  Device: 'medicalEquipment',
  DiagnosticReport: 'results',
  DocumentReference: 'notes',
  Encounter: 'encounters',
  FamilyMemberHistory: 'familyHistory',
  Goal: 'goals',
  Immunization: 'immunizations',
  MedicationRequest: 'medications',
  MedicationStatement: 'medications',
  Observation: 'results',
  Procedure: 'procedures',
  ServiceRequest: 'planOfTreatment',
}

/** Where a reader looks for a row: the sections of C-CDA, which FHIR documents share. */
function sectionOf(row: Row): SectionName {
  if (row.resourceType === 'Observation') return observationSections[row.category] ?? 'results'
  if (row.resourceType === 'Condition' && row.category === 'health-concern') return 'healthConcerns'
  return typeSections[row.resourceType]
}

/** International Patient Summary 2.0.0: its type of document, and the sections that stand in it even when they are empty. */
const SUMMARY: CodeableConcept = { coding: [{ system: LOINC, code: '60591-5', display: 'Patient summary Document' }] }
const needed = ['allergies', 'medications', 'problems'] as const satisfies SectionName[]
export const IPS_BUNDLE = 'http://hl7.org/fhir/uv/ips/StructureDefinition/Bundle-uv-ips'
const IPS_COMPOSITION = 'http://hl7.org/fhir/uv/ips/StructureDefinition/Composition-uv-ips'

/** First entry of a document. `subject`, and `urlOf` for rows: full URLs inside the bundle. */
export function writeComposition(snapshot: ChartSnapshot, subject: string, urlOf: (id: string) => string): JsonObject {
  const rows = new Map<SectionName, readonly Row[]>(needed.map((name) => [name, []]))
  for (const [name, members] of Map.groupBy(snapshot.resources, sectionOf)) rows.set(name, members)
  const { author, practice } = snapshot
  return {
    resourceType: 'Composition',
    id: nameBasedUuid(`${snapshot.documentId}#composition`),
    meta: { profile: [IPS_COMPOSITION] },
    status: 'final',
    type: codingsOf(SUMMARY),
    subject: { reference: subject },
    date: fhirTime(snapshot.createdAt, snapshot.timeZone),
    author: [{ reference: urlOf(author.id), display: formatPersonName(author.name) }],
    title: 'Summary of care',
    confidentiality: confidentialityOf(snapshot.patient).code,
    custodian: { reference: urlOf(practice.id), display: practice.name },
    section: [...rows].map(([name, members]) => writeSection(name, members, urlOf)),
  }
}

/** Nothing recorded is not "none": "no known allergies" is an entry of its own. */
const NOTHING_RECORDED: JsonObject = {
  coding: [
    { system: 'http://terminology.hl7.org/CodeSystem/list-empty-reason', code: 'unavailable', display: 'Unavailable' },
  ],
}

function writeSection(name: SectionName, members: readonly Row[], urlOf: (id: string) => string): JsonObject {
  const { code, display, title } = sections[name]
  const heading = { title, code: { coding: [{ system: LOINC, code, display }] } }
  if (members.length === 0) {
    return { ...heading, text: generatedNarrative(['No information recorded.']), emptyReason: NOTHING_RECORDED }
  }
  const entry = members.map(({ id }) => ({ reference: urlOf(id) }))
  return { ...heading, text: generatedNarrative(members.map(labelOf)), entry }
}

const codingsOf = ({ coding = [] }: CodeableConcept): JsonObject => ({ coding: coding.map((each) => ({ ...each })) })

/** One line of a section's narrative: what it is, and what there is to say of it in a word. */
function labelOf(row: Row): string {
  switch (row.resourceType) {
    case 'MedicationRequest':
    case 'MedicationStatement':
      return [conceptText(row.medicationCodeableConcept), row.status].join(', ')
    case 'Immunization':
      return [conceptText(row.vaccineCode), row.occurrenceDateTime?.slice(0, 10) ?? row.occurrenceString, row.status]
        .filter(Boolean)
        .join(', ')
    case 'Observation':
      return [conceptText(row.code), formatValue(row)].filter(Boolean).join(': ')
    case 'FamilyMemberHistory':
      return [conceptText(row.relationship), ...(row.condition ?? []).map(({ code }) => conceptText(code))].join(', ')
    case 'Goal':
      return conceptText(row.description)
    case 'CarePlan':
      return row.title ?? row.description ?? 'Care plan'
    case 'CareTeam':
      return [row.name ?? 'Care team', ...(row.participant ?? []).flatMap(({ member }) => member?.display ?? [])].join(
        ', ',
      )
    case 'Encounter':
      return [conceptText(row.type?.[0]) || 'Visit', row.period?.start?.slice(0, 10)].filter(Boolean).join(', ')
    case 'Device':
    case 'ClinicalNote':
      return conceptText(row.type) || 'Note'
    case 'DocumentReference':
      return row.description ?? (conceptText(row.type) || 'Document')
    case 'Condition':
      return [conceptText(row.code), row.clinicalStatus].filter(Boolean).join(', ')
    case 'AllergyIntolerance':
    case 'DiagnosticReport':
    case 'Procedure':
    case 'ServiceRequest':
      return conceptText(row.code)
  }
}
