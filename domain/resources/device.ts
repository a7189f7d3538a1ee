/** FHIR R4 Device: implants and other devices of a patient, by UDI. */
import { z } from 'zod'
import { clinicalRowFields, contentFields } from './base.ts'
import { codeableConcept, dateTime, shortText } from './datatypes.ts'

export const deviceContent = z.object({
  resourceType: z.literal('Device'),
  ...contentFields,
  status: z.enum(['active', 'inactive', 'entered-in-error', 'unknown']).optional(),
  /** UDI: `deviceIdentifier` is the DI part, `carrierHRF` the whole human-readable string. */
  udiCarrier: z
    .object({ deviceIdentifier: shortText.optional(), issuer: shortText.optional(), carrierHRF: shortText.optional() })
    .optional(),
  distinctIdentifier: shortText.optional(),
  manufacturer: shortText.optional(),
  manufactureDate: dateTime.optional(),
  expirationDate: dateTime.optional(),
  lotNumber: shortText.optional(),
  serialNumber: shortText.optional(),
  modelNumber: shortText.optional(),
  deviceName: shortText.optional(),
  type: codeableConcept,
  /** When it was put in, where the record says so (C-CDA participant time or procedure time). */
  implantedDate: dateTime.optional(),
})
export type DeviceContent = z.infer<typeof deviceContent>
export const device = deviceContent.extend(clinicalRowFields)
export type Device = z.infer<typeof device>
