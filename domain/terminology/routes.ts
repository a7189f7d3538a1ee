/**
 * Routes of administration: SNOMED CT (US Core) and NCI Thesaurus, which C-CDA and FDA labels use.
 * Sources: NCI Thesaurus, FDA Route of Administration subset (2024); SNOMED CT route of administration values (2025).
 */
import { NCI, SNOMED } from './systems.ts'
import type { Term } from './term.ts'

export interface RouteTerm extends Term {
  /** As it stands in a sig: "by mouth". */
  readonly sig: string
}

const rows: readonly (readonly [text: string, sig: string, snomed: string, snomedDisplay: string, nci: string])[] = [
  ['Oral', 'by mouth', '26643006', 'Oral route', 'C38288'],
  ['Sublingual', 'under the tongue', '37839007', 'Sublingual route', 'C38300'],
  ['Buccal', 'in the cheek', '54471007', 'Buccal route', 'C38193'],
  ['Inhalation', 'by inhalation', '447694001', 'Respiratory tract route', 'C38216'],
  ['Nasal', 'in the nose', '46713006', 'Nasal route', 'C38284'],
  ['Ophthalmic', 'in the eye', '54485002', 'Ophthalmic route', 'C38287'],
  ['Otic', 'in the ear', '10547007', 'Otic route', 'C38192'],
  ['Topical', 'on the skin', '6064005', 'Topical route', 'C38304'],
  ['Transdermal', 'on the skin as a patch', '45890007', 'Transdermal route', 'C38305'],
  ['Rectal', 'in the rectum', '37161004', 'Rectal route', 'C38295'],
  ['Vaginal', 'in the vagina', '16857009', 'Vaginal route', 'C38313'],
  ['Subcutaneous', 'under the skin', '34206005', 'Subcutaneous route', 'C38299'],
  ['Intramuscular', 'into the muscle', '78421000', 'Intramuscular route', 'C28161'],
  ['Intradermal', 'into the skin', '372464004', 'Intradermal route', 'C38238'],
  ['Intravenous', 'into the vein', '47625008', 'Intravenous route', 'C38276'],
]

export const routes: readonly RouteTerm[] = rows.map(([text, sig, snomed, display, nci]) => ({
  text,
  sig,
  coding: [
    { system: SNOMED, code: snomed, display },
    { system: NCI, code: nci, display: text.toUpperCase() },
  ],
  words: sig,
}))
