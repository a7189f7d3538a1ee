/** FamilyMemberHistory -> Family History Organizer (V3), an observation for each condition of the relative. */

import { partUuid } from '../../ids.ts'
import { DEAD } from '../../terminology/codes.ts'
import { LOINC, SNOMED } from '../../terminology/systems.ts'
import { authors } from '../author.write.ts'
import { beyondInOrganizer } from '../beyond.write.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { code, fixedCode, time, ts } from '../datatypes.write.ts'
import { assertion, partId, rowIds, textReference } from '../entry.write.ts'
import type { At } from '../narrative.write.ts'
import { completed, related, statement } from '../statement.write.ts'
import { entryTemplates } from '../templates.ts'
import { each, el, join, type Part, text, type Xml } from '../xml.write.ts'
import { ageObservation, isAge } from './qualifiers.write.ts'

type FamilyMemberHistory = RowOfType<'FamilyMemberHistory'>
type Condition = NonNullable<FamilyMemberHistory['condition']>[number]

const PROBLEM = { system: SNOMED, code: '64572001', display: 'Condition' }
const PROBLEM_LOINC = { system: LOINC, code: '75315-2', display: 'Condition family member' }

/** The relative: how related, and the person as far as known. */
const relative = (row: FamilyMemberHistory): Xml =>
  el(
    'subject',
    {},
    el(
      'relatedSubject',
      { classCode: 'PRS' },
      code('code', row.relationship),
      el(
        'subject',
        {},
        el('sdtc:id', { root: partUuid(row.id, 'person') }),
        row.name !== undefined && el('name', {}, text(row.name)),
        code('administrativeGenderCode', row.sex),
        row.bornDate === undefined
          ? el('birthTime', { nullFlavor: 'UNK' })
          : el('birthTime', { value: ts(row.bornDate) }),
        (row.deceasedBoolean !== undefined || row.deceasedDate !== undefined) &&
          el('sdtc:deceasedInd', { value: row.deceasedBoolean ?? true }),
        row.deceasedDate !== undefined && el('sdtc:deceasedTime', { value: ts(row.deceasedDate) }),
      ),
    ),
  )

/** Family History Death Observation: the condition is what the relative died of. */
const diedOfIt = (row: FamilyMemberHistory): Part =>
  related(
    'CAUS',
    statement('observation', {
      templates: [entryTemplates.familyHistoryDeath],
      id: partId(row.id, 'death'),
      code: assertion(),
      statusCode: completed,
      value: code('value', { coding: [DEAD] }, { type: 'CD' }),
    }),
  )

const condition = (row: FamilyMemberHistory, had: Condition | undefined, index: number, at: At): Part =>
  el(
    'component',
    {},
    statement('observation', {
      templates: [entryTemplates.familyHistoryObservation],
      id: partId(row.id, `condition${index + 1}`),
      code: fixedCode('code', PROBLEM, [PROBLEM_LOINC]),
      text: textReference(at()),
      statusCode: completed,
      effectiveTime: time('effectiveTime', had?.onsetDateTime),
      value: code('value', had?.code, { type: 'CD', narrative: at(`condition${index + 1}`), absent: 'NI' }),
      entryRelationship: join([ageObservation(had?.onsetAge), had?.contributedToDeath && diedOfIt(row)]),
    }),
  )

const plain = new Set<keyof Condition>(['code', 'onsetAge', 'onsetDateTime'])
const isSayable = (had: Condition): boolean =>
  (had.onsetAge === undefined || (isAge(had.onsetAge) && had.onsetDateTime === undefined)) &&
  Object.keys(had).every(
    (key) => plain.has(key as keyof Condition) || (key === 'contributedToDeath' && had.contributedToDeath),
  )

/** The organizer has at least one observation; a relative of whom no condition is known has one that says so. */
export const familyMemberHistory = (context: WriteContext, row: FamilyMemberHistory, at: At): Xml =>
  statement('organizer', {
    templates: [entryTemplates.familyHistoryOrganizer],
    id: rowIds(context, row),
    statusCode: completed,
    subject: relative(row),
    author: authors(context, row, [], row.date),
    component: join([
      row.condition?.length
        ? each(row.condition, (had, index) => condition(row, had, index, at))
        : condition(row, undefined, 0, at),
      beyondInOrganizer(context, row, {
        note: row.note,
        status: row.status !== 'completed' && row.status,
        date: row.date,
        ageAge: row.ageAge,
        deceasedBoolean: row.deceasedDate !== undefined && row.deceasedBoolean,
        deceasedAge: row.deceasedAge,
        condition: row.condition?.length ? !row.condition.every(isSayable) && row.condition : null,
      }),
    ]),
  })
