/** A resource of the chart as FHIR R4 resource, in both directions: its fields, its patient, its profiles. */
import type { z } from 'zod'
import type { ChartContent } from '../../domain/resources/index.ts'
import { salvage } from '../salvage.ts'
import type { Recorded } from '../types.ts'
import { type At, type Fields, Unusable, type Writing } from './codec.ts'
import { uriIdentifier } from './datatypes.ts'
import { ElementReader } from './element-reader.ts'
import { ElementWriter } from './element-writer.ts'
import { type ElementRules, readFields, writeFields } from './fields.ts'
import { isObject, type Json, type JsonObject } from './json.ts'
import { generatedNarrative } from './narrative.ts'

/** Content without its name. */
export type Body<T> = Omit<T, 'resourceType'>

export interface ResourceCodec<T extends ChartContent = ChartContent> {
  /** The FHIR type; it differs from the chart's only for clinical notes. */
  readonly fhirType: string
  /** The element that says whose it is. */
  readonly subject: 'subject' | 'patient'
  /** Throws `Unusable` where the resource as a whole cannot be kept. */
  read(json: JsonObject, at: At): T
  /** `patient`: literal reference to the patient. */
  write(row: Recorded<T>, patient: string, writing: Writing): JsonObject
}

export interface ResourceRules<T extends ChartContent> extends ElementRules<Body<T>> {
  /** Boolean elements that turn the meaning of the rest around, which the chart has no place for. Words when `true`. */
  refuse?: Readonly<Record<string, string>>
  /** Elements that are the same for all of the chart's, whatever they say. */
  ignore?: readonly string[]
  /** Lines of a narrative, for readers that show nothing else. */
  narrative?(content: Body<T>): readonly string[]
  /** US Core profiles that this content meets. */
  profiles?(content: Body<T>): readonly string[]
}

export function resource<T extends ChartContent>(
  fhirType: string,
  resourceType: T['resourceType'],
  schema: z.ZodType,
  subject: 'subject' | 'patient',
  fields: Fields<Body<T>>,
  rules: ResourceRules<T> = {},
): ResourceCodec<T> {
  return {
    fhirType,
    subject,
    read(json, at) {
      const from = openResource(json, at)
      from.take('subject')
      from.take('patient')
      for (const name of rules.ignore ?? []) from.take(name)
      for (const [name, reason] of Object.entries(rules.refuse ?? {})) {
        if (from.take(name) === true) throw new Unusable(reason, at.property(name))
      }
      const content = { resourceType, ...readFields<Body<T>>(from, fields) }
      from.finish()
      return fitSchema<T>(schema, content, at)
    },
    write(row, patient, writing) {
      const { id, recordedAt, source: _, signatures: _signed, resourceType: _name, ...content } = row
      const body = withoutOwnId(content as Body<T>, id)
      const to = new ElementWriter(writing)
      writeFields(to, fields, body, rules)
      const profile = rules.profiles?.(body) ?? []
      const lines = rules.narrative?.(body) ?? []
      const meta = {
        ...(recordedAt !== undefined && { lastUpdated: recordedAt }),
        ...(profile.length > 0 && { profile: [...profile] }),
      }
      return {
        resourceType: fhirType,
        id,
        ...(Object.keys(meta).length > 0 && { meta }),
        ...(lines.length > 0 && { text: generatedNarrative(lines) }),
        ...to.json(),
        [subject]: { reference: patient },
      }
    },
  }
}

/** Elements that every resource has and that are either used elsewhere or say nothing of the patient. */
export function openResource(json: JsonObject, at: At): ElementReader {
  const from = new ElementReader(json, at)
  if (from.has('implicitRules')) {
    const reason = 'It is only to be understood by rules of its own (implicitRules), which are not known here.'
    throw new Unusable(reason, at.property('implicitRules'))
  }
  for (const name of ['resourceType', 'text', 'language', 'contained', 'fhir_comments']) from.take(name)
  reportSecurity(from.take('meta'), at.property('meta'))
  return from
}

/** v3 Confidentiality `N` and below is what every chart has. */
const ordinary: ReadonlySet<Json | undefined> = new Set(['N', 'L', 'M', 'U'])

function reportSecurity(meta: Json | undefined, at: At): void {
  if (!isObject(meta) || !Array.isArray(meta.security)) return
  meta.security.forEach((label, index) => {
    if (!isObject(label) || ordinary.has(label.code)) return
    const name = typeof label.code === 'string' ? label.code : 'without a code'
    at.property('security')
      .index(index)
      .lost(`The sender marked this with the security label ${name}. The chart does not keep labels.`)
  })
}

/** The id of the row is the id of the resource: no need to say it twice. */
function withoutOwnId<T extends { identifier?: { system?: string; value?: string }[] }>(content: T, id: string): T {
  const self = uriIdentifier(`urn:uuid:${id}`)
  const identifier = content.identifier?.filter((each) => each.system !== self.system || each.value !== self.value)
  return { ...content, identifier: identifier?.length ? identifier : undefined }
}

/**
 * What the schema says of the whole, after each part was judged alone. A part that is incomplete is left out and reported;
 * without a part that the chart cannot do without, the resource is unusable.
 */
export function fitSchema<T>(schema: z.ZodType, content: unknown, at: At): T {
  const salvaged = salvage(schema, content)
  if (!salvaged.fits) {
    if (salvaged.needed === undefined) throw new Unusable('Too much of it is incomplete.', at)
    const name = salvaged.needed.join('.') || 'content'
    throw new Unusable(`The chart needs its ${name}, which is missing or cannot be read.`, at, name)
  }
  for (const { part, shortened } of salvaged.unfit) {
    const reason = shortened
      ? 'This is too long for the chart: its end was cut off.'
      : 'This part is incomplete: the chart cannot keep it.'
    const what = `${at.what}.${part.filter((step) => !/^\d+$/.test(step)).join('.')}`
    at.reading.lost(`${at.path}/${part.join('/')}`, reason, what)
  }
  return salvaged.content as T
}
