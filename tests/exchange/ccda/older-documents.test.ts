/** Before C-CDA: shapes of CCD 1.0, IHE PCC and HITSP C32 as they were really sent. Everything in them is invented. */
import { describe, expect, test } from 'vitest'
import { contents, entry, inside, only, readSections, section, snomed, snomedValue } from './document.ts'
import { told } from './told.ts'

const roots = (...ids: string[]): string => ids.map((id) => `<templateId root="${id}"/>`).join('')
const ccd = (number: string): string => `2.16.840.1.113883.10.20.1.${number}`
const pcc = (number: string): string => `1.3.6.1.4.1.19376.1.5.3.1.4.${number}`
const c83 = (number: string): string => `2.16.840.1.113883.3.88.11.83.${number}`
const act = (templates: string, inner: string): string =>
  `<act classCode="ACT" moodCode="EVN">${templates}<id nullFlavor="UNK"/><code nullFlavor="NA"/><statusCode code="active"/>${inner}</act>`
const obs = (templates: string, inner: string, attributes = ''): string =>
  `<observation classCode="OBS" moodCode="EVN" ${attributes}>${templates}${inner}</observation>`
const agent = (code: string, name: string): string =>
  `<participant typeCode="CSM"><participantRole classCode="MANU"><playingEntity classCode="MMAT">${code}<name>${name}</name></playingEntity></participantRole></participant>`

describe('an allergy that also declares the templates of a problem, in any order', () => {
  const reaction = obs(
    roots(ccd('54'), ccd('28'), pcc('5'), pcc('6')),
    `<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/><text><reference value="#r1"/></text><statusCode code="completed"/><value xsi:type="CD"/>`,
  )
  const observation = obs(
    roots(ccd('28'), ccd('18'), pcc('5'), pcc('6')),
    `<id nullFlavor="UNK"/>${snomed('code', '419511003', 'Propensity to adverse reactions to drug')}<statusCode code="completed"/>
     <effectiveTime><low value="20120626"/></effectiveTime><value xsi:type="CD"/>
     ${agent('<code code="UNK" nullFlavor="UNK"><originalText>Coded Allergy Name Not Available</originalText></code>', 'LATEX STRAP')}
     ${inside(reaction, 'MFST', 'inversionInd="true"')}`,
  )
  const document = readSections(
    section(
      '48765-2',
      entry(act(roots(ccd('27'), c83('6'), pcc('5.1'), pcc('5.3')), inside(observation))),
      '<content ID="r1">URTICARIA</content>',
    ),
  )

  test('is an allergy, named by what it is to', () => {
    expect(only(document, 'AllergyIntolerance')).toMatchObject({
      code: { text: 'LATEX STRAP' },
      category: ['medication'],
      clinicalStatus: 'active',
      onsetDateTime: '2012-06-26',
      reaction: [{ manifestation: [{ text: 'URTICARIA' }] }],
    })
  })

  test('and its reaction is no problem', () => {
    expect(contents(document, 'Condition')).toEqual([])
  })
})

test('an allergy under the templates of a problem alone is known by what it is to', () => {
  const observation = obs(
    roots(ccd('28')),
    `<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/><statusCode code="completed"/>${snomedValue('416098002', 'Allergy to drug')}
     ${agent('<code code="7980" codeSystem="2.16.840.1.113883.6.88"/>', 'Penicillin G')}`,
  )
  expect(told(section('48765-2', entry(act(roots(ccd('27')), inside(observation)))))).toEqual([
    'AllergyIntolerance | Penicillin G | status: active',
  ])
})

test('a problem that has a code without a name is called by the words it points to; a kind that is not available is none', () => {
  const observation = obs(
    roots(ccd('28'), pcc('5')),
    `<code codeSystem="2.16.840.1.113883.6.96" nullFlavor="UNK"><originalText>Problem Type Not Available</originalText></code>
     <text><reference value="#p1"/></text><statusCode code="completed"/><effectiveTime><low nullFlavor="UNK"/></effectiveTime>
     <value xsi:type="CD"><translation code="786.2" codeSystem="2.16.840.1.113883.6.103" codeSystemName="ICD-9-CM"/></value>`,
  )
  const concern = act(
    roots(ccd('27'), c83('7'), pcc('5.1'), pcc('5.2')),
    `<effectiveTime><low value="20120314"/></effectiveTime>${inside(observation)}`,
  )
  const problem = only(
    readSections(section('11450-4', entry(concern), '<content ID="p1">Cough (ICD-9-CM 786.2)</content>')),
    'Condition',
  )
  expect(problem).toMatchObject({
    code: { text: 'Cough (ICD-9-CM 786.2)', coding: [{ code: '786.2' }] },
    recordedDate: '2012-03-14',
  })
  expect(problem.note).toBeUndefined()
})

