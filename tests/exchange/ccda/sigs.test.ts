/** How a drug is taken, where systems say it: entry, text, or the table that a person reads. Everything here is invented. */
import { describe, expect, test } from 'vitest'
import { contents, entry, readSections, section, template } from './document.ts'

const RXNORM = 'codeSystem="2.16.840.1.113883.6.88"'
const drug = (
  inner: string,
  material = `<code code="860975" ${RXNORM} displayName="metformin 500 mg tablet"/>`,
): string =>
  entry(
    `<substanceAdministration classCode="SBADM" moodCode="EVN">${template('16')}${inner}<consumable><manufacturedProduct><manufacturedMaterial>${material}</manufacturedMaterial></manufacturedProduct></consumable></substanceAdministration>`,
  )
const table = (head: string[], ...rows: string[][]): string =>
  `<table><thead><tr>${head.map((each) => `<th>${each}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row, n) => `<tr ID="row${n}">${row.map((each) => `<td>${each}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`
const dosage = (entries: string, text: string) => {
  const [first] = contents(readSections(section('10160-0', entries, text)), 'MedicationStatement')
  return first?.dosage?.[0]
}
const row0 = '<text><reference value="#row0"/></text><statusCode code="active"/>'

describe('a sig that stands only in the table', () => {
  test('in the row that the entry points to', () => {
    const text = table(
      ['Medication', 'Directions', 'Start'],
      ['metformin 500 mg tablet', 'Take 1 tablet twice daily with meals', '2026'],
    )
    expect(dosage(drug(row0), text)).toEqual({ text: 'Take 1 tablet twice daily with meals' })
  })

  test('in the one row that has the name of the drug', () => {
    const text = table(
      ['Medication', 'Directions'],
      ['Aspirin', 'Daily'],
      ['Metformin 500 MG Tablet', 'Two times daily'],
    )
    expect(dosage(drug('<statusCode code="active"/><doseQuantity value="1"/>'), text)).toEqual({
      text: 'Two times daily',
      doseQuantity: { value: 1 },
    })
  })

  test('in several columns', () => {
    const text = table(
      ['Drug', 'Dose', 'Frequency', 'Prescriber'],
      ['metformin', '500 mg', 'every evening', 'Dr. Brandt'],
    )
    expect(dosage(drug(row0), text)?.text).toBe('500 mg, every evening')
  })

  test.each([
    [
      'the entry says how often',
      `${row0}<effectiveTime xsi:type="PIVL_TS"><period value="12" unit="h"/></effectiveTime>`,
      'Two times daily',
    ],
    ['its words say nothing', row0, 'Not available'],
    ['with a dose, its words say no more than one', `${row0}<doseQuantity value="500" unit="mg"/>`, '500 mg'],
  ])('not where %s', (_, inner, words) => {
    const text = table(['Medication', 'Sig'], ['metformin 500 mg tablet', words])
    expect(dosage(drug(inner), text)?.text).toBeUndefined()
  })

  test('not where two rows have the name, or cells span columns', () => {
    const twice = table(
      ['Medication', 'Sig'],
      ['metformin 500 mg tablet', 'Daily'],
      ['metformin 500 mg tablet', 'Twice daily'],
    )
    expect(dosage(drug('<statusCode code="active"/>'), twice)).toBeUndefined()
    const spread = table(['Medication', 'Sig'], ['metformin 500 mg tablet', 'Daily']).replace(
      '<td>Daily',
      '<td colspan="2">Daily',
    )
    expect(dosage(drug(row0), spread)).toBeUndefined()
  })
})

test('a route that is only a code has its name', () => {
  const route = '<routeCode code="C38288" codeSystem="2.16.840.1.113883.3.26.1.1"/>'
  expect(dosage(drug(`<statusCode code="active"/>${route}<doseQuantity value="1"/>`), '')?.route).toMatchObject({
    text: 'Oral',
  })
})

test('the parts of a mixture are told', () => {
  const part = (amount: number, name: string) =>
    `<pharm:ingredient classCode="ACTI"><pharm:quantity><pharm:numerator xsi:type="PQ" value="${amount}" unit="mg"/></pharm:quantity><pharm:ingredientSubstance><pharm:code code="1" ${RXNORM} displayName="${name}"/></pharm:ingredientSubstance></pharm:ingredient>`
  const mixture = `<code nullFlavor="OTH"/><name>Magic mouthwash</name>${part(5, 'diphenhydramine')}${part(50, 'lidocaine')}`
  const [statement] = contents(
    readSections(
      section(
        '10160-0',
        drug('<statusCode code="active"/>', mixture).replace(
          '<substanceAdministration',
          '<substanceAdministration xmlns:pharm="urn:ihe:pharm:medication"',
        ),
      ),
    ),
    'MedicationStatement',
  )
  expect(statement?.medicationCodeableConcept).toEqual({ text: 'Magic mouthwash' })
  expect(statement?.note?.map(({ text }) => text)).toEqual([
    'Ingredient: diphenhydramine 5 mg',
    'Ingredient: lidocaine 50 mg',
  ])
})

test('an empty instruction is no sig', () => {
  const empty = `<entryRelationship typeCode="SUBJ" inversionInd="true"><act classCode="ACT" moodCode="INT">${template('20')}<code code="311401005" codeSystem="2.16.840.1.113883.6.96" displayName="Patient Education"/><text/></act></entryRelationship>`
  expect(dosage(drug(`<text>Take 1 tablet daily</text><statusCode code="active"/>${empty}`), '')).toEqual({
    text: 'Take 1 tablet daily',
  })
})
