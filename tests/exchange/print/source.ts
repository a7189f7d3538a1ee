/** A chart to be printed, made by hand: what the service would read from the database. */

import { codeKeyOf, newestFirst } from '../../../domain/clinical/observation-key.ts'
import { type ClinicalType, isEnteredInError, type Patient, type RowOf } from '../../../domain/resources/index.ts'
import type { PrintSource } from '../../../exchange/print/source.ts'
import { row } from '../../domain/clinical/rows.ts'

export const patient: Patient = {
  ...row({
    resourceType: 'Patient' as const,
    name: [{ family: 'Smith', given: ['John', 'Q.'] }],
    birthDate: '1980-08-14',
    gender: 'male' as const,
    address: [{ line: ['1 Main St'], city: 'Bangor', state: 'ME', postalCode: '04401' }],
    telecom: [{ system: 'phone' as const, value: '(555) 010-1234' }],
  }),
  recordNumber: '000042',
}

type AnyRow = RowOf<ClinicalType>

export function source(rows: readonly AnyRow[] = [], more: Partial<PrintSource> = {}): PrintSource {
  const ofType = <T extends ClinicalType>(type: T) => rows.filter((one) => one.resourceType === type) as RowOf<T>[]
  return {
    patient,
    practice: {
      resourceType: 'Organization',
      name: 'Hill Street Practice',
      address: [{ line: ['12 Hill Street'], city: 'Bangor', state: 'ME', postalCode: '04401', country: 'US' }],
      telecom: [{ system: 'phone', value: '(555) 010-2000' }],
    },
    practitioners: [],
    printedAt: '2026-11-22T15:30:00.000Z',
    printedBy: 'Dr. Ann Lee, MD',
    today: '2026-11-22',
    demo: false,
    list: (type) => ofType(type).filter((one) => !isEnteredInError(one)),
    find: (type, reference) => ofType(type).find((one) => `${type}/${one.id}` === reference?.reference),
    series: (category, depth) => {
      const valid = newestFirst(
        ofType('Observation').filter((one) => one.category === category && !isEnteredInError(one)),
      )
      return [...Map.groupBy(valid, ({ code }) => codeKeyOf(code))].map(([codeKey, values]) => ({
        codeKey,
        count: values.length,
        latest: values.slice(0, depth),
      }))
    },
    observedAt: (id) =>
      ofType('Observation').filter((one) => one.encounter?.reference === `Encounter/${id}` && !isEnteredInError(one)),
    measured: () => ofType('Observation'),
    userName: (id) => (id ? 'Dr. Ann Lee, MD' : undefined),
    ...more,
  }
}
