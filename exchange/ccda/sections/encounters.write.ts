/** Encounters with their diagnoses; diagnoses of visits that are not in the snapshot stand by themselves. */
import { conceptText } from '../../../domain/format/name.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { encounterDiagnosis } from '../entries/condition.write.ts'
import { type Encounter, encounter } from '../entries/encounter.write.ts'
import { type Column, newestFirst, table } from '../narrative.write.ts'
import { type Placed, placeRows, type SectionWriter } from '../section.write.ts'
import { join } from '../xml.write.ts'
import { lastColumns, nameOf, names, pieces, when, word } from './cells.write.ts'
import { conditionColumns } from './problems.write.ts'

type Condition = RowOfType<'Condition'>

const kind = (row: Encounter): string =>
  row.type?.map(conceptText).join(', ') || (row.class ? conceptText({ coding: [row.class] }) : 'Visit')

/** The diagnosis by name; its own row in the table below says more. */
const diagnosisNames = (context: WriteContext, row: Encounter): string | undefined =>
  row.diagnosis
    ?.map(({ condition }) => {
      const found = context.row(condition.reference)
      return found?.resourceType === 'Condition' ? conceptText(found.code) : condition.display
    })
    .filter(Boolean)
    .join(', ')

export const encounterColumns = (context: WriteContext): Column<Encounter>[] => [
  { head: 'Visit', cell: kind, part: 'name' },
  { head: 'Date', cell: (row) => when(context, undefined, row.period) },
  { head: 'Status', cell: (row) => (row.status === 'finished' ? undefined : word(row.status)) },
  { head: 'Reason', cell: (row) => pieces(row.reasonCode, 'reason') },
  { head: 'Diagnoses', cell: (row) => diagnosisNames(context, row) },
  {
    head: 'Seen by',
    cell: (row) =>
      names(
        context,
        row.participant?.flatMap(({ individual }) => (individual ? [individual] : [])),
      ),
  },
  { head: 'Where', cell: (row) => names(context, row.location) || nameOf(context, row.serviceProvider) },
  { head: 'Discharged to', cell: (row) => conceptText(row.dischargeDisposition) },
  ...lastColumns<Encounter>(context),
]

/** Each diagnosis goes into the first visit that names it, or that it names. */
function byEncounter(context: WriteContext, visits: readonly Encounter[], diagnoses: readonly Placed<Condition>[]) {
  const left = new Map(diagnoses.map((placed) => [`Condition/${placed.row.id}`, placed]))
  const inside = new Map<string, Placed<Condition>[]>()
  const put = (visit: string, reference: string): void => {
    const placed = left.get(reference)
    if (placed === undefined) return
    left.delete(reference)
    inside.set(visit, [...(inside.get(visit) ?? []), placed])
  }
  for (const visit of visits)
    for (const { condition } of visit.diagnosis ?? []) put(visit.id, condition.reference ?? '')
  for (const { row } of diagnoses) {
    const visit = context.row(row.encounter?.reference)
    if (visit?.resourceType === 'Encounter' && visit.status !== 'planned') put(visit.id, `Condition/${row.id}`)
  }
  return { inside, alone: [...left.values()] }
}

export const encounters: SectionWriter = (context) => {
  const visits = newestFirst(context.rows('encounters', 'Encounter'), (row) => row.period?.start)
  const diagnoses = placeRows(
    newestFirst(context.rows('encounters', 'Condition'), (row) => row.onsetDateTime ?? row.recordedDate),
    'diagnosis',
  )
  const placed = placeRows(visits, 'encounter')
  const { inside, alone } = byEncounter(context, visits, diagnoses)
  const narrative = join([
    placed.length > 0 && table(encounterColumns(context), placed),
    diagnoses.length > 0 && table(conditionColumns(context, 'Visit diagnosis'), diagnoses),
  ])
  if (narrative === undefined) return []
  return [
    {
      narrative,
      entries: [
        ...placed.map(({ row, at }) => encounter(context, row, at, inside.get(row.id) ?? [])),
        ...alone.map(({ row, at }) => encounterDiagnosis(context, row, at)),
      ],
      meetsEntries: placed.length > 0,
    },
  ]
}
