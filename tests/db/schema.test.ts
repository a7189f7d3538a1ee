import { getTableColumns } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { clinicalTables, organization, patient, practitioner, provenance, user } from '../../db/schema/index.ts'
import { clinicalResources, clinicalTypes } from '../../domain/resources/index.ts'
import { organization as organizationSchema } from '../../domain/resources/organization.ts'
import { patient as patientSchema } from '../../domain/resources/patient.ts'
import { practitioner as practitionerSchema } from '../../domain/resources/practitioner.ts'
import { provenance as provenanceSchema } from '../../domain/resources/provenance.ts'
import { user as userSchema } from '../../domain/resources/user.ts'

/** Columns that only the database has. */
const derived = ['effective', 'codeKey', 'seq', 'sortName']

function columnNames(table: Parameters<typeof getTableColumns>[0]): string[] {
  return Object.keys(getTableColumns(table))
    .filter((name) => !derived.includes(name))
    .sort()
}

function fieldNames(schema: { shape: object }): string[] {
  return Object.keys(schema.shape)
    .filter((name) => name !== 'resourceType')
    .sort()
}

test.each(clinicalTypes)('%s: the table has a column for each field of the resource, and no other', (type) => {
  expect(columnNames(clinicalTables[type])).toEqual(fieldNames(clinicalResources[type].row))
})

test.each([
  ['Patient', patient, patientSchema],
  ['Practitioner', practitioner, practitionerSchema],
  ['Organization', organization, organizationSchema],
  ['User', user, userSchema],
  ['Provenance', provenance, provenanceSchema],
] as const)('%s: the table has a column for each field of the resource, and no other', (_, table, schema) => {
  expect(columnNames(table)).toEqual(fieldNames(schema))
})
