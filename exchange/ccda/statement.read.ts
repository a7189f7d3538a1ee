/** A clinical statement (CDA R2, 4.3.6: act, observation, procedure …) and those inside it. */
import { codeableConcept } from '../../domain/resources/datatypes.ts'
import type {
  Annotation,
  ChartContent,
  CodeableConcept,
  DateTime,
  Identifier,
  Reference,
} from '../../domain/resources/index.ts'
import { COMMENT, generalQuestions } from '../terminology/codes.ts'
import type { XmlElement } from '../xml/tree.ts'
import { type BeyondFields, isBeyond, readBeyond, withBeyond } from './beyond.read.ts'
import { compact, concept, hasCode, identifiers, isPresent, note, type Span, span, words } from './datatypes.read.ts'
import { isEmptyName, isNothing, plainText } from './narrative.read.ts'
import type { Reading, Section } from './reading.read.ts'
import { type EntryTemplateName, entryTemplateName, withoutGeneral } from './templates.ts'

const statementNames: ReadonlySet<string> = new Set([
  'act',
  'encounter',
  'observation',
  'observationMedia',
  'organizer',
  'procedure',
  'regionOfInterest',
  'substanceAdministration',
  'supply',
])

/** The statement inside an `entry`, `entryRelationship` or `component`. */
export const statementIn = (holder: XmlElement): XmlElement | undefined => statementsIn(holder)[0]

/** Where one is allowed, some senders put several. */
export function statementsIn(holder: XmlElement): XmlElement[] {
  const statements: XmlElement[] = []
  for (let el = holder.first; el !== undefined; el = el.next) if (statementNames.has(el.name)) statements.push(el)
  return statements
}

function templatesOf(el: XmlElement): readonly EntryTemplateName[] {
  const names: EntryTemplateName[] = []
  for (const id of el.all('templateId')) {
    const name = entryTemplateName(id.attr('root') ?? '')
    if (name !== undefined) names.push(name)
  }
  return withoutGeneral(names)
}

/** Who wrote a statement, and when. */
export interface Authorship {
  author: Reference[]
  authoredOn?: DateTime
}

interface Related {
  statement: Statement
  /** `SUBJ`, `MFST`, `RSON` …; empty for the components of an organizer. */
  typeCode: string
  taken: boolean
}

const isVisitPointer = ({ el }: Statement): boolean =>
  el.name === 'encounter' && !el.elements.some(({ name }) => name === 'code' || name === 'effectiveTime')

type WithVisit = Extract<ChartContent, { encounter?: unknown }>
const withoutVisit: ReadonlySet<string> = new Set(['Encounter', 'Device', 'FamilyMemberHistory', 'Goal'])
const hasVisit = (content: ChartContent): content is WithVisit => !withoutVisit.has(content.resourceType)

const nothingBeyond: BeyondFields = {}

/** What systems write where a comment could stand. */
const NO_COMMENT = /^no comments? (entered|available|recorded)\b/i

/** Words longer than this are a text, not the name of a thing. */
const NAME_LENGTH = 500

export class Statement {
  readonly el: XmlElement
  readonly section: Section
  readonly reading: Reading
  readonly parent: Statement | undefined
  readonly templates: readonly EntryTemplateName[]
  private knownInner: { relations: Related[]; beyond: XmlElement[] } | undefined
  private knownCode: { value: CodeableConcept | undefined } | undefined
  private knownText: { value: string | undefined } | undefined
  private knownAuthorship: Authorship | undefined
  private knownBeyond: BeyondFields | undefined

  constructor(el: XmlElement, section: Section, reading: Reading, parent?: Statement) {
    this.el = el
    this.section = section
    this.reading = reading
    this.parent = parent
    this.templates = templatesOf(el)
  }

  is(...names: readonly EntryTemplateName[]): boolean {
    return this.templates.some((template) => names.includes(template))
  }

  /** V3 ActMood; a missing one is taken for an event. */
  get mood(): string {
    return this.el.attr('moodCode') ?? 'EVN'
  }

  /** Something that is asked for or intended and has not taken place. */
  get isPlanned(): boolean {
    return this.mood !== 'EVN'
  }

  /** Some senders negate the relation instead of the statement. */
  get isNegated(): boolean {
    const relation = this.el.parent?.name === 'entryRelationship' ? this.el.parent : undefined
    return this.el.attr('negationInd') === 'true' || relation?.attr('negationInd') === 'true'
  }

