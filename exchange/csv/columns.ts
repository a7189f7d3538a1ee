/** Which column holds what, by the names that practice systems give their columns. */
import type { DateOrder, ListField } from '../../domain/contract/patient-list.ts'
import { fold } from '../../domain/format/fold.ts'
import type { TableRow } from './table.ts'

/** Without case, accents, spaces and signs. */
const names: Readonly<Record<ListField, string>> = {
  recordNumber:
    'recordnumber recordno record mrn medicalrecordnumber medicalrecordno chart chartnumber chartno chartid patientid patientno patientnumber patnum patid pid id accountnumber accountno account acctno acctnumber acct prn medrecnbr medrecno medicalrecord personnbr pubpid identifier nhsnumber elationid',
  family: 'lastname last lname surname familyname family patientlastname patlast nachname legallastname',
  given: 'firstname first fname givenname given forename forenames patientfirstname patfirst vorname legalfirstname',
  middle: 'middlename middle mname mi middleinitial middlei secondname',
  fullName: 'name fullname patientname patient',
  suffix: 'suffix namesuffix',
  birthDate: 'birthdate dateofbirth dob birthday patientdob patientbirthdate birth geburtsdatum',
  sex: 'sex gender patientsex patientgender administrativesex legalsex birthsex sexatbirth assignedsex geschlecht',
  phone: 'phone homephone phonehome telephone tel hometel phonenumber phone1 primaryphone hmphone telefon dayphone',
  mobilePhone:
    'mobile mobilephone cell cellphone cellular wirelessphone phonemobile phonecell mobilenumber cellphonenumber handy',
  workPhone: 'workphone phonework businessphone wkphone officephone worktel phonebiz bizphone',
  email: 'email emailaddress mail patientemail',
  line1: 'address address1 addressline1 street streetaddress street1 addr1 homeaddress mailingaddress strasse',
  line2: 'address2 addressline2 street2 addr2 apt apartment unit suite',
  city: 'city town homecity locality ort',
  state: 'state province region homestate st stateprovince',
  postalCode: 'zip zipcode postalcode postcode zippostalcode homezip plz',
  country: 'country countrycode homecountry',
  ssn: 'ssn socialsecuritynumber socialsecurityno socialsecurity socsecno ss',
  insurer: 'insurance insurer payer payor insurancecompany insurancename primaryinsurance insuranceplan carrier plan',
  insuranceNumber:
    'insuranceid memberid subscriberid policynumber policyno insurancenumber membernumber policyid primaryinsuranceid primarymemberid insurancememberid',
  race: 'race races',
  ethnicity: 'ethnicity ethnicgroup ethnic hispanic',
  language: 'language preferredlanguage primarylanguage lang',
}

const byName = new Map<string, ListField>(
  Object.entries(names).flatMap(([field, words]) =>
    words.split(' ').map((word) => [word, field as ListField] as const),
  ),
)

const prefixes = [/^(patient|pat|pt)/, /^patients/]

/** For each column its field, each field at most once, the first column that fits. */
export function recognised(header: readonly string[]): (ListField | undefined)[] {
  const taken = new Set<ListField>()
  return header.map((cell) => {
    const name = fold(cell).replace(/[^a-z0-9]/g, '')
    // "Pt. Zip", "Patient City": the list is of patients.
    const [field] = [name, ...prefixes.map((prefix) => name.replace(prefix, ''))].flatMap(
      (one) => byName.get(one) ?? [],
    )
    if (field === undefined || taken.has(field)) return undefined
    taken.add(field)
    return field
  })
}

/** By the dates that can be read in one way only. `certain`: there are such, and none that speaks against them. */
export function suggestDateOrder(
  rows: readonly TableRow[],
  column: number | undefined,
): { order: DateOrder; certain: boolean } {
  let [monthFirst, dayFirst, mixed] = [0, 0, 0]
  for (const { cells } of rows) {
    const [, first, second] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/.exec(cells[column ?? -1]?.trim() ?? '') ?? []
    if (first === undefined || second === undefined) continue
    if (Number(first) > 12) dayFirst += 1
    else if (Number(second) > 12) monthFirst += 1
    else if (first !== second) mixed += 1
  }
  const certain = mixed === 0 || monthFirst > 0 !== dayFirst > 0
  return { order: dayFirst > monthFirst ? 'day-first' : 'month-first', certain }
}
