/** PDFs written by hand (PDF 32000-1), for tests: pages of text in Helvetica, and the parts that a hostile file has. */

export interface PdfOptions {
  /** One text a page. */
  pages: readonly string[]
  /** A script that asks to be run when the file is opened. */
  script?: string
  /** Says that it is encrypted under a password nobody has. */
  encrypted?: boolean
  /** One more page at the end: a black square as a fax machine sends it (CCITT group 4). */
  fax?: boolean
}

export function makePdf({ pages, script, encrypted = false, fax = false }: PdfOptions): Uint8Array<ArrayBuffer> {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  const pageNumber = (index: number) => 4 + index * 2
  const count = pages.length + (fax ? 1 : 0)
  add(`<< /Type /Catalog /Pages 2 0 R${script ? ` /OpenAction << /S /JavaScript /JS (${script}) >>` : ''} >>`)
  add(
    `<< /Type /Pages /Kids [${Array.from({ length: count }, (_, i) => `${pageNumber(i)} 0 R`).join(' ')}] /Count ${count} >>`,
  )
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  for (const [index, text] of pages.entries()) {
    const lines = text.split('\n').map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`)
    const content = `BT /F1 18 Tf 22 TL 72 720 Td ${lines.join(' ')} ET`
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${pageNumber(index) + 1} 0 R >>`,
    )
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  }
  if (fax) {
    const at = pageNumber(pages.length)
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /XObject << /Im ${at + 2} 0 R >> >> /Contents ${at + 1} 0 R >>`,
    )
    add('<< /Length 29 >>\nstream\n400 0 0 400 100 200 cm /Im Do\nendstream')
    // Eight lines as the white one before them (ITU-T T.6: V0 is one bit), end of block; the colours are turned round.
    const lines = 'ff001001>'
    add(
      `<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0] /Filter [/ASCIIHexDecode /CCITTFaxDecode] /DecodeParms [null << /K -1 /Columns 8 /Rows 8 >>] /Length ${lines.length} >>\nstream\n${lines}\nendstream`,
    )
  }
  if (encrypted) {
    const nobody = '00'.repeat(32)
    add(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${nobody}> /U <${nobody}> >>`)
  }
  let file = '%PDF-1.7\n'
  const offsets = objects.map((body, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const table = file.length
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const encrypt = encrypted ? ` /Encrypt ${objects.length} 0 R /ID [<00> <00>]` : ''
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${encrypt} >>\nstartxref\n${table}\n%%EOF\n`
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0))
}
