/** CarePlan, US Core 6.1.0 profile us-core-careplan. */
import { conceptText } from '../../../domain/format/name.ts'
import { type CarePlanContent, carePlanActivity, carePlanContent } from '../../../domain/resources/care-plan.ts'
import type { CodeableConcept, Coding } from '../../../domain/resources/datatypes.ts'
import { type Codec, type Field, type Irregular, impliedPrimitive } from '../codec.ts'
import { annotation, codeableConcept, identifier, implied, isImplied, period, reference } from '../datatypes.ts'
import { beyondFirst, either, element, many, modifier, named, one, orElse, within } from '../fields.ts'
import { isObject, type Json } from '../json.ts'
import { plainText } from '../narrative.ts'
import { code, dateTime, longString, string } from '../primitives.ts'
import { resource } from '../resource.ts'
import { ASSESS_PLAN } from '../terms.ts'
import { usCore } from '../us-core.ts'

type Activity = NonNullable<CarePlanContent['activity']>[number]
const shape = carePlanContent.shape

const detail = <T>(field: Field<T>): Field<T> => within('detail', field)
const inDetail = ['code', 'status', 'scheduledPeriod', 'scheduledString', 'performer', 'description'] as const

const activityElement = element<Activity>(
  'CarePlanActivity',
  {
    code: detail(one(codeableConcept)),
    status: detail(modifier(one(code(carePlanActivity.shape.status.unwrap())))),
    scheduledPeriod: detail(one(period)),
    scheduledString: detail(one(string)),
    performer: detail(many(reference)),
    description: detail(one(longString)),
    reference: one(reference),
  },
  {
    // cpl-3: a detail or a reference.
    unfit: (activity) => [
      ...beyondFirst(activity, 'scheduledPeriod', 'scheduledString'),
      ...(inDetail.some((name) => activity[name] !== undefined) ? (['reference'] as const) : []),
    ],
    complete: (to, activity) => {
      const detailed = inDetail.some((name) => activity[name] !== undefined)
      if (detailed && activity.status === undefined)
        to.child('detail', false).put('status', impliedPrimitive('unknown'))
    },
  },
)

/** What is not to be done is no part of the plan that the chart keeps. */
const activity: Codec<Activity> = {
  ...activityElement,
  read(value, at) {
    const plan = isObject(value) ? value.detail : undefined
    if (isObject(plan) && plan.doNotPerform === true) return at.lost('It says that this is NOT to be done.')
    if (!isObject(value) || !isObject(plan)) return activityElement.read(value, at)
    const { doNotPerform: _, ...rest } = plan
    return activityElement.read({ ...value, detail: rest }, at)
  },
}

/** US Core demands the category "assess-plan" of every plan. */
const category: Field<CodeableConcept[]> = {
  read(from, name) {
    const json = from.json[name]
    const first = Array.isArray(json) ? json[0] : undefined
    if (!Array.isArray(json) || !isImplied(first)) return many(codeableConcept).read(from, name)
    from.take(name)
    const at = from.at.property(name)
    const others = json.slice(1).flatMap((each, index) => codeableConcept.read(each, at.index(index + 1)) ?? [])
    return others.length > 0 ? others : undefined
  },
  write: (to, name, value = []) => {
    const json: (Json | Irregular | undefined)[] = value.map((each) => codeableConcept.write(each, to.writing))
    const said = value.some(({ coding }) => coding?.some(isAssessPlan))
    to.putEach(name, said ? json : [implied(ASSESS_PLAN), ...json])
  },
}
const isAssessPlan = ({ system, code }: Coding): boolean => system === ASSESS_PLAN.system && code === ASSESS_PLAN.code

/** US Core senders often say the whole plan in its narrative: a plan that says nothing else is described by it. */
const description: Field<string> = {
  read(from, name) {
    const said = one(longString).read(from, name)
    if (said !== undefined || from.has('title') || from.has('activity')) return said
    const div = isObject(from.json.text) ? from.json.text.div : undefined
    const words = typeof div === 'string' ? plainText(div) : ''
    return words === '' ? undefined : longString.read(words, from.at.property('text'))
  },
  write: one(longString).write,
}

export const carePlan = resource<CarePlanContent>(
  'CarePlan',
  'CarePlan',
  carePlanContent,
  'subject',
  {
    identifier: many(identifier),
    status: orElse('unknown', modifier(one(code(shape.status)))),
    intent: modifier(one(code(shape.intent))),
    category,
    title: one(string),
    description,
    encounter: either(one(reference), named('context', one(reference))),
    period: one(period),
    created: one(dateTime),
    author: one(reference),
    addresses: many(reference),
    goal: many(reference),
    activity: many(activity),
    note: many(annotation),
  },
  {
    // US Core readers show a plan's narrative.
    narrative: ({ title, description, activity = [] }) =>
      [
        title,
        description,
        ...activity.map(({ code, description }) => [conceptText(code), description].filter(Boolean).join(': ')),
      ].filter((line): line is string => Boolean(line)),
    profiles: () => [usCore('us-core-careplan')],
  },
)
