/** What does not fit the record is cut off or left out, and named; the rest stays. */
import { expect, test } from 'vitest'
import { z } from 'zod'
import { salvage } from '../../exchange/salvage.ts'

const schema = z.object({
  name: z.string().max(5),
  reaction: z
    .array(z.object({ manifestation: z.array(z.object({ text: z.string().min(1) })).min(1) }))
    .min(1)
    .optional(),
})
const unfit = (field: string, part = field, shortened = false) => ({
  field: field.split('.'),
  part: part.split('.'),
  shortened,
})

test.each([
  ['what fits stays as it is', { name: 'a' }, { name: 'a' }, []],
  ['too long a text is cut off', { name: 'abcdefgh' }, { name: 'abcd…' }, [unfit('name', 'name', true)]],
  [
    'what lacks a part goes as a whole, and its neighbour stays',
    { name: 'a', reaction: [{ manifestation: [{}, { text: 'Hives' }] }] },
    { name: 'a', reaction: [{ manifestation: [{ text: 'Hives' }] }] },
    [unfit('reaction.0.manifestation.0.text', 'reaction.0.manifestation.0')],
  ],
  [
    'a list that is left empty goes with what needs it',
    { name: 'a', reaction: [{ manifestation: [{ text: '' }] }] },
    { name: 'a' },
    [
      unfit('reaction.0.manifestation.0.text'),
      unfit('reaction.0.manifestation.0.text', 'reaction.0.manifestation.0'),
      unfit('reaction.0.manifestation', 'reaction.0'),
    ],
  ],
])('%s', (_, content, kept, parts) => {
  expect(salvage(schema, content)).toEqual({ fits: true, content: kept, unfit: parts })
})

test('without what the record needs nothing is kept', () => {
  expect(salvage(schema, { reaction: [] })).toEqual({ fits: false, needed: ['name'] })
  expect(salvage(schema, 'words')).toEqual({ fits: false, needed: [] })
})

test('where too much does not fit, nothing is kept', () => {
  const reaction = Array.from({ length: 200 }, () => ({ manifestation: [{}, { text: 'Hives' }] }))
  expect(salvage(schema, { name: 'a', reaction })).toEqual({ fits: false })
})
