/** A section: its templates, code and title, what people read and what machines read. */

import type { Coding } from '../../domain/resources/index.ts'
import { LOINC } from '../terminology/systems.ts'
import type { WriteContext } from './context.write.ts'
import { fixedCode } from './datatypes.write.ts'
import { type At, type Column, paragraph, place, table } from './narrative.write.ts'
import { type SectionName, type SectionTemplate, sections } from './section-templates.ts'
import { templateIds } from './template.write.ts'
import { each, el, join, type Part, text, type Xml } from './xml.write.ts'

export interface SectionBody {
  narrative: Xml
  entries: readonly Xml[]
  /** Whether the template that requires entries has what it asks for; by default it does when there are any. */
  meetsEntries?: boolean
  /** Where the section's own code and title are not what its name says (sections of notes). */
  code?: Coding
  title?: string
}

export type SectionWriter = (context: WriteContext) => readonly SectionBody[]

/** What a section says that has nothing to say: nobody claims that there is nothing (R2.1, volume 1, 4.1.4). */
const NOTHING = 'No information available'

/** A section without content is there only where the document's template demands it, and then says so by `nullFlavor`. */
export function section(name: SectionName, body: SectionBody | undefined): Xml {
  const template: SectionTemplate = sections[name]
  const hasEntries = (body?.entries.length ?? 0) > 0 && body?.meetsEntries !== false
  const asksForEntries = template.withEntries !== undefined && (hasEntries || body === undefined)
  const code = body?.code ?? { system: LOINC, code: template.code, display: template.display }
  return el(
    'component',
    {},
    el(
      'section',
      { nullFlavor: body === undefined ? 'NI' : undefined },
      templateIds(asksForEntries ? template.withEntries : template.template),
      fixedCode('code', code),
      el('title', {}, text(body?.title ?? template.title)),
      el('text', {}, body?.narrative ?? paragraph(NOTHING)),
      each(body?.entries, (entry) => el('entry', { typeCode: 'DRIV' }, entry)),
    ),
  )
}

export interface Placed<T> {
  row: T
  at: At
}

export const placeRows = <T>(rows: readonly T[], prefix: string): Placed<T>[] =>
  rows.map((row, index) => ({ row, at: place(`${prefix}${index + 1}`) }))

/** Rows as a table, each with its entry. */
export function listed<T>(
  rows: readonly T[],
  prefix: string,
  columns: readonly Column<T>[],
  entry: (row: T, at: At) => Xml | undefined,
  more?: { narrative?: Part; caption?: string },
): SectionBody[] {
  if (rows.length === 0) return []
  const placed = placeRows(rows, prefix)
  const narrative = join([table(columns, placed, more?.caption), more?.narrative])
  const entries = placed.map(({ row, at }) => entry(row, at)).filter((each) => each !== undefined)
  return narrative === undefined ? [] : [{ narrative, entries }]
}
