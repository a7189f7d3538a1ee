/**
 * A TIFF file as the PDF of the same pages. Both hold scans in the same codings (PDF 32000-1, 7.4), so nothing is unpacked here: whoever
 * shows or reads PDFs can do so with faxes.
 */
import { readTiff, type TiffPage } from './tiff.ts'

/** Undefined where no page of it is of a kind that a PDF can hold. @throws RangeError where the file breaks off. */
export function tiffAsPdf(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const pages = readTiff(bytes).flatMap((page) => {
    const coding = codingOf(page)
    return coding === undefined ? [] : [{ page, coding }]
  })
  if (pages.length === 0) return undefined
  const pdf = new PdfFile()
  const tree = pdf.reserve()
  const kids = pages.map(({ page, coding }) => addPage(pdf, page, coding, tree))
  pdf.fill(tree, `<</Type/Pages/Count ${kids.length}/Kids[${kids.map(refer).join(' ')}]>>`)
  const root = pdf.add(`<</Type/Catalog/Pages ${refer(tree)}>>`)
  return pdf.end(root)
}

/** What is said of the picture of one strip. */
type Coding = (rows: number) => string

/** PDF 32000-1, 7.4 and 8.9.5. Undefined for codings that a PDF does not have. */
function codingOf(page: TiffPage): Coding | undefined {
  const { width, compression, photometric, bitsPerSample, samplesPerPixel, twoDimensional, predicted } = page
  const space = spaceOf(page)
  if (space === undefined) return undefined
  const prediction = predicted
    ? `/DecodeParms<</Predictor 2/Colors ${samplesPerPixel}/BitsPerComponent ${bitsPerSample}/Columns ${width}>>`
    : ''
  const fax = (parameters: string): Coding | undefined =>
    bitsPerSample === 1 && samplesPerPixel === 1
      ? (rows) => `${space}/Filter/CCITTFaxDecode/DecodeParms<<${parameters}/Columns ${width}/Rows ${rows}>>`
      : undefined
  switch (compression) {
    case 1:
      return () => space
    case 2:
      return fax('/K 0/EncodedByteAlign true/EndOfBlock false')
    case 3:
      return fax(twoDimensional ? '/K 1/EndOfBlock false' : '/K 0/EndOfBlock false')
    case 4:
      return fax('/K -1')
    case 5:
      return () => `${space}/Filter/LZWDecode${prediction}`
    case 7:
      return () => `${space}/Filter/DCTDecode${photometric === 2 ? '/DecodeParms<</ColorTransform 0>>' : ''}`
    case 8:
      return () => `${space}/Filter/FlateDecode${prediction}`
    case 32773:
      return () => `${space}/Filter/RunLengthDecode`
    default:
      return undefined
  }
}

/** Colours, and which of two is white. */
function spaceOf({ photometric, samplesPerPixel, bitsPerSample, compression, palette }: TiffPage): string | undefined {
  const bits = `/BitsPerComponent ${bitsPerSample}`
  const isFax = compression >= 2 && compression <= 4
  switch (photometric) {
    // The fax coding says itself what is white; where TIFF says the reverse, it is the reverse of that.
    case 0:
    case 1: {
      const turned = (photometric === 0) !== isFax
      return samplesPerPixel === 1 ? `/ColorSpace/DeviceGray${bits}${turned ? '/Decode[1 0]' : ''}` : undefined
    }
    case 2:
      return samplesPerPixel === 3 ? `/ColorSpace/DeviceRGB${bits}` : undefined
    case 3: {
      if (!palette || samplesPerPixel !== 1) return undefined
      return `/ColorSpace[/Indexed/DeviceRGB ${palette.length / 3 - 1}<${hex(palette)}>]${bits}`
    }
    case 6:
      return compression === 7 ? `/ColorSpace/DeviceRGB${bits}` : undefined
    default:
      return undefined
  }
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Strips one below the other. */
function addPage(pdf: PdfFile, page: TiffPage, coding: Coding, tree: number): number {
  const { width, height, rowsPerStrip, resolution, strips } = page
  const [across, down] = [(width / resolution.across) * 72, (height / resolution.down) * 72]
  const drawn: string[] = []
  const named: string[] = []
  for (const [index, strip] of strips.entries()) {
    const rows = Math.min(rowsPerStrip, height - index * rowsPerStrip)
    if (rows <= 0) break
    const data = page.compression === 7 ? withTables(strip, page.jpegTables) : strip
    const picture = pdf.add(
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${rows}${coding(rows)}/Length ${data.length}>>`,
      data,
    )
    const [tall, top] = [(rows / height) * down, ((index * rowsPerStrip) / height) * down]
    drawn.push(`q ${point(across)} 0 0 ${point(tall)} 0 ${point(down - top - tall)} cm /S${index} Do Q`)
    named.push(`/S${index} ${refer(picture)}`)
  }
  const drawing = latin1(drawn.join('\n'))
  const contents = pdf.add(`<</Length ${drawing.length}>>`, drawing)
  return pdf.add(
    `<</Type/Page/Parent ${refer(tree)}/MediaBox[0 0 ${point(across)} ${point(down)}]` +
      `/Resources<</XObject<<${named.join('')}>>>>/Contents ${refer(contents)}>>`,
  )
}

/** A strip without its tables begins with SOI, and the tables end with EOI (TIFF Technical Note 2). */
function withTables(strip: Uint8Array, tables: Uint8Array | undefined): Uint8Array {
  if (!tables) return strip
  return joined([tables.subarray(0, tables.length - 2), strip.subarray(2)])
}

const point = (value: number) => value.toFixed(3)
const refer = (number: number) => `${number} 0 R`
const latin1 = (text: string): Uint8Array => new TextEncoder().encode(text)

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Objects one after the other, and where each begins (PDF 32000-1, 7.5). */
class PdfFile {
  readonly #parts: Uint8Array[] = []
  readonly #starts: number[] = []
  #length = 0

  constructor() {
    this.#write(latin1('%PDF-1.7\n'))
  }

  reserve(): number {
    return this.#starts.push(0)
  }

  add(dictionary: string, stream?: Uint8Array): number {
    const number = this.reserve()
    this.fill(number, dictionary, stream)
    return number
  }

  fill(number: number, dictionary: string, stream?: Uint8Array): void {
    this.#starts[number - 1] = this.#length
    this.#write(latin1(`${number} 0 obj\n${dictionary}\n`))
    if (stream) {
      this.#write(latin1('stream\n'))
      this.#write(stream)
      this.#write(latin1('\nendstream\n'))
    }
    this.#write(latin1('endobj\n'))
  }

  end(root: number): Uint8Array<ArrayBuffer> {
    const start = this.#length
    const lines = this.#starts.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`)
    const count = lines.length + 1
    this.#write(latin1(`xref\n0 ${count}\n0000000000 65535 f \n${lines.join('')}`))
    this.#write(latin1(`trailer\n<</Size ${count}/Root ${refer(root)}>>\nstartxref\n${start}\n%%EOF\n`))
    return joined(this.#parts)
  }

  #write(bytes: Uint8Array): void {
    this.#parts.push(bytes)
    this.#length += bytes.length
  }
}
