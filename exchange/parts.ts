/**
 * A file that came from outside may hold several records: an XDM packet or any other ZIP, a batch of laboratory messages, a bulk
 * export. Each part is then read, reviewed and kept on its own, as if it had come alone.
 */
import { decode } from './decode.ts'
import { byPatient } from './fhir/by-patient.ts'
import { isObject, type JsonObject, type JsonText, parseJson } from './fhir/json.ts'
import { bundleOf } from './fhir/versions.ts'
import { partsByPatient } from './hl7v2/read.ts'
import { type NdjsonFile, partNdjson } from './ndjson.ts'
import { MANIFEST, Manifest } from './packet/manifest.ts'
import { kindNames, OFFICE_ADVICE, sniff } from './sniff.ts'
import { DocumentRejected } from './types.ts'
import { defaultLimits } from './xml/limits.ts'
import { type Allowance, type ArchiveFile, gunzip, openArchive } from './zip.ts'

export interface Part {
  /** To show: the file's name, and behind a colon where in it the part stands. */
  name: string
  bytes: Uint8Array
}

export interface Parts {
  parts: Part[]
  /** What is in the file and is no record, with the reason. */
  leftOut: { name: string; reason: string }[]
  /** Files that are not as a packet's own list of digests has them, or not there. Absent where no file came with such a list. */
  damaged?: { name: string; reason: string }[]
}

const MEBIBYTE = 1024 * 1024
const allowed: Allowance = { files: 2000, fileBytes: defaultLimits.bytes, totalBytes: 256 * MEBIBYTE }
/** Packets hold packets; nobody sends more levels than these. */
const deepest = 3

/**
 * `password` opens archives that are protected by one.
 * @throws DocumentRejected where the file as a whole can't be opened. A file that is one record gives itself.
 */
export async function partsOf(bytes: Uint8Array, fileName: string, password?: string): Promise<Parts> {
  const opening: Opening = { parts: [], leftOut: [], tables: [], alone: [], allowance: { ...allowed }, password }
  await open({ name: fileName, bytes }, opening, 0)
  addAlone(opening)
  if (opening.tables.length > 0) addBundles(opening)
  const { parts, leftOut, damaged } = opening
  return { parts, leftOut, ...(damaged && { damaged }) }
}

interface Opening extends Parts {
  /** Bulk exports spread one patient over several files: they are parted when all of them are there. */
  tables: NdjsonFile[]
  /** Single resources of an archive. */
  alone: { part: Part; json: JsonObject }[]
  allowance: Allowance
  password: string | undefined
}

async function open(part: Part, opening: Opening, depth: number): Promise<void> {
  if (depth > deepest) throw new DocumentRejected('too-deep', 'Archives stand inside each other too many times.')
  switch (sniff(part.bytes)) {
    case 'zip':
      await openArchive(
        part.bytes,
        opening.allowance,
        (files) => openZip(part.name, files, opening, depth),
        opening.password,
      )
      return
    case 'gzip':
      await open({ name: part.name, bytes: await gunzip(part.bytes, opening.allowance) }, opening, depth + 1)
      return
    case 'ndjson':
      opening.tables.push({ name: part.name, text: decode(part.bytes).text })
      return
    case 'hl7v2':
      opening.parts.push(...messageParts(part))
      return
    case 'json':
      openJson(part, opening, depth)
      return
    default:
      opening.parts.push(part)
  }
}

/** Office programs save ZIP archives of their own (ECMA-376 part 2, 10.1.2; OpenDocument 1.2 part 3, 2.2.1). */
const officeParts: ReadonlySet<string> = new Set(['[Content_Types].xml', 'mimetype'])

async function openZip(name: string, files: readonly ArchiveFile[], opening: Opening, depth: number): Promise<void> {
  if (files.some((file) => officeParts.has(file.name))) {
    const reason = `This is ${kindNames.word}. ${OFFICE_ADVICE}`
    if (depth === 0) throw new DocumentRejected('not-recognised', reason)
    opening.leftOut.push({ name, reason })
    return
  }
  const shown = files.filter((file) => !isHidden(file.name))
  await openFiles(name, shown, opening, depth + 1)
}

async function openFiles(archive: string, files: readonly ArchiveFile[], opening: Opening, depth: number) {
  const list = files.find(({ name }) => name === MANIFEST || name.endsWith(`/${MANIFEST}`))
  const manifest = list && Manifest.read(list.name, await list.read())
  for (const file of files) {
    if (manifest && file === list) continue
    const member = { name: `${archive}: ${file.name}`, bytes: await file.read() }
    const reason = manifest?.objection(file.name, member.bytes)
    if (reason === undefined) await openMember(member, opening, depth)
    else opening.damaged = [...(opening.damaged ?? []), { name: member.name, reason }]
  }
  if (manifest) concludeList(`${archive}: ${list?.name}`, archive, manifest, opening)
}

