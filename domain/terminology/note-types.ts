/**
 * Kinds of clinical notes.
 * Source: LOINC document ontology (2.78); the eight US Core clinical note types come first. LOINC is copyright Regenstrief
 * Institute, Inc. and the LOINC Committee, available at no cost under the licence at https://loinc.org/license.
 */
import { LOINC } from './systems.ts'
import type { Term } from './term.ts'

const rows: readonly (readonly [text: string, code: string, display: string, words?: string])[] = [
  ['Progress note', '11506-3', 'Progress note', 'visit soap follow up'],
  ['History and physical', '34117-2', 'History and physical note', 'h&p'],
  ['Consultation note', '11488-4', 'Consult note', 'consult'],
  ['Procedure note', '28570-0', 'Procedure note'],
  ['Discharge summary', '18842-5', 'Discharge summary'],
  ['Imaging report', '18748-4', 'Diagnostic imaging study', 'radiology'],
  ['Laboratory report', '11502-2', 'Laboratory report'],
  ['Pathology report', '11526-1', 'Pathology study'],
  ['Telephone note', '34748-4', 'Telephone encounter Note', 'phone call'],
  ['Nurse note', '34746-8', 'Nurse Note', 'nursing'],
  ['Referral note', '57133-1', 'Referral note'],
  ['Letter', '51852-2', 'Letter', 'correspondence'],
]

export const noteTypes: readonly Term[] = rows.map(([text, code, display, words]) => ({
  text,
  coding: [{ system: LOINC, code, display }],
  words,
}))
