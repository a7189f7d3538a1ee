import { Text, Title } from '@mantine/core'
import { createElement, Fragment, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { keyed } from '../../components/keyed.ts'
import type { ReadableSection } from './clinical-document.ts'
import styles from './narrative.module.css'

const none: ReadonlySet<Element> = new Set()

export interface ClinicalSectionsProps {
  sections: readonly ReadableSection[]
  /** Pieces of the narratives: highlighted, and the first is scrolled to. */
  marked?: ReadonlySet<Element>
}

/**
 * What a C-CDA document says to people, as it is laid out: tables as tables, lists as lists. Made anew from its words: of its own
 * markup nothing but the structure gets onto the page (CDA R2 4.3.5), no link, no picture, no style.
 */
export function ClinicalSections({ sections, marked = none }: ClinicalSectionsProps) {
  const { t } = useTranslation()
  const all = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (marked.size > 0) all.current?.querySelector('[data-marked]')?.scrollIntoView({ block: 'center' })
  }, [marked])
  return (
    <div ref={all}>
      {keyed(sections, ({ title }) => title).map(({ key, item: { title, narrative } }) => (
        <section key={key} className={styles.section}>
          <Title order={3}>{title || t('documents:untitled')}</Title>
          {narrative?.textContent?.trim() ? (
            <div className={styles.narrative} data-marked={marked.has(narrative) || undefined}>
              <Narrative element={narrative} marked={marked} />
            </div>
          ) : (
            <Text size="sm" c="dimmed">
              {t('documents:noNarrative')}
            </Text>
          )}
        </section>
      ))}
    </div>
  )
}

function Narrative({ element, marked }: { element: Element; marked: ReadonlySet<Element> }): ReactNode {
  return createElement(Fragment, null, ...inside(element, marked))
}

/** Pieces of a narrative have no names of their own and never move: they are passed as arguments, which need no keys. */
type Write = (element: Element, marked: ReadonlySet<Element>) => ReactNode

const made = (
  tag: string,
  className: string | undefined,
  isMarked: boolean,
  inner: readonly ReactNode[],
  more = {},
): ReactNode =>
  createElement(tag, { ...more, ...(className && { className }), ...(isMarked && { 'data-marked': true }) }, ...inner)

const writers: Readonly<Record<string, Write>> = {
  br: () => <br />,
  sub: (element, marked) => made('sub', undefined, marked.has(element), inside(element, marked)),
  sup: (element, marked) => made('sup', undefined, marked.has(element), inside(element, marked)),
  paragraph: (element, marked) => made('div', styles.paragraph, marked.has(element), inside(element, marked)),
  list: (element, marked) =>
    made(
      element.getAttribute('listType') === 'ordered' ? 'ol' : 'ul',
      undefined,
      marked.has(element),
      children(element).map((child) => listItem(child, marked)),
    ),
  table: (element, marked) =>
    made(
      'table',
      styles.table,
      marked.has(element),
      groupsOf(element).map(({ name, rows }) =>
        made(
          name,
          undefined,
          false,
          rows.map((row) => tableRow(row, marked)),
        ),
      ),
    ),
}

/** White space between elements is layout of the file. */
const children = (element: Element): Node[] =>
  [...element.childNodes].filter((node) => node instanceof Element || (isText(node) && node.textContent?.trim()))

const isText = ({ nodeType }: Node): boolean => nodeType === Node.TEXT_NODE || nodeType === Node.CDATA_SECTION_NODE

const inside = (element: Element, marked: ReadonlySet<Element>): ReactNode[] =>
  [...element.childNodes].map((node) => written(node, marked))

/** Whatever has no layout of its own (`content`, `linkHtml`, what nobody knows) is its words. */
function written(node: Node, marked: ReadonlySet<Element>): ReactNode {
  if (!(node instanceof Element)) return isText(node) ? node.textContent : null
  const write = writers[node.localName]
  if (write) return write(node, marked)
  const bold = node.localName === 'caption' || /\bbold\b/i.test(node.getAttribute('styleCode') ?? '')
  return made('span', bold ? styles.bold : undefined, marked.has(node), inside(node, marked))
}

function listItem(child: Node, marked: ReadonlySet<Element>): ReactNode {
  if (!(child instanceof Element) || child.localName !== 'item')
    return made('li', undefined, false, [written(child, marked)])
  return made('li', undefined, marked.has(child), inside(child, marked))
}

interface RowGroup {
  name: string
  rows: readonly Node[]
}

const groups: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot'])
const columns: ReadonlySet<string> = new Set(['col', 'colgroup'])

/** A row outside a group, a caption and loose words get a group or a row of their own: nothing is lost by a table that is built wrongly. */
const groupsOf = (table: Element): RowGroup[] =>
  children(table)
    .filter((node) => !(node instanceof Element && columns.has(node.localName)))
    .map((node) =>
      node instanceof Element && groups.has(node.localName)
        ? { name: node.localName, rows: children(node) }
        : { name: 'tbody', rows: [node] },
    )

function tableRow(row: Node, marked: ReadonlySet<Element>): ReactNode {
  if (!(row instanceof Element) || row.localName !== 'tr') return made('tr', undefined, false, [tableCell(row, marked)])
  return made(
    'tr',
    undefined,
    marked.has(row),
    children(row).map((cell) => tableCell(cell, marked)),
  )
}

function tableCell(cell: Node, marked: ReadonlySet<Element>): ReactNode {
  if (!(cell instanceof Element) || (cell.localName !== 'td' && cell.localName !== 'th'))
    return made('td', undefined, false, [written(cell, marked)])
  const spans = { colSpan: spanOf(cell, 'colspan'), rowSpan: spanOf(cell, 'rowspan') }
  return made(cell.localName, undefined, marked.has(cell), inside(cell, marked), spans)
}

const widestSpan = 100

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number | undefined {
  const count = Number(cell.getAttribute(name))
  return Number.isInteger(count) && count > 1 ? Math.min(count, widestSpan) : undefined
}
