/**
 * Last gate of every reader: what goes out is what the record can keep. A part that does not fit is cut off or left out, and
 * named; the rest stays.
 */
import type { z } from 'zod'
import { fits } from './fits.ts'

/** Steps from the content down to a part: `['dosage', '0', 'timing']`. */
export type PartPath = readonly string[]

export interface Unfit {
  /** What the schema found fault with; it may be the very thing that is missing. */
  field: PartPath
  /** What was left out or shortened: the field, or the nearest part around it that is there. */
  part: PartPath
  shortened: boolean
}

export type Salvaged =
  | { fits: true; content: unknown; unfit: Unfit[] }
  /** `needed`: the field that the record can't do without; absent where too much does not fit. */
  | { fits: false; needed?: PartPath }

const MANY = 100

/** Changes `content`; gives it back itself where all of it fits. */
export function salvage(schema: z.ZodType, content: unknown): Salvaged {
  if (fits(schema, content)) return { fits: true, content, unfit: [] }
  const unfit: Unfit[] = []
  for (let attempt = 0; attempt < MANY; attempt++) {
    const result = schema.safeParse(content)
    if (result.success) return { fits: true, content: result.data, unfit }
    const [issue] = result.error.issues
    const field = (issue?.path ?? []).map(String)
    const part = nearest(content, field)
    if (issue === undefined || part.length === 0) return { fits: false, needed: field }
    const value = valueAt(content, part)
    const shortened = issue.code === 'too_big' && typeof value === 'string'
    if (shortened) put(content, part, `${value.slice(0, Number(issue.maximum) - 1)}…`)
    else remove(content, part)
    unfit.push({ field, part, shortened })
  }
  return { fits: false }
}

function nearest(root: unknown, path: PartPath): PartPath {
  return path.length > 0 && valueAt(root, path) === undefined ? nearest(root, path.slice(0, -1)) : path
}

function valueAt(root: unknown, path: PartPath): unknown {
  let at = root
  for (const step of path) at = isBranch(at) ? at[step] : undefined
  return at
}

function put(root: unknown, path: PartPath, value: string): void {
  const parent = valueAt(root, path.slice(0, -1))
  if (isBranch(parent)) parent[path.at(-1) ?? ''] = value
}

/** A list that is empty afterwards goes too. */
function remove(root: unknown, path: PartPath): void {
  const parent = valueAt(root, path.slice(0, -1))
  const last = path.at(-1) ?? ''
  if (Array.isArray(parent)) {
    parent.splice(Number(last), 1)
    if (parent.length === 0) remove(root, path.slice(0, -1))
  } else if (isBranch(parent)) delete parent[last]
}

type Branch = Record<string, unknown>
const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null
