/** What is taken, ordered, dispensed, given and refused. */
import { describe, expect, test } from 'vitest'
import { contents, entry, inside, only, readSections, section, snomed, snomedValue, template } from './document.ts'

const RXNORM = 'codeSystem="2.16.840.1.113883.6.88"'
const lisinopril = `<code code="314076" ${RXNORM} displayName="lisinopril 10 MG Oral Tablet"/>`
const consumable = (code: string, more = ''): string =>
  `<consumable><manufacturedProduct><manufacturedMaterial>${code}${more}</manufacturedMaterial></manufacturedProduct></consumable>`
const activity = (parts: string, attributes = 'moodCode="EVN"'): string =>
  entry(`<substanceAdministration classCode="SBADM" ${attributes}>${template('16')}${parts}</substanceAdministration>`)
const active = '<statusCode code="active"/>'
const since = '<effectiveTime xsi:type="IVL_TS"><low value="20240115"/></effectiveTime>'
const medications = (...entries: string[]) => readSections(section('10160-0', entries.join('')))

describe('medications', () => {
  test('what is taken: times, dose, route, as needed, reason, sig', () => {
    const document = medications(
      activity(
        `${active}${since}<effectiveTime xsi:type="PIVL_TS" operator="A" institutionSpecified="true"><period value="8" unit="h"/></effectiveTime>
         <routeCode code="C38288" codeSystem="2.16.840.1.113883.3.26.1.1" displayName="ORAL"/><doseQuantity value="2"/>
         <maxDoseQuantity><numerator value="6" unit="{tbl}"/><denominator value="1" unit="d"/></maxDoseQuantity>
         <administrationUnitCode code="C48542" codeSystem="2.16.840.1.113883.3.26.1.1" displayName="Tablet"/>
         ${consumable(lisinopril)}
         ${inside(`<substanceAdministration classCode="SBADM" moodCode="INT">${template('147')}<code code="76662-6"/><text>Two tablets three times a day</text>${consumable('')}</substanceAdministration>`, 'COMP')}
         ${inside(`<observation classCode="OBS" moodCode="EVN">${template('19')}<code code="ASSERTION"/>${snomedValue('38341003', 'Hypertension')}</observation>`, 'RSON')}
         <precondition typeCode="PRCN"><criterion>${snomed('value', '25064002', 'Headache', 'xsi:type="CD"')}</criterion></precondition>`,
      ),
    )
    expect(only(document, 'MedicationStatement')).toEqual({
      resourceType: 'MedicationStatement',
      status: 'active',
      medicationCodeableConcept: {
        coding: [
          {
            system: 'http://www.nlm.nih.gov/research/umls/rxnorm',
            code: '314076',
            display: 'lisinopril 10 MG Oral Tablet',
          },
        ],
      },
      effectivePeriod: { start: '2024-01-15' },
      reasonCode: [{ coding: [{ system: 'http://snomed.info/sct', code: '38341003', display: 'Hypertension' }] }],
      dosage: [
        {
          text: 'Two tablets three times a day',
          timing: { repeat: { frequency: 3, period: 1, periodUnit: 'd' } },
          asNeededCodeableConcept: {
            coding: [{ system: 'http://snomed.info/sct', code: '25064002', display: 'Headache' }],
          },
          route: {
            coding: [{ system: 'http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl', code: 'C38288', display: 'ORAL' }],
          },
          doseQuantity: { value: 2, unit: 'Tablet' },
          maxDosePerPeriod: {
            numerator: { value: 6, unit: '{tbl}', system: 'http://unitsofmeasure.org', code: '{tbl}' },
            denominator: { value: 1, unit: 'd', system: 'http://unitsofmeasure.org', code: 'd' },
          },
        },
      ],
    })
  })

  test.each([
    [
      'every 6 to 8 hours',
      '<effectiveTime xsi:type="PIVL_TS"><period xsi:type="IVL_PQ"><low value="6" unit="h"/><high value="8" unit="h"/></period></effectiveTime>',
      { repeat: { frequency: 1, period: 6, periodMax: 8, periodUnit: 'h' } },
    ],
    [
      'every 12 hours, not twice a day',
      '<effectiveTime xsi:type="PIVL_TS"><period value="12" unit="h"/></effectiveTime>',
      { repeat: { frequency: 1, period: 12, periodUnit: 'h' } },
    ],
    [
      'half an hour before breakfast',
      '<effectiveTime xsi:type="EIVL_TS"><event code="ACM"/><offset><low value="30" unit="min"/></offset></effectiveTime>',
      { repeat: { when: ['ACM'], offset: 30 } },
    ],
    [
      'at bedtime',
      '<effectiveTime xsi:type="EIVL_TS"><event code="HS"/></effectiveTime>',
      { repeat: { when: ['HS'] } },
    ],
    [
      'what is no period is kept in words',
      '<effectiveTime xsi:type="PIVL_TS"><period value="2" unit="{moons}"/></effectiveTime>',
      { code: { text: 'every 2 {moons}' } },
    ],
  ])('timing: %s', (_, times, timing) => {
    const found = only(medications(activity(active + since + times + consumable(lisinopril))), 'MedicationStatement')
    expect(found.dosage?.[0]?.timing).toEqual(timing)
  })

  test('orders: intent, fills, quantity, instructions', () => {
    const supply = inside(
      `<supply classCode="SPLY" moodCode="INT">${template('17')}<statusCode code="active"/><repeatNumber value="3"/><quantity value="90" unit="{tbl}"/></supply>`,
      'REFR',
    )
    const told = inside(
      `<act classCode="ACT" moodCode="INT">${template('20')}<code code="311401005"/><text>With food</text></act>`,
    )
    const author = `<author><time value="20240110"/><assignedAuthor><assignedPerson><name><given>Sam</given><family>Okoro</family></name></assignedPerson></assignedAuthor></author>`
    const document = medications(
      activity(active + since + consumable(lisinopril) + author + supply + told, 'moodCode="INT"'),
    )
    expect(only(document, 'MedicationRequest')).toMatchObject({
      status: 'active',
      intent: 'order',
      authoredOn: '2024-01-10',
      requester: { type: 'Practitioner', display: 'Sam Okoro' },
      dosageInstruction: [
        { patientInstruction: 'With food', timing: { repeat: { boundsPeriod: { start: '2024-01-15' } } } },
      ],
      dispenseRequest: { numberOfRepeatsAllowed: 2, quantity: { value: 90, code: '{tbl}' } },
    })
    expect(document.items[0]?.author?.[0]?.display).toBe('Sam Okoro')
  })

  test('an order inside what is taken becomes an order of its own; what was dispensed is told', () => {
    const supply = inside(
      `<supply classCode="SPLY" moodCode="INT">${template('17')}<statusCode code="completed"/><repeatNumber value="1"/></supply>`,
      'REFR',
    )
    const given = inside(
      `<supply classCode="SPLY" moodCode="EVN">${template('18')}<effectiveTime value="20240201"/><quantity value="30" unit="{tbl}"/></supply>`,
      'REFR',
    )
    const document = medications(activity(active + since + consumable(lisinopril) + supply + given))
    expect(only(document, 'MedicationStatement').note).toEqual([
      { text: 'Dispensed: 30 {tbl}, on 2024-02-01', time: '2024-02-01' },
    ])
    expect(only(document, 'MedicationRequest')).toMatchObject({
      intent: 'order',
      medicationCodeableConcept: { coding: [{ code: '314076' }] },
      dispenseRequest: { numberOfRepeatsAllowed: 0 },
    })
  })

  test('a taper: further doses of the same drug, in their order', () => {
    const step = (dose: number): string =>
      inside(
        `<substanceAdministration classCode="SBADM" moodCode="EVN"><effectiveTime xsi:type="IVL_TS"><low value="2024020${dose}"/></effectiveTime><doseQuantity value="${dose}"/>${consumable('')}</substanceAdministration>`,
        'COMP',
      )
    const found = only(
      medications(activity(active + since + consumable(lisinopril) + step(2) + step(1))),
      'MedicationStatement',
    )
    expect(found.dosage?.map(({ sequence, doseQuantity }) => [sequence, doseQuantity?.value])).toEqual([
      [1, 2],
      [2, 1],
    ])
  })

  test('doses that are no numbers stay in the words', () => {
    const found = only(
      medications(activity(`${active}${since}<doseQuantity value="1-2" unit="tablets"/>${consumable(lisinopril)}`)),
      'MedicationStatement',
    )
    expect(found.dosage).toEqual([{ text: 'Dose: 1-2 tablets' }])
  })

  test('takes nothing: an assertion, only in the list of what is taken', () => {
    const nothing = activity(
      `${active}${consumable('<code nullFlavor="OTH"><translation code="410942007" codeSystem="2.16.840.1.113883.6.96" displayName="Drug or medicament"/></code>')}`,
      'moodCode="EVN" negationInd="true"',
    )
    expect(only(medications(nothing), 'MedicationStatement').medicationCodeableConcept.coding?.[0]?.code).toBe(
      '787481004',
    )
    const given = readSections(section('29549-3', nothing))
    expect(given.items).toEqual([])
    expect(given.notUnderstood).toHaveLength(1)
  })

  test('a drug that is not taken is not active', () => {
    expect(
      only(
        medications(activity(active + consumable(lisinopril), 'moodCode="EVN" negationInd="true"')),
        'MedicationStatement',
      ).status,
    ).toBe('not-taken')
  })

  test('the status observation of older documents says more than the status code', () => {
    const status = inside(
      `<observation classCode="OBS" moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.1.47"/><code code="33999-4"/>${snomedValue('55561003', 'Active')}</observation>`,
      'REFR',
    )
    expect(
      only(
        medications(activity(`<statusCode code="completed"/>${consumable(lisinopril)}${status}`)),
        'MedicationStatement',
      ).status,
    ).toBe('active')
  })
})

