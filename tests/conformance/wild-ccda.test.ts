/** What systems write in the wild, one shape each, and what a clinician reads in the chart. Everything here is invented. */
import { describe, expect, test } from 'vitest'
import { ccda, entry, inside, section, snomed, snomedValue, template } from '../exchange/ccda/document.ts'
import { told } from '../exchange/ccda/told.ts'

type Case = [shape: string, sections: string, told: string[]]

const loinc = (c: string, d = '') =>
  `<code code="${c}" codeSystem="2.16.840.1.113883.6.1" ${d && `displayName="${d}"`}/>`
const obs = (inner: string, t = '2', a = '') =>
  `<observation classCode="OBS" moodCode="EVN" ${a}>${t && template(t)}${inner}</observation>`
const val = (v: string, more = '') =>
  entry(
    obs(`${loinc('718-7', 'Hemoglobin')}<statusCode code="completed"/><effectiveTime value="20260301"/>${v}${more}`),
  )
const product = (inner: string) =>
  `<consumable><manufacturedProduct>${template('23')}${inner}</manufacturedProduct></consumable>`
const material = (inner: string) => product(`<manufacturedMaterial>${inner}</manufacturedMaterial>`)
const rx = '<code code="860975" codeSystem="2.16.840.1.113883.6.88" displayName="metformin 500 mg tablet"/>'
const med = (inner: string, mood = 'EVN', a = '') =>
  entry(
    `<substanceAdministration classCode="SBADM" moodCode="${mood}" ${a}>${template('16')}<id root="1.2.3" extension="m"/><statusCode code="active"/>${inner}</substanceAdministration>`,
  )
const imm = (inner: string, a = '') =>
  entry(
    `<substanceAdministration classCode="SBADM" moodCode="EVN" ${a}>${template('52')}<statusCode code="completed"/><effectiveTime value="20251012"/>${inner}</substanceAdministration>`,
  )
const cvx = '<code code="140" codeSystem="2.16.840.1.113883.12.292" displayName="influenza, seasonal"/>'
const t = (r: string) => `<templateId root="${r}"/>`
const C = '2.16.840.1.113883.10.20.1.'
const statusObs = (v: string, d: string) =>
  `<entryRelationship typeCode="REFR"><observation classCode="OBS" moodCode="EVN">${t(`${C}50`)}<code code="33999-4" codeSystem="2.16.840.1.113883.6.1"/><statusCode code="completed"/><value xsi:type="CE" code="${v}" codeSystem="2.16.840.1.113883.6.96" displayName="${d}"/></observation></entryRelationship>`

