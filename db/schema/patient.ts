import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Patient } from '../../domain/resources/index.ts'
import { flag, json, references, rowColumns } from './columns.ts'

type P = Patient

/**
 * `seq` is the rowid (stable under VACUUM) that the search index points at, and the source of the record number.
 * `sortName` and `phones` are derived on write by db/queries/patient.ts.
 */
export const patient = sqliteTable(
  'patient',
  {
    ...rowColumns,
    id: text().notNull(),
    seq: integer().primaryKey({ autoIncrement: true }),
    recordNumber: text().notNull(),
    active: flag(),
    identifier: json<P['identifier']>(),
    name: json<P['name']>().notNull(),
    telecom: json<P['telecom']>(),
    address: json<P['address']>(),
    gender: text().$type<P['gender']>(),
    birthDate: text(),
    birthTime: text(),
    birthSex: text().$type<P['birthSex']>(),
    genderIdentity: json<P['genderIdentity']>(),
    sexualOrientation: json<P['sexualOrientation']>(),
    race: json<P['race']>(),
    ethnicity: json<P['ethnicity']>(),
    communication: json<P['communication']>(),
    maritalStatus: json<P['maritalStatus']>(),
    religion: json<P['religion']>(),
    birthPlace: json<P['birthPlace']>(),
    contact: json<P['contact']>(),
    generalPractitioner: references(),
    deceasedBoolean: flag(),
    deceasedDateTime: text(),
    confidentiality: text().$type<P['confidentiality']>(),
    sortName: text().notNull(),
  },
  (t) => [
    uniqueIndex('patient_id').on(t.id),
    uniqueIndex('patient_record_number').on(t.recordNumber),
    index('patient_sort_name').on(t.sortName),
    index('patient_birth_date').on(t.birthDate),
  ],
)

/** Opened lately, per user: the start screen's list. */
export const recentPatient = sqliteTable(
  'recent_patient',
  {
    userId: text().notNull(),
    patientId: text()
      .notNull()
      .references(() => patient.id),
    openedAt: text().notNull(),
  },
  (t) => [uniqueIndex('recent_patient_user').on(t.userId, t.patientId)],
)
