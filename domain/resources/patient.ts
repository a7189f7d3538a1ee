/** FHIR R4 Patient with the US Core 6.1.0 extensions as plain fields. */
import { z } from 'zod'
import { rowFields } from './base.ts'
import {
  address,
  codeableConcept,
  coding,
  contactPoint,
  dateTime,
  humanName,
  identifier,
  partialDate,
  reference,
  shortText,
} from './datatypes.ts'

export const administrativeGender = z.enum(['male', 'female', 'other', 'unknown'])

/** OMB race or ethnicity: `ombCategory` and `detailed` are CDC codes; `text` is required by US Core. */
export const ombCategories = z.object({
  ombCategory: z.array(coding).optional(),
  detailed: z.array(coding).optional(),
  text: shortText.optional(),
})
export type OmbCategories = z.infer<typeof ombCategories>

export const patientContact = z.object({
  relationship: z.array(codeableConcept).optional(),
  name: humanName.optional(),
  telecom: z.array(contactPoint).optional(),
  address: address.optional(),
  organization: reference.optional(),
})

export const patientContent = z.object({
  resourceType: z.literal('Patient'),
  active: z.boolean().optional(),
  identifier: z.array(identifier).optional(),
  name: z.array(humanName).min(1),
  telecom: z.array(contactPoint).optional(),
  address: z.array(address).optional(),
  gender: administrativeGender.optional(),
  birthDate: partialDate.optional(),
  /** Known birth time, when an outside record carries one. */
  birthTime: dateTime.optional(),
  birthSex: z.enum(['F', 'M', 'OTH', 'UNK', 'ASKU']).optional(),
  genderIdentity: codeableConcept.optional(),
  sexualOrientation: codeableConcept.optional(),
  race: ombCategories.optional(),
  ethnicity: ombCategories.optional(),
  communication: z.array(z.object({ language: codeableConcept, preferred: z.boolean().optional() })).optional(),
  maritalStatus: codeableConcept.optional(),
  religion: codeableConcept.optional(),
  birthPlace: address.optional(),
  contact: z.array(patientContact).optional(),
  generalPractitioner: z.array(reference).optional(),
  deceasedBoolean: z.boolean().optional(),
  deceasedDateTime: dateTime.optional(),
})
export type PatientContent = z.infer<typeof patientContent>

/**
 * `recordNumber`: this practice's own chart number, shown in the banner.
 * `confidentiality`: HL7 v3 Confidentiality `R`, opened only by those who say why. Absent: as every chart (`N`).
 */
export const patient = patientContent.extend({
  ...rowFields,
  recordNumber: shortText,
  confidentiality: z.literal('R').optional(),
})
export type Patient = z.infer<typeof patient>
