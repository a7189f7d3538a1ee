/** CarePlan -> Planned Act (V2) "care plan" in the plan of treatment, its activities in the narrative. */
import { intent } from '../../terminology/codes.ts'
import { SNOMED } from '../../terminology/systems.ts'
import { authors } from '../author.write.ts'
import { beyond } from '../beyond.write.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { effectiveTime, fixedCode } from '../datatypes.write.ts'
import { comments, duringEncounter, encounterElsewhere, rowIds, textReference } from '../entry.write.ts'
import type { At } from '../narrative.write.ts'
import { statement, statusCode } from '../statement.write.ts'
import { entryTemplates } from '../templates.ts'
import { each, join, type Xml } from '../xml.write.ts'
import { entryReference } from './goal.write.ts'

export type CarePlan = RowOfType<'CarePlan'>

export const CARE_PLAN = { system: SNOMED, code: '734163000', display: 'Care plan' }

export const carePlan = (context: WriteContext, row: CarePlan, at: At): Xml =>
  statement(
    'act',
    {
      templates: [entryTemplates.plannedAct],
      id: rowIds(context, row),
      code: fixedCode('code', CARE_PLAN),
      text: textReference(at()),
      statusCode: statusCode('active'),
      effectiveTime: row.period && effectiveTime(undefined, row.period),
      author: authors(context, row, [row.author], row.created),
      entryRelationship: join([
        each(row.goal, ({ reference }) => entryReference(context, reference)),
        comments(row, at),
        duringEncounter(context, row.encounter),
        beyond(context, row, {
          encounter: encounterElsewhere(context, row.encounter),
          resourceType: 'CarePlan',
          status: row.status,
          intent: row.intent,
          category: row.category,
          title: row.title,
          description: row.description,
          period: row.period,
          created: row.created,
          author: row.author,
          addresses: row.addresses,
          goal: row.goal,
          activity: row.activity,
        }),
      ]),
    },
    { moodCode: intent.toLeft(row.intent as never) ?? 'INT' },
  )
