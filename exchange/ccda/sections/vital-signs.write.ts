/** Vital signs: a row for each moment, a column for each sign, newest first. */
import { conceptText } from '../../../domain/format/name.ts'
import { formatValue } from '../../../domain/format/quantity.ts'
import type { Observation } from '../entries/observation.write.ts'
import { isBloodPressure, vitalSignsOrganizers } from '../entries/vital-signs.write.ts'
import { type Column, newestFirst, notePart, type Piece, table } from '../narrative.write.ts'
import { type Placed, placeRows, type SectionWriter } from '../section.write.ts'
import { after, concepts, when } from './cells.write.ts'

const moment = (row: Observation): string => row.effectiveDateTime ?? row.effectivePeriod?.start ?? ''

/** Signs in the order in which clinicians take them (LOINC); others follow. */
const order = [
  '85354-9',
  '8480-6',
  '8462-4',
  '8867-4',
  '9279-1',
  '8310-5',
  '59408-5',
  '2708-6',
  '29463-7',
  '8302-2',
  '39156-5',
]
const codeOf = (row: Observation): string =>
  isBloodPressure(row) ? '85354-9' : (row.code.coding?.[0]?.code ?? conceptText(row.code))
const rank = (code: string): number => (order.includes(code) ? order.indexOf(code) : order.length)

/** The value, what is odd about it, and remarks, each where its entry finds it. */
function pieces({ row, at }: Placed<Observation>): Piece[] {
  const facts = [
    concepts(row.interpretation),
    ...(row.component ?? []).map(
      (part) => part.interpretation && `${conceptText(part.code)}: ${concepts(part.interpretation)}`,
    ),
    row.status !== 'final' && row.status,
    row.bodySite && conceptText(row.bodySite),
    row.method && conceptText(row.method),
  ]
  return [
    { text: `${formatValue(row) || 'no value'}${after(facts)}`, id: at() },
    ...(row.note ?? []).map((note, index) => ({ text: note.text, id: at(notePart(index)) })),
  ]
}

export const vitalSigns: SectionWriter = (context) => {
  const rows = newestFirst(context.rows('vitalSigns', 'Observation'), moment)
  if (rows.length === 0) return []
  const placed = placeRows(rows, 'vital')
  const names = new Map<string, string>()
  for (const row of rows) if (!names.has(codeOf(row))) names.set(codeOf(row), conceptText(row.code))
  const codes = [...names.keys()].sort((a, b) => rank(a) - rank(b))
  const moments = [...Map.groupBy(placed, ({ row }) => moment(row)).values()]
  const columns: Column<Placed<Observation>[]>[] = [
    { head: 'Date', cell: ([first]) => first && when(context, first.row.effectiveDateTime, first.row.effectivePeriod) },
    ...codes.map(
      (code): Column<Placed<Observation>[]> => ({
        head: names.get(code) ?? code,
        cell: (signs) => signs.filter(({ row }) => codeOf(row) === code).flatMap(pieces),
      }),
    ),
  ]
  return [
    {
      narrative: table(columns, placeRows(moments, 'vitals')),
      entries: moments.flatMap((signs) => vitalSignsOrganizers(context, signs)),
    },
  ]
}
