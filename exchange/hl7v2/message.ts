/**
 * HL7 v2 messages as text (HL7 v2.5.1 chapter 2): segments of fields, repetitions, components and sub-components, with the
 * delimiters that MSH declares and their escapes undone. Numbering is HL7's own: from 1, MSH-1 being the separator itself.
 */
import { DocumentRejected, type Place } from '../types.ts'

interface Delimiters {
  field: string
  component: string
  repetition: string
  escapeCharacter: string
  subcomponent: string
}

/** One repetition of a field. */
export class Value {
  readonly #text: string
  readonly #delimiters: Delimiters

  constructor(text: string, delimiters: Delimiters) {
    this.#text = text
    this.#delimiters = delimiters
  }

  /** Component `n`, its first sub-component; '' where it is not there. `""` (HL7's "delete this") counts as not there. */
  component(n: number, sub = 1): string {
    const component = this.#text.split(this.#delimiters.component)[n - 1] ?? ''
    return this.#plain(component.split(this.#delimiters.subcomponent)[sub - 1] ?? '')
  }

  /** The component as it is written, `&` and all: what holds words often holds one that separates nothing. */
  words(n: number): string {
    return this.components[n - 1] ?? ''
  }

  get components(): string[] {
    return this.#text.split(this.#delimiters.component).map((component) => this.#plain(component))
  }

