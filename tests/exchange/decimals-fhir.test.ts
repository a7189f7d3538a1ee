/** FHIR: the digits of a number arrive, stay and leave as they were written (https://hl7.org/fhir/R4/datatypes.html#decimal). */
import { describe, expect, test } from 'vitest'
import { formatReferenceRange, formatValue } from '../../domain/format/quantity.ts'
import type { Observation, ObservationContent } from '../../domain/resources/index.ts'
import { readFhir } from '../../exchange/fhir/read.ts'
import { inOrder, outgoingOf, transactionOf } from '../../exchange/fhir/transaction.ts'
import { stringifyFhir, writeFhirBundle } from '../../exchange/fhir/write.ts'
import { partsOf } from '../../exchange/parts.ts'
import { readDocument } from '../../exchange/read.ts'
import { medicationRequest, observation, type Resource, recordOf } from '../fixtures/fhir/bundles.ts'
import { rowId, snapshotOf } from '../fixtures/fhir/snapshot.ts'
import { zipped } from './zipped.ts'

/** JavaScript cannot say 7.00: `"@7.00"` in the object is the number 7.00 in the text. */
const textOf = (value: unknown): string => JSON.stringify(value).replace(/"@([^"]*)"/g, '$1')
const bytesOf = (text: string) => new TextEncoder().encode(text)
const record = (...resources: Resource[]) => readFhir(textOf(JSON.parse(recordOf(...resources))))

const potassium = (value: string, rest: Record<string, unknown> = {}) =>
  observation({
    valueQuantity: { value: `@${value}`, unit: 'mmol/L' },
    referenceRange: [{ low: { value: '@3.50', unit: 'mmol/L' }, high: { value: '@5.0', unit: 'mmol/L' } }],
    ...rest,
  })

const only = (items: readonly { content: unknown }[]) => items[0]?.content as ObservationContent

describe('reading', () => {
  test.each([
    ['7.00', { value: 7, written: '7.00' }, '7.00 mmol/L'],
    ['0.0', { value: 0, written: '0.0' }, '0.0 mmol/L'],
    ['1.0e-3', { value: 0.001, written: '1.0e-3' }, '0.0010 mmol/L'],
    [
      '4.12345678901234567890',
      { value: Number('4.12345678901234567890'), written: '4.12345678901234567890' },
      undefined,
    ],
    ['4.2', { value: 4.2 }, '4.2 mmol/L'],
  ])('%s', (text, quantity, shown) => {
    const { items, notUnderstood } = record(potassium(text))
    expect(notUnderstood).toEqual([])
    const content = only(items)
    expect(content.valueQuantity).toEqual({ ...quantity, unit: 'mmol/L' })
    expect(formatReferenceRange(content.referenceRange)).toBe('3.50 to 5.0 mmol/L')
    expect(formatValue(content as Observation)).toBe(shown ?? `${text} mmol/L`)
  })

  test('a number beyond what a number can hold is told, and nothing else is made of it', () => {
    const { items, notUnderstood } = record(potassium('1e400'))
    expect(only(items).valueQuantity).toEqual({ unit: 'mmol/L' })
    expect(notUnderstood).toMatchObject([{ reason: 'This is not a number that the chart can keep.' }])
  })

  test('components, ranges, ratios and doses', () => {
    const { items, notUnderstood } = record(
      observation({
        valueQuantity: undefined,
        component: [
          { code: { text: 'a' }, valueRange: { low: { value: '@1.0' }, high: { value: '@2.00' } } },
          { code: { text: 'b' }, valueRatio: { numerator: { value: '@1.0' }, denominator: { value: '@64.0' } } },
        ],
      }),
      medicationRequest({ dosageInstruction: [{ doseAndRate: [{ doseQuantity: { value: '@5.0', unit: 'mg' } }] }] }),
    )
    expect(notUnderstood).toEqual([])
    expect(items.map(({ content }) => content)).toMatchObject([
      {
        component: [
          { valueRange: { low: { value: 1, written: '1.0' }, high: { value: 2, written: '2.00' } } },
          { valueRatio: { numerator: { value: 1, written: '1.0' }, denominator: { value: 64, written: '64.0' } } },
        ],
      },
      { dosageInstruction: [{ doseQuantity: { value: 5, written: '5.0', unit: 'mg' } }] },
    ])
  })

  test('an identifier that is a number of many digits stays what it is', () => {
    const { items } = record(potassium('4.0', { identifier: [{ system: 'urn:x', value: '@12345678901234567890' }] }))
    expect(only(items).identifier).toContainEqual({ system: 'urn:x', value: '12345678901234567890' })
  })

  test('DSTU2', () => {
    const entry = [
      { resource: { resourceType: 'Patient', id: 'p1', name: [{ family: ['Winter'], given: ['Ada'] }] } },
      {
        resource: {
          resourceType: 'MedicationStatement',
          id: 'm1',
          patient: { reference: 'Patient/p1' },
          status: 'active',
          medicationCodeableConcept: { text: 'Warfarin' },
          dosage: [{ text: 'daily', quantityQuantity: { value: '@2.50', unit: 'mg' } }],
        },
      },
    ]
    const { items } = readFhir(textOf({ resourceType: 'Bundle', type: 'collection', entry }))
    expect(items[0]?.content).toMatchObject({ dosage: [{ doseQuantity: { value: 2.5, written: '2.50', unit: 'mg' } }] })
  })
})

describe('files of several records', () => {
  const two = [
    { resourceType: 'Patient', id: 'p1', name: [{ family: 'Doe' }] },
    { resourceType: 'Patient', id: 'p2', name: [{ family: 'Roe' }] },
    { ...potassium('7.00'), id: 'o1' },
    { ...potassium('6.0'), id: 'o2', subject: { reference: 'Patient/p2' } },
  ]
  const packed = {
    'a bundle about two': async () =>
      bytesOf(textOf({ resourceType: 'Bundle', type: 'collection', entry: two.map((resource) => ({ resource })) })),
    'bulk NDJSON': async () => bytesOf(two.map(textOf).join('\n')),
    'an archive with one resource a file': () =>
      zipped(Object.fromEntries(two.map((one) => [`${one.resourceType}-${one.id}.json`, textOf(one)]))),
  }
  test.each(Object.entries(packed))('%s', async (_name, pack) => {
    const { parts } = await partsOf(await pack(), 'records')
    const values = parts.map(({ bytes }) => only(readDocument(bytes).items).valueQuantity?.written)
    expect(values).toEqual(['7.00', '6.0'])
  })
})

describe('writing', () => {
  const content = only(record(potassium('7.00')).items)
  const snapshot = snapshotOf([{ ...content, id: rowId(1) }])

  test('the number is written in its digits, as a number', () => {
    const text = stringifyFhir(writeFhirBundle(snapshot))
    expect(text).toContain('"value": 7.00,')
    expect(text).toContain('"value": 3.50,')
    expect(text).not.toMatch(/"value": (7|3\.5),|written/)
  })

  test('in a transaction for a server too', () => {
    const all = outgoingOf(writeFhirBundle(snapshot, { type: 'transaction' }))
    const bundle = transactionOf(
      inOrder(all).flat(),
      'identifier',
      () => false,
      () => 'Patient',
    )
    expect(JSON.stringify(bundle)).toContain('"value":7.00,')
  })

  test('digits of another number are not written', () => {
    const wrong = snapshotOf([{ ...content, valueQuantity: { value: 8, written: '7.00' }, id: rowId(1) }])
    expect(stringifyFhir(writeFhirBundle(wrong))).toContain('"value": 8')
  })
})
