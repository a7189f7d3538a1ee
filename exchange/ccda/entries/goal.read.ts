/** Goal Observation -> Goal. */
import type { CodeableConcept, GoalContent } from '../../../domain/resources/index.ts'
import { GOAL_ACHIEVEMENT, GOAL_PRIORITY, goalAchievement, goalPriority, goalStatus } from '../../terminology/codes.ts'
import { compact, dateOf, hasCode, isPresent, said } from '../datatypes.read.ts'
import { value } from '../quantities.read.ts'
import type { Statement } from '../statement.read.ts'
import { assertion, valueConcept, wordFor } from './parts.read.ts'

type Target = NonNullable<GoalContent['target']>[number]

function target(
  statement: Statement,
  measure: CodeableConcept | undefined,
  dueDate: string | undefined,
): Target | undefined {
  const read = value(statement.el.child('value'), statement.reading)
  const detail = compact({
    detailQuantity:
      read?.valueQuantity ?? (read?.valueInteger === undefined ? undefined : { value: read.valueInteger }),
    detailRange: read?.valueRange,
    detailCodeableConcept: read?.valueCodeableConcept,
    detailString:
      read?.valueString ??
      read?.valueDateTime ??
      (read?.valueBoolean === undefined ? undefined : String(read.valueBoolean)),
  })
  if (Object.keys(detail).length === 0 && dueDate === undefined) return undefined
  return compact({ measure: Object.keys(detail).length === 0 ? undefined : measure, ...detail, dueDate })
}

/** Priority and achievement in FHIR's words beside the recorded codes. */
function withWord(
  concept: CodeableConcept | undefined,
  system: string,
  code: string | undefined,
): CodeableConcept | undefined {
  if (concept === undefined || code === undefined) return concept
  return { ...concept, coding: [...(concept.coding ?? []), { system, code }] }
}

export function goal(statement: Statement): string[] {
  const { reading } = statement
  const code = hasCode(statement.code, assertion) ? undefined : statement.code
  const { at, start, end } = statement.time
  const read = value(statement.el.child('value'), reading)
  // Words beat the code that they stand under: "walk a mile a day" under "Goal".
  const words =
    read?.valueString ?? (code === undefined ? (said(read?.valueCodeableConcept) ?? said(statement.name)) : undefined)
  const description: CodeableConcept | undefined =
    code === undefined
      ? words === undefined
        ? undefined
        : { ...read?.valueCodeableConcept, text: words }
      : compact({ ...code, text: code.text ?? words })
  if (description === undefined) return statement.skipEmpty()
  const aim = target(statement, code, dateOf(end))
  // Words that became the description are not said twice.
  if (aim?.detailString !== undefined && aim.detailString === description.text) {
    delete aim.detailString
    delete aim.measure
  }
  const priority = statement.take('priorityPreference').map(valueConcept).find(isPresent)
  const outcomes = statement.takeWhere(
    (inner) =>
      inner.el.name === 'observation' && goalAchievement.toFhir(valueConcept(inner)?.coding?.[0]) !== undefined,
  )
  const achieved = outcomes.map(valueConcept).find(isPresent)
  const { author } = statement.authorship
  const content: GoalContent = compact({
    resourceType: 'Goal',
    lifecycleStatus: goalStatus.toRight(statement.status) ?? 'active',
    achievementStatus: withWord(achieved, GOAL_ACHIEVEMENT, wordFor(goalAchievement, achieved)),
    priority: withWord(priority, GOAL_PRIORITY, wordFor(goalPriority, priority)),
    description,
    startDate: dateOf(start ?? at),
    statusDate: outcomes.map((outcome) => outcome.time.at ?? outcome.time.start).find(isPresent),
    target: aim === undefined || Object.keys(aim).length === 0 ? undefined : [aim],
    expressedBy: author[0],
  })
  const pointers = statement.take('entryReference')
  const keys = statement.becomes(content)
  for (const { el } of pointers)
    reading.link(el, (aim) => {
      for (const goal of keys.map((key) => reading.contentOf(key)))
        if (goal?.resourceType === 'Goal') goal.addresses = [...(goal.addresses ?? []), { reference: `#${aim}` }]
    })
  return keys
}
