/** Observation and DiagnosticReport. */
import { isObject, type Json, type JsonObject } from '../json.ts'
import { each, listed, notes, objects, present, renamed, type Translation, without } from './shapes.ts'

export const observation: Translation = (json) => {
  const named = renamed(json, { context: 'encounter', comments: 'note', comment: 'note' })
  const shaped = notes(listed(named, 'category', 'interpretation', 'performer'), 'note')
  const ranged = each(shaped, 'referenceRange', range)
  const parted = each(ranged, 'component', (part) => each(listed(part, 'interpretation'), 'referenceRange', range))
  return related(parted)
}

const range = (one: JsonObject): JsonObject => renamed(one, { meaning: 'type' })

/** `related` became two elements; kinds that neither of them means stay, and are told. */
function related(json: JsonObject): JsonObject {
  const all = objects(json.related)
  const targets = (...types: string[]): Json[] =>
    all.flatMap(({ type, target }) => (types.includes(String(type)) && target !== undefined ? [target] : []))
  const other = all.filter(({ type }) => type !== 'has-member' && type !== 'derived-from')
  return {
    ...without(json, 'related'),
    ...present({ hasMember: targets('has-member'), derivedFrom: targets('derived-from'), related: other }),
  }
}

export const report: Translation = (json) => {
  const named = renamed(json, {
    context: 'encounter',
    codedDiagnosis: 'conclusionCode',
    image: 'media',
    request: 'basedOn',
  })
  const shaped = listed(named, 'category', 'performer', 'basedOn')
  const performer = objects(shaped.performer).map((one): Json => (isObject(one.actor) ? one.actor : one))
  return { ...shaped, ...present({ performer }) }
}
