/** Family history, social history and advance directives: what the screens ask these rules. */
import { describe, expect, it } from 'vitest'
import { codeStatusOf, isDirectiveInForce } from '../../../domain/clinical/advance-directive.ts'
import { auditCObservation, auditCScore, isAuditCPositive } from '../../../domain/clinical/audit-c.ts'
import { familyAssertion, familyAssertionOf, recordedCells, savesOf } from '../../../domain/clinical/family-history.ts'
import { inOrder, moved } from '../../../domain/clinical/row-order.ts'
import { repeatedIds } from '../../../domain/clinical/same-concept.ts'
import { questionOf, socialAnswer, socialLines, typedOf } from '../../../domain/clinical/social-history.ts'
import { familyMemberHistoryContent } from '../../../domain/resources/family-member-history.ts'
import type { FamilyMemberHistoryContent, ObservationContent } from '../../../domain/resources/index.ts'
import { forResuscitation, notForResuscitation, RESUSCITATION } from '../../../domain/terminology/advance-directives.ts'
import { closeRelatives, familyConditions } from '../../../domain/terminology/family-history.ts'
import { type SocialQuestion, socialQuestions } from '../../../domain/terminology/social-history.ts'
import { SNOMED } from '../../../domain/terminology/systems.ts'
import { termConcept } from '../../../domain/terminology/term.ts'
import { condition, row } from './rows.ts'

const today = '2026-11-22'

describe('the order of a list', () => {
  const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
  it.each([
    [[], 'abcd'],
    [['c', 'a'], 'cabd'],
    [['gone', 'd'], 'dabc'],
  ])('%j', (ids, order) =>
    expect(
      inOrder(rows, ids)
        .map(({ id }) => id)
        .join(''),
    ).toBe(order),
  )
  it.each([
    ['a', 1, 'bac'],
    ['c', -1, 'acb'],
    ['a', -1, 'abc'],
    ['c', 1, 'abc'],
    ['x', 1, 'abc'],
  ])('%s moved by %i', (id, by, order) => expect(moved(['a', 'b', 'c'], id, by).join('')).toBe(order))
})

it('the same problem twice is found, whatever its words', () => {
  const coded = (text: string) => ({ coding: [{ system: SNOMED, code: '195967001' }], text })
  const [first, second, other] = [
    condition('x', { code: coded('Asthma') }),
    condition('x', { code: coded('Bronchial asthma') }),
    condition('Gout'),
  ] as const
  expect(repeatedIds([first, second, other])).toEqual(new Set([first.id, second.id]))
})

const relative = (at: number, conditions: number[], more: Partial<FamilyMemberHistoryContent> = {}) =>
  row<FamilyMemberHistoryContent>({
    resourceType: 'FamilyMemberHistory',
    status: 'completed',
    relationship: termConcept(closeRelatives[at] as (typeof closeRelatives)[number]),
    condition: conditions.map((one) => ({
      code: termConcept(familyConditions[one] as (typeof familyConditions)[number]),
    })),
    ...more,
  })

describe('the quick table of the family', () => {
  it('ticks what is recorded, from here or from outside, not what was entered in error', () => {
    const outside = { ...relative(1, [2]), source: 'outside' as const }
    const wrong = relative(2, [3], { status: 'entered-in-error' })
    expect(recordedCells([relative(0, [0, 4]), outside, wrong])).toEqual([
      { relative: 0, condition: 0 },
      { relative: 0, condition: 4 },
      { relative: 1, condition: 2 },
    ])
  })

  it('adds to own rows and leaves those of others as they are', () => {
    const mother = relative(0, [0], { name: 'Ann' })
    const father = { ...relative(1, [2]), source: 'outside' as const }
    const cells = [
      { relative: 0, condition: 1 },
      { relative: 0, condition: 2 },
      { relative: 1, condition: 3 },
    ]
    const saves = savesOf(cells, [mother, father], today, (one) => familyMemberHistoryContent.parse(one))
    expect(saves).toMatchObject([
      { row: { id: mother.id, versionId: 1 }, content: { name: 'Ann', condition: [{}, {}, {}] } },
      { content: { status: 'partial', date: today, condition: [{}] } },
    ])
    expect(saves[1]?.row).toBeUndefined()
    expect(savesOf([], [mother], today, (one) => familyMemberHistoryContent.parse(one))).toEqual([])
  })

  it('assertions about the whole family are known again', () => {
    expect(familyAssertionOf(familyAssertion('none', today, ''))).toBe('none')
    expect(familyAssertionOf(familyAssertion('unknown', today, 'Adopted'))).toBe('unknown')
    expect(familyAssertionOf(relative(0, [0]))).toBeUndefined()
  })
})

