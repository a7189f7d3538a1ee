/** The medicine of a request or statement: a concept, or a Medication resource behind a reference. */
import { conceptText } from '../../../domain/format/name.ts'
import type { CodeableConcept } from '../../../domain/resources/datatypes.ts'
import { type At, type Field, Unusable } from '../codec.ts'
import { codeableConcept, conceptBehind } from '../datatypes.ts'
import { either, many, named, one, wrapped } from '../fields.ts'
import type { JsonObject } from '../json.ts'
import { openResource } from '../resource.ts'

export const medicine: Field<CodeableConcept> = either(
  one(codeableConcept),
  named('medicationReference', one(conceptBehind)),
)

/** The concept a Medication stands for. One that has no code is named by what is in it. */
export function readMedication(json: JsonObject, at: At): CodeableConcept | undefined {
  const from = openResource(json, at)
  if (from.take('status') === 'entered-in-error') {
    throw new Unusable('Its medication is marked as entered in error.', at.property('status'))
  }
  const code = one(codeableConcept).read(from, 'code')
  for (const name of ['identifier', 'subject']) from.take(name)
  if (code !== undefined) {
    from.finish()
    return code
  }
  const item = wrapped('MedicationIngredient', 'itemCodeableConcept', codeableConcept)
  const ingredients = many(item)
    .read(from, 'ingredient')
    ?.map(conceptText)
    .filter((name) => name !== '')
  from.finish()
  return ingredients?.length ? { text: ingredients.join(' / ') } : undefined
}