function concludeList(name: string, archive: string, { missing, sound }: Manifest, opening: Opening): void {
  const reason = 'The packet’s own list names it, and it is not there. Ask the sender for the packet again.'
  opening.damaged = [...(opening.damaged ?? []), ...missing.map((file) => ({ name: `${archive}: ${file}`, reason }))]
  opening.leftOut.push({
    name,
    reason: `It belongs to the packet: its list of digests. Files that are as they were sent: ${sound}.`,
  })
}

/** What stands beside the records of a packet: its contents list, its page for people, style sheets. */
async function openMember(part: Part, opening: Opening, depth: number): Promise<void> {
  const kind = sniff(part.bytes)
  const head = new TextDecoder('latin1').decode(part.bytes.subarray(0, 4096))
  if (kind === 'html' || kind === 'unknown' || kind === 'csv') {
    opening.leftOut.push({ name: part.name, reason: 'It is a page or text for people, or of a kind that is not read.' })
  } else if (kind === 'xml' && /<(\w+:)?(stylesheet|transform|SubmitObjectsRequest)[\s>]/.test(head)) {
    opening.leftOut.push({
      name: part.name,
      reason: 'It belongs to the packet: its list of contents or a style sheet.',
    })
  } else await open(part, opening, depth)
}

/** What archivers of some systems leave behind. */
const isHidden = (name: string): boolean => /(^|\/)(__MACOSX\/|\.)/.test(name)

/** A bundle about several patients, or a file of an archive with one resource: those belong together. */
function openJson(part: Part, opening: Opening, depth: number): void {
  const { text } = decode(part.bytes)
  const patients = text.match(/"resourceType"\s*:\s*"Patient"/g)?.length ?? 0
  const json = patients > 1 || depth > 0 ? jsonIn(text) : undefined
  const value = isObject(json?.value) ? json.value : undefined
  if (depth > 0 && typeof value?.resourceType === 'string' && value.resourceType !== 'Bundle')
    opening.alone.push({ part, json: value })
  else opening.parts.push(...(json && patients > 1 ? bundleParts(part, json, opening) : [part]))
}

/** Undefined where it can't be read: the reader will say why. */
function jsonIn(text: string): JsonText | undefined {
  return unlessRejected(() => parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text))
}

function unlessRejected<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof DocumentRejected) return undefined
    throw error
  }
}

function bundleParts(part: Part, json: JsonText, opening: Opening): Part[] {
  const parted = unlessRejected(() => byPatient(json))
  if (parted === undefined) return [part]
  for (const { type, path } of parted.leftOut)
    opening.leftOut.push({ name: `${part.name}: ${type} ${path}`, reason: 'No patient’s record refers to it.' })
  return parted.bundles.map((bundle, index) => ({
    name: `${part.name}: patient ${index + 1}`,
    bytes: new TextEncoder().encode(JSON.stringify(bundle)),
  }))
}

/** One resource a file, as some systems export: together they are a bundle. */
function addAlone(opening: Opening): void {
  const { alone, parts } = opening
  const [first] = alone
  if (!first || alone.length === 1) {
    parts.push(...alone.map(({ part }) => part))
    return
  }
  const value = bundleOf(alone.map(({ json }) => ({ json, fullUrl: undefined })))
  const name = `${first.part.name.replace(/: .*/, '')}: ${alone.length} resources`
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  parts.push(...bundleParts({ name, bytes }, { value, entryLine: () => undefined }, opening))
}

function messageParts(part: Part): Part[] {
  const texts = partsByPatient(decode(part.bytes).text)
  if (texts.length === 1) return [part]
  return texts.map((text, index) => ({
    name: `${part.name}: patient ${index + 1}`,
    bytes: new TextEncoder().encode(text),
  }))
}

function addBundles({ tables, parts, leftOut }: Opening): void {
  const { bundles, leftOut: lines } = partNdjson(tables)
  const [first] = tables
  for (const [index, { bundle }] of bundles.entries()) {
    const bytes = new TextEncoder().encode(JSON.stringify(bundle))
    parts.push({ name: `${first?.name.replace(/: .*/, '')}: patient ${index + 1}`, bytes })
  }
  for (const { place, reason } of lines) leftOut.push({ name: place, reason })
}
