import { conceptText } from '../../../domain/format/name.ts'
import { isRecordedAbsence } from '../absence.write.ts'
import type { RowOfType } from '../context.write.ts'
import { device } from '../entries/device.write.ts'
import { newestFirst } from '../narrative.write.ts'
import { listed, type SectionWriter } from '../section.write.ts'
import { day, lastColumns, word } from './cells.write.ts'

type Device = RowOfType<'Device'>

export const medicalEquipment: SectionWriter = (context) =>
  listed(
    newestFirst(context.rows('medicalEquipment', 'Device'), (row) => row.implantedDate),
    'device',
    [
      { head: 'Device', cell: (row) => conceptText(row.type), part: 'name' },
      { head: 'Name', cell: (row) => row.deviceName },
      { head: 'Since', cell: (row) => day(row.implantedDate) },
      { head: 'Status', cell: (row) => (isRecordedAbsence(row.type) ? undefined : word(row.status)) },
      { head: 'UDI', cell: (row) => row.udiCarrier?.carrierHRF ?? row.udiCarrier?.deviceIdentifier },
      { head: 'Manufacturer', cell: (row) => row.manufacturer },
      { head: 'Model', cell: (row) => row.modelNumber },
      { head: 'Lot', cell: (row) => row.lotNumber },
      { head: 'Serial number', cell: (row) => row.serialNumber },
      { head: 'Made', cell: (row) => day(row.manufactureDate) },
      { head: 'Expires', cell: (row) => day(row.expirationDate) },
      ...lastColumns<Device>(context),
    ],
    (row, at) => device(context, row, at),
  )
