import { conceptText } from '../../../domain/format/name.ts'
import type { RowOfType } from '../context.write.ts'
import { allergyConcern, reactionPart } from '../entries/allergy-intolerance.write.ts'
import { newestFirst, type Piece } from '../narrative.write.ts'
import { listed, type SectionWriter } from '../section.write.ts'
import { after, certainty, day, isStruck, lastColumns, standing, word } from './cells.write.ts'

type AllergyIntolerance = RowOfType<'AllergyIntolerance'>

const reactions = ({ reaction }: AllergyIntolerance): Piece[] | undefined =>
  reaction?.flatMap(({ manifestation, severity, description, onset }, index) =>
    manifestation.map((each, which) => ({
      text: conceptText(each),
      more: after([severity, description !== conceptText(each) && description, onset && `since ${day(onset)}`]),
      part: reactionPart(index, which),
    })),
  )

/** What the patient reacts to comes before what was ruled out; each newest first. */
const inOrder = (rows: readonly AllergyIntolerance[]): AllergyIntolerance[] => {
  const sorted = newestFirst(rows, (row) => row.onsetDateTime ?? row.recordedDate)
  return [...sorted.filter((row) => !isStruck(row)), ...sorted.filter(isStruck)]
}

export const allergies: SectionWriter = (context) =>
  listed(
    inOrder(context.rows('allergies', 'AllergyIntolerance')),
    'allergy',
    [
      { head: 'Allergy or intolerance', cell: (row) => conceptText(row.code), part: 'name' },
      { head: 'Kind', cell: (row) => [row.type, row.category?.join(', ')].filter(Boolean).join(', ') },
      { head: 'Reaction', cell: reactions },
      { head: 'Risk', cell: (row) => word(row.criticality), part: 'criticality' },
      { head: 'Status', cell: standing, part: 'status' },
      { head: 'Certainty', cell: certainty },
      { head: 'Since', cell: (row) => day(row.onsetDateTime) },
      { head: 'Until', cell: (row) => day(row.abatementDateTime) },
      { head: 'Last reaction', cell: (row) => day(row.lastOccurrence) },
      ...lastColumns<AllergyIntolerance>(context),
    ],
    (row, at) => allergyConcern(context, row, at),
  )
