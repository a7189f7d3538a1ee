/**
 * Last gate of the reader: what goes out is what the record can keep. A field that does not fit is cut off or left out,
 * and named; the rest of the item stays.
 */
import { type ChartContent, chartResources } from '../../domain/resources/index.ts'

export interface Settled {
  content: ChartContent
  /** Fields that were left out or shortened, as `dosage.0.timing`. */
  lost: string[]
}

type Branch = Record<PropertyKey, unknown>
const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null

function parentOf(root: unknown, path: readonly PropertyKey[]): Branch | undefined {
  let here: unknown = root
  for (const step of path.slice(0, -1)) here = isBranch(here) ? here[step] : undefined
  return isBranch(here) ? here : undefined
}

/** Removes the value at `path`, or the nearest one around it that is there; `false` when only the whole is left. */
function remove(root: ChartContent, path: readonly PropertyKey[]): boolean {
  for (let depth = path.length; depth > 0; depth--) {
    const steps = path.slice(0, depth)
    const last = steps[depth - 1]
    const parent = parentOf(root, steps)
    if (parent === undefined || last === undefined || parent[last] === undefined) continue
    if (Array.isArray(parent)) parent.splice(Number(last), 1)
    else delete parent[last]
    return true
  }
  return false
}

const MANY = 100

/** `undefined` when a field that the record can't do without does not fit. */
export function settle(content: ChartContent): Settled | undefined {
  const schema = chartResources[content.resourceType].content
  const lost: string[] = []
  for (let attempt = 0; attempt < MANY; attempt++) {
    const result = schema.safeParse(content)
    if (result.success) return { content, lost }
    const [issue] = result.error.issues
    if (issue === undefined) return undefined
    const parent = parentOf(content, issue.path)
    const last = issue.path.at(-1)
    const value = last === undefined ? undefined : parent?.[last]
    lost.push(issue.path.join('.'))
    if (issue.code === 'too_big' && typeof value === 'string' && parent !== undefined && last !== undefined) {
      parent[last] = `${value.slice(0, Number(issue.maximum) - 1)}…`
    } else if (!remove(content, issue.path)) {
      return undefined
    }
  }
  return undefined
}
