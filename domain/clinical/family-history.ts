/** Family history: the whole family's assertions, and the quick table of relatives and conditions. */
import type {
  CodeableConcept,
  FamilyMemberHistory,
  FamilyMemberHistoryContent,
  PartialDate,
} from '../resources/index.ts'
import { isEnteredInError } from '../resources/index.ts'
import {
  closeRelatives,
  type FamilyAssertion,
  familyAssertions,
  familyConditions,
} from '../terminology/family-history.ts'
import { type Term, termConcept } from '../terminology/term.ts'
import { sameConcept } from './same-concept.ts'

/** What a row asserts of the whole family; undefined for a relative. */
export function familyAssertionOf({ condition = [] }: FamilyMemberHistoryContent): FamilyAssertion | undefined {
  const kinds = Object.keys(familyAssertions) as FamilyAssertion[]
  return kinds.find((kind) => condition.some(({ code }) => sameConcept(code, familyAssertions[kind].condition[0].code)))
}

/** `note`: why nobody knows, such as an adoption. */
export function familyAssertion(kind: FamilyAssertion, date: PartialDate, note: string): FamilyMemberHistoryContent {
  const { relationship, status, condition } = familyAssertions[kind]
  return {
    resourceType: 'FamilyMemberHistory',
    status,
    date,
    relationship,
    condition: condition.map(({ code }) => ({ code })),
    ...(note.trim() && { note: [{ text: note.trim() }] }),
  }
}

/** One cell of the quick table: its place in `closeRelatives` and in `familyConditions`. */
export interface FamilyCell {
  relative: number
  condition: number
}

const isAbout = (row: FamilyMemberHistory, relative: Term) =>
  !isEnteredInError(row) && sameConcept(row.relationship, termConcept(relative))

/** The cells that the chart says yes to, whoever recorded it. */
export function recordedCells(rows: readonly FamilyMemberHistory[]): FamilyCell[] {
  return closeRelatives.flatMap((relative, at) => {
    const had = rows
      .filter((row) => isAbout(row, relative))
      .flatMap((row) => row.condition?.map(({ code }) => code) ?? [])
    return familyConditions.flatMap((term, condition) =>
      had.some((code) => sameConcept(code, termConcept(term))) ? [{ relative: at, condition }] : [],
    )
  })
}

export interface FamilySave {
  row?: { id: string; versionId: number }
  content: FamilyMemberHistoryContent
}

/**
 * What has to be written so that the chart says yes to these cells too: a relative of this practice's own rows gets the
 * conditions added; others get a row of their own.
 */
export function savesOf(
  cells: readonly FamilyCell[],
  rows: readonly FamilyMemberHistory[],
  date: PartialDate,
  contentOf: (row: FamilyMemberHistory) => FamilyMemberHistoryContent,
): FamilySave[] {
  return closeRelatives.flatMap((relative, at): FamilySave[] => {
    const codes = cells.filter((cell) => cell.relative === at).flatMap(({ condition }) => conceptAt(condition))
    if (codes.length === 0) return []
    const added = codes.map((code) => ({ code }))
    const own = rows.find((row) => row.source === 'practice' && isAbout(row, relative))
    if (!own) {
      const relationship = termConcept(relative)
      const content = { resourceType: 'FamilyMemberHistory', status: 'partial', date, relationship } as const
      return [{ content: { ...content, condition: added } }]
    }
    const content = contentOf(own)
    return [
      {
        row: { id: own.id, versionId: own.versionId },
        content: { ...content, condition: [...(content.condition ?? []), ...added] },
      },
    ]
  })
}

function conceptAt(condition: number): CodeableConcept[] {
  const term = familyConditions[condition]
  return term ? [termConcept(term)] : []
}
