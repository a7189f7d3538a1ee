/** Device -> Product Instance (2.16.840.1.113883.10.20.22.4.37) in a Procedure, or in a Non-Medicinal Supply Activity. */
import { authors } from '../author.write.ts'
import { beyond } from '../beyond.write.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { code, time } from '../datatypes.write.ts'
import { comments, partId, rowIds, textReference } from '../entry.write.ts'
import type { At } from '../narrative.write.ts'
import { statement } from '../statement.write.ts'
import { templateIds } from '../template.write.ts'
import { entryTemplates } from '../templates.ts'
import { el, join, text, type Xml } from '../xml.write.ts'

type Device = RowOfType<'Device'>

/** FDA's UDI system: the root of a UDI in its human-readable form. */
const FDA_ROOT = '2.16.840.1.113883.3.3719'

const udiId = ({ udiCarrier }: Device): Xml | undefined => {
  const udi = udiCarrier?.carrierHRF ?? udiCarrier?.deviceIdentifier
  return udi === undefined ? undefined : el('id', { root: FDA_ROOT, extension: udi, assigningAuthorityName: 'FDA' })
}

/** Product Instance: the UDI, the row's ids, what it is, who made it. */
const productInstance = (row: Device, at?: At): Xml =>
  el(
    'participantRole',
    { classCode: 'MANU' },
    templateIds(entryTemplates.productInstance),
    udiId(row),
    rowIds(row),
    el(
      'playingDevice',
      {},
      code('code', row.type, { narrative: at?.('name') }),
      row.modelNumber !== undefined && el('manufacturerModelName', {}, text(row.modelNumber)),
    ),
    el(
      'scopingEntity',
      {},
      el('id', { root: FDA_ROOT }),
      row.manufacturer !== undefined && el('desc', {}, text(row.manufacturer)),
    ),
  )

export const deviceParticipant = (row: Device): Xml => el('participant', { typeCode: 'DEV' }, productInstance(row))

/** UDI in its human-readable form holds lot, serial number and dates; without it C-CDA has no place for them. */
export const deviceBeyond = (row: Device) =>
  beyond(row, {
    status: row.status !== 'active' && row.status,
    udiCarrier: row.udiCarrier,
    distinctIdentifier: row.distinctIdentifier,
    manufactureDate: row.manufactureDate,
    expirationDate: row.expirationDate,
    lotNumber: row.lotNumber,
    serialNumber: row.serialNumber,
    deviceName: row.deviceName,
  })

/** Non-Medicinal Supply Activity (V2): a device the patient has, and since when. */
export const device = (context: WriteContext, row: Device, at: At): Xml =>
  statement('supply', {
    templates: [entryTemplates.nonMedicinalSupply],
    id: partId(row.id, 'supply'),
    text: textReference(at()),
    statusCode: el('statusCode', { code: 'completed' }),
    effectiveTime: el('effectiveTime', { 'xsi:type': 'IVL_TS' }, time('low', row.implantedDate)),
    quantity: el('quantity', { value: 1 }),
    participant: el('participant', { typeCode: 'PRD' }, productInstance(row, at)),
    author: authors(context, row, [], undefined),
    entryRelationship: join([comments(row, at), deviceBeyond(row)]),
  })
