/**
 * FHIR R4 data types as the chart keeps them (https://hl7.org/fhir/R4/datatypes.html).
 * Field names are FHIR's. Dates are text and keep the precision they came with.
 */
import { z } from 'zod'
import { decimalText, mostDigits, WRITTEN } from '../format/decimal.ts'

/** FHIR `date`: `2019`, `2019-05` or `2019-05-31`. Never passes through a time zone. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'Use YYYY, YYYY-MM or YYYY-MM-DD')
export type PartialDate = z.infer<typeof partialDate>

/**
 * FHIR `dateTime`, widened in one way that C-CDA needs: seconds and offset may be missing
 * (HL7 V3 TS such as `201209081200` names no zone). What was not said stays unsaid.
 */
export const dateTime = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:([0-5]\d|60)(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?)?)?)?$/,
    'Use a date, or a date and time such as 2026-11-22T09:30-05:00',
  )
export type DateTime = z.infer<typeof dateTime>

/** A moment this software recorded: UTC, milliseconds. */
export const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
export type Instant = z.infer<typeof instant>

const text = z.string().min(1).max(100_000)
const line = z.string().min(1).max(2_000)

/** One code of one system. `system` is a URI as FHIR names it; an OID without a known URI is `urn:oid:…`. */
export const coding = z.object({
  system: line.optional(),
  version: line.optional(),
  code: line.optional(),
  display: line.optional(),
})
export type Coding = z.infer<typeof coding>

/** A concept: all codings travel unchanged (first = as recorded, others = translations), and the original words. */
export const codeableConcept = z
  .object({ coding: z.array(coding).min(1).optional(), text: text.optional() })
  .refine((c) => c.text !== undefined || c.coding !== undefined, 'A code or text is needed')
export type CodeableConcept = z.infer<typeof codeableConcept>

/** UCUM quantity: `unit` is what people read, `code` the UCUM code under `system`. */
export const quantity = z
  .object({
    value: z.number().optional(),
    /** `7.00`: the value in its source's digits, where the number alone would lose some (domain/format/decimal.ts). */
    written: z.string().max(mostDigits).regex(WRITTEN).optional(),
    comparator: z.enum(['<', '<=', '>=', '>']).optional(),
    unit: line.optional(),
    system: line.optional(),
    code: line.optional(),
  })
  .refine((q) => q.written === undefined || decimalText(q) === q.written, {
    path: ['written'],
    error: 'These are the digits of another number',
  })
export type Quantity = z.infer<typeof quantity>

export const range = z.object({ low: quantity.optional(), high: quantity.optional() })
export type Range = z.infer<typeof range>

export const ratio = z.object({ numerator: quantity.optional(), denominator: quantity.optional() })
export type Ratio = z.infer<typeof ratio>

export const period = z.object({ start: dateTime.optional(), end: dateTime.optional() })
export type Period = z.infer<typeof period>

/** A business identifier. For C-CDA `II`: `system` = URI or `urn:oid:<root>`, `value` = extension (or the root itself). */
export const identifier = z.object({
  use: z.enum(['usual', 'official', 'temp', 'secondary', 'old']).optional(),
  type: codeableConcept.optional(),
  system: line.optional(),
  value: line.optional(),
  assigner: line.optional(),
})
export type Identifier = z.infer<typeof identifier>

/** `reference` is `Type/id` inside the chart, or `#key` inside a document that is being read. */
export const reference = z.object({
  reference: line.optional(),
  type: line.optional(),
  identifier: identifier.optional(),
  display: line.optional(),
})
export type Reference = z.infer<typeof reference>

export const annotation = z.object({
  text,
  time: dateTime.optional(),
  authorString: line.optional(),
})
export type Annotation = z.infer<typeof annotation>

export const humanName = z.object({
  use: z.enum(['usual', 'official', 'temp', 'nickname', 'anonymous', 'old', 'maiden']).optional(),
  text: line.optional(),
  family: line.optional(),
  given: z.array(line).optional(),
  prefix: z.array(line).optional(),
  suffix: z.array(line).optional(),
  period: period.optional(),
})
export type HumanName = z.infer<typeof humanName>

export const contactPoint = z.object({
  system: z.enum(['phone', 'fax', 'email', 'pager', 'url', 'sms', 'other']).optional(),
  value: line.optional(),
  use: z.enum(['home', 'work', 'temp', 'old', 'mobile']).optional(),
})
export type ContactPoint = z.infer<typeof contactPoint>

export const address = z.object({
  use: z.enum(['home', 'work', 'temp', 'old', 'billing']).optional(),
  text: line.optional(),
  line: z.array(line).optional(),
  city: line.optional(),
  district: line.optional(),
  state: line.optional(),
  postalCode: line.optional(),
  country: line.optional(),
  period: period.optional(),
})
export type Address = z.infer<typeof address>

/** FHIR Timing, the parts that a small practice's sigs and C-CDA PIVL_TS/EIVL_TS carry. */
export const timing = z.object({
  event: z.array(dateTime).optional(),
  repeat: z
    .object({
      boundsPeriod: period.optional(),
      count: z.number().int().positive().optional(),
      duration: z.number().nonnegative().optional(),
      durationUnit: z.enum(['s', 'min', 'h', 'd', 'wk', 'mo', 'a']).optional(),
      frequency: z.number().int().positive().optional(),
      frequencyMax: z.number().int().positive().optional(),
      period: z.number().positive().optional(),
      periodMax: z.number().positive().optional(),
      periodUnit: z.enum(['s', 'min', 'h', 'd', 'wk', 'mo', 'a']).optional(),
      dayOfWeek: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).optional(),
      timeOfDay: z.array(line).optional(),
      when: z.array(line).optional(),
      offset: z.number().int().nonnegative().optional(),
    })
    .optional(),
  code: codeableConcept.optional(),
})
export type Timing = z.infer<typeof timing>

export const dosage = z.object({
  sequence: z.number().int().optional(),
  text: text.optional(),
  additionalInstruction: z.array(codeableConcept).optional(),
  patientInstruction: text.optional(),
  timing: timing.optional(),
  asNeededBoolean: z.boolean().optional(),
  asNeededCodeableConcept: codeableConcept.optional(),
  site: codeableConcept.optional(),
  route: codeableConcept.optional(),
  method: codeableConcept.optional(),
  doseQuantity: quantity.optional(),
  doseRange: range.optional(),
  rateQuantity: quantity.optional(),
  rateRange: range.optional(),
  rateRatio: ratio.optional(),
  maxDosePerPeriod: ratio.optional(),
})
export type Dosage = z.infer<typeof dosage>

export const longText = text
export const shortText = line
