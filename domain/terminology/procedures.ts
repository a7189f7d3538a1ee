/**
 * Operations and procedures that patients tell of most.
 * Source: SNOMED CT (SNOMED International; US use under the UMLS Metathesaurus licence), concept ids and terms as of 2025.
 */
import { SNOMED } from './systems.ts'
import { tableRows } from './table.ts'
import type { Term } from './term.ts'

export const procedures: readonly Term[] = tableRows(
  ['code', 'text', 'display', 'words'],
  `
80146002|Appendectomy||appendix
38102005|Cholecystectomy||gallbladder
173422009|Tonsillectomy
11466000|Cesarean section||c-section
236886002|Hysterectomy||uterus
287664005|Tubal ligation|Ligation of bilateral fallopian tubes|sterilization btl
22523008|Vasectomy
44558001|Inguinal hernia repair|Repair of inguinal hernia
52734007|Total hip replacement|Total replacement of hip|arthroplasty
609588000|Total knee replacement||arthroplasty
232717009|Coronary artery bypass graft|Coronary artery bypass grafting|cabg
415070008|Coronary stent or angioplasty|Percutaneous coronary intervention|pci
307280005|Pacemaker implantation|Implantation of cardiac pacemaker
73761001|Colonoscopy
54885007|Cataract extraction|Extraction of cataract|eye
13619001|Thyroidectomy
392021009|Lumpectomy of breast
172043006|Simple mastectomy
90470006|Prostatectomy
`,
).map(({ code, text, display, words }) => ({
  text,
  coding: [{ system: SNOMED, code, display: display || text }],
  words,
}))

/** How it went. */
export const procedureOutcomes: readonly Term[] = tableRows(
  ['code', 'text', 'display'],
  `
385669000|Successful
385670004|Partially successful
385671000|Unsuccessful
`,
).map(({ code, text, display }) => ({ text, coding: [{ system: SNOMED, code, display: display || text }] }))
