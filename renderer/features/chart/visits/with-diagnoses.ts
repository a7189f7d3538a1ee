import { diagnosesOf } from '../../../../domain/clinical/visit.ts'
import type { Condition, EncounterContent } from '../../../../domain/resources/index.ts'

/**
 * The visit with the chosen problems as its diagnoses, in the order chosen. Diagnoses that the problem list does not show any
 * more (resolved since, from outside) are not the form's to drop.
 */
export function withDiagnoses(
  visit: EncounterContent,
  chosen: readonly string[],
  problems: readonly Condition[],
): EncounterContent {
  const byId = new Map(problems.map((problem) => [`Condition/${problem.id}`, problem]))
  const kept = (visit.diagnosis ?? []).filter(({ condition }) => !byId.has(condition.reference ?? ''))
  const named = chosen.flatMap((id) => byId.get(`Condition/${id}`) ?? [])
  const diagnosis = [...diagnosesOf(named), ...kept]
  return { ...visit, diagnosis: diagnosis.length > 0 ? diagnosis : undefined }
}
