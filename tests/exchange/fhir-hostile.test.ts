/** Whatever the bytes are: a document in which everything is accounted for, or a refusal that says why. Never a crash. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxJsonLength } from '../../exchange/fhir/json.ts'
import { readFhir } from '../../exchange/fhir/read.ts'
import { stringifyFhir, writeFhirBundle } from '../../exchange/fhir/write.ts'
import { DocumentRejected, type ReadDocument } from '../../exchange/types.ts'
import { oneOfEach } from '../fixtures/snapshot.ts'
import { expectSound } from './fhir-accounting.ts'

/** The document, or `undefined` after a refusal in words. Anything else thrown fails the test. */
function read(text: string): ReadDocument | undefined {
  try {
    const document = readFhir(text)
    expectSound(document)
    return document
  } catch (error) {
    if (!(error instanceof DocumentRejected)) throw error
    expect(error.message).not.toBe('')
    return undefined
  }
}

const bundle = writeFhirBundle(oneOfEach(), { type: 'document' })
const text = stringifyFhir(bundle)

type Step = string | number
type Branch = Record<Step, unknown>
const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null

/** Every place in a JSON value. */
function places(value: unknown, path: Step[] = []): Step[][] {
  if (!isBranch(value)) return [path]
  const inside = Object.keys(value).flatMap((key) =>
    places(value[key], [...path, Array.isArray(value) ? Number(key) : key]),
  )
  return path.length === 0 ? inside : [path, ...inside]
}

function changed(path: readonly Step[], change: (before: unknown) => unknown): string {
  const copy: unknown = structuredClone(bundle)
  let at = copy
  for (const step of path.slice(0, -1)) at = isBranch(at) ? at[step] : undefined
  const last = path.at(-1)
  if (isBranch(at) && last !== undefined) at[last] = change(at[last])
  return JSON.stringify(copy)
}

const everywhere = places(bundle)
const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    '',
    ' ',
    null,
    [],
    {},
    [null],
    [{}],
    -1,
    1e308,
    true,
    'Patient/1',
    '#x',
    '__proto__',
    'a'.repeat(3000),
  ),
  fc.constantFrom<unknown>(
    { reference: '#' },
    { reference: 'Patient/2' },
    { coding: 'x' },
    { coding: [null, 7] },
    { extension: [{ url: 3 }] },
  ),
  fc.constantFrom<unknown>(
    { modifierExtension: [{ url: 'urn:x' }] },
    { resourceType: 'Patient' },
    { constructor: 1, __proto__: { a: 1 } },
  ),
)

describe('one place of a real bundle holds something else', () => {
  it('any JSON', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everywhere), junk, (path, value) => {
        read(changed(path, () => value))
      }),
      { numRuns: 250 },
    )
  })

  it('the same, wrapped or unwrapped', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everywhere), fc.boolean(), (path, wrap) => {
        read(changed(path, (before) => (wrap ? [before] : Array.isArray(before) ? before[0] : { value: before })))
      }),
      { numRuns: 120 },
    )
  })

  it('nothing at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everywhere), (path) => {
        read(changed(path, () => undefined))
      }),
      { numRuns: 120 },
    )
  })
})

it('resources of every type with wrong types everywhere', () => {
  const resources = (bundle.entry as { resource: Branch }[]).map(({ resource }) => resource)
  const shaped = fc
    .constantFrom(...resources)
    .chain((resource) =>
      fc.record(
        Object.fromEntries(
          Object.keys(resource).map((key) => [
            key,
            key === 'resourceType' ? fc.constant(resource[key]) : fc.oneof(junk, fc.constant(resource[key])),
          ]),
        ),
      ),
    )
  const patient = resources.find(({ resourceType }) => resourceType === 'Patient')
  fc.assert(
    fc.property(fc.array(shaped, { maxLength: 5 }), (some) => {
      const entry = [patient, ...some].map((resource) => ({ resource }))
      read(JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }))
    }),
    { numRuns: 200 },
  )
})

