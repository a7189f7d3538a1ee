/** Names of people and concepts as the screen shows them. */
import type { CodeableConcept, HumanName } from '../resources/index.ts'

/** The name to show: usual or official before others, never a maiden or old one while there is a present one. */
export function presentName(names: readonly HumanName[] | undefined): HumanName | undefined {
  const order = ['official', 'usual', undefined, 'nickname', 'temp', 'anonymous', 'maiden', 'old']
  return [...(names ?? [])].sort((a, b) => order.indexOf(a.use) - order.indexOf(b.use))[0]
}

/** `FAMILY, Given Second` (NHS patient banner); `Not known` where there is no name. */
export function formatPatientName(names: readonly HumanName[] | undefined): string {
  const name = presentName(names)
  if (!name) return 'Not known'
  const given = (name.given ?? []).join(' ')
  if (!name.family) return given || name.text || 'Not known'
  const suffix = name.suffix?.length ? ` ${name.suffix.join(' ')}` : ''
  return `${name.family.toUpperCase()}${suffix}${given ? `, ${given}` : ''}`
}

/** `Dr. Ann Lee MD`: for clinicians and authors. */
export function formatPersonName(names: readonly HumanName[] | undefined): string {
  const name = presentName(names)
  if (!name) return ''
  const parts = [...(name.prefix ?? []), ...(name.given ?? []), name.family, ...(name.suffix ?? [])].filter(Boolean)
  return parts.length > 0 ? parts.join(' ') : (name.text ?? '')
}

/** What the recorder wrote, else the code's display, else the bare code; a concept without any of them is not hidden. */
export function conceptText(concept: CodeableConcept | undefined): string {
  if (!concept) return ''
  if (concept.text) return concept.text
  const coding = concept.coding?.find((c) => c.display) ?? concept.coding?.[0]
  return coding?.display ?? coding?.code ?? 'Not named'
}

/** True where nothing but free text is there: safety checks then say "not checked". */
export function isUncoded(concept: CodeableConcept | undefined): boolean {
  return !concept?.coding?.some((c) => c.code)
}

const titles = new Set(['dr', 'dr.', 'mr', 'mr.', 'mrs', 'mrs.', 'ms', 'ms.', 'prof', 'prof.'])
const credentials = /^(M\.?D\.?|D\.?O\.?|N\.?P\.?|P\.?A\.?(-C)?|R\.?N\.?|Ph\.?D\.?|FNP(-C)?|APRN|DDS|DPM|PharmD|FACP)$/i

/** A name typed on one line, in parts: `Dr. Ann M. Lee, MD` -> prefix Dr., given Ann M., family Lee, suffix MD. */
export function splitPersonName(text: string): HumanName {
  const words = text.split(/[\s,]+/).filter(Boolean)
  const prefix: string[] = []
  const suffix: string[] = []
  while (words.length > 1 && titles.has(words[0]?.toLowerCase() ?? '')) prefix.push(words.shift() ?? '')
  while (words.length > 1 && credentials.test(words.at(-1) ?? '')) suffix.unshift(words.pop() ?? '')
  const family = words.pop()
  return {
    text: text.trim(),
    ...(family ? { family } : {}),
    ...(words.length > 0 ? { given: words } : {}),
    ...(prefix.length > 0 ? { prefix } : {}),
    ...(suffix.length > 0 ? { suffix } : {}),
  }
}
