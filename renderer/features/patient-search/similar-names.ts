import { areNicknames } from '../../../domain/clinical/nicknames.ts'
import { foldText, isOneSlip } from '../../../domain/clinical/similarity.ts'
import type { PatientSummary } from '../../../domain/contract/patient.ts'

/**
 * Ids of the patients in a list whose name could be taken for another one's in the same list: the same, one slip of the pen
 * apart, or a nickname (SAFER: similar names are flagged where patients are chosen).
 */
export function similarNames(patients: readonly Pick<PatientSummary, 'id' | 'name'>[]): ReadonlySet<string> {
  const parts = patients.map(({ id, name }) => {
    const [family = '', given = ''] = name.split(',')
    return { id, family: foldText(family), given: foldText(given).split(' ')[0] ?? '' }
  })
  const similar = new Set<string>()
  for (const [index, one] of parts.entries()) {
    for (const other of parts.slice(index + 1)) {
      if (!areSimilar(one.family, other.family)) continue
      if (!areSimilar(one.given, other.given) && !areNicknames(one.given, other.given)) continue
      similar.add(one.id).add(other.id)
    }
  }
  return similar
}

function areSimilar(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) > 2 && isOneSlip(a, b))
}
