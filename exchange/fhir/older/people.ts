/** Patient and Practitioner (DSTU2: http://hl7.org/fhir/DSTU2/patient.html, STU3: http://hl7.org/fhir/STU3/patient.html). */
import { ombEthnicities, ombRaces } from '../../terminology/demographics.ts'
import { CDCREC } from '../../terminology/systems.ts'
import { isObject, type JsonObject } from '../json.ts'
import { each, listed, objects, renamed, type Translation } from './shapes.ts'

export const patient: Translation = (json) => {
  const named = each(each(json, 'name', oneFamily), 'contact', (contact) => each(contact, 'name', oneFamily))
  return each(listed(renamed(named, { careProvider: 'generalPractitioner' }), 'name'), 'extension', usCore)
}

export const practitioner: Translation = (json) => each(listed(json, 'name'), 'name', oneFamily)

/** In DSTU2 the family name had parts. */
const oneFamily = (name: JsonObject): JsonObject =>
  Array.isArray(name.family) ? { ...name, family: name.family.join(' ') } : name

/**
 * The Argonaut profiles became US Core; race, ethnicity and birth sex kept their shape. Before them race and ethnicity were one concept,
 * and some servers put their own address before that of the profile.
 */
function usCore(extension: JsonObject): JsonObject {
  const { url: said, valueCodeableConcept: concept } = extension
  const [, name] = /(?:us-core|argo)-(race|ethnicity|birthsex)$/.exec(String(said)) ?? []
  const kind = name ?? (isObject(concept) ? kindBySystem(concept) : undefined)
  if (kind === undefined) return String(said).endsWith('/birthPlace') ? { ...extension, url: BIRTH_PLACE } : extension
  const url = `http://hl7.org/fhir/us/core/StructureDefinition/us-core-${kind}`
  if (kind === 'birthsex' || !isObject(concept)) return { ...extension, url }
  const codings = objects(concept.coding).map(
    (coding): JsonObject => ({
      url: omb.has(String(coding.code)) ? 'ombCategory' : 'detailed',
      valueCoding: { ...coding, system: CDCREC },
    }),
  )
  const text = typeof concept.text === 'string' ? [{ url: 'text', valueString: concept.text }] : []
  return { url, extension: [...codings, ...text] }
}

const BIRTH_PLACE = 'http://hl7.org/fhir/StructureDefinition/patient-birthPlace'
const omb: ReadonlySet<string> = new Set([...ombRaces, ...ombEthnicities])

/** V3's Race and Ethnicity (their codes are CDC's), as server's own extensions carry them. */
const systems: Readonly<Record<string, string>> = {
  'http://hl7.org/fhir/v3/Race': 'race',
  'urn:oid:2.16.840.1.113883.5.104': 'race',
  '2.16.840.1.113883.5.104': 'race',
  'http://hl7.org/fhir/v3/Ethnicity': 'ethnicity',
  'urn:oid:2.16.840.1.113883.5.50': 'ethnicity',
  '2.16.840.1.113883.5.50': 'ethnicity',
}
const kindBySystem = ({ coding }: JsonObject): string | undefined =>
  objects(coding)
    .map(({ system }) => systems[String(system)])
    .find((kind) => kind !== undefined)
