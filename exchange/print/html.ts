/** HTML by template. Whatever is put in is text and escaped, unless this template made it: nothing of a chart can become markup. */

/** Markup made by `html`. Only this file makes any. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

/** `undefined`, `false` and `''` print nothing. */
export type HtmlValue = Html | string | number | false | undefined | readonly HtmlValue[]

/** Values stand between tags or inside double-quoted attributes, nowhere else. */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Html {
  return new Html(strings.map((string, index) => string + markupOf(values[index])).join(''))
}

/** True where the value would print nothing. */
export function isEmpty(value: HtmlValue): boolean {
  if (Array.isArray(value)) return value.every(isEmpty)
  return value instanceof Html ? value.markup === '' : value === undefined || value === false || value === ''
}

function markupOf(value: HtmlValue): string {
  if (value instanceof Html) return value.markup
  if (value === undefined || value === false) return ''
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value))
  return value.map(markupOf).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Control characters, which HTML does not allow, are shown as the sign for something unprintable. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '').replace(/[^\P{Cc}\n\t\r]/gu, '\uFFFD')
}
