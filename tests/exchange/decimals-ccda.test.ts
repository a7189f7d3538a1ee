/** C-CDA: the digits of a number arrive, stay and leave as they were written (HL7 V3 Data Types R1, REAL: the precision counts). */
import { describe, expect, test } from 'vitest'
import type { ObservationContent } from '../../domain/resources/index.ts'
import { readCcda } from '../../exchange/ccda/read.ts'
import { writeCcd } from '../../exchange/ccda/write.ts'
import { rowId, snapshotOf } from '../fixtures/fhir/snapshot.ts'
import { contents, entry, only, readSections, section, template } from './ccda/document.ts'

const LOINC = 'codeSystem="2.16.840.1.113883.6.1"'
const result = (parts: string): ObservationContent =>
  only(
    readSections(
      section(
        '30954-2',
        entry(
          `<observation classCode="OBS" moodCode="EVN">${template('2')}<code code="2345-7" ${LOINC} displayName="Glucose"/>
          <statusCode code="completed"/><effectiveTime value="202402030815-0500"/>${parts}</observation>`,
        ),
      ),
    ),
    'Observation',
  )

describe('reading', () => {
  test.each([
    ['PQ', '<value xsi:type="PQ" value="7.00" unit="mmol/L"/>', { valueQuantity: { value: 7, written: '7.00' } }],
    ['REAL', '<value xsi:type="REAL" value="1.0"/>', { valueQuantity: { value: 1, written: '1.0' } }],
    ['an exponent', '<value xsi:type="REAL" value="1.0E-3"/>', { valueQuantity: { value: 0.001, written: '1.0e-3' } }],
    [
      'thousands',
      '<value xsi:type="PQ" value="1,250.0" unit="mL"/>',
      { valueQuantity: { value: 1250, written: '1250.0' } },
    ],
    [
      'IVL_PQ, below',
      '<value xsi:type="IVL_PQ"><high value="0.10" unit="ng/mL" inclusive="false"/></value>',
      { valueQuantity: { value: 0.1, written: '0.10', comparator: '<' } },
    ],
    [
      'IVL_PQ, a range',
      '<value xsi:type="IVL_PQ"><low value="1.0" unit="mm"/><high value="2.50" unit="mm"/></value>',
      { valueRange: { low: { value: 1, written: '1.0' }, high: { value: 2.5, written: '2.50' } } },
    ],
    [
      'RTO',
      '<value xsi:type="RTO_PQ_PQ"><numerator value="1.0"/><denominator value="64.0"/></value>',
      { valueRatio: { numerator: { written: '1.0' }, denominator: { written: '64.0' } } },
    ],
    [
      'an integer with a fraction',
      '<value xsi:type="INT" value="3.0"/>',
      { valueQuantity: { value: 3, written: '3.0' } },
    ],
    ['an integer', '<value xsi:type="INT" value="3"/>', { valueInteger: 3 }],
    [
      'a number in a translation',
      '<value xsi:type="PQ" nullFlavor="OTH"><translation value="4.0" nullFlavor="OTH"><originalText>drops</originalText></translation></value>',
      { valueQuantity: { value: 4, written: '4.0', unit: 'drops' } },
    ],
    // Beyond what a number can hold: in words.
    ['too large', '<value xsi:type="PQ" value="1E400" unit="mL"/>', { valueString: '1E400 mL' }],
  ])('%s', (_name, xml, found) => expect(result(xml)).toMatchObject(found))

  test('reference ranges', () => {
    const range = (value: string) => `<referenceRange><observationRange>${value}</observationRange></referenceRange>`
    const both = '<value xsi:type="IVL_PQ"><low value="3.50" unit="mmol/L"/><high value="5.0" unit="mmol/L"/></value>'
    const one = '<value xsi:type="PQ" value="1.0" unit="mmol/L"/>'
    expect(result(range(both) + range(one)).referenceRange).toMatchObject([
      { low: { value: 3.5, written: '3.50' }, high: { value: 5, written: '5.0' } },
      { text: '1.0 mmol/L' },
    ])
  })

  test('doses', () => {
    const drug = `<substanceAdministration classCode="SBADM" moodCode="EVN">${template('16')}<statusCode code="active"/>
      <doseQuantity value="2.50" unit="mg"/><rateQuantity><low value="1.0" unit="mL/h"/><high value="2.0" unit="mL/h"/></rateQuantity>
      <consumable><manufacturedProduct classCode="MANU">${template('23')}<manufacturedMaterial>
      <code code="855332" codeSystem="2.16.840.1.113883.6.88" displayName="Warfarin"/></manufacturedMaterial></manufacturedProduct></consumable>
      </substanceAdministration>`
    const [taken] = contents(readSections(section('10160-0', entry(drug))), 'MedicationStatement')
    expect(taken?.dosage).toMatchObject([
      {
        doseQuantity: { value: 2.5, written: '2.50' },
        rateRange: { low: { value: 1, written: '1.0' }, high: { value: 2, written: '2.0' } },
      },
    ])
  })
})

describe('writing', () => {
  const sent = result(
    `<value xsi:type="PQ" value="7.00" unit="mmol/L"/><referenceRange><observationRange>
     <value xsi:type="IVL_PQ"><low value="3.50" unit="mmol/L"/><high value="5.0" unit="mmol/L"/></value></observationRange></referenceRange>`,
  )
  const text = writeCcd(snapshotOf([{ ...sent, id: rowId(1) }]))

  test('attributes and the table say the same', () => {
    expect(text).toContain('value="7.00" unit="mmol/L"')
    expect(text).toContain('<low value="3.50" unit="mmol/L"/><high value="5.0" unit="mmol/L"/>')
    expect(text).toMatch(/>7\.00 mmol\/L</)
    expect(text).toMatch(/>3\.50 to 5\.0 mmol\/L</)
    expect(text).not.toContain('written')
  })

  test('and are read as what was sent', () => {
    const back = readCcda(text).items.find(({ content }) => content.resourceType === 'Observation')
    expect(back?.content).toMatchObject({ valueQuantity: sent.valueQuantity, referenceRange: sent.referenceRange })
  })
})
