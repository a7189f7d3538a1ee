/** DiagnosticReport -> Result Organizer (V3) with its results; results without a report get an organizer of their own. */
import type { Period } from '../../../domain/resources/index.ts'
import { diagnosticReportStatus } from '../../terminology/codes.ts'
import { authors } from '../author.write.ts'
import { beyondInOrganizer } from '../beyond.write.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { code, interval } from '../datatypes.write.ts'
import { partId, rowIds, textReference } from '../entry.write.ts'
import type { At } from '../narrative.write.ts'
import { performer } from '../people.write.ts'
import { statement, statusCode } from '../statement.write.ts'
import { entryTemplates } from '../templates.ts'
import { each, el, join, type Part, type Xml } from '../xml.write.ts'
import { isSpan, type Observation, observation, resultStatus, resultStatuses } from './observation.write.ts'

export type DiagnosticReport = RowOfType<'DiagnosticReport'>

export interface PlacedResult {
  row: Observation
  at: At
}

const result = (context: WriteContext, { row, at }: PlacedResult, report?: DiagnosticReport): Part =>
  el(
    'component',
    {},
    observation(context, row, at, {
      template: entryTemplates.resultObservation,
      anyResultStatus: true,
      category: 'laboratory',
      report,
    }),
  )

/** The organizer's time has both ends (R2.1, Result Organizer): a moment is both. */
const bothEnds = (period: Period | undefined): Part =>
  period?.start === undefined && period?.end === undefined
    ? undefined
    : interval('effectiveTime', { start: period.start ?? period.end, end: period.end ?? period.start })

const times = ({ effectivePeriod, effectiveDateTime }: DiagnosticReport): Period | undefined =>
  effectivePeriod ??
  (effectiveDateTime === undefined ? undefined : { start: effectiveDateTime, end: effectiveDateTime })

/** A report without a time of its own takes that of its results. */
const isTimeSaid = ({ effectiveDateTime, effectivePeriod }: DiagnosticReport): boolean =>
  effectivePeriod === undefined
    ? effectiveDateTime !== undefined
    : isSpan(effectivePeriod) && effectiveDateTime === undefined

function reportStatus(status: DiagnosticReport['status']): string | undefined {
  const word = diagnosticReportStatus.toLeft(status as never)
  return word !== undefined && resultStatuses.has(word) ? word : undefined
}

/** A report without a single result in the snapshot still says that it was made, and what it concluded. */
const noResult = (row: DiagnosticReport, at: At): Part =>
  el(
    'component',
    {},
    statement('observation', {
      templates: [entryTemplates.resultObservation],
      id: partId(row.id, 'no-result'),
      code: code('code', row.code, { narrative: at('name') }),
      text: textReference(at()),
      statusCode: statusCode(reportStatus(row.status) ?? 'completed'),
      effectiveTime: el('effectiveTime', { nullFlavor: 'UNK' }),
      value: el('value', { 'xsi:type': 'CD', nullFlavor: 'NI' }),
    }),
  )

export function resultOrganizer(
  context: WriteContext,
  row: DiagnosticReport,
  at: At,
  results: readonly PlacedResult[],
): Xml {
  const status = reportStatus(row.status)
  const areHere =
    row.result?.every(({ reference }, index) => reference === `Observation/${results[index]?.row.id}`) ?? true
  return statement('organizer', {
    templates: [entryTemplates.resultOrganizer],
    id: rowIds(context, row),
    code: code('code', row.code, { narrative: at('name') }),
    statusCode: statusCode(status ?? 'completed'),
    effectiveTime: bothEnds(times(row)),
    performer: each(row.performer, (reference) => performer(context, reference)),
    author: authors(context, row, [], row.issued),
    component: join([
      ...(results.length > 0 ? results.map((each) => result(context, each, row)) : [noResult(row, at)]),
      beyondInOrganizer(context, row, {
        note: row.note,
        status: status === undefined && row.status,
        basedOn: row.basedOn,
        category: row.category ?? null,
        encounter: row.encounter,
        resultsInterpreter: row.resultsInterpreter,
        issued: row.issued,
        ...(!isTimeSaid(row) && {
          effectiveDateTime: row.effectiveDateTime ?? null,
          effectivePeriod: row.effectivePeriod ?? null,
        }),
        specimen: row.specimen,
        result: !areHere && row.result,
        conclusion: row.conclusion,
        presentedForm: row.presentedForm,
      }),
    ]),
  })
}

/** Around a single result that no report holds: the organizer says nothing of its own. */
export const loneResult = (context: WriteContext, placed: PlacedResult): Xml =>
  statement('organizer', {
    templates: [entryTemplates.resultOrganizer],
    id: partId(placed.row.id, 'organizer'),
    code: code('code', placed.row.code, { narrative: placed.at('name') }),
    statusCode: statusCode(resultStatus(placed.row.status) ?? 'completed'),
    author: authors(context, placed.row, [], placed.row.issued),
    component: result(context, placed),
  })
