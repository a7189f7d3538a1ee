/** Goal, CarePlan and CareTeam. */
import { isObject, type Json, type JsonObject } from '../json.ts'
import { each, listed, notes, objects, present, renamed, type Translation, without } from './shapes.ts'

/** How far a goal is became an element of its own in R4; words that R4 has no code for stay words. */
const lifecycle: Readonly<Record<string, { status: string; reached?: JsonObject }>> = {
  'in-progress': { status: 'active', reached: achievement('in-progress') },
  sustaining: { status: 'active', reached: achievement('sustaining') },
  'on-target': { status: 'active', reached: { text: 'on target' } },
  'ahead-of-target': { status: 'active', reached: { text: 'ahead of target' } },
  'behind-target': { status: 'active', reached: { text: 'behind target' } },
  achieved: { status: 'completed', reached: achievement('achieved') },
}

function achievement(code: string): JsonObject {
  return { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/goal-achievement', code }] }
}

export const goal: Translation = (json) => {
  const { status, description, targetDate, targetQuantity } = json
  const named = renamed(json, { author: 'expressedBy' })
  const known = lifecycle[String(status)]
  const aim = present({ dueDate: targetDate, detailQuantity: targetQuantity })
  const targets = [...objects(json.target), ...(Object.keys(aim).length > 0 ? [aim] : [])]
  return {
    ...notes(without(named, 'status', 'targetDate', 'targetQuantity', 'target'), 'note'),
    ...present({
      lifecycleStatus: known?.status ?? status ?? json.lifecycleStatus,
      achievementStatus: known?.reached ?? json.achievementStatus,
      description: typeof description === 'string' ? { text: description } : description,
      target: targets,
    }),
  }
}

const planStatus: Readonly<Record<string, string>> = { proposed: 'draft', suspended: 'on-hold', cancelled: 'revoked' }

/** DSTU2 did not say the intent: whoever sends a plan plans. */
export const carePlan: Translation = (json) => {
  const [author, ...contributor] = objects(json.author)
  const named = renamed(without(json, 'author'), { context: 'encounter' })
  const status = planStatus[String(json.status)] ?? json.status
  return each(
    {
      ...notes(named, 'note'),
      ...present({ status, intent: json.intent ?? 'plan', author, contributor }),
    },
    'activity',
    activity,
  )
}

const activity = (one: JsonObject): JsonObject =>
  each(renamed(one, { actionResulting: 'outcomeReference' }), 'detail', (detail) => {
    const rest = renamed(detail, { prohibited: 'doNotPerform' })
    return rest.doNotPerform === false ? without(rest, 'doNotPerform') : rest
  })

export const careTeam: Translation = (json) =>
  each(renamed(json, { context: 'encounter' }), 'participant', (one) => listed(one, 'role'))

/** STU3's ProcedureRequest and both versions' ReferralRequest became ServiceRequest, as DSTU2's ProcedureRequest did. */
export const order: Translation = (json) => {
  const named = renamed(json, {
    context: 'encounter',
    orderer: 'requester',
    orderedOn: 'authoredOn',
    dateSent: 'authoredOn',
    date: 'authoredOn',
    scheduledDateTime: 'occurrenceDateTime',
    scheduledPeriod: 'occurrencePeriod',
    fulfillmentTime: 'occurrencePeriod',
    reasonCodeableConcept: 'reasonCode',
    reason: 'reasonCode',
    recipient: 'performer',
    notes: 'note',
    type: 'category',
  })
  const { requester, serviceRequested, description } = named
  const [first, ...more] = objects(serviceRequested)
  const by = isObject(requester) && isObject(requester.agent) ? requester.agent : requester
  const shaped = listed(
    without(named, 'serviceRequested', 'description'),
    'category',
    'performer',
    'reasonCode',
    'reasonReference',
    'bodySite',
  )
  const said: Json[] = typeof description === 'string' ? [{ text: description }] : []
  const noted = notes(shaped, 'note')
  return {
    ...noted,
    resourceType: 'ServiceRequest',
    ...present({
      status: orderStatus[String(json.status)] ?? json.status,
      intent: json.intent ?? 'order',
      requester: by,
      code: named.code ?? first,
      orderDetail: more,
      note: [...objects(noted.note), ...said],
    }),
  }
}

const orderStatus: Readonly<Record<string, string>> = {
  proposed: 'draft',
  requested: 'active',
  received: 'active',
  accepted: 'active',
  'in-progress': 'active',
  suspended: 'on-hold',
  cancelled: 'revoked',
  rejected: 'revoked',
  aborted: 'revoked',
}
