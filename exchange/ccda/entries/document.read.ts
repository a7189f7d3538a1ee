/** Texts and files: Note Activity and narrative-only sections -> ClinicalNote; embedded files -> DocumentReference. */
import { createHash } from 'node:crypto'
import type {
  ChartContent,
  ClinicalNoteContent,
  CodeableConcept,
  Coding,
  DocumentReferenceContent,
  Reference,
} from '../../../domain/resources/index.ts'
import { withSigners } from '../../signatures.ts'
import { COMMENT, GENERAL_NOTE } from '../../terminology/codes.ts'
import type { XmlElement } from '../../xml/tree.ts'
import { beginning, compact, ifAny, said } from '../datatypes.read.ts'
import type { Reading, Section } from '../reading.read.ts'
import { sections } from '../section-templates.ts'
import { type Statement, statementIn } from '../statement.read.ts'

const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/

/** The bytes of an ED in base64 (Data Types R1, ED.representation). `undefined` when that is not what stands there. */
function bytesOf(el: XmlElement): Uint8Array | undefined {
  const text = el.text.trim()
  if (text === '' || !BASE64.test(text)) return undefined
  return Buffer.from(text, 'base64')
}

/** Keeps embedded bytes, once, by their SHA-256. */
function keep(
  bytes: Uint8Array,
  contentType: string,
  reading: Reading,
): { hash: string; size: number; contentType: string } {
  const hash = createHash('sha256').update(bytes).digest('hex')
  reading.files.set(hash, { hash, contentType, bytes })
  return { hash, size: bytes.length, contentType }
}

export interface Description {
  type?: CodeableConcept | undefined
  title?: string | undefined
  date?: string | undefined
  identifier?: DocumentReferenceContent['identifier'] | undefined
}

/** A file inside the document (nonXMLBody, observationMedia, a note's text). `undefined` when there are no bytes in it. */
export function embeddedFile(
  el: XmlElement,
  reading: Reading,
  about: Description,
): DocumentReferenceContent | undefined {
  const isBase64 = el.attr('representation') === 'B64'
  const bytes = isBase64 ? bytesOf(el) : new TextEncoder().encode(el.text.trim())
  if (bytes === undefined || bytes.length === 0 || el.attr('compression') !== undefined) return undefined
  const attachment = keep(
    bytes,
    el.attr('mediaType') ?? (isBase64 ? 'application/octet-stream' : 'text/plain'),
    reading,
  )
  return compact<DocumentReferenceContent>({
    resourceType: 'DocumentReference',
    status: 'current',
    type: about.type,
    identifier: about.identifier,
    description: about.title,
    date: about.date,
    content: [compact({ ...attachment, title: about.title, creation: about.date })],
  })
}

const notesCode: ReadonlySet<string> = new Set([GENERAL_NOTE.code])

/** Note Activity: its type is the translation of the general code "Note". */
export function noteActivity(act: Statement): string[] {
  const { reading } = act
  const code = act.code
  const specific = code?.coding?.filter((each) => !notesCode.has(each.code ?? '')) ?? []
  const type = ifAny<CodeableConcept>({
    coding: specific.length > 0 ? specific : (code?.coding ?? []),
    text: code?.text,
  })
  const { author } = act.authorship
  const date = beginning(act.time)
  const textEl = act.el.child('text')
  if (textEl?.attr('representation') === 'B64') {
    const file = embeddedFile(textEl, reading, { type, title: said(type) ?? act.section.title, date })
    return file === undefined ? act.skip('The file inside this note could not be read.') : act.becomes(file)
  }
  const { text } = act
  if (text === undefined) return act.skipEmpty()
  const content: ClinicalNoteContent = compact({
    resourceType: 'ClinicalNote',
    status: 'signed',
    type: type ?? generalNote,
    title: act.section.title,
    text,
    date,
    author: author.length > 0 ? author : reading.documentAuthor,
  })
  return act.becomes(withSigners(content, signers(act)))
}

/** Note Activity names legal authenticators as participants. */
const signers = (act: Statement): (Reference | undefined)[] =>
  act.participants('LA', 'AUTHEN').map((role) => act.reading.people.inRole(role, act.reading))

const concept = ({ system, code, display }: Coding): CodeableConcept => ({
  coding: [compact({ system, code, display })],
})
const generalNote = concept(GENERAL_NOTE)

/** What a comment inside other statements is on: the nearest around it that became an item, or the only one in a group. */
function commented(act: Statement): ChartContent | undefined {
  for (let around = act.parent; around !== undefined; around = around.parent) {
    const content = act.reading.contentAt(around.el)
    if (content !== undefined) return content
    const members = around.el.all('component').flatMap((each) => act.reading.contentAt(statementIn(each) ?? each) ?? [])
    if (members.length === 1) return members[0]
  }
  return undefined
}

/** A comment is a remark on what it is on; one that stands for itself is a note. */
export function comment(act: Statement): string[] {
  const { text } = act
  if (text === undefined) return act.skipEmpty()
  const { author, authoredOn } = act.authorship
  const about = commented(act)
  if (about !== undefined) {
    const remark = act.asNote()
    if (remark !== undefined) about.note = [...(about.note ?? []), remark]
    return act.reading.told()
  }
  return act.becomes(
    compact<ClinicalNoteContent>({
      resourceType: 'ClinicalNote',
      status: 'signed',
      type: concept(COMMENT),
      title: act.section.title,
      text,
      date: beginning(act.time) ?? authoredOn,
      author,
    }),
  )
}

/** A section that is text: one note, of the type that the section's code says. */
export function sectionNote(
  section: Section,
  code: Coding | undefined,
  narrative: string,
  date: string | undefined,
  reading: Reading,
): void {
  const textEl = section.el.child('text')
  if (textEl === undefined) return
  const { author } = reading.people.authors(section.authors, reading)
  const known = section.name === undefined ? undefined : sections[section.name]
  const content: ClinicalNoteContent = compact({
    resourceType: 'ClinicalNote',
    status: 'signed',
    type:
      code === undefined
        ? { text: section.title }
        : compact({ coding: [compact({ ...code, display: code.display ?? known?.display })] }),
    title: section.title,
    text: narrative,
    date,
    author: author.length > 0 ? author : reading.documentAuthor,
  })
  reading.add({ el: textEl, section, content, author })
}

/** Pictures and other media inside a section. */
export function media(statement: Statement): string[] {
  const el = statement.el.child('value')
  const title = statement.text ?? statement.section.title
  const file =
    el && embeddedFile(el, statement.reading, { type: statement.code, title, date: beginning(statement.time) })
  return file === undefined
    ? statement.skip('The picture or file is not inside the document.')
    : statement.becomes(file)
}
