import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Device } from '../../domain/resources/index.ts'
import { clinicalColumns } from './clinical-columns.ts'
import { concept, json } from './columns.ts'

type R = Device

export const device = sqliteTable(
  'device',
  {
    ...clinicalColumns,
    status: text().$type<R['status']>(),
    udiCarrier: json<R['udiCarrier']>(),
    distinctIdentifier: text(),
    manufacturer: text(),
    manufactureDate: text(),
    expirationDate: text(),
    lotNumber: text(),
    serialNumber: text(),
    modelNumber: text(),
    deviceName: text(),
    type: concept().notNull(),
    implantedDate: text(),
  },
  (t) => [index('device_patient').on(t.patientId)],
)
