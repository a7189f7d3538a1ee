/** FamilyMemberHistory and Device. */
import { isObject, type JsonObject } from '../json.ts'
import { each, notes, present, renamed, type Translation, without } from './shapes.ts'

export const familyHistory: Translation = (json) => {
  const named = renamed(json, { gender: 'sex', ageQuantity: 'ageAge', deceasedQuantity: 'deceasedAge' })
  const { sex, notDone } = named
  const noted = each(notes(named, 'note'), 'condition', (one) =>
    notes(renamed(one, { onsetQuantity: 'onsetAge' }), 'note'),
  )
  return {
    ...without(noted, 'notDone'),
    ...present({ sex: typeof sex === 'string' ? { coding: [{ system: GENDER, code: sex }] } : sex }),
    // Nobody asked, or nobody knew.
    ...(notDone === true && { status: 'health-unknown' }),
  }
}

const GENDER = 'http://hl7.org/fhir/administrative-gender'

const deviceStatus: Readonly<Record<string, string>> = { available: 'active', 'not-available': 'inactive' }

/** The UDI was its text in DSTU2, one object in STU3, and is a list in R4. */
export const device: Translation = (json) => {
  const { udi } = json
  const carrier: JsonObject = typeof udi === 'string' ? { carrierHRF: udi } : isObject(udi) ? without(udi, 'name') : {}
  const label = isObject(udi) ? udi.name : undefined
  const named = renamed(without(json, 'udi'), { model: 'modelNumber', expiry: 'expirationDate' })
  return {
    ...notes(named, 'note'),
    ...present({
      status: deviceStatus[String(json.status)] ?? json.status,
      udiCarrier: Object.keys(carrier).length > 0 ? [carrier] : json.udiCarrier,
      deviceName: label === undefined ? json.deviceName : [{ name: label, type: 'udi-label-name' }],
    }),
  }
}
