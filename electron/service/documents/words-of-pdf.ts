/** The words of a PDF, page by page, and the QR codes in its pictures: a scanned page has no other words. Loaded only where a PDF is read: the library is large. */

import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
// Sets `globalThis.pdfjsWorker`, so that the library parses here and looks for no worker file. Nothing in a PDF is run.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import {
  getDocument,
  ImageKind,
  OPS,
  type PDFPageProxy,
  VerbosityLevel,
  version,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { codesOfPicture } from './codes-of-picture.ts'
import { fits, type Pixels } from './pixels.ts'

export interface WordLimits {
  /** UTF-16 units of text. */
  characters: number
  pages: number
  milliseconds: number
}

/** Up to the limits; what lies beyond is left out. Throws where the file is broken or asks for a password. */
export function wordsOfPdf(bytes: Uint8Array, limits: WordLimits): Promise<string> {
  return pageByPage(bytes, limits, async (page, until) => {
    const { items } = await page.getTextContent()
    let text = `${items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')}\n\n`
    for await (const picture of picturesOf(page)) {
      if (Date.now() > until) break
      text += asWords(codesIn(picture))
    }
    return text
  })
}

/** The QR codes on the pages of a scan whose pictures lie one below the other: a code may reach from one into the next. */
export function codesOfScan(bytes: Uint8Array, limits: WordLimits): Promise<string> {
  return pageByPage(bytes, limits, async (page) => {
    const strips: Pixels[] = []
    for await (const strip of picturesOf(page)) strips.push(strip)
    const whole = stacked(strips)
    return whole ? asWords(codesIn(whole)) : ''
  })
}

const asWords = (codes: readonly string[]): string => codes.map((code) => `${code}\n\n`).join('')

const codesIn = (picture: Pixels): string[] =>
  Math.min(picture.width, picture.height) < smallest ? [] : codesOfPicture(picture)

async function pageByPage(
  bytes: Uint8Array,
  limits: WordLimits,
  read: (page: PDFPageProxy, until: number) => Promise<string>,
): Promise<string> {
  const task = getDocument({
    // The library keeps what it is given.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    wasmUrl: decoders(),
  })
  const until = Date.now() + limits.milliseconds
  try {
    const pdf = await task.promise
    let text = ''
    for (let number = 1; number <= Math.min(pdf.numPages, limits.pages); number++) {
      if (text.length >= limits.characters || Date.now() > until) break
      const page = await pdf.getPage(number)
      text += await read(page, until)
      page.cleanup()
    }
    return text.slice(0, limits.characters)
  } finally {
    await task.destroy()
  }
}

/** Undefined where they are of several widths, or more than any page. */
function stacked(strips: readonly Pixels[]): Pixels | undefined {
  const [first] = strips
  const height = strips.reduce((sum, strip) => sum + strip.height, 0)
  if (!first || strips.some(({ width }) => width !== first.width) || !fits(first.width, height)) return undefined
  const rgba = new Uint8ClampedArray(first.width * height * 4)
  let at = 0
  for (const strip of strips) {
    rgba.set(strip.rgba, at)
    at += strip.rgba.length
  }
  return { width: first.width, height, rgba }
}

/** Where the library finds its decoders of fax and JPEG 2000 pictures, in plain JavaScript: built beside the page, else in the package. */
function decoders(): string {
  const built = path.resolve(import.meta.dirname, `../renderer/assets/pdfjs-${version}/wasm`)
  if (existsSync(built)) return `${pathToFileURL(built).href}/`
  return new URL('./', import.meta.resolve('pdfjs-dist/wasm/jbig2_nowasm_fallback.js')).href
}

/** Smaller ones hold no code: a line, a logo, a signature. */
const smallest = 60

/** A picture that cannot be unpacked may never come. */
const patience = 5000

async function* picturesOf(page: PDFPageProxy): AsyncGenerator<Pixels> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const shown = fnArray.flatMap((operator, at): unknown[] => {
    const first: unknown = argsArray[at]?.[0]
    if (operator === OPS.paintImageXObject) return [first]
    return operator === OPS.paintImageMaskXObject ? [named(first)] : []
  })
  for (const one of new Set(shown)) {
    const picture = pixelsOf(typeof one === 'string' ? await objectOf(page, one) : one)
    if (picture) yield picture
  }
}

/** A page of one bit per dot is often a mask through which black is painted; one that comes again is only named. */
function named(mask: unknown): unknown {
  return typeof mask === 'object' && mask !== null && 'data' in mask && typeof mask.data === 'string' ? mask.data : mask
}

/** Pictures that several pages share stand with the document. */
function objectOf(page: PDFPageProxy, name: string): Promise<unknown> {
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => resolve(undefined), patience)
    objects.get(name, (object: unknown) => {
      clearTimeout(giveUp)
      resolve(object)
    })
  })
}

interface Decoded {
  width: number
  height: number
  /** Of masks absent: one bit for each pixel. */
  kind?: number
  data: Uint8Array
}

const isDecoded = (object: unknown): object is Decoded =>
  typeof object === 'object' && object !== null && 'data' in object && ArrayBuffer.isView(object.data)

function pixelsOf(object: unknown): Pixels | undefined {
  if (!isDecoded(object)) return undefined
  const { width, height, kind, data } = object
  if (!fits(width, height)) return undefined
  if (kind === ImageKind.RGBA_32BPP) return { width, height, rgba: new Uint8ClampedArray(data) }
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255)
  /** Rows of one bit for each pixel begin with a new byte. */
  const rowBytes = Math.ceil(width / 8)
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)]
    if (kind === ImageKind.RGB_24BPP) rgba.set(data.subarray(at * 3, at * 3 + 3), at * 4)
    else if (((data[y * rowBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0) rgba.fill(0, at * 4, at * 4 + 3)
  }
  return { width, height, rgba }
}