  get status(): string | undefined {
    return this.el.child('statusCode')?.attr('code')?.toLowerCase()
  }

  get code(): CodeableConcept | undefined {
    this.knownCode ??= { value: this.readCode() }
    return this.knownCode.value
  }

  private readCode(): CodeableConcept | undefined {
    const code = this.concept('code')
    return isEmptyName(code) ? this.ownName : code
  }

  concept(child: string): CodeableConcept | undefined {
    return concept(this.el.child(child), this.reading)
  }

  concepts(child: string): CodeableConcept[] {
    return this.el
      .all(child)
      .map((el) => concept(el, this.reading))
      .filter(isPresent)
  }

  get time(): Span {
    return span(this.el.child('effectiveTime'), this.reading)
  }

  get identifier(): Identifier[] {
    return identifiers(this.el)
  }

  /** Words of its own: written inside, or in the narrative that it points to, with their lines. */
  get text(): string | undefined {
    this.knownText ??= { value: this.readText() }
    return this.knownText.value
  }

  private readText(): string | undefined {
    const el = this.el.child('text')
    if (el === undefined) return undefined
    const reference = el.child('reference')
    const pointed = reference && this.reading.narrative(reference)
    const inside = words(el, this.reading)
    const isSame = pointed !== undefined && pointed.replace(/\s+/g, ' ') === inside
    return (
      (isSame ? pointed : undefined) ?? (inside === undefined || inside === pointed ? pointed : plainText(el) || inside)
    )
  }

  /** Words that name the thing, for an entry that has no code: only what is short enough to be a name. */
  get name(): CodeableConcept | undefined {
    const { text, ownName } = this
    if (ownName !== undefined) return ownName
    return text === undefined || text.length > NAME_LENGTH || isNothing(text)
      ? undefined
      : { text: text.replaceAll('\n', ' ') }
  }

  // Statements inside

  /** Sorted once: statements, and the details that this product's own writer adds. */
  private get inner(): { relations: Related[]; beyond: XmlElement[] } {
    if (this.knownInner !== undefined) return this.knownInner
    const inner: { relations: Related[]; beyond: XmlElement[] } = { relations: [], beyond: [] }
    for (let holder = this.el.first; holder !== undefined; holder = holder.next) {
      if (holder.name !== 'entryRelationship' && holder.name !== 'component') continue
      for (const el of statementsIn(holder)) {
        if (isBeyond(el)) inner.beyond.push(el)
        else {
          const statement = new Statement(el, this.section, this.reading, this)
          inner.relations.push({ statement, typeCode: holder.attr('typeCode') ?? '', taken: false })
        }
      }
    }
    this.knownInner = inner
    return inner
  }

  /** Takes statements inside that nobody took yet; what nobody takes is read for itself in the end. */
  takeWhere(isWanted: (statement: Statement, typeCode: string) => boolean): Statement[] {
    const taken: Statement[] = []
    for (const related of this.inner.relations) {
      if (related.taken || !isWanted(related.statement, related.typeCode)) continue
      related.taken = true
      taken.push(related.statement)
    }
    return taken
  }

  take(...templates: readonly EntryTemplateName[]): Statement[] {
    return this.takeWhere((statement) => statement.is(...templates))
  }

  takeRest(): Statement[] {
    return this.takeWhere(() => true)
  }

  /** Reads for itself what nobody took, here and inside the parts that were taken. */
  readRest(): void {
    for (const { statement } of this.inner.relations.filter(({ taken }) => taken)) statement.readRest()
    for (const rest of this.takeRest()) this.reading.read(rest)
  }

  /** Everything inside goes the way of the whole. */
  discard(): void {
    for (const inner of this.takeRest()) inner.discard()
  }

  /** Looks without taking. */
  has(isWanted: (statement: Statement) => boolean): boolean {
    return this.inner.relations.some(({ statement }) => isWanted(statement))
  }

  // Participants

  participants(...typeCodes: readonly string[]): XmlElement[] {
    return this.el
      .all('participant')
      .filter((participant) => typeCodes.includes(participant.attr('typeCode') ?? ''))
      .map((participant) => participant.child('participantRole'))
      .filter(isPresent)
  }

  get performers(): Reference[] {
    return this.reading.people.performers(this.el, this.reading)
  }

  /** Who wrote it and when: said here, or further out. The document's own author is not repeated by the reading. */
  get authorship(): Authorship {
    this.knownAuthorship ??= this.readAuthorship()
    return this.knownAuthorship
  }

