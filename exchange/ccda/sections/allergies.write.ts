import { conceptText } from '../../../domain/format/name.ts'
import type { RowOfType } from '../context.write.ts'
import { allergyConcern, reactionPart } from '../entries/allergy-intolerance.write.ts'
import { newestFirst, type Piece } from '../narrative.write.ts'
import { listed, type SectionWriter } from '../section.write.ts'
import { day, lastColumns, spaced, word } from './cells.write.ts'

type AllergyIntolerance = RowOfType<'AllergyIntolerance'>

const reactions = ({ reaction }: AllergyIntolerance): Piece[] | undefined =>
  reaction?.flatMap(({ manifestation, severity, description, onset }, index) =>
    manifestation.map((each, which) => ({
      text: conceptText(each),
      more: [
        severity && `(${severity})`,
        description !== conceptText(each) && description,
        onset && `since ${day(onset)}`,
      ]
        .filter(Boolean)
        .join(' '),
      part: reactionPart(index, which),
    })),
  )

export const allergies: SectionWriter = (context) =>
  listed(
    newestFirst(context.rows('allergies', 'AllergyIntolerance'), (row) => row.onsetDateTime ?? row.recordedDate),
    'allergy',
    [
      { head: 'Allergy or intolerance', cell: (row) => conceptText(row.code), part: 'name' },
      { head: 'Kind', cell: (row) => [row.type, row.category?.join(', ')].filter(Boolean).join(', ') },
      { head: 'Reaction', cell: reactions },
      { head: 'Risk', cell: (row) => word(row.criticality), part: 'criticality' },
      { head: 'Status', cell: (row) => word(row.clinicalStatus), part: 'status' },
      {
        head: 'Certainty',
        cell: (row) => (row.verificationStatus === 'confirmed' ? undefined : spaced(row.verificationStatus)),
      },
      { head: 'Since', cell: (row) => day(row.onsetDateTime) },
      { head: 'Until', cell: (row) => day(row.abatementDateTime) },
      { head: 'Last reaction', cell: (row) => day(row.lastOccurrence) },
      ...lastColumns<AllergyIntolerance>(context),
    ],
    (row, at) => allergyConcern(context, row, at),
  )
