/** Social history, functional and mental status, advance directives: observations as question and answer. */
import { conceptText } from '../../../domain/format/name.ts'
import { formatReferenceRange } from '../../../domain/format/quantity.ts'
import type { WriteContext } from '../context.write.ts'
import type { Observation } from '../entries/observation.write.ts'
import { patientFacts } from '../entries/patient-observation.write.ts'
import {
  advanceDirective,
  functionalStatusObservation,
  isDirective,
  mentalStatusObservation,
  socialHistoryObservation,
} from '../entries/social-history.write.ts'
import { type At, type Column, newestFirst, place, table } from '../narrative.write.ts'
import { listed, placeRows, type SectionWriter } from '../section.write.ts'
import { join, type Xml } from '../xml.write.ts'
import { concepts, lastColumns, names, valueWords, when, word } from './cells.write.ts'

const moment = (row: Observation): string | undefined => row.effectivePeriod?.start ?? row.effectiveDateTime

const columns = (context: WriteContext): Column<Observation>[] => [
  { head: 'What', cell: (row) => conceptText(row.code), part: 'name' },
  { head: 'Finding', cell: (row) => valueWords(context, row), part: 'value' },
  { head: 'Meaning', cell: (row) => concepts(row.interpretation) },
  { head: 'Reference range', cell: (row) => formatReferenceRange(row.referenceRange) },
  { head: 'Date', cell: (row) => when(context, row.effectiveDateTime, row.effectivePeriod) },
  { head: 'Status', cell: (row) => (row.status === 'final' ? undefined : word(row.status)) },
  { head: 'By', cell: (row) => names(context, row.performer) },
  ...lastColumns<Observation>(context),
]

export const socialHistory: SectionWriter = (context) => {
  const rows = newestFirst(context.rows('socialHistory', 'Observation'), moment)
  const said = new Set(rows.flatMap((row) => row.code.coding?.map((coding) => coding.code) ?? []))
  const facts = patientFacts(context, said).map((row, index) => ({ row, at: place(`patient${index + 1}`) }))
  const placed = placeRows(rows, 'social')
  const narrative = join([
    facts.length > 0 &&
      table(
        [
          { head: 'Patient', cell: (fact) => fact.name },
          { head: 'Finding', cell: (fact) => fact.words, part: 'value' },
        ],
        facts,
      ),
    placed.length > 0 && table(columns(context), placed),
  ])
  if (narrative === undefined) return []
  return [
    {
      narrative,
      entries: [
        ...facts.map(({ row, at }) => row.entry(at)),
        ...placed.map(({ row, at }) => socialHistoryObservation(context, row, at)),
      ],
    },
  ]
}

type Entry = (context: WriteContext, row: Observation, at: At) => Xml

const questions =
  (name: 'functionalStatus' | 'mentalStatus' | 'advanceDirectives', prefix: string, entry: Entry): SectionWriter =>
  (context) =>
    listed(newestFirst(context.rows(name, 'Observation'), moment), prefix, columns(context), (row, at) =>
      entry(context, row, at),
    )

export const functionalStatus = questions('functionalStatus', 'function', functionalStatusObservation)
export const mentalStatus = questions('mentalStatus', 'mental', mentalStatusObservation)

export const advanceDirectives: SectionWriter = (context) =>
  questions(
    'advanceDirectives',
    'directive',
    advanceDirective,
  )(context).map((body) => ({
    ...body,
    meetsEntries: context.rows('advanceDirectives', 'Observation').some((row) => isDirective(row, place('directive'))),
  }))