  private readAuthorship(): Authorship {
    const own = this.el.all('author')
    if (own.length > 0) return this.reading.people.authors(own, this.reading)
    if (this.parent !== undefined) return this.parent.authorship
    return this.reading.people.authors(this.section.authors, this.reading)
  }

  // What comes of it

  /** Fields that this product's own writer could say in no template. */
  get beyond(): BeyondFields {
    const { beyond } = this.inner
    if (beyond.length === 0) return nothingBeyond
    this.knownBeyond ??= readBeyond(beyond, this.reading)
    return this.knownBeyond
  }

  /**
   * What it is about, where our own writer says it in FHIR's words: no guess at the words of the entry can be better. The
   * list of codes says that it is a name, whatever its words.
   */
  private get ownName(): CodeableConcept | undefined {
    if (this.inner.beyond.length === 0) return undefined
    const { code, medicationCodeableConcept, vaccineCode } = this.beyond
    const { data } = codeableConcept.safeParse(code ?? medicationCodeableConcept ?? vaccineCode)
    return data && { ...data, coding: data.coding ?? [] }
  }

  /** Its words as a remark, with who wrote it where it says so itself. Words that there is none are no remark. */
  asNote(): Annotation | undefined {
    const { author, authoredOn } = this.el.child('author') ? this.authorship : { author: [], authoredOn: undefined }
    const text = NO_COMMENT.test(this.text ?? '') ? undefined : this.text
    return note(text, { time: authoredOn, authorString: author[0]?.display })
  }

  /** Comments (Comment Activity, or an act with the comment code) as notes. */
  takeComments(): Annotation[] {
    return this.takeWhere(
      (inner) => inner.is('commentActivity') || inner.el.child('code')?.attr('code') === COMMENT.code,
    )
      .map((comment) => comment.asNote())
      .filter(isPresent)
  }

  /**
   * The item that the statement says. Ids, comments and the own words are added here, so that no kind of entry forgets
   * them. `outer`: the act around it, whose ids and author count where it has none itself.
   */
  becomes(content: ChartContent, outer?: Statement): string[] {
    const own = this.identifier
    const identifier = own.length > 0 || outer === undefined ? own : outer.identifier
    const notes = [...(content.note ?? []), ...this.takeComments(), ...(outer?.takeComments() ?? [])]
    const whole = { ...content, identifier: content.identifier ?? identifier, note: notes }
    const keys = this.reading.add({
      el: this.el,
      section: this.section,
      content: compact(withBeyond(whole, { ...outer?.beyond, ...this.beyond })),
      narrative: this.reading.words.fragmentOf(this.el) ?? (outer && this.reading.words.fragmentOf(outer.el)),
      ...this.authorship,
    })
    this.linkVisit(keys)
    outer?.linkVisit(keys)
    return keys
  }

  /** The visit that a statement belongs to: an encounter inside it that is only pointed to by its id. */
  private linkVisit(keys: readonly string[]): void {
    for (const { el } of this.takeWhere(isVisitPointer))
      this.reading.link(el, (visit) => {
        const encounter = { reference: `#${visit}`, type: 'Encounter' }
        for (const content of keys.map((key) => this.reading.contentOf(key))) {
          if (content?.resourceType === 'DocumentReference') content.context = { ...content.context, encounter }
          else if (content !== undefined && hasVisit(content)) content.encounter = encounter
        }
      })
  }

  /** Nothing came of it, for this reason. */
  skip(reason: string): string[] {
    this.reading.skip(this.el, this.section, reason)
    return []
  }

  /** Neither code nor value nor words. */
  private get saysNothing(): boolean {
    const { code, text } = this
    return (
      (code === undefined || hasCode(code, generalQuestions)) &&
      this.concept('value') === undefined &&
      (text === undefined || isNothing(text))
    )
  }

  /** It has neither code nor words. A part of another statement that is only a placeholder is not worth a line. */
  skipEmpty(): string[] {
    if (this.parent !== undefined && this.saysNothing && !this.has(() => true)) return []
    const flavor =
      this.el.attr('nullFlavor') ??
      this.el.child('code')?.attr('nullFlavor') ??
      this.el.child('value')?.attr('nullFlavor')
    const points = this.el.at('text', 'reference') !== undefined && this.text === undefined
    if (points) return this.skip('The words that it points to are not in the document.')
    return this.skip(
      flavor === undefined
        ? 'It has no code and no words that say what it is about.'
        : `It says nothing: the sender marked it as having no information (${flavor}).`,
    )
  }
}