const shapes: Case[] = [
  [
    'range text',
    section(
      '30954-2',
      val(
        '<value xsi:type="PQ" value="13" unit="g/dL"/>',
        '<referenceRange><observationRange><text>12.0-16.0 g/dL</text></observationRange></referenceRange>',
      ),
    ),
    ['Observation | Hemoglobin | value: 13 g/dL | range: 12.0-16.0 g/dL'],
  ],
  [
    'range pq low/high no unit',
    section(
      '30954-2',
      val(
        '<value xsi:type="PQ" value="13"/>',
        '<referenceRange><observationRange><value xsi:type="IVL_PQ"><low value="12"/><high value="16"/></value></observationRange></referenceRange>',
      ),
    ),
    ['Observation | Hemoglobin | value: 13 | range: 12 to 16'],
  ],
  [
    'range ST value',
    section(
      '30954-2',
      val(
        '<value xsi:type="PQ" value="13" unit="g/dL"/>',
        '<referenceRange><observationRange><value xsi:type="ST">12-16</value></observationRange></referenceRange>',
      ),
    ),
    ['Observation | Hemoglobin | value: 13 g/dL | range: 12-16'],
  ],
  [
    'IVL_PQ high only',
    section('30954-2', val('<value xsi:type="IVL_PQ"><high value="5" unit="mg/dL" inclusive="false"/></value>')),
    ['Observation | Hemoglobin | value: <5 mg/dL'],
  ],
  [
    'IVL_PQ both',
    section(
      '30954-2',
      val('<value xsi:type="IVL_PQ"><low value="2" unit="/[HPF]"/><high value="5" unit="/[HPF]"/></value>'),
    ),
    ['Observation | Hemoglobin | value: 2 to 5 /HPF'],
  ],
  ['INT', section('30954-2', val('<value xsi:type="INT" value="7"/>')), ['Observation | Hemoglobin | value: 7']],
  [
    'REAL',
    section('30954-2', val('<value xsi:type="REAL" value="7.25"/>')),
    ['Observation | Hemoglobin | value: 7.25'],
  ],
  [
    'CO',
    section(
      '30954-2',
      val('<value xsi:type="CO" code="LA6568-5" codeSystem="2.16.840.1.113883.6.1" displayName="Not at all"/>'),
    ),
    ['Observation | Hemoglobin | value: Not at all'],
  ],
  ['BL', section('30954-2', val('<value xsi:type="BL" value="true"/>')), ['Observation | Hemoglobin | value: Yes']],
  [
    'TS',
    section('30954-2', val('<value xsi:type="TS" value="20260203"/>')),
    ['Observation | Hemoglobin | value: 03-Feb-2026'],
  ],
  [
    'RTO_PQ',
    section(
      '30954-2',
      val('<value xsi:type="RTO_PQ_PQ"><numerator value="1" unit="mg"/><denominator value="24" unit="h"/></value>'),
    ),
    ['Observation | Hemoglobin | value: 1 mg / 24 hours'],
  ],
  [
    'MO',
    section('30954-2', val('<value xsi:type="MO" value="3" currency="USD"/>')),
    ['Observation | Hemoglobin | value: 3 USD'],
  ],
  [
    'IVL_TS',
    section('30954-2', val('<value xsi:type="IVL_TS"><low value="20260101"/><high value="20260105"/></value>')),
    ['Observation | Hemoglobin | value: 01-Jan-2026 to 05-Jan-2026'],
  ],
  [
    'SC text',
    section('30954-2', val('<value xsi:type="SC">trace</value>')),
    ['Observation | Hemoglobin | value: trace'],
  ],
  ['CS value', section('30954-2', val('<value xsi:type="CS" code="POS"/>')), ['Observation | Hemoglobin | value: POS']],
  [
    'CE null orig',
    section('30954-2', val('<value xsi:type="CE" nullFlavor="OTH"><originalText>Clumps seen</originalText></value>')),
    ['Observation | Hemoglobin | value: Clumps seen'],
  ],
  [
    'result time IVL',
    section(
      '30954-2',
      entry(
        obs(
          `${loinc('718-7', 'Hb')}<statusCode code="completed"/><effectiveTime><low value="202603010800-0500"/><high value="202603010900-0500"/></effectiveTime><value xsi:type="PQ" value="13" unit="g/dL"/>`,
        ),
      ),
    ),
    ['Observation | Hb | value: 13 g/dL'],
  ],
  [
    'result time center',
    section(
      '30954-2',
      entry(
        obs(
          `${loinc('718-7', 'Hb')}<statusCode code="completed"/><effectiveTime><center value="20260301"/></effectiveTime><value xsi:type="PQ" value="13" unit="g/dL"/>`,
        ),
      ),
    ),
    ['Observation | Hb | value: 13 g/dL'],
  ],
  [
    'result cancelled',
    section('30954-2', entry(obs(`${loinc('718-7', 'Hb')}<statusCode code="aborted"/><effectiveTime value="2026"/>`))),
    ['Observation | Hb | status: cancelled'],
  ],
  [
    'result negated',
    section(
      '30954-2',
      entry(
        obs(
          `${loinc('718-7', 'Hb')}<statusCode code="completed"/><effectiveTime value="2026"/>`,
          '2',
          'negationInd="true"',
        ),
      ),
    ),
    ['Observation | Hb'],
  ],
  [
    'result local code',
    section(
      '30954-2',
      entry(
        obs(
          `<code code="HGB" displayName="Hemoglobin" codeSystemName="Local"/><statusCode code="completed"/><effectiveTime value="2026"/><value xsi:type="PQ" value="1,234.5" unit="g/dL"/>`,
        ),
      ),
    ),
    ['Observation | Hemoglobin | value: 1234.5 g/dL'],
  ],
  [
    'med moodCode INT',
    section(
      '10160-0',
      med(
        `<effectiveTime xsi:type="IVL_TS"><low value="20260101"/></effectiveTime><doseQuantity value="1"/>${material(rx)}`,
        'INT',
      ),
    ),
    ['MedicationRequest | metformin 500 mg tablet | dose: 1 | status: active'],
  ],
  [
    'med labeledDrug',
    section('10160-0', med(product(`<manufacturedLabeledDrug>${rx}<name>Glucophage</name></manufacturedLabeledDrug>`))),
    ['MedicationStatement | Glucophage | status: active'],
  ],
  [
    'med playingEntity participant',
    section(
      '10160-0',
      med(
        `<participant typeCode="CSM"><participantRole classCode="MANU"><playingEntity classCode="MMAT">${rx}</playingEntity></participantRole></participant>`,
      ),
    ),
    ['MedicationStatement | metformin 500 mg tablet | status: active'],
  ],
  [
    'med name only',
    section('10160-0', med(material('<code nullFlavor="UNK"/><name>Metformin ER</name>'))),
    ['MedicationStatement | Metformin ER | status: active'],
  ],
  [
    'med text only sig',
    section('10160-0', med(`<text>Metformin 500 mg, 1 tab twice daily with meals</text>${material(rx)}`)),
    [
      'MedicationStatement | metformin 500 mg tablet | dose: Metformin 500 mg, 1 tab twice daily with meals | status: active',
    ],
  ],
  [
    'med PIVL hours',
    section(
      '10160-0',
      med(
        `<effectiveTime xsi:type="IVL_TS"><low value="20260101"/><high nullFlavor="UNK"/></effectiveTime><effectiveTime xsi:type="PIVL_TS" operator="A" institutionSpecified="true"><period value="8" unit="h"/></effectiveTime><doseQuantity value="500" unit="mg"/>${material(rx)}`,
      ),
    ),
    ['MedicationStatement | metformin 500 mg tablet | dose: 500 mg, 3 times a day | status: active'],
  ],
  [
    'med EIVL',
    section(
      '10160-0',
      med(`<effectiveTime xsi:type="EIVL_TS" operator="A"><event code="ACM"/></effectiveTime>${material(rx)}`),
    ),
    ['MedicationStatement | metformin 500 mg tablet | dose: before breakfast | status: active'],
  ],
  [
    'med SXPR',
    section(
      '10160-0',
      med(
        `<effectiveTime xsi:type="SXPR_TS"><comp xsi:type="IVL_TS"><low value="20260101"/></comp><comp xsi:type="PIVL_TS" operator="A"><period value="12" unit="h"/></comp></effectiveTime>${material(rx)}`,
      ),
    ),
    ['MedicationStatement | metformin 500 mg tablet | dose: every 12 hours | status: active'],
  ],
  [
    'med TS only',
    section('10160-0', med(`<effectiveTime value="20260101"/>${material(rx)}`)),
    ['MedicationStatement | metformin 500 mg tablet | status: active'],
  ],
  [
    'med dose range',
    section(
      '10160-0',
      med(`<doseQuantity><low value="1" unit="{tbl}"/><high value="2" unit="{tbl}"/></doseQuantity>${material(rx)}`),
    ),
    ['MedicationStatement | metformin 500 mg tablet | dose: 1 to 2 tbl | status: active'],
  ],
  [
    'med negated',
    section('10160-0', med(material(rx), 'EVN', 'negationInd="true"')),
    ['MedicationStatement | metformin 500 mg tablet | status: not taken'],
  ],
  [
    'med nested in act',
    section(
      '10160-0',
      entry(
        `<act classCode="ACT" moodCode="EVN"><code code="CONC" codeSystem="2.16.840.1.113883.5.6"/>${inside(`<substanceAdministration classCode="SBADM" moodCode="EVN"><statusCode code="completed"/>${material(rx)}</substanceAdministration>`)}</act>`,
      ),
    ),
    ['MedicationStatement | metformin 500 mg tablet | status: completed'],
  ],
  [
    'med in organizer',
    section(
      '10160-0',
      entry(
        `<organizer classCode="CLUSTER" moodCode="EVN"><component><substanceAdministration classCode="SBADM" moodCode="EVN"><statusCode code="completed"/>${material(rx)}</substanceAdministration></component></organizer>`,
      ),
    ),
    ['MedicationStatement | metformin 500 mg tablet | status: completed'],
  ],
  [
    'supply alone',
    section(
      '10160-0',
      entry(
        `<supply classCode="SPLY" moodCode="INT">${template('17')}<repeatNumber value="3"/><quantity value="60"/><product><manufacturedProduct><manufacturedMaterial>${rx}</manufacturedMaterial></manufacturedProduct></product></supply>`,
      ),
    ),
    ['MedicationRequest | metformin 500 mg tablet | status: unknown'],
  ],
  [
    'imm refused with reason',
    section(
      '11369-6',
      imm(
        `${material(cvx)}<entryRelationship typeCode="RSON">${obs('<code code="PATOBJ" codeSystem="2.16.840.1.113883.5.8" displayName="Patient objection"/><statusCode code="completed"/>', '53')}</entryRelationship>`,
        'negationInd="true"',
      ),
    ),
    ['Immunization | influenza, seasonal | status: not done | reason: Patient objection'],
  ],
  [
    'imm null code orig',
    section('11369-6', imm(material('<code nullFlavor="UNK"><originalText>Flu shot</originalText></code>'))),
    ['Immunization | Flu shot'],
  ],
  [
    'imm no template',
    section(
      '11369-6',
      entry(
        `<substanceAdministration classCode="SBADM" moodCode="EVN"><statusCode code="completed"/><effectiveTime><low value="2025"/></effectiveTime>${product(`<manufacturedMaterial>${cvx}<lotNumberText>A1</lotNumberText></manufacturedMaterial>`)}</substanceAdministration>`,
      ),
    ),
    ['Immunization | influenza, seasonal | lot: A1'],
  ],
  [
    'imm act wrapped',
    section(
      '11369-6',
      entry(
        `<act classCode="ACT" moodCode="EVN">${inside(`<substanceAdministration classCode="SBADM" moodCode="EVN"><statusCode code="completed"/><effectiveTime value="2025"/>${material(cvx)}</substanceAdministration>`)}</act>`,
      ),
    ),
    ['Immunization | influenza, seasonal'],
  ],
  [
    'problem obs without act',
    section(
      '11450-4',
      entry(
        obs(
          `<code code="55607006" codeSystem="2.16.840.1.113883.6.96"/><statusCode code="completed"/><effectiveTime><low value="201905"/></effectiveTime>${snomedValue('44054006', 'Diabetes mellitus type 2')}`,
          '4',
        ),
      ),
    ),
    ['Condition | Diabetes mellitus type 2 | status: active | onset: May-2019'],
  ],
  [
    'problem ICD9 ICD10 translation',
    section(
      '11450-4',
      entry(
        obs(
          `<code nullFlavor="NA"/><statusCode code="completed"/><value xsi:type="CD" nullFlavor="OTH"><translation code="E11.9" codeSystem="2.16.840.1.113883.6.90" displayName="T2DM"/><translation code="250.00" codeSystem="2.16.840.1.113883.6.103"/></value>`,
          '4',
        ),
      ),
    ),
    ['Condition | T2DM | status: active'],
  ],
  [
    'problem no known',
    section(
      '11450-4',
      entry(
        obs(
          `<code code="55607006" codeSystem="2.16.840.1.113883.6.96"/><statusCode code="completed"/>${snomedValue('55607006', 'Problem')}`,
          '4',
          'negationInd="true"',
        ),
      ),
    ),
    ['Condition | No current problems or disability | status: active'],
  ],
  [
    'problem no current problems 160245001',
    section(
      '11450-4',
      entry(
        obs(
          `<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/><statusCode code="completed"/>${snomedValue('160245001', 'No current problems or disability')}`,
          '4',
        ),
      ),
    ),
    ['Condition | No current problems or disability | status: active'],
  ],
  [
    'problem act only text',
    section(
      '11450-4',
      entry(
        `<act classCode="ACT" moodCode="EVN">${template('3')}<code code="CONC" codeSystem="2.16.840.1.113883.5.6"/><text>Hypertension</text><statusCode code="active"/></act>`,
      ),
    ),
    ['Condition | Hypertension | status: active'],
  ],
  [
    'problem value ST',
    section(
      '11450-4',
      entry(
        obs(
          `<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/><statusCode code="completed"/><value xsi:type="ST">Low back pain</value>`,
          '4',
        ),
      ),
    ),
    ['Condition | Low back pain | status: active'],
  ],
  [
    'allergy no act',
    section(
      '48765-2',
      entry(
        obs(
          `<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/><statusCode code="completed"/>${snomedValue('416098002', 'Drug allergy')}<participant typeCode="CSM"><participantRole classCode="MANU"><playingEntity classCode="MMAT"><code code="7980" codeSystem="2.16.840.1.113883.6.88" displayName="Penicillin"/></playingEntity></participantRole></participant>`,
          '7',
        ),
      ),
    ),
    ['AllergyIntolerance | Penicillin | status: active'],
  ],
  [
    'allergy in value only',
    section(
      '48765-2',
      entry(
        obs(
          `<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/><statusCode code="completed"/>${snomedValue('91936005', 'Allergy to penicillin')}`,
          '7',
        ),
      ),
    ),
    ['AllergyIntolerance | Allergy to penicillin | status: active'],
  ],
  [
    'allergy nka negated',
    section(
      '48765-2',
      entry(
        obs(
          `<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/><statusCode code="completed"/>${snomedValue('419199007', 'Allergy to substance')}<participant typeCode="CSM"><participantRole classCode="MANU"><playingEntity classCode="MMAT"><code nullFlavor="NA"/></playingEntity></participantRole></participant>`,
          '7',
          'negationInd="true"',
        ),
      ),
    ),
    ['AllergyIntolerance | No known allergy | status: active'],
  ],
  [
    'allergy nka code',
    section(
      '48765-2',
      entry(
        obs(
          `<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/><statusCode code="completed"/>${snomedValue('716186003', 'No known allergy')}`,
          '7',
        ),
      ),
    ),
    ['AllergyIntolerance | No known allergy | status: active'],
  ],
  [
    'allergy text only orig',
    section(
      '48765-2',
      entry(
        obs(
          `<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/><statusCode code="completed"/>${snomedValue('416098002', 'Drug allergy')}<participant typeCode="CSM"><participantRole classCode="MANU"><playingEntity classCode="MMAT"><code nullFlavor="UNK"><originalText><reference value="#a1"/></originalText></code></playingEntity></participantRole></participant>`,
          '7',
        ),
      ),
      '<list><item ID="a1">Sulfa drugs</item></list>',
    ),
    ['AllergyIntolerance | Sulfa drugs | status: active'],
  ],
  ['allergy nkda text only', section('48765-2', '', 'NKDA'), ['ClinicalNote | A section | text: NKDA']],
  [
    'procedure no code',
    section(
      '47519-4',
      entry(
        `<procedure classCode="PROC" moodCode="EVN">${template('14')}<code nullFlavor="UNK"><originalText>Appendectomy</originalText></code><statusCode code="completed"/><effectiveTime><low value="2001"/></effectiveTime></procedure>`,
      ),
    ),
    ['Procedure | Appendectomy | status: completed'],
  ],
  [
    'procedure negated',
    section(
      '47519-4',
      entry(
        `<procedure classCode="PROC" moodCode="EVN" negationInd="true">${template('14')}${snomed('code', '73761001', 'Colonoscopy')}<statusCode code="completed"/></procedure>`,
      ),
    ),
    ['Procedure | Colonoscopy | status: not done'],
  ],
  [
    'vitals flat',
    section(
      '8716-3',
      entry(
        obs(
          `${loinc('8480-6', 'Systolic')}<statusCode code="completed"/><effectiveTime value="20260301"/><value xsi:type="PQ" value="120" unit="mmHg"/>`,
          '27',
        ),
      ),
    ),
    ['Observation | Systolic | value: 120 mmHg'],
  ],
  [
    'vitals bp panel nested',
    section(
      '8716-3',
      entry(
        `<organizer classCode="CLUSTER" moodCode="EVN"><effectiveTime value="20260301"/><component><organizer classCode="CLUSTER" moodCode="EVN"><component>${obs(`${loinc('8462-4')}<value xsi:type="PQ" value="80" unit="mm[Hg]"/>`, '27')}</component></organizer></component></organizer>`,
      ),
    ),
    ['Observation | Diastolic | value: 80 mmHg'],
  ],
  [
    'family obs direct',
    section(
      '10157-6',
      entry(
        obs(
          `<code code="64572001" codeSystem="2.16.840.1.113883.6.96"/><statusCode code="completed"/>${snomedValue('22298006', 'Myocardial infarction')}<subject><relatedSubject classCode="PRS"><code code="FTH" codeSystem="2.16.840.1.113883.5.111" displayName="father"/></relatedSubject></subject>`,
          '46',
        ),
      ),
    ),
    ['FamilyMemberHistory | father | text: Myocardial infarction'],
  ],
  [
    'family no subject',
    section(
      '10157-6',
      entry(
        obs(
          `<code code="64572001" codeSystem="2.16.840.1.113883.6.96"/><statusCode code="completed"/>${snomedValue('22298006', 'Myocardial infarction')}`,
          '46',
        ),
      ),
    ),
    ['FamilyMemberHistory | Family member | text: Myocardial infarction'],
  ],
  [
    'family text',
    section('10157-6', '', 'Father: MI at 58. Mother: diabetes.'),
    ['ClinicalNote | A section | text: Father: MI at 58. Mother: diabetes.'],
  ],
  [
    'social smoking unknown',
    section(
      '29762-2',
      entry(
        obs(
          `${loinc('72166-2', 'Tobacco smoking status')}<statusCode code="completed"/><effectiveTime value="20260301"/><value xsi:type="CD" nullFlavor="UNK"/>`,
          '78',
        ),
      ),
    ),
    ['Observation | Tobacco smoking status | value: unknown'],
  ],
  [
    'social alcohol ST',
    section(
      '29762-2',
      entry(
        obs(
          `${snomed('code', '160573003', 'Alcohol intake')}<statusCode code="completed"/><effectiveTime><low value="2000"/></effectiveTime><value xsi:type="ST">None</value>`,
          '38',
        ),
      ),
    ),
    ['Observation | Alcohol intake | value: None'],
  ],
  [
    'encounter bare',
    section(
      '46240-8',
      entry(
        `<encounter classCode="ENC" moodCode="EVN">${template('49')}<code code="99213" codeSystem="2.16.840.1.113883.6.12" displayName="Office visit"/><effectiveTime value="20260301"/></encounter>`,
      ),
    ),
    ['Encounter | Office visit'],
  ],
  [
    'plan obs',
    section(
      '18776-5',
      entry(
        `<observation classCode="OBS" moodCode="RQO">${template('44')}${loinc('24331-1', 'Lipid panel')}<statusCode code="active"/><effectiveTime value="20260401"/></observation>`,
      ),
    ),
    ['ServiceRequest | Lipid panel | status: active'],
  ],
  [
    'plan med',
    section(
      '18776-5',
      entry(
        `<substanceAdministration classCode="SBADM" moodCode="RQO">${template('42')}<statusCode code="active"/>${material(rx)}</substanceAdministration>`,
      ),
    ),
    ['MedicationRequest | metformin 500 mg tablet | status: active'],
  ],
  [
    'device',
    section(
      '46264-8',
      entry(
        `<supply classCode="SPLY" moodCode="EVN">${template('50')}<participant typeCode="PRD"><participantRole classCode="MANU"><playingDevice><code code="72506001" codeSystem="2.16.840.1.113883.6.96" displayName="Pacemaker"/></playingDevice></participantRole></participant></supply>`,
      ),
    ),
    ['Device | Pacemaker | status: active'],
  ],
]

