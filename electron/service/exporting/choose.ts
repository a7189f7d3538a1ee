/** Which rows leave under a scope, and how the others vanish from those that do. */
import type { ExportPreview, ExportScope, ExportSection } from '../../../domain/contract/exporting.ts'
import { describe } from '../../../domain/format/describe.ts'
import type { ChartContent, ChartRow } from '../../../domain/resources/index.ts'
import { exportSectionOf } from '../../../exchange/scope.ts'
import type { Recorded } from '../../../exchange/types.ts'

export type Stays = NonNullable<ExportPreview['sections'][number]['items'][number]['stays']>

export interface Choice {
  row: ChartRow
  section: ExportSection
  /** Why it does not leave. */
  stays?: Stays
}

export function choose(rows: readonly ChartRow[], { since, sections, exclude }: ExportScope): Choice[] {
  const wanted = sections && new Set(sections)
  const excluded = new Set(exclude)
  return rows.map((row) => {
    const section = exportSectionOf(row)
    if (wanted && !wanted.has(section)) return { row, section, stays: 'section' }
    if (excluded.has(row.id)) return { row, section, stays: 'excluded' }
    if (since !== undefined && isBefore(row, section, since)) return { row, section, stays: 'window' }
    return { row, section }
  })
}

/** Sections of which the newest counts. Problems, allergies, immunizations and what lasts are true whenever they were recorded. */
const windowed: ReadonlySet<ExportSection> = new Set<ExportSection>([
  'results',
  'vitals',
  'visits',
  'notes',
  'documents',
])

const isOver: ReadonlySet<string> = new Set(['completed', 'stopped', 'cancelled', 'not-taken'])

/** A date that is less than a day (2019, 2019-05) is before `since` only when the whole of it is. Undated: never. */
function isBefore(row: ChartRow, section: ExportSection, since: string): boolean {
  const isPastDrug =
    (row.resourceType === 'MedicationRequest' || row.resourceType === 'MedicationStatement') && isOver.has(row.status)
  if (!windowed.has(section) && !isPastDrug) return false
  const date = describe(row).date?.slice(0, 10)
  return date !== undefined && date < since.slice(0, date.length)
}

/**
 * A row that stays must not be named by one that leaves: links to it go, with the words they carry, and in lists the whole
 * member that holds one (a diagnosis of a visit, an activity of a plan).
 */
export function withoutLinks(content: Recorded<ChartContent>, hidden: ReadonlySet<string>): Recorded<ChartContent> {
  if (hidden.size === 0) return content
  // Only optional fields and members of lists are taken out, so the content keeps its shape.
  return stripped(content, hidden) as Recorded<ChartContent>
}

function isHidden(value: unknown, hidden: ReadonlySet<string>): boolean {
  if (typeof value !== 'object' || value === null) return false
  return 'reference' in value && typeof value.reference === 'string' && hidden.has(value.reference)
}

function stripped(value: unknown, hidden: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    const there = value.filter(
      (each) =>
        !isHidden(each, hidden) &&
        !(typeof each === 'object' && each !== null && Object.values(each).some((inner) => isHidden(inner, hidden))),
    )
    return there.length === 0 && value.length > 0 ? undefined : there.map((each) => stripped(each, hidden))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const left = isHidden(inner, hidden) ? undefined : stripped(inner, hidden)
      return left === undefined ? [] : [[key, left]]
    }),
  )
}
