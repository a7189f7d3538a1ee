/** What the Print action of each section prints. */
import type { PrintPart, PrintRequest } from '../../../domain/contract/printing.ts'
import { printPart } from '../../../domain/contract/printing.ts'

const partsOf: Readonly<Record<string, readonly PrintPart[]>> = {
  problems: ['problems', 'visit-diagnoses'],
  meds: ['allergies', 'medications', 'past-medications'],
  allergies: ['allergies'],
  vitals: ['vitals'],
  results: ['results', 'reports'],
  immunizations: ['immunizations'],
  notes: ['notes'],
  documents: ['documents'],
  visits: ['visits'],
  orders: ['orders'],
  plan: ['care-plans'],
  history: ['procedures', 'devices', 'family-history', 'social-history', 'findings', 'advance-directives', 'care-team'],
}

/** Of the whole chart where the section has no list of its own. */
export function documentOf(section: string | undefined, patientId: string): PrintRequest {
  return { document: 'chart', patientId, parts: [...(partsOf[section ?? ''] ?? printPart.options)] }
}

export function wholeChart(patientId: string): PrintRequest {
  return { document: 'chart', patientId, parts: [...printPart.options] }
}
