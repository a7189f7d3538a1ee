/** Words about people: race and ethnicity as the front desk picks them, HL7 V3 marital status and family roles, SNOMED CT gender identity. */
import { ethnicities, races } from '../../terminology/demographics.ts'
import { type Concept, inList, snomed, v2, v3 } from '../concept.ts'

export const recordNumber = v2('0203', 'MR', 'Medical record number')
export const emergencyContact = v2('0131', 'C', 'Emergency Contact')

export const race = {
  white: inList(races, 'White'),
  black: inList(races, 'Black or African American'),
  asian: inList(races, 'Asian'),
  native: inList(races, 'American Indian or Alaska Native'),
}
export const ethnicity = {
  hispanic: inList(ethnicities, 'Hispanic or Latino'),
  notHispanic: inList(ethnicities, 'Not Hispanic or Latino'),
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
