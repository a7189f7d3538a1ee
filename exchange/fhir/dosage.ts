/** FHIR R4 Timing and Dosage in both directions. */
import {
  type Dosage,
  dosage as dosageSchema,
  type Timing,
  timing as timingSchema,
} from '../../domain/resources/datatypes.ts'
import type { Codec, Field } from './codec.ts'
import { codeableConcept, period, range, ratio, simpleQuantity } from './datatypes.ts'
import { beyondFirst, either, element, many, one, within } from './fields.ts'
import { boolean, code, codeIn, dateTime, decimal, integer, longString, time } from './primitives.ts'

type Repeat = NonNullable<Timing['repeat']>
const repeatShape = timingSchema.shape.repeat.unwrap().shape
const positive = integer(repeatShape.count.unwrap())
const unit = code(repeatShape.periodUnit.unwrap())

/** FHIR R4 value set event-timing, which is required. */
const eventTimings: ReadonlySet<string> = new Set([
  ...[
    'MORN',
    'MORN.early',
    'MORN.late',
    'NOON',
    'AFT',
    'AFT.early',
    'AFT.late',
    'EVE',
    'EVE.early',
    'EVE.late',
    'NIGHT',
  ],
  ...['PHS', 'HS', 'WAKE', 'C', 'CM', 'CD', 'CV', 'AC', 'ACM', 'ACD', 'ACV', 'PC', 'PCM', 'PCD', 'PCV'],
])
const meals: ReadonlySet<string> = new Set(['C', 'CM', 'CD', 'CV'])

/** Invariants tim-1 to tim-10 of FHIR R4. */
function unfitOfRepeat(repeat: Repeat): (keyof Repeat)[] {
  const unfit: (keyof Repeat)[] = []
  const periodStands = repeat.period !== undefined && repeat.periodUnit !== undefined
  if (repeat.duration !== undefined && repeat.durationUnit === undefined) unfit.push('duration')
  if (repeat.period !== undefined && !periodStands) unfit.push('period')
  if (repeat.periodMax !== undefined && !periodStands) unfit.push('periodMax')
  if (repeat.offset !== undefined && !repeat.when?.every((when) => !meals.has(when))) unfit.push('offset')
  if (repeat.timeOfDay !== undefined && repeat.when !== undefined) unfit.push('timeOfDay')
  return unfit
}

const repeat = element<Repeat>(
  'TimingRepeat',
  {
    boundsPeriod: one(period),
    count: one(positive),
    duration: one(decimal(repeatShape.duration.unwrap())),
    durationUnit: one(unit),
    frequency: one(positive),
    frequencyMax: one(positive),
    period: one(decimal(repeatShape.period.unwrap())),
    periodMax: one(decimal(repeatShape.periodMax.unwrap())),
    periodUnit: one(unit),
    dayOfWeek: many(code(repeatShape.dayOfWeek.unwrap().element)),
    timeOfDay: many(time),
    when: many(codeIn(eventTimings)),
    offset: one(integer(repeatShape.offset.unwrap())),
  },
  { unfit: unfitOfRepeat },
)

export const timing = element<Timing>('Timing', {
  event: many(dateTime),
  repeat: one(repeat),
  code: one(codeableConcept),
})

/** R4 has dose and rate in `doseAndRate`, older versions in the dosage itself. The record has one of them. */
const inDoseAndRate = <T>(codec: Codec<T>): Field<T> => either(within('doseAndRate', one(codec), true), one(codec))

export const dosage = element<Dosage>(
  'Dosage',
  {
    sequence: one(integer(dosageSchema.shape.sequence.unwrap())),
    text: one(longString),
    additionalInstruction: many(codeableConcept),
    patientInstruction: one(longString),
    timing: one(timing),
    asNeededBoolean: one(boolean(dosageSchema.shape.asNeededBoolean.unwrap())),
    asNeededCodeableConcept: one(codeableConcept),
    site: one(codeableConcept),
    route: one(codeableConcept),
    method: one(codeableConcept),
    doseQuantity: inDoseAndRate(simpleQuantity),
    doseRange: inDoseAndRate(range),
    rateQuantity: inDoseAndRate(simpleQuantity),
    rateRange: inDoseAndRate(range),
    rateRatio: inDoseAndRate(ratio),
    maxDosePerPeriod: one(ratio),
  },
  {
    unfit: (value) => [
      ...beyondFirst(value, 'asNeededCodeableConcept', 'asNeededBoolean'),
      ...beyondFirst(value, 'doseQuantity', 'doseRange'),
      ...beyondFirst(value, 'rateQuantity', 'rateRange', 'rateRatio'),
    ],
  },
)
