/** What a stored file says, as plain text for searching: of pictures the QR codes in them; '' for kinds that are not read. */
import { decode } from '../../../exchange/decode.ts'

const limits = { characters: 2_000_000, pages: 2000, milliseconds: 20_000 }

export async function wordsOfFile(bytes: Uint8Array, contentType: string): Promise<string> {
  if (contentType === 'application/pdf') {
    const { wordsOfPdf } = await import('./words-of-pdf.ts')
    return tidy(await wordsOfPdf(bytes, limits))
  }
  if (contentType === 'image/tiff') {
    const { tiffAsPdf } = await import('../../../domain/format/tiff-as-pdf.ts')
    const { codesOfScan } = await import('./words-of-pdf.ts')
    const pdf = tiffAsPdf(bytes)
    return tidy(pdf ? await codesOfScan(pdf, limits) : '')
  }
  if (/^image\/(png|jpeg)$/.test(contentType)) {
    const { pixelsOf } = await import('./pixels.ts')
    const { codesOfPicture } = await import('./codes-of-picture.ts')
    const picture = pixelsOf(bytes, contentType)
    return tidy(picture ? codesOfPicture(picture).join('\n') : '')
  }
  if (/\brtf$/.test(contentType)) return tidy(withoutControls(textOf(bytes)))
  if (/^text\/(html|xml)|\bxml$/.test(contentType)) return tidy(withoutMarkup(textOf(bytes)))
  if (/^text\/|json$/.test(contentType)) return tidy(textOf(bytes))
  return ''
}

const textOf = (bytes: Uint8Array) => decode(bytes).text.slice(0, limits.characters * 4)

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** The text between the tags. For finding words only: nothing of it is ever shown as markup. */
function withoutMarkup(markup: string): string {
  return markup
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{2,8});/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole
      const code = Number(`0${name.slice(1)}`)
      return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
    })
}

/** The text of an RTF file (RTF 1.9.1): without its tables of fonts and colours, its control words and its pictures. */
function withoutControls(rtf: string): string {
  return rtf
    .replace(/\{\\(?:fonttbl|colortbl|stylesheet|info|\*)[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, ' ')
    .replace(/\\'([0-9a-f]{2})/gi, (_, hex: string) => windows.decode(Uint8Array.of(Number.parseInt(hex, 16))))
    .replace(/\\u(-?\d{1,5}) ?\??/g, (_, unit: string) => String.fromCharCode(Number(unit) & 0xffff))
    .replace(/\\(?:par|line|row|tab|cell)\b ?/g, '\n')
    .replace(/\\[a-z]{1,32}-?\d{0,10} ?/gi, '')
    .replace(/[0-9a-f\s]{400,}/gi, ' ')
    .replace(/\\([\\{}])|[{}]/g, '$1')
}

const windows = new TextDecoder('windows-1252')

/** Runs of white space say nothing; what cannot be seen is no word. */
function tidy(text: string): string {
  return text
    .replaceAll('\u0000', '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
    .slice(0, limits.characters)
}
