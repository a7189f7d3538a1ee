/**
 * A printed page inside this one. The service made it and escaped what the chart says; here its style is kept to its own
 * shadow root by a constructed stylesheet, which the content security policy allows where a style element is not.
 */
export interface PageContent {
  style: string
  /** The page without its document: text and tables, no script. */
  sheet: Element
}

/** The style is taken out first: a parsed document is under this page's policy too, which would refuse the style element. */
export function readPage(html: string): PageContent {
  const [element = '', style = ''] = /<style>([^<]*)<\/style>/.exec(html) ?? []
  const sheet = new DOMParser().parseFromString(html.replace(element, ''), 'text/html').querySelector('.sheet')
  if (!sheet) throw new Error('The service sent no page')
  // A link to a part of the page would lead this application elsewhere.
  for (const link of sheet.querySelectorAll('a[href]')) link.removeAttribute('href')
  return { style, sheet }
}

/** Shows the page in `host`, in place of what it showed before. */
export function showPage(host: Element, { style, sheet }: PageContent): void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [styleSheet(style)]
  root.replaceChildren(document.importNode(sheet, true))
}

export function styleSheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync(css)
  return made
}
