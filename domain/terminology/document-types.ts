/**
 * Kinds of documents that a practice files: scans, letters, forms.
 * Source: LOINC document ontology (2.78). LOINC is copyright Regenstrief Institute, Inc. and the LOINC Committee, available at
 * no cost under the licence at https://loinc.org/license. Where LOINC has no class that says it (a driver's licence), the words
 * stand alone.
 */
import { LOINC } from './systems.ts'
import type { Term } from './term.ts'

const rows: readonly (readonly [text: string, code: string, display: string, words?: string])[] = [
  ['Laboratory report', '11502-2', 'Laboratory report', 'lab result'],
  ['Pathology report', '11526-1', 'Pathology study', 'biopsy'],
  ['Imaging report', '18748-4', 'Diagnostic imaging study', 'radiology x-ray ct mri ultrasound'],
  ['ECG', '11524-6', 'EKG study', 'ekg tracing'],
  ['Consultation', '11488-4', 'Consult note', 'consult specialist'],
  ['Operation note', '11504-8', 'Surgical operation note', 'surgery'],
  ['Discharge summary', '18842-5', 'Discharge summary', 'hospital'],
  ['Outside record', '34133-9', 'Summary of episode note', 'summary chart'],
  ['Referral', '57133-1', 'Referral note'],
  ['Letter', '51852-2', 'Letter', 'correspondence fax'],
  ['Consent', '59284-0', 'Consent Document', 'signed form'],
  ['Release of information', '64292-6', 'Release of information consent Document', 'authorization hipaa'],
  ['Advance directive', '42348-3', 'Advance healthcare directives', 'living will power of attorney polst'],
  ['Insurance card', '64290-0', 'Health insurance card'],
  ['Insurance form', '64291-8', 'Health insurance-related form', 'prior authorization'],
]

export const documentTypes: readonly Term[] = [
  ...rows.map(([text, code, display, words = '']) => ({ text, coding: [{ system: LOINC, code, display }], words })),
  { text: 'Identification', coding: [], words: 'driver licence passport id card' },
  { text: 'Photograph', coding: [], words: 'picture' },
  { text: 'Other', coding: [] },
]
