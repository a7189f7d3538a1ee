/**
 * Relatives and what they commonly had; that there is nothing, and that nobody knows.
 * Sources: HL7 v3 RoleCode (relatives); SNOMED CT (SNOMED International; US use under the UMLS Metathesaurus licence), 2025.
 */
import type { CodeableConcept } from '../resources/index.ts'
import { SNOMED } from './systems.ts'
import { tableRows } from './table.ts'
import { type Term, termConcept } from './term.ts'

const ROLE = 'http://terminology.hl7.org/CodeSystem/v3-RoleCode'

export interface RelativeTerm extends Term {
  /** For the head of a narrow column. */
  readonly short: string
}

/** Those that the quick table asks for come first. */
export const relatives: readonly RelativeTerm[] = tableRows(
  ['code', 'text', 'short', 'display'],
  `
MTH|Mother||mother
FTH|Father||father
SIS|Sister||sister
BRO|Brother||brother
MGRMTH|Maternal grandmother|Mat. GM|maternal grandmother
MGRFTH|Maternal grandfather|Mat. GF|maternal grandfather
PGRMTH|Paternal grandmother|Pat. GM|paternal grandmother
PGRFTH|Paternal grandfather|Pat. GF|paternal grandfather
DAUC|Daughter||daughter
SONC|Son||son
HSIS|Half-sister||half-sister
HBRO|Half-brother||half-brother
MAUNT|Maternal aunt||maternal aunt
MUNCLE|Maternal uncle||maternal uncle
PAUNT|Paternal aunt||paternal aunt
PUNCLE|Paternal uncle||paternal uncle
COUSN|Cousin||cousin
FAMMEMB|Family member||family member
`,
).map(({ code, text, short, display }) => ({
  text,
  short: short || text,
  coding: [{ system: ROLE, code, display }],
}))

/** How many of `relatives` the quick table has columns for. */
export const closeRelatives = relatives.slice(0, 8)

const familyMember: CodeableConcept = {
  coding: [{ system: ROLE, code: 'FAMMEMB', display: 'family member' }],
  text: 'Family',
}

/** What clinicians ask every family about. */
export const familyConditions: readonly Term[] = tableRows(
  ['code', 'text', 'display'],
  `
38341003|High blood pressure|Hypertensive disorder
44054006|Diabetes, type 2|Diabetes mellitus type 2
55822004|High cholesterol|Hyperlipidemia
53741008|Coronary artery disease|Coronary arteriosclerosis
230690007|Stroke|Cerebrovascular accident
254837009|Breast cancer|Malignant neoplasm of breast
363406005|Colon cancer|Malignant tumor of colon
363443007|Ovarian cancer|Malignant tumor of ovary
399068003|Prostate cancer|Malignant tumor of prostate
195967001|Asthma|Asthma
35489007|Depression|Depressive disorder
7200002|Alcohol use disorder|Alcoholism
52448006|Dementia|Dementia
64859006|Osteoporosis|Osteoporosis
`,
).map(({ code, text, display }) => ({ text, coding: [{ system: SNOMED, code, display }] }))

const noHistory: Term = {
  text: 'No significant family history',
  coding: [{ system: SNOMED, code: '160266009', display: 'No family history of clinical finding' }],
}
const unknownHistory: Term = {
  text: 'Family history unknown',
  coding: [{ system: SNOMED, code: '407559004', display: 'Family history unknown' }],
}

/** Recorded assertions about the whole family: asked, and nothing found; or nobody can know. */
export const familyAssertions = {
  none: { relationship: familyMember, status: 'completed', condition: [{ code: termConcept(noHistory) }] },
  unknown: { relationship: familyMember, status: 'health-unknown', condition: [{ code: termConcept(unknownHistory) }] },
} as const
export type FamilyAssertion = keyof typeof familyAssertions
