/**
 * Devices that patients live with.
 * Source: SNOMED CT (SNOMED International; US use under the UMLS Metathesaurus licence), concept ids and terms as of 2025.
 */
import { SNOMED } from './systems.ts'
import { tableRows } from './table.ts'
import type { Term } from './term.ts'

export const implants: readonly Term[] = tableRows(
  ['code', 'text', 'display', 'words'],
  `
14106009|Cardiac pacemaker|Cardiac pacemaker
72506001|Implantable defibrillator|Implantable cardiac defibrillator|icd
65818007|Stent|Stent|coronary
268460000|Intrauterine device|Intrauterine contraceptive device|iud
304120007|Total hip prosthesis|Total hip replacement prosthesis
43252007|Cochlear implant|Cochlear prosthesis|hearing
69805005|Insulin pump|Insulin pump
`,
).map(({ code, text, display, words }) => ({ text, coding: [{ system: SNOMED, code, display }], words }))