/** Before C-CDA: CCD 1.0 and C32, and what is odd anywhere. */
const older: Case[] = [
  [
    'c32 problem',
    section(
      '11450-4',
      entry(
        `<act classCode="ACT" moodCode="EVN">${t(`${C}27`)}${t('2.16.840.1.113883.3.88.11.83.7')}<code nullFlavor="NA"/>${inside(`<observation classCode="OBS" moodCode="EVN">${t(`${C}28`)}<code code="64572001" codeSystem="2.16.840.1.113883.6.96"/><text><reference value="#p1"/></text><statusCode code="completed"/><effectiveTime><low value="1950"/></effectiveTime><value xsi:type="CD" nullFlavor="UNK"/>${statusObs('413322009', 'Resolved')}</observation>`)}</act>`,
      ),
      '<content ID="p1">Asthma</content>',
    ),
    ['Condition | Asthma | status: resolved | onset: 1950'],
  ],
  [
    'c32 allergy',
    section(
      '48765-2',
      entry(
        `<act classCode="ACT" moodCode="EVN">${t(`${C}27`)}<code nullFlavor="NA"/>${inside(`<observation classCode="OBS" moodCode="EVN">${t(`${C}18`)}<code code="416098002" codeSystem="2.16.840.1.113883.6.96" displayName="drug allergy"/><statusCode code="completed"/><value xsi:type="CD" code="70618" codeSystem="2.16.840.1.113883.6.88" displayName="Penicillin"/>${inside(`<observation classCode="OBS" moodCode="EVN">${t(`${C}54`)}<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/><value xsi:type="CD" code="247472004" codeSystem="2.16.840.1.113883.6.96" displayName="Hives"/></observation>`, 'MFST', 'inversionInd="true"')}${statusObs('55561003', 'Active')}</observation>`)}</act>`,
      ),
    ),
    ['AllergyIntolerance | Penicillin | reaction: Hives | status: active'],
  ],
  [
    'c32 vitals',
    section(
      '8716-3',
      entry(
        `<organizer classCode="CLUSTER" moodCode="EVN">${t(`${C}35`)}<code code="46680005" codeSystem="2.16.840.1.113883.6.96"/><effectiveTime value="19991114"/><component><observation classCode="OBS" moodCode="EVN">${t(`${C}31`)}<code code="50373000" codeSystem="2.16.840.1.113883.6.96" displayName="Body height"/><statusCode code="completed"/><value xsi:type="PQ" value="177" unit="cm"/></observation></component></organizer>`,
      ),
    ),
    ['Observation | Body height | value: 177 cm'],
  ],
  [
    'c32 med',
    section(
      '10160-0',
      entry(
        `<substanceAdministration classCode="SBADM" moodCode="EVN">${t(`${C}24`)}<statusCode code="completed"/><effectiveTime xsi:type="PIVL_TS"><period value="6" unit="h"/></effectiveTime><routeCode code="PO" codeSystem="2.16.840.1.113883.5.112" displayName="Oral"/><doseQuantity value="2" unit="puffs"/><consumable><manufacturedProduct>${t(`${C}53`)}<manufacturedMaterial><code code="307782" codeSystem="2.16.840.1.113883.6.88" displayName="Albuterol inhaler"><originalText>Albuterol 0.09 MG/ACTUAT</originalText></code><name>Proventil HFA</name></manufacturedMaterial></manufacturedProduct></consumable>${statusObs('55561003', 'Active')}</substanceAdministration>`,
      ),
    ),
    ['MedicationStatement | Albuterol 0.09 MG/ACTUAT | dose: 2 puffs, Oral, every 6 hours | status: active'],
  ],
  [
    'c32 imm refused',
    section(
      '11369-6',
      entry(
        `<substanceAdministration classCode="SBADM" moodCode="EVN" negationInd="true">${t(`${C}24`)}<statusCode code="completed"/><effectiveTime><center value="199911"/></effectiveTime><consumable><manufacturedProduct><manufacturedMaterial><code code="88" codeSystem="2.16.840.1.113883.6.59" displayName="Influenza virus vaccine"/></manufacturedMaterial></manufacturedProduct></consumable></substanceAdministration>`,
      ),
    ),
    ['Immunization | Influenza virus vaccine | status: not done'],
  ],
  [
    'c32 family',
    section(
      '10157-6',
      entry(
        `<organizer classCode="CLUSTER" moodCode="EVN">${t(`${C}23`)}<subject><relatedSubject classCode="PRS"><code code="9947008" codeSystem="2.16.840.1.113883.6.96" displayName="Biological father"/><subject><administrativeGenderCode code="M" codeSystem="2.16.840.1.113883.5.1"/><birthTime value="1912"/></subject></relatedSubject></subject><component><observation classCode="OBS" moodCode="EVN">${t(`${C}42`)}<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/><statusCode code="completed"/><effectiveTime value="1970"/><value xsi:type="CD" code="22298006" codeSystem="2.16.840.1.113883.6.96" displayName="MI"/><entryRelationship typeCode="CAUS"><observation classCode="OBS" moodCode="EVN">${t(`${C}42`)}<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/><statusCode code="completed"/><value xsi:type="CD" code="399347008" codeSystem="2.16.840.1.113883.6.96" displayName="death"/></observation></entryRelationship></observation></component></organizer>`,
      ),
    ),
    ['FamilyMemberHistory | Biological father | text: MI'],
  ],
  [
    'c32 social',
    section(
      '29762-2',
      entry(
        `<observation classCode="OBS" moodCode="EVN">${t(`${C}33`)}<code code="230056004" codeSystem="2.16.840.1.113883.6.96" displayName="Cigarette smoking"/><statusCode code="completed"/><effectiveTime><low value="1947"/><high value="1972"/></effectiveTime><value xsi:type="ST">1 pack per day</value></observation>`,
      ),
    ),
    ['Observation | Cigarette smoking | value: 1 pack per day'],
  ],
  [
    'c32 procedure',
    section(
      '47519-4',
      entry(
        `<procedure classCode="PROC" moodCode="EVN">${t(`${C}29`)}<code code="52734007" codeSystem="2.16.840.1.113883.6.96" displayName="Total hip replacement"/><text><reference value="#x"/></text><statusCode code="completed"/><effectiveTime value="1998"/></procedure>`,
      ),
    ),
    ['Procedure | Total hip replacement | status: completed'],
  ],
  [
    'c32 advance',
    section(
      '42348-3',
      entry(
        `<observation classCode="OBS" moodCode="EVN">${t(`${C}17`)}<code code="304251008" codeSystem="2.16.840.1.113883.6.96" displayName="Resuscitation status"/><statusCode code="completed"/><value xsi:type="CD" code="304253006" codeSystem="2.16.840.1.113883.6.96" displayName="Do not resuscitate"/></observation>`,
      ),
    ),
    ['Observation | Resuscitation status | value: Do not resuscitate'],
  ],
  [
    'c32 encounter',
    section(
      '46240-8',
      entry(
        `<encounter classCode="ENC" moodCode="EVN">${t(`${C}21`)}<code code="GENRL" codeSystem="2.16.840.1.113883.5.4" displayName="General"><originalText>Checkup</originalText></code><effectiveTime value="20000407"/></encounter>`,
      ),
    ),
    ['Encounter | Checkup'],
  ],
  [
    'xsi undeclared + weird ns',
    ccda(
      section(
        '30954-2',
        entry(
          `<observation classCode="OBS" moodCode="EVN">${loinc('718-7', 'Hb')}<statusCode code="completed"/><effectiveTime value="20260301"/><value xsi:type="PQ" value="13" unit="g/dL"/></observation>`,
        ),
      ),
    ).replace(' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"', ''),
    ['Observation | Hb | value: 13 g/dL'],
  ],
  [
    'negated value',
    section(
      '30954-2',
      entry(
        `<observation classCode="OBS" moodCode="EVN" negationInd="true">${loinc('75325-1', 'Symptom')}<statusCode code="completed"/><effectiveTime value="20260301"/><value xsi:type="CD" code="29857009" codeSystem="2.16.840.1.113883.6.96" displayName="Chest pain"/></observation>`,
      ),
    ),
    ['Observation | Symptom | value: Not: Chest pain'],
  ],
  [
    'problem in results section',
    section(
      '30954-2',
      entry(
        `<act classCode="ACT" moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.22.4.3"/><code code="CONC" codeSystem="2.16.840.1.113883.5.6"/><statusCode code="active"/>${inside(`<observation classCode="OBS" moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.22.4.4"/><code code="55607006" codeSystem="2.16.840.1.113883.6.96"/><statusCode code="completed"/>${snomedValue('38341003', 'Hypertension')}</observation>`)}</act>`,
      ),
    ),
    ['Condition | Hypertension | status: active'],
  ],
  [
    'text sections',
    section('10164-2', '', '<paragraph>Two weeks of cough.</paragraph>', 'HPI') +
      section('29299-5', '', 'Cough', 'Reason for visit') +
      section('51848-0', '', 'URI', 'Assessment'),
    [
      'ClinicalNote | HPI | text: Two weeks of cough.',
      'ClinicalNote | Reason for visit | text: Cough',
      'ClinicalNote | Assessment | text: URI',
    ],
  ],
  [
    'section without code',
    `<component><section><title>ALLERGIES</title><text>PENICILLIN</text></section></component>`,
    ['ClinicalNote | ALLERGIES | text: PENICILLIN'],
  ],
  [
    'dates odd',
    section(
      '11450-4',
      entry(
        `<observation classCode="OBS" moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.22.4.4"/><code code="55607006" codeSystem="2.16.840.1.113883.6.96"/><statusCode code="completed"/><effectiveTime><low value="2019-05-03"/><high value="20190230"/></effectiveTime>${snomedValue('38341003', 'Hypertension')}</observation>`,
      ),
    ),
    ['Condition | Hypertension | status: active | onset: 03-May-2019'],
  ],
]

describe('C-CDA in the wild', () => {
  test.each([...shapes, ...older])('%s', (_, sections, lines) => {
    expect(told(sections)).toEqual(lines)
  })
})
