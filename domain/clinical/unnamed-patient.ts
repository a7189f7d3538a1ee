/** An outside document that does not say whose it is, or says it by a number alone: a person decides whose chart it belongs to. */
import type { HumanName, PatientContent } from '../resources/index.ts'

export const unnamed: HumanName = { text: 'Not named' }

export function isUnnamed({ name }: Pick<PatientContent, 'name'>): boolean {
  return name.every((each) => each.text === unnamed.text && !each.family && !each.given?.length)
}
