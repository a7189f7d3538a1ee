/** Condition, US Core 6.1.0 profiles for problems and health concerns and for encounter diagnoses. */

import { formatQuantity } from '../../../domain/format/quantity.ts'
import { type ConditionContent, conditionContent } from '../../../domain/resources/condition.ts'
import type { Codec, Field } from '../codec.ts'
import { annotation, codeableConcept, identifier, quantity, reference, wordOf } from '../datatypes.ts'
import { beyondFirst, either, many, modifier, named, one } from '../fields.ts'
import { dateTime, string } from '../primitives.ts'
import { resource } from '../resource.ts'
import { CONDITION_CLINICAL, CONDITION_VERIFICATION, conditionCategories } from '../terms.ts'
import { usCore } from '../us-core.ts'

const shape = conditionContent.shape

/**
 * The record knows one category. Of several, the one that makes the condition easiest to find wins; none at all counts as a
 * problem: better on the list for review than out of sight.
 */
const category: Field<ConditionContent['category']> = {
  read(from, name) {
    const codings = (many(codeableConcept).read(from, name) ?? []).flatMap((concept) => concept.coding ?? [])
    const found = new Set(codings.map((coding) => conditionCategories.word(coding)))
    for (const coding of codings) {
      if (conditionCategories.word(coding) === undefined) {
        from.at.property(name).lost(`The chart has no category ${coding.code ?? 'without a code'}.`)
      }
    }
    const ranked = ['problem-list-item', 'health-concern', 'encounter-diagnosis'] as const
    return ranked.find((each) => found.has(each)) ?? 'problem-list-item'
  },
  write: (to, name, value) => {
    if (value !== undefined) to.put(name, [{ coding: [{ ...conditionCategories.concept(value) }] }])
  },
}

/** Age at onset, as people say it. */
const ageInWords: Codec<string> = {
  type: 'Age',
  read: (value, at) => {
    const age = quantity.read(value, at)
    return age && `Age ${formatQuantity(age)}`
  },
  write: (text) => text,
}

export const condition = resource<ConditionContent>(
  'Condition',
  'Condition',
  conditionContent,
  'subject',
  {
    identifier: many(identifier),
    clinicalStatus: modifier(one(wordOf(shape.clinicalStatus.unwrap(), CONDITION_CLINICAL))),
    verificationStatus: modifier(one(wordOf(shape.verificationStatus.unwrap(), CONDITION_VERIFICATION))),
    category,
    severity: one(codeableConcept),
    code: one(codeableConcept),
    bodySite: many(codeableConcept),
    encounter: either(one(reference), named('context', one(reference))),
    onsetDateTime: one(dateTime),
    onsetString: either(one(string), named('onsetAge', one(ageInWords))),
    abatementDateTime: one(dateTime),
    recordedDate: one(dateTime),
    recorder: one(reference),
    asserter: one(reference),
    note: many(annotation),
  },
  {
    unfit: (content) => [
      ...beyondFirst(content, 'onsetDateTime', 'onsetString'),
      // con-4: only what is no longer active has an end.
      ...(isOver(content) ? [] : (['abatementDateTime'] as const)),
      // con-5: what is entered in error has no clinical status.
      ...(content.verificationStatus === 'entered-in-error' ? (['clinicalStatus'] as const) : []),
    ],
    profiles: ({ category }) => [
      usCore(
        category === 'encounter-diagnosis'
          ? 'us-core-condition-encounter-diagnosis'
          : 'us-core-condition-problems-health-concerns',
      ),
    ],
  },
)

const isOver = ({
  clinicalStatus,
  verificationStatus,
}: Pick<ConditionContent, 'clinicalStatus' | 'verificationStatus'>) =>
  verificationStatus !== 'entered-in-error' &&
  (clinicalStatus === 'inactive' || clinicalStatus === 'resolved' || clinicalStatus === 'remission')
