/** Patient and Practitioner (DSTU2: http://hl7.org/fhir/DSTU2/patient.html, STU3: http://hl7.org/fhir/STU3/patient.html). */
import type { JsonObject } from '../json.ts'
import { each, listed, renamed, type Translation } from './shapes.ts'

export const patient: Translation = (json) => {
  const named = each(each(json, 'name', oneFamily), 'contact', (contact) => each(contact, 'name', oneFamily))
  return each(listed(renamed(named, { careProvider: 'generalPractitioner' }), 'name'), 'extension', usCore)
}

export const practitioner: Translation = (json) => each(listed(json, 'name'), 'name', oneFamily)

/** In DSTU2 the family name had parts. */
const oneFamily = (name: JsonObject): JsonObject =>
  Array.isArray(name.family) ? { ...name, family: name.family.join(' ') } : name

/** The Argonaut profiles became US Core; race, ethnicity and birth sex kept their shape. */
function usCore(extension: JsonObject): JsonObject {
  const [, name] =
    /^http:\/\/fhir\.org\/guides\/argonaut\/StructureDefinition\/argo-(race|ethnicity|birthsex)$/.exec(
      String(extension.url),
    ) ?? []
  return name === undefined
    ? extension
    : { ...extension, url: `http://hl7.org/fhir/us/core/StructureDefinition/us-core-${name}` }
}