  /** The component as a value of its own: its sub-components count as components. */
  part(n: number): Value {
    const { component, subcomponent } = this.#delimiters
    const text = this.#text.split(component)[n - 1] ?? ''
    return new Value(text, { ...this.#delimiters, component: subcomponent, subcomponent: '\0' })
  }

  /** The whole repetition as people would read it. */
  get text(): string {
    return this.#plain(this.#text)
  }

  get isEmpty(): boolean {
    return this.#text === '' || this.#text === '""'
  }

  #plain(text: string): string {
    const trimmed = text.trim()
    return trimmed === '""' ? '' : withoutEscapes(trimmed, this.#delimiters)
  }
}

export class Segment {
  readonly name: string
  /** From 1, in the file. */
  readonly line: number
  readonly #fields: readonly string[]
  readonly #delimiters: Delimiters

  constructor(name: string, fields: readonly string[], line: number, delimiters: Delimiters) {
    this.name = name
    this.line = line
    this.#fields = fields
    this.#delimiters = delimiters
  }

  /** Every repetition that says something. */
  repetitions(n: number): Value[] {
    const raw = this.#fields[n] ?? ''
    // MSH-2 holds the delimiters themselves.
    const parts = this.name === 'MSH' && n === 2 ? [raw] : raw.split(this.#delimiters.repetition)
    return parts.map((part) => new Value(part, this.#delimiters)).filter((value) => !value.isEmpty)
  }

  /** The first repetition; an empty value where there is none. */
  field(n: number): Value {
    return this.repetitions(n)[0] ?? new Value('', this.#delimiters)
  }

  /** First component of the first repetition. */
  text(n: number): string {
    return this.field(n).component(1)
  }

  place(field?: number): Place {
    return { path: field === undefined ? this.name : `${this.name}-${field}`, line: this.line }
  }
}

export interface Message {
  /** As it stands in the file, a segment a line. */
  lines: string[]
  header: Segment
  /** Without the header, in order. */
  segments: Segment[]
}

const SEGMENT = /^[A-Z][A-Z0-9]{2}$/
/** MLLP's marks around a message. */
const blockMarks = ['\u000b', '\u001c']

/**
 * All messages of a file: one, a batch (FHS, BHS … BTS, FTS), or several in a row, with or without MLLP's marks. A line that begins no
 * segment is a line break that somebody left inside the one before.
 * @throws DocumentRejected `not-well-formed` with the line.
 */
export function parseMessages(text: string): Message[] {
  const messages: Message[] = []
  for (const { line, number } of segmentLines(text)) {
    const name = line.slice(0, 3)
    if (name === 'MSH') {
      messages.push({ lines: [line], header: header(line, number), segments: [] })
      continue
    }
    if (envelope.has(name)) continue
    const last = messages.at(-1)
    if (!last) throw malformed('The file does not begin with a message header (MSH).', number)
    const message = name === 'PID' && hasPatient(last) && !isAnswer(last) ? forNext(last) : last
    if (message !== last) messages.push(message)
    const delimiters = delimitersOf(message.header)
    message.lines.push(line)
    message.segments.push(new Segment(name, line.split(delimiters.field), number, delimiters))
  }
  if (messages.length === 0) throw malformed('The file holds no message.', 1)
  return messages
}

/** One ORU may hold results of several patients (HL7 v2.5.1, 7.3.1): from each further PID on, it is read as a message of its own. */
const forNext = ({ header, lines }: Message): Message => ({ header, lines: lines.slice(0, 1), segments: [] })

const hasPatient = ({ segments }: Message): boolean => segments.some(({ name }) => name === 'PID')
/** The candidates of a query's answer are no records of their own. */
const isAnswer = ({ header }: Message): boolean => header.text(9).startsWith('RSP')

/** File and batch headers and trailers. */
const envelope = new Set(['FHS', 'BHS', 'BTS', 'FTS'])

/** Lines that begin with a segment's name, each with those that continue it; numbers from 1. */
function segmentLines(text: string): { line: string; number: number }[] {
  const found: { line: string; number: number }[] = []
  const plain = blockMarks.reduce((rest, mark) => rest.replaceAll(mark, ''), text)
  let separator: string | undefined
  for (const [index, whole] of plain.split(/\r\n|\r|\n/).entries()) {
    const line = whole.trimStart()
    if (line === '') continue
    const name = line.slice(0, 3)
    if (name === 'MSH') separator = line[3]
    const begins = envelope.has(name) || (SEGMENT.test(name) && (line.length === 3 || line[3] === separator))
    const before = found.at(-1)
    if (begins || !before) found.push({ line, number: index + 1 })
    else before.line += `\n${whole}`
  }
  return found
}

const known = new WeakMap<Segment, Delimiters>()
const delimitersOf = (header: Segment): Delimiters => {
  const delimiters = known.get(header)
  if (!delimiters) throw new Error('Not a header')
  return delimiters
}

function header(line: string, number: number): Segment {
  const field = line[3] ?? ''
  const [component = '^', repetition = '~', escapeCharacter = '\\', subcomponent = '&'] =
    line.slice(4).split(field)[0] ?? ''
  if (!/^[^\w\s]$/.test(field)) throw malformed('The message header (MSH) does not say its delimiters.', number)
  const delimiters = { field, component, repetition, escapeCharacter, subcomponent }
  // MSH-1 is the separator: from here on its fields count like those of every other segment.
  const [name = '', ...fields] = line.split(field)
  const segment = new Segment(name, [name, field, ...fields], number, delimiters)
  known.set(segment, delimiters)
  return segment
}

const malformed = (message: string, line: number) =>
  new DocumentRejected('not-well-formed', message, { path: 'line', line })

/**
 * HL7 v2.5.1, 2.7: `\F\ \S\ \R\ \E\ \T\`, hexadecimal `\Xdd…\`, line breaks and highlighting of formatted text. What is none of them
 * is what a careless sender meant as text, and stays.
 */
function withoutEscapes(text: string, delimiters: Delimiters): string {
  const { escapeCharacter } = delimiters
  if (escapeCharacter === '' || !text.includes(escapeCharacter)) return text
  const mark = `\\u{${escapeCharacter.codePointAt(0)?.toString(16)}}`
  const sequences = new RegExp(`${mark}(${SEQUENCE})${mark}`, 'gu')
  return text.replace(sequences, (_, sequence: string) => replaced(sequence, delimiters))
}

const SEQUENCE = String.raw`[FSRETHN]|\.(?:br|sp|ce|fi|nf|in|ti|sk)[+\-\d]*|X(?:[0-9A-Fa-f]{2})+|[CM][0-9A-Fa-f]{4,6}`

function replaced(sequence: string, delimiters: Delimiters): string {
  const { field, component, repetition, escapeCharacter, subcomponent } = delimiters
  switch (sequence[0]) {
    case 'F':
      return field
    case 'S':
      return component
    case 'R':
      return repetition
    case 'E':
      return escapeCharacter
    case 'T':
      return subcomponent
    case 'X':
      return textOfBytes(Buffer.from(sequence.slice(1), 'hex'))
    case '.':
      return /^\.(br|sp|ce)/.test(sequence) ? '\n' : ' '
    default:
      // Highlighting, and switches between character sets, which a decoded text no longer needs.
      return ''
  }
}

/** The sender's character set is not said here: UTF-8 where it is that, else Windows-1252, which is what it is in practice. */
function textOfBytes(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes)
  return text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : text
}
