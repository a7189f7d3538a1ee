/** What printed documents are made of. */
import { type Html, type HtmlValue, html, isEmpty } from './html.ts'

export function section(title: string, ...content: HtmlValue[]): Html {
  return html`<section><h2>${title}</h2>${content}</section>`
}

/** Inside a section. */
export function subsection(title: string, ...content: HtmlValue[]): Html {
  return html`<h3>${title}</h3>${content}`
}

export interface Column<Row> {
  title: string
  cell: (row: Row) => HtmlValue
  /** Dates and short values stay on one line. */
  short?: boolean
}

/** The first column names the row. A column that says nothing about any row is left out. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Html {
  const lines = rows.map((row) => columns.map(({ cell }) => cell(row)))
  const used = columns.map((_, at) => at === 0 || lines.some((line) => !isEmpty(line[at])))
  const kept = <T>(items: readonly T[]) => items.filter((_, at) => used[at])
  const shown = kept(columns)
  return html`<table class="list"><thead><tr>${shown.map(({ title }) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${lines.map((line) => html`<tr>${kept(line).map((cell, at) => tableCell(cell, at, shown[at]?.short === true))}</tr>`)}</tbody></table>`
}

function tableCell(cell: HtmlValue, at: number, short: boolean): Html {
  if (at === 0) return html`<th scope="row">${cell}</th>`
  return short ? html`<td class="day">${cell}</td>` : html`<td>${cell}</td>`
}

/** Names and values; those without a value are left out. */
export function facts(pairs: readonly (readonly [name: string, value: HtmlValue])[]): Html {
  const said = pairs.filter(([, value]) => !isEmpty(value))
  if (said.length === 0) return html``
  return html`<dl class="facts">${said.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`
}

export function bullets(items: readonly HtmlValue[]): Html {
  const said = items.filter((item) => !isEmpty(item))
  return said.length > 0 ? html`<ul>${said.map((item) => html`<li>${item}</li>`)}</ul>` : html``
}

/** Text with its own line breaks. */
export const words = (text: string): Html => html`<div class="words">${text}</div>`
export const paragraph = (...content: HtmlValue[]): Html => html`<p>${content}</p>`
export const small = (...content: HtmlValue[]): Html => html`<p class="small">${content}</p>`
export const warning = (text: string): Html => html`<p class="warning">${text}</p>`
/** A word in a frame. */
export const framed = (text: string): Html => html`<span class="mark">${text}</span>`
/** The same behind what it qualifies. */
export const mark = (text: string): Html => html` ${framed(text)}`
/** Stays on one line inside a text. */
export const unbroken = (text: string): Html => html`<span class="day">${text}</span>`
/** To be signed by hand. */
export const signatureLine = (label: string): Html =>
  html`<div class="line"><span>${label}</span><span>Date and time</span></div>`

/** Words joined by a separator; what is missing is left out. */
export function joined(values: readonly (string | undefined | false)[], separator = ', '): string {
  return values.filter(Boolean).join(separator)
}

/** One below the other. */
export function lines(...values: HtmlValue[]): Html {
  return html`${values.filter((value) => !isEmpty(value)).map((value, at) => (at === 0 ? value : html`<br>${value}`))}`
}
