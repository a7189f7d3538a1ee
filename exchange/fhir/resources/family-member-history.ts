/** FamilyMemberHistory, as FHIR R4 has it (US Core 6.1.0 has no profile). */
import type { Quantity } from '../../../domain/resources/datatypes.ts'
import {
  type FamilyMemberHistoryContent,
  familyMemberCondition,
  familyMemberHistoryContent,
} from '../../../domain/resources/family-member-history.ts'
import { UCUM } from '../../terminology/systems.ts'
import type { Field } from '../codec.ts'
import { annotation, codeableConcept, identifier, quantity } from '../datatypes.ts'
import { beyondFirst, element, many, modifier, one } from '../fields.ts'
import { boolean, code, date, dateTime, string } from '../primitives.ts'
import { resource } from '../resource.ts'

type Condition = NonNullable<FamilyMemberHistoryContent['condition']>[number]
const shape = familyMemberHistoryContent.shape

/** age-1: a positive number with a UCUM unit. */
const isAge = (age: Quantity | undefined): boolean =>
  age === undefined || ((age.value ?? 1) > 0 && age.code !== undefined && age.system === UCUM)

/** The record has one note; R4 has any number. */
const note: Field<string> = {
  read: (from, name) =>
    many(annotation)
      .read(from, name)
      ?.map(({ text }) => text)
      .join('\n'),
  write: (to, name, value) => to.put(name, value === undefined ? undefined : [{ text: value }]),
}

const condition = element<Condition>(
  'FamilyMemberHistoryCondition',
  {
    code: one(codeableConcept),
    outcome: one(codeableConcept),
    contributedToDeath: one(boolean(familyMemberCondition.shape.contributedToDeath.unwrap())),
    onsetAge: one(quantity),
    onsetString: one(string),
    note,
    // R4 has no date here.
    onsetDateTime: one(dateTime),
  },
  {
    unfit: (value) => [
      'onsetDateTime',
      ...(isAge(value.onsetAge) ? beyondFirst(value, 'onsetAge', 'onsetString') : (['onsetAge'] as const)),
    ],
  },
)

export const familyMemberHistory = resource<FamilyMemberHistoryContent>(
  'FamilyMemberHistory',
  'FamilyMemberHistory',
  familyMemberHistoryContent,
  'patient',
  {
    identifier: many(identifier),
    status: modifier(one(code(shape.status))),
    date: one(dateTime),
    name: one(string),
    relationship: one(codeableConcept),
    sex: one(codeableConcept),
    bornDate: one(date),
    ageAge: one(quantity),
    deceasedAge: one(quantity),
    deceasedDate: one(date),
    deceasedBoolean: one(boolean(shape.deceasedBoolean.unwrap())),
    note: many(annotation),
    condition: many(condition),
  },
  {
    // fhs-1: an age or a birth date. deceased[x]: one of them.
    unfit: (content) => [
      ...(isAge(content.ageAge) ? beyondFirst(content, 'bornDate', 'ageAge') : (['ageAge'] as const)),
      ...(isAge(content.deceasedAge)
        ? beyondFirst(content, 'deceasedAge', 'deceasedDate', 'deceasedBoolean')
        : (['deceasedAge', ...beyondFirst(content, 'deceasedDate', 'deceasedBoolean')] as const)),
    ],
  },
)
