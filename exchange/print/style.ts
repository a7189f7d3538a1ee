/**
 * How printed pages look. They are faxed, and a fax machine knows black and white in 204 by 98 dots an inch: no grey and no fills,
 * no text below 10 points, no line thinner than 1 point (one and a third rows of dots).
 * Every page begins with the identity of the patient: the head of a table is repeated by every browser. The page's number
 * stands in a margin box (CSS Paged Media 3, §4), where the printer of the browser knows those.
 */
export type Paper = 'letter' | 'a4'

/** Of the whole document; `@page` counts only outside a shadow root. */
export const pageRule = (paper: Paper) => `@page {
  size: ${paper};
  margin: 14mm 16mm 16mm;
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 10pt Arial, sans-serif; color: #000; }
}`

/** Text of 10.5 points; `large`, for patients, of 14 (large print begins there). Everything else follows. */
export const style = `
.sheet { color: #000; background: #fff; font: 10.5pt/1.38 Arial, "Liberation Sans", Helvetica, sans-serif; overflow-wrap: anywhere; }
.sheet.large { font-size: 14pt; }
.sheet * { box-sizing: border-box; }
.sheet .frame { width: 100%; border-collapse: collapse; border-spacing: 0; }
.sheet .frame > thead { display: table-header-group; break-inside: avoid; }
.sheet .frame > * > tr > td { padding: 0 1pt 0 0; text-align: left; vertical-align: top; border: 0; }
.sheet .identity { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16pt; border-bottom: 1.5pt solid #000; padding-bottom: 3pt; margin-bottom: 9pt; font-size: 10.5pt; }
.sheet .identity .who strong { font-size: 12pt; margin-right: 8pt; }
.sheet .identity .who span { margin-right: 8pt; white-space: nowrap; }
.sheet .identity .made { font-size: 10pt; text-align: right; }
.sheet .demo, .sheet .restricted { flex-basis: 100%; border: 1.5pt solid #000; margin-bottom: 4pt; padding: 1pt 4pt; font-weight: 700; font-size: 10pt; }
.sheet .demo { text-align: center; letter-spacing: 0.06em; }
.sheet .letterhead { margin-bottom: 10pt; }
.sheet .letterhead strong { font-size: 1.2em; }
.sheet h1 { font-size: 1.6em; line-height: 1.2; margin: 0 0 2pt; }
.sheet .subtitle { margin: 0 0 8pt; }
.sheet h2 { font-size: 1.25em; line-height: 1.25; margin: 12pt 0 4pt; padding-bottom: 1pt; border-bottom: 1pt solid #000; break-after: avoid; }
.sheet h3 { font-size: 1.05em; margin: 8pt 0 2pt; break-after: avoid; }
.sheet p { margin: 0 0 4pt; }
.sheet ul { margin: 0 0 4pt; padding-left: 14pt; }
.sheet .words { white-space: pre-wrap; margin: 0 0 7pt; orphans: 3; widows: 3; }
.sheet .small { font-size: 10pt; }
.sheet.large .small { font-size: 12pt; }
.sheet .mark { border: 1pt solid #000; padding: 0 3pt; font-size: 10pt; font-weight: 700; white-space: nowrap; }
.sheet .warning { border: 1.5pt solid #000; padding: 4pt 6pt; font-weight: 700; margin: 0 0 8pt; }
.sheet .list { width: 100%; border-collapse: collapse; margin: 0 0 6pt; }
.sheet .list thead { display: table-header-group; break-inside: avoid; }
.sheet .list tr { break-inside: avoid; }
.sheet .list th, .sheet .list td { text-align: left; vertical-align: top; padding: 2.5pt 8pt 2.5pt 0; border-bottom: 1pt solid #000; font-weight: 400; }
.sheet .list thead th { overflow-wrap: normal; font-size: 10pt; font-weight: 700; border-bottom: 1.5pt solid #000; vertical-align: bottom; }
.sheet.large .list thead th { font-size: 12pt; }
.sheet .list tbody th { font-weight: 700; min-width: 8em; }
.sheet .list td { min-width: 7.6em; }
.sheet.large .list td { min-width: 6.5em; }
.sheet .list td.day { min-width: 0; }
.sheet .day { white-space: nowrap; }
.sheet .facts { display: grid; grid-template-columns: minmax(6em, max-content) 1fr; gap: 2pt 12pt; margin: 0 0 6pt; }
.sheet .facts dt { font-weight: 700; }
.sheet .facts dd { margin: 0; white-space: pre-wrap; }
.sheet .signature { break-inside: avoid; margin-top: 10pt; padding-top: 4pt; border-top: 1pt solid #000; }
.sheet .signature p { margin: 0; }
.sheet .line { break-inside: avoid; display: flex; gap: 16pt; margin-top: 30pt; font-size: 10pt; }
.sheet .line span { flex: 1; border-top: 1pt solid #000; padding-top: 2pt; }
.sheet .line span:last-child { flex: 0 0 34%; }
.sheet .addendum h2 { font-size: 1.05em; margin: 0 0 2pt; padding: 0; border: 0; }
.sheet .addendum { margin: 8pt 0 0; padding-left: 8pt; border-left: 2pt solid #000; }
.sheet .contents { columns: 3; }
.sheet .contents a { color: #000; }
@media print { .sheet .contents { display: none; } }
.sheet .avoid-break { break-inside: avoid; }
`

/** Around the sheet in a document of its own, as a browser shows it before it is printed. */
export const standAlone = `
html { background: #fff; }
body { margin: 0; }
@media screen { body { padding: 16mm; max-width: 216mm; margin: 0 auto; } }
`
