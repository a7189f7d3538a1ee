/** Names for codes that came without one: from the lists that Chartkeep brings, else the words that the entry points to. */
import type { CodeableConcept, Coding } from '../../domain/resources/index.ts'
import { allergens } from '../../domain/terminology/allergens.ts'
import { drugs } from '../../domain/terminology/drugs.ts'
import { labPanels, labs } from '../../domain/terminology/labs.ts'
import { problems } from '../../domain/terminology/problems.ts'
import { procedures } from '../../domain/terminology/procedures.ts'
import { reactions } from '../../domain/terminology/reactions.ts'
import { routes } from '../../domain/terminology/routes.ts'
import { vaccines } from '../../domain/terminology/vaccines.ts'
import { vitals } from '../../domain/terminology/vitals.ts'

const keyOf = ({ system, code }: Coding): string => `${system}|${code}`

let known: ReadonlyMap<string, string> | undefined

/** Made when the first code without a name comes: most documents have none. */
function knownNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const lists = [
    problems,
    drugs,
    allergens,
    procedures,
    labs,
    labPanels,
    Object.values(vitals),
    vaccines,
    reactions,
    routes,
  ]
  for (const { text, coding } of lists.flat())
    for (const each of coding) if (!names.has(keyOf(each))) names.set(keyOf(each), text)
  return names
}

const isNameless = ({ coding, text }: CodeableConcept): boolean =>
  text === undefined && coding !== undefined && coding.every(({ display }) => display === undefined)

/**
 * The concept with a name, where it has codes alone. `spoken`: words of the entry that name the thing, if it has any.
 * They count only where they are more than the code itself.
 */
export function withName(
  concept: CodeableConcept | undefined,
  spoken?: () => string | undefined,
): CodeableConcept | undefined {
  if (concept === undefined || !isNameless(concept)) return concept
  known ??= knownNames()
  const listed = concept.coding?.map((coding) => known?.get(keyOf(coding))).find((name) => name !== undefined)
  const text = listed ?? spoken?.()
  return text === undefined || concept.coding?.some(({ code }) => code === text) ? concept : { ...concept, text }
}
