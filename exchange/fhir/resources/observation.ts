/** Observation, with the US Core 6.1.0 profile its category and code ask for. */

import type { CodeableConcept } from '../../../domain/resources/datatypes.ts'
import {
  type ObservationCategory,
  type ObservationComponent,
  type ObservationContent,
  observationContent,
  observationValue,
  observationValueNames,
  type ReferenceRange,
} from '../../../domain/resources/observation.ts'
import type { Field } from '../codec.ts'
import {
  annotation,
  codeableConcept,
  identifier,
  implied,
  period,
  quantity,
  range,
  ratio,
  reference,
  simpleQuantity,
  unlessImplied,
} from '../datatypes.ts'
import type { ElementWriter } from '../element-writer.ts'
import { beyondFirst, either, element, many, modifier, named, one, orElse } from '../fields.ts'
import { boolean, code, dateTime, instant, integer, longString, string, time } from '../primitives.ts'
import { resource } from '../resource.ts'
import { observationCategories, UNKNOWN } from '../terms.ts'
import { categoryOfCode, hasValue, observationProfile } from './observation-profile.ts'

const shape = observationContent.shape

const value = {
  valueQuantity: one(quantity),
  valueCodeableConcept: one(codeableConcept),
  valueString: one(longString),
  valueBoolean: one(boolean(observationValue.valueBoolean.unwrap())),
  valueInteger: one(integer(observationValue.valueInteger.unwrap())),
  valueRange: one(range),
  valueRatio: one(ratio),
  valueTime: one(time),
  valueDateTime: one(dateTime),
  valuePeriod: one(period),
}

const referenceRange = element<ReferenceRange>(
  'ObservationReferenceRange',
  {
    low: one(simpleQuantity),
    high: one(simpleQuantity),
    type: one(codeableConcept),
    appliesTo: many(codeableConcept),
    text: one(string),
  },
  // obs-3: low, high or text.
  { complete: (to, { low, high }) => low === undefined && high === undefined && to.absentPrimitive('text') },
)

const dataAbsentReason = unlessImplied(one(codeableConcept))
const sayUnknown = (to: ElementWriter): void => to.put('dataAbsentReason', implied(UNKNOWN))

/** obs-6: a value or the reason why there is none. One value. */
const unfitOfValue = <T extends Partial<Record<(typeof observationValueNames)[number] | 'dataAbsentReason', unknown>>>(
  content: T,
) => [...beyondFirst(content, ...observationValueNames), ...(hasValue(content) ? (['dataAbsentReason'] as const) : [])]

const component = element<ObservationComponent>(
  'ObservationComponent',
  {
    code: one(codeableConcept),
    ...value,
    dataAbsentReason,
    interpretation: many(codeableConcept),
    referenceRange: many(referenceRange),
  },
  {
    unfit: unfitOfValue,
    // vs-3.
    complete: (to, content) => !hasValue(content) && content.dataAbsentReason === undefined && sayUnknown(to),
  },
)

/** The record knows one category: of several, the most particular. Without any, the code may tell. */
const category: Field<ObservationCategory> = {
  read(from, name) {
    const concepts = many(codeableConcept).read(from, name) ?? []
    const codings = concepts.flatMap((concept) => concept.coding ?? [])
    const found = codings.map((coding) => observationCategories.word(coding))
    const named = found.filter((each) => each !== undefined && each !== 'survey' && each !== 'other')
    const chosen =
      named.find((each) => each !== undefined && !broad.has(each)) ??
      named[0] ??
      found.find((each) => each !== undefined)
    codings.forEach((coding, index) => {
      // A screening is a survey of its own kind: US Core asks for both codes.
      const word = found[index]
      if (word !== undefined && (word === chosen || word === 'survey')) return
      from.at.property(name).lost(`The chart keeps one category; this one is also ${coding.code ?? 'without a code'}.`)
    })
    return chosen ?? categoryOfCode(from.json.code) ?? 'other'
  },
  write: (to, name, value) => {
    if (value !== undefined) to.put(name, [{ coding: [{ ...observationCategories.concept(value) }] }])
  },
}
const broad: ReadonlySet<ObservationCategory> = new Set(['procedure', 'exam', 'activity', 'therapy'])

const shares = (a: CodeableConcept, b: CodeableConcept): boolean =>
  a.coding?.some((x) => b.coding?.some((y) => x.system === y.system && x.code === y.code)) ?? false

export const observation = resource<ObservationContent>(
  'Observation',
  'Observation',
  observationContent,
  'subject',
  {
    identifier: many(identifier),
    status: orElse('unknown', modifier(one(code(shape.status)))),
    category,
    code: one(codeableConcept),
    encounter: either(one(reference), named('context', one(reference))),
    effectiveDateTime: either(one(dateTime), named('effectiveInstant', one(dateTime))),
    effectivePeriod: one(period),
    issued: one(instant),
    performer: many(reference),
    ...value,
    dataAbsentReason,
    interpretation: many(codeableConcept),
    note: many(annotation),
    bodySite: one(codeableConcept),
    method: one(codeableConcept),
    specimen: one(reference),
    device: one(reference),
    referenceRange: many(referenceRange),
    hasMember: many(reference),
    derivedFrom: many(reference),
    component: many(component),
  },
  {
    unfit: (content) => [
      ...beyondFirst(content, 'effectiveDateTime', 'effectivePeriod'),
      ...unfitOfValue(content),
      // obs-7: the value is not that of a component.
      ...(content.component?.some((each) => shares(each.code, content.code)) ? observationValueNames : []),
    ],
    complete: (to, content) => {
      if (content.category === 'vital-signs' || content.category === 'social-history') {
        if (content.effectivePeriod === undefined) to.absentPrimitive('effectiveDateTime')
      }
      const empty = !hasValue(content) && content.dataAbsentReason === undefined
      if (empty && content.component === undefined && content.hasMember === undefined) sayUnknown(to)
    },
    profiles: observationProfile,
  },
)
