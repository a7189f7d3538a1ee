/** DocumentReference, US Core 6.1.0 profile us-core-documentreference, with the bytes inside. */
import type { CodeableConcept, Identifier } from '../../../domain/resources/datatypes.ts'
import {
  type DocumentReferenceContent,
  documentReferenceContent,
} from '../../../domain/resources/document-reference.ts'
import { LOINC, NULL_FLAVOR } from '../../terminology/systems.ts'
import { attachment } from '../attachment.ts'
import { type Field, own } from '../codec.ts'
import { annotation, codeableConcept, identifier, implied, orImplied, period, reference } from '../datatypes.ts'
import { element, extensions, many, modifier, named, one, single, wrapped } from '../fields.ts'
import { code, instant, string } from '../primitives.ts'
import { resource } from '../resource.ts'
import { UNKNOWN } from '../terms.ts'
import { usCore } from '../us-core.ts'

type Context = NonNullable<DocumentReferenceContent['context']>
const shape = documentReferenceContent.shape
const UNKNOWN_TYPE = { system: NULL_FLAVOR, code: 'UNK', display: 'unknown' }

/** US Core demands a type and lists "unknown" for those that have none. */
export const documentType = orImplied(one(codeableConcept), implied(UNKNOWN_TYPE))

/** The type is one of LOINC's, by a required binding. */
export const meetsUsCore = (type: CodeableConcept | undefined): boolean =>
  type === undefined || (type.coding?.some(({ system }) => system === LOINC) ?? false)

/** `masterIdentifier` is one of the identifiers. */
export const identifiers: Field<Identifier[]> = {
  read(from) {
    const master = one(identifier).read(from, 'masterIdentifier')
    const others = many(identifier).read(from, 'identifier') ?? []
    const all = master === undefined ? others : [master, ...others]
    return all.length > 0 ? all : undefined
  },
  write: named('identifier', many(identifier)).write,
}

const context = element<Context>('DocumentReferenceContext', { encounter: single(reference), period: one(period) })

export const documentReference = resource<DocumentReferenceContent>(
  'DocumentReference',
  'DocumentReference',
  documentReferenceContent,
  'subject',
  {
    identifier: identifiers,
    status: modifier(one(code(shape.status))),
    docStatus: one(code(shape.docStatus.unwrap())),
    type: documentType,
    category: orImplied(many(codeableConcept), [implied(UNKNOWN)]),
    date: one(instant),
    author: many(reference),
    custodian: one(reference),
    description: one(string),
    content: many(wrapped('DocumentReferenceContent', 'attachment', attachment)),
    context: one(context),
    note: extensions(own('note'), annotation),
  },
  { profiles: ({ type }) => (meetsUsCore(type) ? [usCore('us-core-documentreference')] : []) },
)
