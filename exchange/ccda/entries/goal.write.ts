/** Goal -> Goal Observation (2.16.840.1.113883.10.20.22.4.121). */
import type { CodeableConcept, Coding } from '../../../domain/resources/index.ts'
import { GOAL_ACHIEVEMENT, GOAL_PRIORITY, goalAchievement, goalPriority, goalStatus } from '../../terminology/codes.ts'
import { LOINC, SNOMED } from '../../terminology/systems.ts'
import { authors } from '../author.write.ts'
import { beyond, unlessSaid } from '../beyond.write.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { code, fixedCode, interval, ts } from '../datatypes.write.ts'
import { comments, ownId, partId, rowIds, textReference } from '../entry.write.ts'
import type { At } from '../narrative.write.ts'
import { observationValue } from '../quantities.write.ts'
import { completed, related, statement } from '../statement.write.ts'
import { entryTemplates } from '../templates.ts'
import { each, el, join, type Part, type Xml } from '../xml.write.ts'

type Goal = RowOfType<'Goal'>
type Target = NonNullable<Goal['target']>[number]

const PREFERENCE = { system: SNOMED, code: '225773000', display: 'Preference' }
const OUTCOME = { system: LOINC, code: '44943-9', display: 'Self management goal achieved' }

const targetValue = (target: Target | undefined): Part => {
  if (target === undefined) return undefined
  const { detailQuantity, detailRange, detailCodeableConcept, detailString } = target
  if (!detailQuantity && !detailRange && !detailCodeableConcept && detailString === undefined) return undefined
  return observationValue({
    valueQuantity: detailQuantity,
    valueRange: detailRange,
    valueCodeableConcept: detailCodeableConcept,
    valueString: detailString,
  })
}

/** Entry Reference: the problem or other entry that the goal is about, by its id. */
export const entryReference = (context: WriteContext, reference: string | undefined): Part => {
  const row = context.row(reference)
  return (
    row &&
    related(
      'REFR',
      statement('act', {
        templates: [entryTemplates.entryReference],
        id: ownId(row.id),
        code: el('code', { nullFlavor: 'NP' }),
        statusCode: completed,
      }),
    )
  )
}

/** The word of FHIR's value set in C-CDA's code, before what is recorded. */
function withConcept(concept: CodeableConcept, system: string, table: Words): CodeableConcept {
  const codings = concept.coding ?? []
  const word = codings.find((coding) => coding.system === system)?.code
  const known = table.toConcept(word)
  if (known === undefined || codings.some(({ code: each }) => each === known.code)) return concept
  return { ...concept, coding: [{ ...known }, ...codings] }
}
interface Words {
  toConcept(word: string | undefined): Coding | undefined
}

const priority = (row: Goal): Part =>
  row.priority &&
  related(
    'REFR',
    statement('observation', {
      templates: [entryTemplates.priorityPreference],
      id: partId(row.id, 'priority'),
      code: fixedCode('code', PREFERENCE),
      value: code('value', withConcept(row.priority, GOAL_PRIORITY, goalPriority), { type: 'CD' }),
    }),
  )

/** Goal Achievement has a code for some of FHIR's words; the others have no place. */
const hasAchievementCode = ({ achievementStatus }: Goal): boolean =>
  goalAchievement.toFhir(
    achievementStatus && withConcept(achievementStatus, GOAL_ACHIEVEMENT, goalAchievement).coding?.[0],
  ) !== undefined

const achievement = (row: Goal): Part =>
  row.achievementStatus &&
  hasAchievementCode(row) &&
  related(
    'COMP',
    statement('observation', {
      id: partId(row.id, 'achievement'),
      code: fixedCode('code', OUTCOME),
      statusCode: completed,
      effectiveTime: row.statusDate === undefined ? undefined : el('effectiveTime', { value: ts(row.statusDate) }),
      value: code('value', withConcept(row.achievementStatus, GOAL_ACHIEVEMENT, goalAchievement), { type: 'CD' }),
    }),
  )

/** The first target's value is the goal's own, if it is measured by what the goal is called. Without a value, nothing says a measure. */
function targetIsSaid(row: Goal): boolean {
  const [first, ...others] = row.target ?? []
  if (first === undefined) return true
  const detail = Object.keys(first).some((key) => key.startsWith('detail'))
  const measure = detail ? JSON.stringify(row.description) : undefined
  return others.length === 0 && JSON.stringify(first.measure) === measure
}

export function goal(context: WriteContext, row: Goal, at: At): Xml {
  const status = goalStatus.toLeft(row.lifecycleStatus as never)
  const [target] = row.target ?? []
  const inSnapshot = row.addresses?.every(({ reference }) => context.row(reference) !== undefined) ?? true
  return statement(
    'observation',
    {
      templates: [entryTemplates.goalObservation],
      id: rowIds(context, row),
      code: code('code', row.description, { narrative: at('name') }),
      text: textReference(at()),
      statusCode: el('statusCode', { code: status ?? 'active' }),
      effectiveTime: interval(
        'effectiveTime',
        { start: row.startDate, end: target?.dueDate },
        row.startDate === undefined ? { low: 'UNK' } : {},
      ),
      value: targetValue(target),
      author: authors(context, row, [row.expressedBy], undefined),
      entryRelationship: join([
        priority(row),
        achievement(row),
        inSnapshot && each(row.addresses, ({ reference }) => entryReference(context, reference)),
        comments(row, at),
        beyond(context, row, {
          lifecycleStatus: status === undefined && row.lifecycleStatus,
          expressedBy: unlessSaid(row.expressedBy),
          category: row.category,
          // A reader that knows FHIR's words gets them back without C-CDA's code before them.
          priority: row.priority,
          achievementStatus: row.achievementStatus,
          statusDate: row.statusDate,
          target: !targetIsSaid(row) && row.target,
          addresses: !inSnapshot && row.addresses,
        }),
      ]),
    },
    { moodCode: 'GOL' },
  )
}
