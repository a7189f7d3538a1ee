/** Words about people: CDC race and ethnicity, HL7 V3 marital status and family roles, SNOMED CT gender identity. */
import { type Concept, cdcRace, snomed, v2, v3 } from '../concept.ts'

export const recordNumber = v2('0203', 'MR', 'Medical record number')
export const emergencyContact = v2('0131', 'C', 'Emergency Contact')

export const race = {
  white: cdcRace('2106-3', 'White'),
  black: cdcRace('2054-5', 'Black or African American'),
  asian: cdcRace('2028-9', 'Asian'),
  native: cdcRace('1002-5', 'American Indian or Alaska Native'),
}
export const ethnicity = {
  hispanic: cdcRace('2135-2', 'Hispanic or Latino'),
  notHispanic: cdcRace('2186-5', 'Not Hispanic or Latino'),
}

export const language = (code: string, display: string): Concept => ({ system: 'urn:ietf:bcp:47', code, display })

export const marital = {
  neverMarried: v3('MaritalStatus', 'S', 'Never Married'),
  married: v3('MaritalStatus', 'M', 'Married'),
  divorced: v3('MaritalStatus', 'D', 'Divorced'),
  widowed: v3('MaritalStatus', 'W', 'Widowed'),
}

const role = (code: string, display: string) => v3('RoleCode', code, display)
const sister = role('SIS', 'sister')
const daughter = role('DAU', 'natural daughter')
const brother = role('BRO', 'brother')
const friend = role('FRND', 'unrelated friend')
export const relation = {
  mother: role('MTH', 'mother'),
  father: role('FTH', 'father'),
  sister,
  brother,
  maternalGrandmother: role('MGRMTH', 'maternal grandmother'),
  paternalGrandfather: role('PGRFTH', 'paternal grandfather'),
  spouse: role('SPS', 'spouse'),
  others: [sister, daughter, brother, friend],
}
export const sexOf = (kind: Concept): 'female' | 'male' => (kind === brother ? 'male' : 'female')

export const genderIdentity = {
  female: snomed('446141000124107', 'Identifies as female gender'),
  male: snomed('446151000124109', 'Identifies as male gender'),
}
