/** The pixels of a picture that somebody sent. Its size is asked before anything is unpacked: a few bytes can claim a square mile. */
import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'

export interface Pixels {
  width: number
  height: number
  /** Four bytes for each: red, green, blue, opacity. */
  rgba: Uint8ClampedArray
}

/** A page scanned at 600 dpi has 35 million. */
const mostPixels = 50_000_000

/** Undefined for other kinds, and for what is larger than any page. @throws where the picture is broken. */
export function pixelsOf(bytes: Uint8Array, contentType: string): Pixels | undefined {
  if (contentType === 'image/png') return pixelsOfPng(bytes)
  if (contentType === 'image/jpeg') return pixelsOfJpeg(bytes)
  return undefined
}

/** IHDR comes first, with width and height (PNG, third edition, 11.2.1). */
function pixelsOfPng(bytes: Uint8Array): Pixels | undefined {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (header.byteLength < 24 || !fits(header.getUint32(16), header.getUint32(20))) return undefined
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes))
  return { width, height, rgba: new Uint8ClampedArray(data) }
}

function pixelsOfJpeg(bytes: Uint8Array): Pixels {
  const { width, height, data } = jpeg.decode(bytes, {
    useTArray: true,
    formatAsRGBA: true,
    tolerantDecoding: true,
    maxResolutionInMP: mostPixels / 1_000_000,
    maxMemoryUsageInMB: 1024,
  })
  return { width, height, rgba: new Uint8ClampedArray(data) }
}

export const fits = (width: number, height: number): boolean => width * height <= mostPixels
