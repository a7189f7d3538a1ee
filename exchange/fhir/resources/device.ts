/** Device, US Core 6.1.0 profile us-core-implantable-device for those with a UDI. */
import { type DeviceContent, deviceContent } from '../../../domain/resources/device.ts'
import { type Field, own } from '../codec.ts'
import { annotation, codeableConcept, identifier } from '../datatypes.ts'
import { element, extension, many, modifier, one, single } from '../fields.ts'
import { code, dateTime, string, uri } from '../primitives.ts'
import { resource } from '../resource.ts'
import { usCore } from '../us-core.ts'

type Carrier = NonNullable<DeviceContent['udiCarrier']>
const shape = deviceContent.shape

const carrier = element<Carrier>(
  'DeviceUdiCarrier',
  { deviceIdentifier: one(string), issuer: one(uri), carrierHRF: one(string) },
  { complete: (to) => to.absentPrimitive('deviceIdentifier') },
)

/** The record has one name; R4 has many, each with what kind of name it is. */
const name: Field<string> = {
  read: (from) => {
    const child = from.child('deviceName')
    child?.take('type')
    return child && one(string).read(child, 'name')
  },
  write: (to, _name, value) =>
    to.put('deviceName', value === undefined ? undefined : [{ name: value, type: 'user-friendly-name' }]),
}

export const device = resource<DeviceContent>(
  'Device',
  'Device',
  deviceContent,
  'patient',
  {
    identifier: many(identifier),
    udiCarrier: single(carrier),
    status: modifier(one(code(shape.status.unwrap()))),
    distinctIdentifier: one(string),
    manufacturer: one(string),
    manufactureDate: one(dateTime),
    expirationDate: one(dateTime),
    lotNumber: one(string),
    serialNumber: one(string),
    deviceName: name,
    modelNumber: one(string),
    type: one(codeableConcept),
    note: many(annotation),
    // R4 has no such element: the procedure that put it in may not be in the record.
    implantedDate: extension(own('implanted-date'), dateTime),
  },
  {
    profiles: ({ udiCarrier }) => (udiCarrier === undefined ? [] : [usCore('us-core-implantable-device')]),
  },
)
