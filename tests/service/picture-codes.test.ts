/** The code of a referral on a page that came back as a picture: our own stub, printed by a real browser, then scanned, turned, faxed. */
import { readFile } from 'node:fs/promises'
import { deflateSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { referralCode, referralCodesIn } from '../../domain/clinical/referral-code.ts'
import { pixelsOf } from '../../electron/service/documents/pixels.ts'
import { wordsOfFile } from '../../electron/service/documents/words-of-file.ts'
import { replyStub } from '../../exchange/reply-stub.ts'
import { launchBrowser } from '../e2e/browser.ts'
import { uuid } from '../fixtures/snapshot.ts'
import { tiffOf } from '../fixtures/tiff.ts'

const code = referralCode(uuid(7))
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)
afterAll(() => browser.close())

/** A letter with our stub, as it leaves the consultant's printer; `css` is what becomes of it on the way. */
const letter = (css = '') => `<!doctype html><body style="background:#fff;margin:0;width:800px">
<div style="padding:60px;font:16px serif;${css}"><h1>Cardiology consultation</h1>
<p>${'Seen today. No anticoagulation needed for now; echo in six months. '.repeat(12)}</p>${replyStub(code).markup}<p>Dr. Erik Lindqvist</p></div>`

async function page<T>(pixels: number, draw: (page: Page) => Promise<T>, html = letter()): Promise<T> {
  const context = await browser.newContext({ deviceScaleFactor: pixels, viewport: { width: 800, height: 900 } })
  try {
    const page = await context.newPage()
    await page.setContent(html)
    return await draw(page)
  } finally {
    await context.close()
  }
}

const png = (html: string, pixels = 2) => page(pixels, (at) => at.screenshot({ type: 'png' }), html)
const jpeg = (html: string, pixels = 2, quality = 70) =>
  page(pixels, (at) => at.screenshot({ type: 'jpeg', quality }), html)
const found = async (bytes: Uint8Array, contentType: string) => referralCodesIn(await wordsOfFile(bytes, contentType))

test.each([
  ['straight', '', 2],
  ['small: 96 dpi', '', 1],
  ['laid on the glass askew', 'transform:rotate(7deg)', 2],
  ['upside down', 'transform:rotate(180deg)', 2],
  ['on its side, and askew', 'transform:rotate(-97deg)', 2],
  ['grey and pale', 'filter:grayscale(1) contrast(.45) brightness(1.15)', 2],
  ['a little out of focus', 'filter:blur(1px)', 2],
])('a picture: %s', async (_, css, pixels) => {
  expect(await found(await png(letter(css), pixels), 'image/png')).toEqual([code])
})

test('a photograph', async () => {
  expect(await found(await jpeg(letter('transform:rotate(12deg)')), 'image/jpeg')).toEqual([code])
})

test('black and white only, as a fax machine sends it', async () => {
  const scan = PNG.sync.read(await png(letter('transform:rotate(2deg)')))
  for (let at = 0; at < scan.data.length; at += 4) scan.data.fill((scan.data[at] ?? 0) > 140 ? 255 : 0, at, at + 3)
  const fax = PNG.sync.write(scan, { colorType: 0 })
  expect(await found(fax, 'image/png')).toEqual([code])
  // Standard resolution: every second line is left out.
  const flat = new PNG({ width: scan.width, height: scan.height / 2 })
  for (let line = 0; line < flat.height; line += 1) {
    scan.data.copy(flat.data, line * flat.width * 4, line * 2 * flat.width * 4, (line * 2 + 1) * flat.width * 4)
  }
  expect(await found(PNG.sync.write(flat), 'image/png')).toEqual([code])
})

test('a PDF that holds nothing but the scan', async () => {
  const scan = async (kind: 'png' | 'jpeg', bytes: Buffer) => {
    const html = `<body style="margin:0"><img style="width:100%" src="data:image/${kind};base64,${bytes.toString('base64')}">`
    return page(1, (at) => at.pdf({ format: 'Letter' }), html)
  }
  expect(await found(await scan('jpeg', await jpeg(letter('transform:rotate(3deg)'))), 'application/pdf')).toEqual([
    code,
  ])
  const grey = await png(letter('filter:grayscale(1)'))
  expect(await found(await scan('png', grey), 'application/pdf')).toEqual([code])
}, 60_000)

/** Written with Ghostscript: one picture of one bit per dot, as fax servers make them. */
test('a PDF of a fax server (CCITT group 4)', async () => {
  const fax = await readFile(new URL('../fixtures/fax-ccitt.pdf', import.meta.url))
  expect(fax.includes('CCITTFaxDecode')).toBe(true)
  expect(await found(fax, 'application/pdf')).toEqual(['CKR-TR00-0000-0073'])
})