describe('text that is not JSON', () => {
  it('cut anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.trimEnd().length - 1 }), (end) => {
        expect(() => readFhir(text.slice(0, end))).toThrow(expect.objectContaining({ code: 'not-well-formed' }))
      }),
      { numRuns: 60 },
    )
  })

  it('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => void read(any)))
  })
})

describe('made to harm', () => {
  it.each([
    ['arrays', '['.repeat(100_000), 'too-deep'],
    ['objects', '{"a":'.repeat(100_000), 'too-deep'],
    [
      'extensions',
      `{"resourceType":"Patient","extension":[${'{"extension":['.repeat(2_000)}${']}'.repeat(2_000)}]}`,
      'too-deep',
    ],
    ['a hundred megabytes', `{"resourceType":"Bundle","x":"${'a'.repeat(100 * 1024 * 1024)}"}`, 'too-large'],
    ['a string without end', `{"resourceType":"Bundle","x":"${'\\'.repeat(500_000)}`, 'not-well-formed'],
  ])('%s', (_name, hostile, code) => {
    expect(() => readFhir(hostile)).toThrow(expect.objectContaining({ code }))
  })

  it('the largest text that is read is not refused for its size', () => {
    const filler = 'a'.repeat(maxJsonLength - 200)
    const document = readFhir(`{"resourceType":"Patient","name":[{"family":"Long"}],"x":"${filler}"}`)
    expect(document.patient.name).toEqual([{ family: 'Long' }])
  })

  it('keys of prototypes are data', () => {
    const hostile = `{"resourceType":"Patient","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"name":[{"__proto__":{"family":"X"},"family":"Winter"}]}`
    const document = readFhir(hostile)
    expect(document.patient).toEqual({ resourceType: 'Patient', name: [{ family: 'Winter' }] })
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect(document.notUnderstood.map(({ place }) => place.path)).toEqual([
      '/name/0/__proto__',
      '/__proto__',
      '/constructor',
    ])
  })

  it('a resource type that is a key of objects', () => {
    const entry = ['constructor', '__proto__', 'toString', 'Constructor'].map((resourceType) => ({
      resource: { resourceType },
    }))
    const document = read(
      JSON.stringify({
        resourceType: 'Bundle',
        entry: [{ resource: { resourceType: 'Patient', name: [{ text: 'A' }] } }, ...entry],
      }),
    )
    expect(document?.items).toEqual([])
    expect(document?.notUnderstood).toHaveLength(4)
  })

  it('references in a circle', () => {
    const part = (id: string, to: string) => ({
      resourceType: 'Observation',
      id,
      status: 'final',
      code: { text: id },
      subject: { reference: 'Patient/p' },
      hasMember: [{ reference: to }],
      contained: [
        {
          resourceType: 'Observation',
          id: 'in',
          status: 'final',
          code: { text: 'in' },
          hasMember: [{ reference: '#' }, { reference: '#in' }],
        },
      ],
      derivedFrom: [{ reference: '#in' }],
    })
    const resources = [
      { resourceType: 'Patient', id: 'p', name: [{ text: 'A' }] },
      part('a', 'Observation/b'),
      part('b', 'Observation/a'),
    ]
    const document = read(
      JSON.stringify({ resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })) }),
    )
    expect(document?.items.map(({ key }) => key)).toEqual([
      'Observation/a',
      'Observation/a#in',
      'Observation/b',
      'Observation/b#in',
    ])
  })
})

it('never repeats the patient in a message', () => {
  const secret = 'Winterbottom'
  const broken = [
    `{"resourceType":"Patient","name":[{"family":"${secret}"]}`,
    `{"resourceType":"Patient","name":[{"family":"${secret}",}]}`,
  ]
  for (const each of broken) {
    expect(() => readFhir(each)).toThrow(DocumentRejected)
    expect(() => readFhir(each)).not.toThrow(secret)
  }
})
