/** One resource while it is read: what is lost of it, and what stands behind its references and attachments. */
import { createHash } from 'node:crypto'
import type {
  Attachment,
  ChartType,
  CodeableConcept,
  DocumentReferenceContent,
  Reference,
} from '../../domain/resources/index.ts'
import type { EmbeddedFile } from '../types.ts'
import { unresolved } from './addresses.ts'
import type { Source, SourceResource } from './bundle.ts'
import { At, type Reading } from './codec.ts'
import { codeableConcept } from './datatypes.ts'
import { dateTime } from './primitives.ts'
import { readMedication } from './resources/medication.ts'
import { nameOf } from './resources/parties.ts'
import { quietly } from './words.ts'

/** The source around the resource. */
export interface Surroundings {
  readonly source: Source
  readonly patient: SourceResource
  readonly files: Map<string, EmbeddedFile>
  readonly used: Set<SourceResource>
  /** The chart's type for a resource; `undefined` for those that are not items of a chart. */
  typeOf(resource: SourceResource): ChartType | undefined
  /** Words for a resource that is no item. */
  describe(target: SourceResource): Reference
  /** A contained resource is an item, too. */
  enqueue(target: SourceResource): void
}

export interface ContextReading {
  readonly details: readonly Detail[]
  at(resource: SourceResource): At
  /** The Bundle itself. */
  root(): At
}

export interface Detail {
  path: string
  line: number | undefined
  reason: string
  what: string
}

export interface Page {
  key: string
  content: DocumentReferenceContent
  place: { path: string; line: number | undefined }
}

export class ItemReading implements Reading, ContextReading {
  readonly details: Detail[]
  readonly pages: Page[] = []
  readonly #document: Surroundings
  readonly #resource: SourceResource

  constructor(document: Surroundings, resource: SourceResource, details: Detail[] = []) {
    this.#document = document
    this.#resource = resource
    this.details = details
  }

  at(target = this.#resource): At {
    return new At(
      target.path,
      target.type,
      this.#resource === target ? this : new ItemReading(this.#document, target, this.details),
    )
  }

  root(): At {
    return new At('', 'Bundle', this)
  }

  lost(path: string, reason: string, what: string): void {
    this.details.push({ path, line: this.#resource.line, reason, what })
  }

  /** What was said of an element that could not be read. */
  whyLost(name: string): string | undefined {
    // Elements with a choice of types: the medicine may have been looked for under another name.
    const at = `${this.#resource.path}/${name.replace(/CodeableConcept$/, '')}`
    return this.details.find(({ path }) => path.startsWith(at))?.reason
  }

  refer(literal: string, said: Reference): Reference | undefined {
    const target = this.#find(literal)
    if (target === undefined) return unresolved(literal, said)
    if (target === this.#document.patient || target.type === 'Patient') {
      return { ...this.#document.describe(target), ...said }
    }
    if (this.#document.typeOf(target) !== undefined) {
      this.#document.enqueue(target)
      return { reference: `#${target.key}`, ...said }
    }
    return { ...this.#document.describe(target), ...said }
  }

  concept(literal: string): CodeableConcept | undefined {
    const target = this.#find(literal)
    if (target === undefined) return undefined
    this.#document.used.add(target)
    if (target.type === 'Medication') return readMedication(target.json, this.at(target))
    const { valueCodeableConcept, code } = target.json
    const concept = target.type === 'Observation' ? (valueCodeableConcept ?? code) : code
    const read = concept === undefined ? undefined : codeableConcept.read(concept, quietly(target))
    const name = read === undefined ? nameOf(target.json, quietly(target)) : undefined
    return read ?? (name === undefined ? undefined : { text: name })
  }

  attach(bytes: Uint8Array, contentType: string): string {
    const hash = createHash('sha256').update(bytes).digest('hex')
    this.#document.files.set(hash, { hash, contentType, bytes })
    return hash
  }

  page(attachment: Attachment, { path }: At): Reference {
    const { json, key: owner, line } = this.#resource
    const key = `${owner}/page/${this.pages.length}`
    const at = quietly(this.#resource)
    const type = json.code === undefined ? undefined : codeableConcept.read(json.code, at)
    const said = json.issued ?? json.effectiveDateTime
    const date = said === undefined ? undefined : dateTime.read(said, at)
    const content: DocumentReferenceContent = {
      resourceType: 'DocumentReference',
      status: 'current',
      ...(type !== undefined && { type }),
      ...(date !== undefined && { date }),
      content: [attachment],
    }
    this.pages.push({ key, content, place: { path, line } })
    return { reference: `#${key}` }
  }

  binary(url: string): { data: string; contentType?: string } | undefined {
    const target = this.#find(url)
    if (target?.type !== 'Binary' || typeof target.json.data !== 'string') return undefined
    this.#document.used.add(target)
    const { data, contentType } = target.json
    return typeof contentType === 'string' ? { data, contentType } : { data }
  }

  /** FHIR demands that what is contained is referred to. What is not would be lost. */
  checkContained(): void {
    for (const target of this.#document.source.contained(this.#resource)) {
      if (this.#document.used.has(target) || target === this.#document.patient) continue
      // Results inside a report are its results, whether it refers to them or not.
      if (target.type === 'Observation' && this.#resource.type === 'DiagnosticReport') {
        this.#document.enqueue(target)
        continue
      }
      this.lost(target.path, 'Nothing refers to this contained resource.', `${this.#resource.type}.contained`)
    }
  }

  #find(literal: string): SourceResource | undefined {
    return this.#document.source.find(literal, this.#resource)
  }
}
