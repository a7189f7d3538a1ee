/** Plan of treatment: orders and referrals, planned visits, proposed drugs, care plans. */
import { conceptText } from '../../../domain/format/name.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { type CarePlan, carePlan } from '../entries/care-plan.write.ts'
import { encounter } from '../entries/encounter.write.ts'
import { medicationRequest } from '../entries/medication-request.write.ts'
import { reasonsOf, serviceRequest } from '../entries/service-request.write.ts'
import { type Column, newestFirst } from '../narrative.write.ts'
import { listed, type SectionBody, type SectionWriter } from '../section.write.ts'
import { join } from '../xml.write.ts'
import { concepts, day, lastColumns, nameOf, names, pieces, when, word } from './cells.write.ts'
import { encounterColumns } from './encounters.write.ts'
import { medicationColumns } from './medications.write.ts'

type ServiceRequest = RowOfType<'ServiceRequest'>

const orders = (context: WriteContext): SectionBody[] =>
  listed(
    newestFirst(
      context.rows('planOfTreatment', 'ServiceRequest'),
      (row) => row.occurrenceDateTime ?? row.occurrencePeriod?.start ?? row.authoredOn,
    ),
    'order',
    [
      { head: 'Order or plan', cell: (row) => conceptText(row.code), part: 'name' },
      { head: 'Kind', cell: (row) => concepts(row.category) },
      { head: 'When', cell: (row) => when(context, row.occurrenceDateTime, row.occurrencePeriod) },
      {
        head: 'Status',
        cell: (row) => [row.doNotPerform && 'Do not perform', word(row.status), row.intent].filter(Boolean).join(', '),
      },
      { head: 'Priority', cell: (row) => word(row.priority) },
      { head: 'For', cell: (row) => pieces(reasonsOf(context, row), 'reason') },
      { head: 'Site', cell: (row) => concepts(row.bodySite) },
      { head: 'Details', cell: (row) => concepts(row.orderDetail) },
      { head: 'Instructions', cell: (row) => row.patientInstruction, part: 'instruction' },
      { head: 'By', cell: (row) => names(context, row.performer) },
      {
        head: 'Ordered',
        cell: (row) => [day(row.authoredOn), nameOf(context, row.requester)].filter(Boolean).join(', '),
      },
      ...lastColumns<ServiceRequest>(context),
    ],
    (row, at) => serviceRequest(context, row, at),
    { caption: 'Orders and referrals' },
  )

const visits = (context: WriteContext): SectionBody[] =>
  listed(
    newestFirst(context.rows('planOfTreatment', 'Encounter'), (row) => row.period?.start),
    'visit',
    encounterColumns(context),
    (row, at) => encounter(context, row, at, []),
    { caption: 'Planned visits' },
  )

const drugs = (context: WriteContext): SectionBody[] =>
  listed(
    newestFirst(context.rows('planOfTreatment', 'MedicationRequest'), (row) => row.authoredOn),
    'drug',
    medicationColumns(context),
    (row, at) => medicationRequest(context, row, at),
    { caption: 'Planned medications' },
  )

const activities = (context: WriteContext, { activity }: CarePlan): string | undefined =>
  activity
    ?.map((each) =>
      [
        conceptText(each.code),
        each.description,
        each.scheduledString ?? when(context, undefined, each.scheduledPeriod),
        each.status?.replaceAll('-', ' '),
        names(context, each.performer),
        each.reference?.display,
      ]
        .filter(Boolean)
        .join(', '),
    )
    .join('\n')

const planColumns = (context: WriteContext): Column<CarePlan>[] => [
  { head: 'Care plan', cell: (row) => row.title ?? (concepts(row.category) || 'Care plan'), part: 'name' },
  { head: 'What', cell: (row) => row.description },
  { head: 'Activities', cell: (row) => activities(context, row) },
  { head: 'When', cell: (row) => when(context, undefined, row.period) },
  { head: 'Status', cell: (row) => word(row.status) },
  { head: 'Made', cell: (row) => [day(row.created), nameOf(context, row.author)].filter(Boolean).join(', ') },
  ...lastColumns<CarePlan>(context),
]

const plans = (context: WriteContext): SectionBody[] =>
  listed(
    newestFirst(context.rows('planOfTreatment', 'CarePlan'), (row) => row.period?.start ?? row.created),
    'plan',
    planColumns(context),
    (row, at) => carePlan(context, row, at),
    { caption: 'Care plans' },
  )

export const planOfTreatment: SectionWriter = (context) => {
  const parts = [orders, visits, drugs, plans].flatMap((part) => part(context))
  const narrative = join(parts.map((part) => part.narrative))
  return narrative === undefined ? [] : [{ narrative, entries: parts.flatMap(({ entries }) => entries) }]
}
