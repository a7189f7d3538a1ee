import { conceptText } from '../../../domain/format/name.ts'
import type { RowOfType } from '../context.write.ts'
import { familyMemberHistory } from '../entries/family-member-history.write.ts'
import type { Piece } from '../narrative.write.ts'
import { listed, type SectionWriter } from '../section.write.ts'
import { after, ageWords, day, lastColumns } from './cells.write.ts'

type FamilyMemberHistory = RowOfType<'FamilyMemberHistory'>

const conditions = ({ condition }: FamilyMemberHistory): Piece[] | undefined =>
  condition?.map((had, index) => ({
    text: conceptText(had.code),
    more: after([
      had.onsetAge ? `at age ${ageWords(had.onsetAge)}` : (had.onsetString ?? day(had.onsetDateTime)),
      conceptText(had.outcome),
      had.contributedToDeath && 'died of it',
      had.note,
    ]),
    part: `condition${index + 1}`,
  }))

function life(row: FamilyMemberHistory): string {
  const died = row.deceasedBoolean || row.deceasedAge !== undefined || row.deceasedDate !== undefined
  const parts = [
    row.bornDate && `born ${day(row.bornDate)}`,
    row.ageAge && `age ${ageWords(row.ageAge)}`,
    died &&
      ['died', day(row.deceasedDate), row.deceasedAge && `at age ${ageWords(row.deceasedAge)}`]
        .filter(Boolean)
        .join(' '),
    row.deceasedBoolean === false && 'alive',
    row.status === 'health-unknown' && 'health unknown',
  ]
  return parts.filter(Boolean).join(', ')
}

export const familyHistory: SectionWriter = (context) =>
  listed(
    context.rows('familyHistory', 'FamilyMemberHistory'),
    'relative',
    [
      {
        head: 'Relative',
        cell: (row) => [conceptText(row.relationship), row.name && `(${row.name})`].filter(Boolean).join(' '),
        part: 'name',
      },
      { head: 'Sex', cell: (row) => conceptText(row.sex) },
      { head: 'Life', cell: life },
      { head: 'Conditions', cell: conditions },
      { head: 'Recorded', cell: (row) => day(row.date) },
      ...lastColumns<FamilyMemberHistory>(context),
    ],
    (row, at) => familyMemberHistory(context, row, at),
  )
