/** What a stored file is for people, and whether it can be shown here. */
export type FileKind = 'image' | 'tiff' | 'pdf' | 'text' | 'record' | 'other'

/** Pictures that every browser shows. TIFF is none of them; SVG can carry scripts, so it is shown as the text it is. */
const images = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'])

export function kindOfFile(contentType: string): FileKind {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  if (images.has(type)) return 'image'
  if (type === 'image/tiff') return 'tiff'
  if (type === 'application/pdf') return 'pdf'
  // Its source is nothing to read.
  if (/\brtf$/.test(type)) return 'other'
  if (/\bxml\b/.test(type) && !type.includes('svg')) return 'record'
  if (/json$/.test(type)) return 'record'
  return type.startsWith('text/') || type.endsWith('+xml') ? 'text' : 'other'
}