const flu = '<code code="150" codeSystem="2.16.840.1.113883.12.292" displayName="influenza, injectable, quadrivalent"/>'
const shot = (parts: string, attributes = 'moodCode="EVN"'): string =>
  entry(
    `<substanceAdministration classCode="SBADM" ${attributes}>${template('52')}<statusCode code="completed"/>${parts}</substanceAdministration>`,
  )
const immunizations = (...entries: string[]) => readSections(section('11369-6', entries.join('')))

describe('immunizations', () => {
  test('vaccine, lot, maker, route, site, dose, number in the series, reaction', () => {
    const product = `<consumable><manufacturedProduct><manufacturedMaterial>${flu}<lotNumberText>AB12</lotNumberText></manufacturedMaterial>
      <manufacturerOrganization><name>Sanofi</name></manufacturerOrganization></manufacturedProduct></consumable>`
    const reaction = inside(
      `<observation classCode="OBS" moodCode="EVN">${template('9')}<code code="ASSERTION"/>${snomedValue('386661006', 'Fever')}</observation>`,
      'CAUS',
    )
    const document = immunizations(
      shot(`<effectiveTime value="20231012"/><repeatNumber value="2"/><routeCode code="C28161" codeSystem="2.16.840.1.113883.3.26.1.1"/>
        <approachSiteCode code="368208006" codeSystem="2.16.840.1.113883.6.96" displayName="Left upper arm"/><doseQuantity value="0.5" unit="mL"/>${product}${reaction}`),
    )
    expect(only(document, 'Immunization')).toMatchObject({
      status: 'completed',
      vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '150' }] },
      occurrenceDateTime: '2023-10-12',
      lotNumber: 'AB12',
      manufacturer: { display: 'Sanofi' },
      site: { coding: [{ code: '368208006' }] },
      doseQuantity: { value: 0.5, code: 'mL' },
      protocolApplied: [{ doseNumberPositiveInt: 2 }],
      reaction: [{ detail: { coding: [{ code: '386661006' }] } }],
    })
  })

  test.each([
    ['negated', 'moodCode="EVN" negationInd="true"'],
    ['only with a reason for refusing', 'moodCode="EVN"'],
  ])('refused: %s', (_, attributes) => {
    const why = inside(
      `<observation classCode="OBS" moodCode="EVN">${template('53')}<code code="PATOBJ" codeSystem="2.16.840.1.113883.5.8" displayName="patient objection"/></observation>`,
      'RSON',
    )
    expect(only(immunizations(shot(consumable(flu) + why, attributes)), 'Immunization')).toMatchObject({
      status: 'not-done',
      statusReason: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'PATOBJ' }] },
    })
  })

  test('a vaccine among the medications is an immunization; a planned one is a request', () => {
    const elsewhere = medications(
      entry(
        `<substanceAdministration classCode="SBADM" moodCode="EVN"><statusCode code="completed"/>${consumable(flu)}</substanceAdministration>`,
      ),
    )
    expect(contents(elsewhere, 'Immunization')).toHaveLength(1)
    const planned = readSections(
      section(
        '18776-5',
        entry(
          `<substanceAdministration classCode="SBADM" moodCode="INT">${template('120')}<statusCode code="active"/>${consumable(flu)}</substanceAdministration>`,
        ),
      ),
    )
    expect(only(planned, 'MedicationRequest')).toMatchObject({ intent: 'plan', status: 'active' })
  })
})