describe('a social history', () => {
  const question = (text: string) => socialQuestions.find(({ code }) => code.text === text) as SocialQuestion
  const answer = (text: string, value: string | number, day: string) => {
    const content = socialAnswer(question(text), value, day, 'Dr. Ann Lee')
    if (!content) throw new Error('No answer was made')
    return row<ObservationContent>(content)
  }

  it('has each question once, in the order of asking, its answers newest first', () => {
    const foreign = row<ObservationContent>({
      resourceType: 'Observation',
      status: 'final',
      category: 'social-history',
      code: { text: 'Pets' },
      valueString: 'Two cats',
    })
    const wrong = { ...answer('Pack-years', 5, today), status: 'entered-in-error' as const }
    const lines = socialLines([
      foreign,
      answer('Occupation', 'Cook', '2020-01-01'),
      answer('Tobacco smoking status', 'Ex-smoker', '2019'),
      answer('Tobacco smoking status', 'Never smoked tobacco', '2018'),
      wrong,
      answer('Occupation', 'Retired', '2025-01-01'),
    ])
    expect(lines.map(({ last, all }) => [last.code.text, all.length])).toEqual([
      ['Tobacco smoking status', 2],
      ['Occupation', 2],
      ['Pets', 1],
    ])
    expect(lines[1]?.last.valueString).toBe('Retired')
  })

  it('every answer is typed again as it was', () => {
    for (const one of socialQuestions) {
      const value =
        one.answer.kind === 'choice'
          ? one.answer.terms[1]?.text
          : { number: 2.5, date: '2019-05', text: 'words' }[one.answer.kind]
      const content = socialAnswer(one, value, today, 'Dr. Ann Lee')
      if (!content) throw new Error(`${one.code.text} has no answer`)
      const recorded = row<ObservationContent>(content)
      expect(questionOf(recorded)).toBe(one)
      expect(typedOf(one, recorded)).toBe(value)
    }
  })

  it('nothing typed is no answer', () => {
    for (const value of [undefined, '', ' ']) {
      expect(socialAnswer(question('Occupation'), value, today, 'x')).toBeUndefined()
    }
    expect(socialAnswer(question('Pack-years'), 'many', today, 'x')).toBeUndefined()
    expect(socialAnswer(question('Tobacco smoking status'), 'Sometimes', today, 'x')).toBeUndefined()
  })
})

describe('AUDIT-C', () => {
  it.each([
    [['Never'], 0],
    [['Never', '10 or more', 'Weekly'], 0],
    [['Monthly or less', '1 or 2', 'Never'], 1],
    [['4 or more times a week', '10 or more', 'Daily or almost daily'], 12],
    [['Monthly or less', '1 or 2'], undefined],
    [[undefined, '1 or 2', 'Never'], undefined],
    [[], undefined],
  ])('%j scores %s', (answers, score) => {
    expect(auditCScore(answers)).toBe(score)
    expect(auditCObservation(answers, today, 'Dr. Ann Lee')?.valueInteger).toBe(score)
  })

  it('asks for a closer look at 4 of a man, at 3 of anybody else', () => {
    expect([3, 4].map((score) => isAuditCPositive(score, 'male'))).toEqual([false, true])
    expect([2, 3].map((score) => isAuditCPositive(score, 'female'))).toEqual([false, true])
    expect(isAuditCPositive(3, undefined)).toBe(true)
  })
})

describe('code status', () => {
  const directive = (more: Partial<ObservationContent>) =>
    row<ObservationContent>({
      resourceType: 'Observation',
      status: 'final',
      category: 'advance-directive',
      code: { coding: [{ system: SNOMED, code: RESUSCITATION }], text: 'Resuscitation' },
      ...more,
    })
  const dnr = directive({ valueCodeableConcept: notForResuscitation, effectivePeriod: { start: '2026-01-10' } })

  it('is the newest word that is in force', () => {
    const full = directive({ valueCodeableConcept: forResuscitation, effectivePeriod: { start: '2026-06-01' } })
    expect(codeStatusOf([dnr], today)).toMatchObject({ kind: 'dnr', text: 'Do not resuscitate (DNR)' })
    expect(codeStatusOf([dnr, full], today)?.kind).toBe('full')
    expect(codeStatusOf([dnr, { ...full, status: 'cancelled' }], today)?.kind).toBe('dnr')
    expect(codeStatusOf([dnr, { ...full, status: 'entered-in-error' }], today)?.kind).toBe('dnr')
  })

  it('ends on its last day, to the precision that was recorded', () => {
    const until = (end: string) => isDirectiveInForce({ ...dnr, effectivePeriod: { end } }, today)
    expect(['2026-11-21', '2026-11-22', '2026-11', '2026', '2025'].map(until)).toEqual([false, true, true, true, false])
  })

  it('is recognised by its value under another question, and never guessed from words', () => {
    const elsewhere = directive({ code: { text: 'Code status' }, valueCodeableConcept: notForResuscitation })
    expect(codeStatusOf([elsewhere], today)?.kind).toBe('dnr')
    expect(codeStatusOf([directive({ valueString: 'no CPR' })], today)).toMatchObject({ kind: 'other', text: 'no CPR' })
    expect(codeStatusOf([directive({ code: { text: 'Living will' }, valueString: 'On file' })], today)).toBeUndefined()
  })
})