/** One bit for each dot, rows from whole bytes; 1 is white. */
function bitsOf({ width, height, data }: PNG): Uint8Array {
  const rowBytes = Math.ceil(width / 8)
  const bits = new Uint8Array(rowBytes * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if ((data[(y * width + x) * 4] ?? 0) > 140)
        bits[y * rowBytes + (x >> 3)] = (bits[y * rowBytes + (x >> 3)] ?? 0) | (0x80 >> (x & 7))
  return bits
}

/** In strips of so many rows, as scanners write them. */
function stripsOf(bytes: Uint8Array, rowBytes: number, rows: number): Uint8Array[] {
  const size = rowBytes * rows
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size))
}

test('a TIFF of a fax server (CCITT group 4), with the bits either way round', async () => {
  const pdf = await readFile(new URL('../fixtures/fax-ccitt.pdf', import.meta.url))
  const start = pdf.indexOf('stream\n', pdf.indexOf('CCITTFaxDecode')) + 'stream\n'.length
  const coded = new Uint8Array(pdf.subarray(start, start + 719))
  const fax = { width: 330, height: 330, compression: 4, resolution: [72, 72] as [number, number] }
  const turned = coded.map((byte) => Number.parseInt(byte.toString(2).padStart(8, '0').split('').reverse().join(''), 2))
  for (const page of [
    { ...fax, strips: [coded] },
    { ...fax, strips: [turned], fillOrder: 2 },
  ]) {
    const blank = { width: 16, height: 2, strips: [new Uint8Array([0, 0, 0, 0])] }
    expect(await found(tiffOf([blank, page]), 'image/tiff')).toEqual(['CKR-TR00-0000-0073'])
  }
})

test('a TIFF of a scanner: strips, none of which holds the whole code, in every coding', async () => {
  const scan = PNG.sync.read(await png(letter(), 1))
  const { width, height } = scan
  const rowBytes = Math.ceil(width / 8)
  const bits = bitsOf(scan)
  const strips = stripsOf(bits, rowBytes, 24)
  const page = { width, height, rowsPerStrip: 24, photometric: 1 }
  expect(await found(tiffOf([{ ...page, strips }]), 'image/tiff')).toEqual([code])
  const deflated = strips.map((strip) => new Uint8Array(deflateSync(strip)))
  expect(await found(tiffOf([{ ...page, strips: deflated, compression: 8 }], true), 'image/tiff')).toEqual([code])
  const inverted = strips.map((strip) => strip.map((byte) => ~byte))
  expect(await found(tiffOf([{ ...page, strips: inverted, photometric: 0 }]), 'image/tiff')).toEqual([code])
  const colours = new Uint8Array(width * height * 3)
  for (let at = 0; at < width * height; at += 1) colours.set(scan.data.subarray(at * 4, at * 4 + 3), at * 3)
  const rgb = { width, height, photometric: 2, bitsPerSample: [8, 8, 8], rowsPerStrip: 100 }
  expect(await found(tiffOf([{ ...rgb, strips: stripsOf(colours, width * 3, 100) }]), 'image/tiff')).toEqual([code])
  const photo = new Uint8Array(await jpeg(letter(), 1, 90))
  const inside = { width, height, compression: 7, photometric: 6, bitsPerSample: [8, 8, 8], strips: [photo] }
  expect(await found(tiffOf([inside]), 'image/tiff')).toEqual([code])
}, 60_000)

test('a TIFF that breaks off, goes in circles or claims to be enormous', async () => {
  const page = { width: 64, height: 64, strips: [new Uint8Array(512)] }
  const whole = tiffOf([page])
  await expect(wordsOfFile(whole.subarray(0, whole.length - 20), 'image/tiff')).rejects.toThrow(RangeError)
  const circle = Uint8Array.from(whole)
  circle.set(circle.subarray(4, 8), circle.length - 4)
  expect(await wordsOfFile(circle, 'image/tiff')).toBe('')
  expect(await wordsOfFile(tiffOf([{ ...page, width: 400_000, height: 400_000 }]), 'image/tiff')).toBe('')
})

test('beside the code of somebody else', async () => {
  const other = letter().replace('<h1>', `${replyStub('https://example.org/portal').markup}<h1>`)
  expect(await found(await png(other), 'image/png')).toEqual([code])
})

test('a page without a code has none', async () => {
  const plain = letter().replace(/<svg.*<\/svg>/s, '')
  expect(await wordsOfFile(await png(plain), 'image/png')).toBe('')
})

test('a picture that claims to be enormous is not unpacked, a broken one is told', async () => {
  const bytes = Uint8Array.from(await png(letter(), 1))
  new DataView(bytes.buffer).setUint32(16, 400_000)
  expect(pixelsOf(bytes, 'image/png')).toBeUndefined()
  expect(() => pixelsOf(Uint8Array.from(bytes).fill(0, 60), 'image/png')).not.toThrow()
  const photo = await jpeg(letter(), 1)
  await expect(wordsOfFile(photo.subarray(0, 40), 'image/jpeg')).rejects.toThrow()
})
