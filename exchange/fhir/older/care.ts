/** Immunization, Procedure, Encounter and DocumentReference. */
import { isObject, type Json, type JsonObject } from '../json.ts'
import { each, listed, notes, objects, present, renamed, type Translation, without } from './shapes.ts'

export const immunization: Translation = (json) => {
  const { wasNotGiven, notGiven, reported, explanation, vaccinationProtocol } = json
  const named = renamed(json, { date: 'occurrenceDateTime' })
  const rest = without(
    named,
    'wasNotGiven',
    'notGiven',
    'reported',
    'explanation',
    'vaccinationProtocol',
    'practitioner',
    'performer',
    'requester',
  )
  const given = wasNotGiven !== true && notGiven !== true
  const why = isObject(explanation) ? explanation : {}
  const [notWhy, ...moreWhy] = objects(why.reasonNotGiven)
  return {
    ...notes(rest, 'note'),
    ...(!given && json.status !== 'entered-in-error' && { status: 'not-done' }),
    ...present({
      primarySource: typeof reported === 'boolean' ? !reported : json.primarySource,
      performer: performers(json),
      reasonCode: [...objects(why.reason), ...moreWhy],
      statusReason: notWhy,
      protocolApplied: objects(vaccinationProtocol).map(protocol),
    }),
  }
}

/** DSTU2 named the giver and the orderer, STU3 had a list with roles. */
function performers({ performer, requester, practitioner }: JsonObject): Json[] {
  const giver = objects(performer).map((one): Json => (isObject(one.actor) ? one : { actor: one }))
  const listedRoles = objects(practitioner).map((one): Json => renamed(one, { role: 'function' }))
  const orderer = objects(requester).map(
    (actor): Json => ({
      function: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0443', code: 'OP' }] },
      actor,
    }),
  )
  return [...giver, ...listedRoles, ...orderer]
}

const protocol = (one: JsonObject): Json =>
  renamed(one, { doseSequence: 'doseNumberPositiveInt', seriesDoses: 'seriesDosesPositiveInt' })

const procedureStatus: Readonly<Record<string, string>> = { aborted: 'stopped', suspended: 'on-hold' }

export const procedure: Translation = (json) => {
  const notDone = json.notPerformed === true || json.notDone === true
  const named = renamed(json, {
    context: 'encounter',
    notDoneReason: 'statusReason',
    reasonNotPerformed: 'statusReason',
    reasonCodeableConcept: 'reasonCode',
    notes: 'note',
    request: 'basedOn',
  })
  const { statusReason } = named
  const [why] = objects(statusReason)
  const shaped = notes(
    listed(without(named, 'notDone', 'notPerformed', 'statusReason'), 'reasonCode', 'reasonReference', 'basedOn'),
    'note',
  )
  const status = procedureStatus[String(json.status)] ?? json.status
  const performed = each(shaped, 'performer', (one) => renamed(one, { role: 'function' }))
  return {
    ...performed,
    ...present({ status: notDone && status !== 'entered-in-error' ? 'not-done' : status, statusReason: why }),
  }
}

/** http://hl7.org/fhir/DSTU2/valueset-encounter-class.html to v3 ActCode. */
const classes: Readonly<Record<string, string>> = {
  inpatient: 'IMP',
  outpatient: 'AMB',
  ambulatory: 'AMB',
  emergency: 'EMER',
  home: 'HH',
  field: 'FLD',
  virtual: 'VR',
}

export const encounter: Translation = (json) => {
  const named = renamed(json, { patient: 'subject', reason: 'reasonCode', indication: 'reasonReference' })
  const roles = each(listed(named, 'reasonCode', 'reasonReference'), 'diagnosis', (one) =>
    renamed(one, { role: 'use' }),
  )
  if (typeof json.class !== 'string') return roles
  const code = classes[json.class]
  const coding =
    code === undefined
      ? { code: json.class, display: json.class }
      : { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code, display: json.class }
  return { ...roles, class: coding }
}

export const documentReference: Translation = (json) => {
  const named = renamed(json, { class: 'category', indexed: 'date' })
  const dated = named.date === undefined ? renamed(named, { created: 'date' }) : without(named, 'created')
  const shaped = each(listed(dated, 'category', 'content'), 'content', firstFormat)
  const status = isObject(json.docStatus) ? without(shaped, 'docStatus') : shaped
  return each(status, 'context', (context) => listed(context, 'encounter'))
}

/** R4 has one format for each content. */
function firstFormat(content: JsonObject): JsonObject {
  const [format] = objects(content.format)
  return format === undefined ? content : { ...content, format }
}
