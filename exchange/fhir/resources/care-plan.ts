/** CarePlan, US Core 6.1.0 profile us-core-careplan. */
import { conceptText } from '../../../domain/format/name.ts'
import { type CarePlanContent, carePlanActivity, carePlanContent } from '../../../domain/resources/care-plan.ts'
import type { CodeableConcept } from '../../../domain/resources/datatypes.ts'
import {
  annotation,
  code,
  codeableConcept,
  dateTime,
  identifier,
  longString,
  period,
  reference,
  string,
} from '../datatypes.ts'
import {
  beyondFirst,
  type Codec,
  either,
  element,
  type Field,
  many,
  modifier,
  named,
  one,
  orElse,
  within,
} from '../element.ts'
import { isObject } from '../json.ts'
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
      if (detailed && activity.status === undefined) to.child('detail', false).put('status', 'unknown')
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

/** US Core demands the category "assess-plan" of every plan: it goes without saying in the record. */
const category: Field<CodeableConcept[]> = {
  read(from, name) {
    const all = many(codeableConcept).read(from, name)
    const others = all?.filter(
      ({ coding, text }) => text !== undefined || coding?.some(({ code }) => code !== ASSESS_PLAN.code),
    )
    return others?.length ? others : undefined
  },
  write: (to, name, value = []) => many(codeableConcept).write(to, name, [{ coding: [ASSESS_PLAN] }, ...value]),
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
    description: one(longString),
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
