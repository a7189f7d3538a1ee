/** What printed documents read, out of the database: rows of one chart, each type fetched when a document asks for it. */
import type { Db } from '../../../db/connection.ts'
import { listMeasured } from '../../../db/queries/care-plan.ts'
import { getClinical, hasClinical, listClinical } from '../../../db/queries/clinical.ts'
import { listDisclosures } from '../../../db/queries/disclosure.ts'
import { listOfEncounter, listSeries } from '../../../db/queries/observation.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { getOrganization, getUser, listPractitioners } from '../../../db/queries/practice.ts'
import { getSetting } from '../../../db/queries/setting.ts'
import { RowNotFound } from '../../../db/writer.ts'
import { localDate } from '../../../domain/format/date.ts'
import { type ClinicalType, isEnteredInError, type RowOf, type User } from '../../../domain/resources/index.ts'
import type { PrintSource } from '../../../exchange/print/source.ts'

/** Throws RowNotFound where there is no such patient. */
export function printSource(db: Db, patientId: string, user: User): PrintSource {
  const patient = getPatient(db, patientId)
  const lists = new Map<ClinicalType, readonly RowOf<ClinicalType>[]>()
  return {
    patient,
    practice: getOrganization(db, getSetting(db, 'organizationId') ?? ''),
    practitioners: listPractitioners(db),
    printedAt: new Date().toISOString(),
    printedBy: user.displayName,
    today: localDate(),
    demo: getSetting(db, 'demo') === true,
    list<T extends ClinicalType>(type: T) {
      const rows = lists.get(type) ?? listClinical(db, type, patientId).filter((row) => !isEnteredInError(row))
      lists.set(type, rows)
      return rows as readonly RowOf<T>[]
    },
    find<T extends ClinicalType>(type: T, reference: { reference?: string | undefined } | undefined) {
      const id = reference?.reference?.startsWith(`${type}/`) ? reference.reference.slice(type.length + 1) : undefined
      if (id === undefined || !hasClinical(db, type, id)) return undefined
      const row = getClinical(db, type, id)
      return row.patientId === patientId ? row : undefined
    },
    observedAt: (encounterId) => listOfEncounter(db, { patientId, encounterId }),
    measured: (goals) => listMeasured(db, patientId, goals),
    series: (category, depth) => listSeries(db, { patientId, category, depth }),
    disclosures: (days) => listDisclosures(db, { patientId, ...days }),
    userName: (id) => nameOfUser(db, id),
  }
}

export function nameOfUser(db: Db, id: string | undefined): string | undefined {
  if (id === undefined) return undefined
  try {
    return getUser(db, id).displayName
  } catch (error) {
    // An imported or restored row may name somebody who is not a user here.
    if (error instanceof RowNotFound) return undefined
    throw error
  }
}
