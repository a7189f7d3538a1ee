/**
 * What stands in a TIFF file (TIFF 6.0; fax profiles: RFC 2301), page by page, without unpacking anything. Scanners and fax servers write
 * it in strips; tiles and separate colour planes are not read.
 */

export interface TiffPage {
  /** Of the picture, in dots. */
  width: number
  height: number
  /** TIFF 6.0, Compression: 1 none, 2 to 4 fax, 5 LZW, 7 JPEG, 8 deflate, 32773 PackBits. */
  compression: number
  /** 0 and 1: black on white, white on black; 2 red, green and blue; 3 palette; 6 YCbCr. */
  photometric: number
  bitsPerSample: number
  samplesPerPixel: number
  /** Sums stand instead of values, within each row. */
  predicted: boolean
  /** The two-dimensional coding of fax group 3. */
  twoDimensional: boolean
  rowsPerStrip: number
  /** The bytes of each strip, in the order of the rows; bits in the order that everything else uses. */
  strips: Uint8Array[]
  /** What is common to all strips of JPEG. */
  jpegTables: Uint8Array | undefined
  /** Red, green and blue of each colour, 0 to 255. */
  palette: Uint8Array | undefined
  /** Dots to the inch. */
  resolution: { across: number; down: number }
}

const tags = {
  width: 256,
  height: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  samplesPerPixel: 277,
  rowsPerStrip: 278,
  stripByteCounts: 279,
  xResolution: 282,
  yResolution: 283,
  planar: 284,
  t4Options: 292,
  resolutionUnit: 296,
  predictor: 317,
  colorMap: 320,
  tileWidth: 322,
  jpegTables: 347,
} as const

/** Bytes of each type of value, by its number. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]

const most = { pages: 2000, values: 1_000_000, dots: 400_000_000 }

/** Fax machines of old say none: 204 dots to the inch across, and as many down where the page is as long as a letter. */
const usual = 204

/** Pages that are of no kind that is read are left out. @throws RangeError where the file breaks off. */
export function readTiff(bytes: Uint8Array): TiffPage[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = view.getUint16(0) === 0x4949
  const pages: TiffPage[] = []
  const seen = new Set<number>()
  for (let at = view.getUint32(4, little); at !== 0 && !seen.has(at) && seen.size < most.pages; ) {
    seen.add(at)
    const count = view.getUint16(at, little)
    const page = pageOf(new Directory(bytes, view, little, at, count))
    if (page) pages.push(page)
    at = view.getUint32(at + 2 + count * 12, little)
  }
  return pages
}

/** The fields of one page. */
class Directory {
  readonly bytes: Uint8Array
  readonly #view: DataView
  readonly #little: boolean
  readonly #fields = new Map<number, { type: number; count: number; at: number }>()

  constructor(bytes: Uint8Array, view: DataView, little: boolean, start: number, count: number) {
    this.bytes = bytes
    this.#view = view
    this.#little = little
    for (let at = start + 2; at < start + 2 + count * 12; at += 12) {
      const [tag, type] = [view.getUint16(at, little), view.getUint16(at + 2, little)]
      const values = Math.min(view.getUint32(at + 4, little), most.values)
      const inside = (sizes[type] ?? 0) * values <= 4
      this.#fields.set(tag, { type, count: values, at: inside ? at + 8 : view.getUint32(at + 8, little) })
    }
  }

  all(tag: number): number[] {
    const field = this.#fields.get(tag)
    if (!field) return []
    const size = sizes[field.type] ?? 0
    return Array.from({ length: field.count }, (_, index) => this.#value(field.type, field.at + index * size))
  }

  one(tag: number): number | undefined {
    return this.all(tag)[0]
  }

  slice(tag: number): Uint8Array | undefined {
    const field = this.#fields.get(tag)
    return field && this.bytes.subarray(field.at, field.at + field.count)
  }

  #value(type: number, at: number): number {
    switch (type) {
      case 1:
      case 7:
        return this.#view.getUint8(at)
      case 3:
        return this.#view.getUint16(at, this.#little)
      case 4:
        return this.#view.getUint32(at, this.#little)
      case 5:
        return this.#view.getUint32(at, this.#little) / (this.#view.getUint32(at + 4, this.#little) || 1)
      default:
        return Number.NaN
    }
  }
}

function pageOf(fields: Directory): TiffPage | undefined {
  const [width = 0, height = 0] = [fields.one(tags.width), fields.one(tags.height)]
  const compression = fields.one(tags.compression) ?? 1
  const samplesPerPixel = fields.one(tags.samplesPerPixel) ?? 1
  const bits = fields.all(tags.bitsPerSample)
  const [bitsPerSample = 1] = bits
  const isPlain = bits.every((one) => one === bitsPerSample) && [1, 2, 4, 8].includes(bitsPerSample)
  const isParted = (fields.one(tags.planar) ?? 1) !== 1 && samplesPerPixel > 1
  if (!(width > 0 && height > 0) || width * height > most.dots || fields.one(tags.tileWidth) !== undefined)
    return undefined
  if (!isPlain || isParted) return undefined
  const counts = fields.all(tags.stripByteCounts)
  const turned = fields.one(tags.fillOrder) === 2
  const strips = fields.all(tags.stripOffsets).map((offset, index) => {
    // Of a single strip some writers do not say where it ends.
    const strip = fields.bytes.subarray(offset, offset + (counts[index] ?? fields.bytes.length))
    return turned ? strip.map(reversed) : strip
  })
  const palette = fields.all(tags.colorMap)
  const options = fields.one(tags.t4Options) ?? 0
  return {
    width,
    height,
    compression: compression === 32946 ? 8 : compression,
    photometric: fields.one(tags.photometric) ?? 0,
    bitsPerSample,
    samplesPerPixel,
    predicted: fields.one(tags.predictor) === 2,
    twoDimensional: (options & 1) === 1,
    rowsPerStrip: Math.min(fields.one(tags.rowsPerStrip) ?? height, height),
    strips,
    jpegTables: fields.slice(tags.jpegTables),
    palette: palette.length > 0 ? paletteOf(palette) : undefined,
    resolution: resolutionOf(fields),
  }
}

/** All reds, then all greens, then all blues, of 16 bits each. */
function paletteOf(map: readonly number[]): Uint8Array {
  const count = map.length / 3
  const colours = new Uint8Array(count * 3)
  for (let index = 0; index < count; index += 1) {
    for (let part = 0; part < 3; part += 1) colours[index * 3 + part] = (map[part * count + index] ?? 0) >> 8
  }
  return colours
}

function resolutionOf(fields: Directory): TiffPage['resolution'] {
  const [across = 0, down = 0] = [fields.one(tags.xResolution), fields.one(tags.yResolution)]
  const perInch = fields.one(tags.resolutionUnit) === 3 ? 2.54 : 1
  const isSaid = across * perInch >= 20 && down * perInch >= 20
  return isSaid ? { across: across * perInch, down: down * perInch } : { across: usual, down: usual }
}

/** The bits of a byte, last first. */
function reversed(byte: number): number {
  let bits = 0
  for (let bit = 0; bit < 8; bit += 1) bits |= ((byte >> bit) & 1) << (7 - bit)
  return bits
}
