/** Goal, US Core 6.1.0 profile us-core-goal. */
import { type GoalContent, goalContent } from '../../../domain/resources/goal.ts'
import {
  annotation,
  codeableConcept,
  identifier,
  implied,
  quantity,
  range,
  reference,
  unlessImplied,
} from '../datatypes.ts'
import { beyondFirst, element, many, modifier, one } from '../fields.ts'
import { code, date, dateOfTime, string } from '../primitives.ts'
import { resource } from '../resource.ts'
import { UNKNOWN } from '../terms.ts'
import { usCore } from '../us-core.ts'

type Target = NonNullable<GoalContent['target']>[number]
const shape = goalContent.shape
const details = ['detailQuantity', 'detailRange', 'detailCodeableConcept', 'detailString'] as const

const target = element<Target>(
  'GoalTarget',
  {
    measure: unlessImplied(one(codeableConcept)),
    detailQuantity: one(quantity),
    detailRange: one(range),
    detailCodeableConcept: one(codeableConcept),
    detailString: one(string),
    dueDate: one(date),
  },
  {
    unfit: (value) => beyondFirst(value, ...details),
    // gol-1: a detail is a detail of something.
    complete: (to, value) => {
      const unmeasured = value.measure === undefined && details.some((name) => value[name] !== undefined)
      if (unmeasured) to.put('measure', implied(UNKNOWN))
    },
  },
)

export const goal = resource<GoalContent>(
  'Goal',
  'Goal',
  goalContent,
  'subject',
  {
    identifier: many(identifier),
    lifecycleStatus: modifier(one(code(shape.lifecycleStatus))),
    achievementStatus: one(codeableConcept),
    category: many(codeableConcept),
    priority: one(codeableConcept),
    description: one(codeableConcept),
    startDate: one(date),
    statusDate: one(dateOfTime),
    target: many(target),
    expressedBy: one(reference),
    addresses: many(reference),
    note: many(annotation),
  },
  { profiles: () => [usCore('us-core-goal')] },
)