test('vital signs that also declare the templates of results are vital signs, and no report', () => {
  const pulse = obs(
    roots(ccd('31'), c83('14'), pcc('13.2'), pcc('13')),
    `<code code="8867-4" codeSystem="2.16.840.1.113883.6.1"><originalText>PULSE</originalText></code><statusCode code="completed"/>
     <effectiveTime value="20120515132432"/><value xsi:type="PQ" value="85" unit="/min"/>`,
  )
  const organizer = `<organizer classCode="CLUSTER" moodCode="EVN">${roots(ccd('32'), ccd('35'), pcc('13.1'))}
    ${snomed('code', '46680005', 'Vital signs')}<statusCode code="completed"/><effectiveTime value="20120515132054"/><component>${pulse}</component></organizer>`
  const document = readSections(section('8716-3', entry(organizer)))
  expect(contents(document, 'DiagnosticReport')).toEqual([])
  expect(only(document, 'Observation')).toMatchObject({ category: 'vital-signs', code: { text: 'PULSE' } })
})

test('a vaccine that was refused says why, and the reason is no problem', () => {
  const reason = `<act classCode="ACT" moodCode="EVN">${roots(ccd('27'))}<id/><code nullFlavor="NA"/>${inside(
    obs(
      roots(ccd('28')),
      '<code code="PATOBJ" displayName="patient objection" codeSystem="2.16.840.1.113883.11.19725"/><statusCode code="completed"/><effectiveTime nullFlavor="UNK"/>',
    ),
  )}</act>`
  const vaccine = `<substanceAdministration classCode="SBADM" moodCode="EVN" negationInd="true">${roots(ccd('24'), c83('13'))}<statusCode code="completed"/>
    <effectiveTime value="19970815"/><consumable><manufacturedProduct><manufacturedMaterial><code code="09" codeSystem="2.16.840.1.113883.6.59" displayName="Td (adult)"/></manufacturedMaterial></manufacturedProduct></consumable>
    ${inside(reason, 'RSON')}</substanceAdministration>`
  expect(told(section('11369-6', entry(vaccine)))).toEqual([
    'Immunization | Td (adult) | status: not done | reason: patient objection',
  ])
})

test('an episode belongs to the problem it is of', () => {
  const observation = obs(
    roots(ccd('28')),
    `<statusCode code="completed"/>${snomedValue('22298006', 'Myocardial infarction')}`,
  )
  const episode = obs(
    roots(ccd('41')),
    `<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/><statusCode code="completed"/>
     <value xsi:type="CD" code="404684003" codeSystem="2.16.840.1.113883.6.96" displayName="Clinical finding"><qualifier><name code="246456000" displayName="Episodicity"/><value code="288527008" displayName="New episode"/></qualifier></value>
     ${inside('<act classCode="ACT" moodCode="EVN"><id root="1.2.3"/><code nullFlavor="NA"/></act>', 'SAS')}`,
  )
  const document = readSections(
    section(
      '11450-4',
      entry(act(roots(ccd('27')), inside(observation) + inside(episode, 'SUBJ', 'inversionInd="true"'))),
    ),
  )
  expect(only(document, 'Condition').note).toEqual([{ text: 'Episode: New episode' }])
  expect(document.notUnderstood).toEqual([])
})

test('why the document was made is no procedure', () => {
  const purpose = `<act classCode="ACT" moodCode="EVN">${roots(ccd('30'))}${snomed('code', '23745001', 'Documentation procedure')}<statusCode code="completed"/>
    ${inside(`<act classCode="ACT" moodCode="EVN">${snomed('code', '308292007', 'Transfer of care')}<statusCode code="completed"/></act>`, 'RSON')}</act>`
  expect(told(section('48764-5', entry(purpose), 'Transfer of care', 'Purpose'))).toEqual([
    'ClinicalNote | Purpose | text: Transfer of care',
    'not understood: It says why the document was made, not what was done.',
  ])
})

test('what the pharmacy is told is a remark on the drug, not an order', () => {
  const instruction = `<act classCode="ACT" moodCode="INT">${roots(ccd('43'), pcc('3.1'))}<code code="FINSTRUCT" codeSystem="1.3.6.1.4.1.19376.1.5.3.2"/><text>Label in Spanish</text><statusCode code="completed"/></act>`
  const drug = `<substanceAdministration classCode="SBADM" moodCode="EVN">${roots(ccd('24'))}<statusCode code="completed"/><consumable><manufacturedProduct><manufacturedMaterial>
    <code code="6809" codeSystem="2.16.840.1.113883.6.88" displayName="Metformin"/></manufacturedMaterial></manufacturedProduct></consumable>${inside(instruction)}</substanceAdministration>`
  const [statement, ...others] = contents(readSections(section('10160-0', entry(drug))), 'MedicationStatement')
  expect(statement?.note).toEqual([{ text: 'For the pharmacy: Label in Spanish' }])
  expect(others).toEqual([])
})
