/** The quick answer to "does it fit the record" is zod's own. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { chartResources, chartTypes } from '../../domain/resources/index.ts'
import { patientContent } from '../../domain/resources/patient.ts'
import { fits } from '../../exchange/fits.ts'
import { arbitraryOf } from './fhir-arbitrary.ts'

const sources = { attachments: [{ contentType: 'text/plain', hash: 'a'.repeat(64), size: 1 }] }
const odd = fc.constantFrom<unknown>(
  ...[undefined, null, '', ' ', 'x'.repeat(2_001), 'x'.repeat(100_001), '2019-02', '2019-13', 'final', true],
  ...[0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, [], [undefined], [''], {}, { text: '' }, { coding: [] }],
)

/** Puts `value` somewhere into it; `steps` say where. */
function spoilt(content: unknown, steps: readonly number[], value: unknown): unknown {
  const [step = 0, ...deeper] = steps
  if (typeof content !== 'object' || content === null) return value
  const names = [...Object.keys(content), 'other']
  const name = names[step % names.length] ?? 'other'
  const put = (part: unknown) => (deeper.length === 0 ? value : spoilt(part, deeper, value))
  if (Array.isArray(content)) return content.map((each, index) => (String(index) === name ? put(each) : each))
  return { ...content, [name]: put((content as Record<string, unknown>)[name]) }
}

/** Nothing is cut out, nothing refused. */
const isKept = (schema: z.ZodType, value: unknown): boolean => {
  const { success, data } = schema.safeParse(value)
  return success && isDeepStrictEqual(data, structuredClone(value))
}

describe.each([
  ...chartTypes.map((type) => [type, chartResources[type].content] as const),
  ['Patient', patientContent] as const,
])('%s', (_, schema) => {
  test('what the record may hold fits', () => {
    fc.assert(
      fc.property(arbitraryOf(schema, sources), (content) => fits(schema, content)),
      { numRuns: 50 },
    )
  })

  test('with anything else in any place, the answer is that of zod', () => {
    const steps = fc.array(fc.nat(30), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(arbitraryOf(schema, sources), steps, odd, (content, where, value) => {
        const changed = spoilt(content, where, value)
        expect(fits(schema, changed)).toBe(isKept(schema, changed))
      }),
      { numRuns: 100 },
    )
  })
})

test.each([
  ['a default', z.string().default('a'), undefined],
  ['a change', z.string().transform((text) => text), 'a'],
  ['a choice', z.union([z.string(), z.number()]), 'a'],
  ['open objects', z.looseObject({}), { a: 1 }],
  ['a format', z.uuid(), '6d1c2f0e-3b57-5b0a-9d4c-7f3f0c8e5a21'],
])('schemas of other kinds are left to zod: %s', (_, schema, value) => {
  expect(fits(schema, value)).toBe(false)
})
