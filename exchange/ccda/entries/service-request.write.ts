/** ServiceRequest -> Planned Procedure, Planned Observation or Planned Act (V2), by what is asked for. */
import type { CodeableConcept } from '../../../domain/resources/index.ts'
import { intent, priority, serviceRequestStatus } from '../../terminology/codes.ts'
import { ACT_PRIORITY, DIAGNOSTIC_SERVICE_SECTION, LOINC, SNOMED } from '../../terminology/systems.ts'
import { authors } from '../author.write.ts'
import { beyond, unlessSaid } from '../beyond.write.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { code, effectiveTime, fixedCode } from '../datatypes.write.ts'
import {
  comments,
  duringEncounter,
  encounterElsewhere,
  partId,
  rowIds,
  textReference,
  textWithReference,
} from '../entry.write.ts'
import type { At } from '../narrative.write.ts'
import { performer } from '../people.write.ts'
import { completed, related, statement } from '../statement.write.ts'
import { entryTemplates } from '../templates.ts'
import { each, el, join, type Part, type Xml } from '../xml.write.ts'
import { indication } from './qualifiers.write.ts'

type ServiceRequest = RowOfType<'ServiceRequest'>

/** FHIR's laboratory, imaging and other diagnostic categories: SNOMED CT as in FHIR R4, or v2 table 0074. */
const diagnostic: ReadonlySet<string> = new Set(['108252007', '363679005', '386053000', 'LAB', 'RAD'])
const surgical: ReadonlySet<string> = new Set(['387713003', '277132007'])
const EDUCATION = { system: SNOMED, code: '311401005', display: 'Patient education' }

type Kind = 'act' | 'observation' | 'procedure'

function kindOf(row: ServiceRequest): Kind {
  const categories = row.category?.flatMap(({ coding }) => coding ?? []) ?? []
  const has = (codes: ReadonlySet<string>): boolean =>
    categories.some(
      ({ code: each, system }) =>
        each !== undefined && codes.has(each) && (system === SNOMED || system === DIAGNOSTIC_SERVICE_SECTION),
    )
  if (has(surgical)) return 'procedure'
  if (has(diagnostic)) return 'observation'
  return categories.length === 0 && row.code.coding?.[0]?.system === LOINC ? 'observation' : 'act'
}

const templates = {
  act: entryTemplates.plannedAct,
  observation: entryTemplates.plannedObservation,
  procedure: entryTemplates.plannedProcedure,
} as const

const instruction = (row: ServiceRequest, at: At): Part =>
  row.patientInstruction !== undefined &&
  related(
    'SUBJ',
    statement(
      'act',
      {
        templates: [entryTemplates.instruction],
        id: partId(row.id, 'instruction'),
        code: fixedCode('code', EDUCATION),
        text: textWithReference(row.patientInstruction, at('instruction')),
        statusCode: completed,
      },
      { moodCode: 'INT' },
    ),
    true,
  )

/** Why it is asked for: the reasons given, and the problems it points to by what they are. */
export const reasonsOf = (
  context: WriteContext,
  { reasonCode = [], reasonReference = [] }: ServiceRequest,
): CodeableConcept[] => [
  ...reasonCode,
  ...reasonReference.flatMap(({ reference, display }) => {
    const row = context.row(reference)
    const code = row?.resourceType === 'Condition' ? row.code : undefined
    return code ?? (display === undefined ? [] : { text: display })
  }),
]

/** Planned acts and observations are active as long as they are planned (R2.1): others stand without that template. */
export function serviceRequest(context: WriteContext, row: ServiceRequest, at: At): Xml {
  const kind = kindOf(row)
  const moodCode = intent.toLeft(row.intent as never)
  const status = serviceRequestStatus.toLeft(row.status as never)
  const fits = kind === 'procedure' || status === 'active'
  const urgency = priority.toLeft(row.priority)
  const isSpan = row.occurrencePeriod?.end !== undefined
  const parts = {
    templates: [fits ? templates[kind] : undefined],
    id: rowIds(context, row),
    code: code('code', row.code, { narrative: at('name') }),
    text: textReference(at()),
    statusCode: el('statusCode', status === undefined ? { nullFlavor: 'UNK' } : { code: status }),
    effectiveTime: effectiveTime(row.occurrenceDateTime, row.occurrencePeriod),
    priorityCode:
      urgency &&
      fixedCode('priorityCode', {
        system: ACT_PRIORITY,
        code: urgency,
        ...(row.priority && { display: row.priority }),
      }),
    performer: each(row.performer, (reference) => performer(context, reference)),
    author: authors(context, row, [row.requester], row.authoredOn),
    entryRelationship: join([
      each(reasonsOf(context, row), (reason, index) => indication(row.id, reason, index, at(`reason${index + 1}`))),
      instruction(row, at),
      comments(row, at),
      duringEncounter(context, row.encounter),
      beyond(context, row, {
        requester: unlessSaid(row.requester),
        authoredOn: unlessSaid(row.authoredOn),
        encounter: encounterElsewhere(context, row.encounter),
        status: status === undefined && row.status,
        intent: (moodCode === undefined || intent.toRight(moodCode) !== row.intent) && row.intent,
        category: row.category,
        doNotPerform: row.doNotPerform === false ? false : undefined,
        occurrencePeriod: !isSpan && row.occurrencePeriod,
        bodySite: kind === 'act' && row.bodySite,
        orderDetail: row.orderDetail,
        // A reader that knows the reference does not need its words as a reason of their own.
        reasonCode: row.reasonReference && (row.reasonCode ?? null),
        reasonReference: row.reasonReference,
      }),
    ]),
  }
  const attributes = { moodCode: moodCode ?? 'RQO', ...(row.doNotPerform && { negationInd: true }) }
  const targetSiteCode = each(row.bodySite, (site) => code('targetSiteCode', site))
  if (kind === 'act') return statement('act', parts, attributes)
  return kind === 'observation'
    ? statement('observation', { ...parts, targetSiteCode }, attributes)
    : statement('procedure', { ...parts, targetSiteCode }, attributes)
}
