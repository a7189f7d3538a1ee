/** Sends a page to the printer: for as long as the system's dialog is open, this window prints it and nothing else. */
import { readPage, showPage, styleSheet } from './page-content.ts'

const hostClass = 'chartkeep-printed-page'

/** Paper is white also where the screen is dark. */
const aloneOnPaper = `
.${hostClass} { display: none; }
@media print {
  html, body { background: #fff !important; color-scheme: light !important; margin: 0 !important; }
  body > * { display: none !important; }
  body > .${hostClass} { display: block !important; }
}
`

/** `print`: the platform's. The page's own `@page` counts only in the document, not in a shadow root. */
export async function printPage(html: string, print: () => Promise<void>): Promise<void> {
  const content = readPage(html)
  const host = document.createElement('div')
  host.className = hostClass
  showPage(host, content)
  const added = styleSheet(`${pageRuleOf(content.style)}${aloneOnPaper}`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, added]
  document.body.append(host)
  try {
    await print()
  } finally {
    host.remove()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== added)
  }
}

/** Everything up to the first rule for the sheet. */
function pageRuleOf(style: string): string {
  return style.slice(0, Math.max(0, style.indexOf('.sheet')))
}
