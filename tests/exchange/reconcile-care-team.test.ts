/** Care teams beside those of the chart: known by their name or by who is in them. */
import { describe, expect, it } from 'vitest'
import type { ContentOf } from '../../domain/resources/index.ts'
import { row, suggest } from './reconcile-cases.ts'

const team = (names: readonly string[], more: Partial<ContentOf<'CareTeam'>> = {}): ContentOf<'CareTeam'> => ({
  resourceType: 'CareTeam',
  status: 'active',
  participant: names.map((display) => ({ member: { display } })),
  ...more,
})

describe('a care team', () => {
  it.each([
    ['the same', team(['Ana Ruiz', 'Ben Okoye']), 'match', false],
    ['the same in another order and case', team(['BEN OKOYE', 'Ana Ruiz']), 'match', false],
    ['with a member more', team(['Ana Ruiz', 'Ben Okoye', 'Mia Stone']), 'replace', false],
    ['no longer active', team(['Ana Ruiz', 'Ben Okoye'], { status: 'inactive' }), 'replace', true],
    ['of others', team(['Ida Older']), 'add', false],
  ])('%s', (_name, incoming, suggestion, conflict) => {
    expect(suggest(incoming, [row(team(['Ana Ruiz', 'Ben Okoye']))])).toMatchObject({ suggestion, conflict })
  })

  it('of another name is another team, whoever is in both', () => {
    const chart = [row(team(['Ana Ruiz'], { name: 'Heart team' }))]
    expect(suggest(team(['Ana Ruiz'], { name: 'Diabetes team' }), chart)).toMatchObject({ suggestion: 'add' })
    expect(suggest(team(['Ana Ruiz'], { name: 'Heart Team' }), chart)).toMatchObject({ suggestion: 'match' })
  })
})
