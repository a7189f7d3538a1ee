/** Lists of the chart: one alone, or several as a summary; and the medication list that the patient takes home. */
import type { PrintPart } from '../../../domain/contract/printing.ts'
import { formatDate } from '../../../domain/format/date.ts'
import { joined, paragraph, section } from '../blocks.ts'
import { type Html, isEmpty } from '../html.ts'
import type { PrintedDocument } from '../page.ts'
import { allergiesPart } from '../parts/allergies.ts'
import { carePlansPart } from '../parts/care-plans.ts'
import { immunizationsPart } from '../parts/immunizations.ts'
import * as lists from '../parts/lists.ts'
import { medicationsPart, pastMedicationsPart } from '../parts/medications.ts'
import {
  advanceDirectivesPart,
  findingsPart,
  resultsPart,
  socialHistoryPart,
  vitalsPart,
} from '../parts/observations.ts'
import { problemsPart } from '../parts/problems.ts'
import type { PrintSource } from '../source.ts'

/** Each part, and the title of a page that holds it alone. */
export const chartParts: Readonly<Record<PrintPart, { title: string; part: (source: PrintSource) => Html }>> = {
  allergies: { title: 'Allergy list', part: allergiesPart },
  problems: { title: 'Problem list', part: problemsPart },
  medications: { title: 'Medications', part: medicationsPart },
  'past-medications': { title: 'Past medications', part: pastMedicationsPart },
  immunizations: { title: 'Immunization record', part: immunizationsPart },
  vitals: { title: 'Vital signs', part: vitalsPart },
  results: { title: 'Results', part: resultsPart },
  reports: { title: 'Reports', part: lists.reportsPart },
  findings: { title: 'Other findings', part: findingsPart },
  'care-plans': { title: 'Treatment plans', part: carePlansPart },
  procedures: { title: 'Procedures', part: lists.proceduresPart },
  devices: { title: 'Implants and devices', part: lists.devicesPart },
  'family-history': { title: 'Family history', part: lists.familyHistoryPart },
  'social-history': { title: 'Social history', part: socialHistoryPart },
  'advance-directives': { title: 'Advance directives', part: advanceDirectivesPart },
  'care-team': { title: 'Care team', part: lists.careTeamPart },
  orders: { title: 'Orders', part: lists.ordersPart },
  visits: { title: 'Visits', part: lists.visitsPart },
  'visit-diagnoses': { title: 'Diagnoses of visits', part: lists.visitDiagnosesPart },
  notes: { title: 'Notes', part: lists.notesPart },
  documents: { title: 'Documents', part: lists.documentsPart },
}

/** In the order in which they are asked for; last, which of them this chart holds nothing of. */
export function chartDocument(source: PrintSource, wanted: readonly PrintPart[]): PrintedDocument {
  const printed = wanted.map((name) => ({ title: chartParts[name].title, body: chartParts[name].part(source) }))
  const nothing = printed.filter(({ body }) => isEmpty(body)).map(({ title }) => title.toLowerCase())
  const [only] = printed
  return {
    title: printed.length === 1 && only ? only.title : 'Chart summary',
    body: [
      ...printed.map(({ body }) => body),
      nothing.length > 0 && section('Nothing recorded', paragraph(`This chart holds no ${joined(nothing)}.`)),
    ],
  }
}

export function medicationListDocument(source: PrintSource): PrintedDocument {
  const phone = source.practice.telecom?.find(({ system }) => system === 'phone')
  return {
    title: 'Medication list',
    subtitle: `Everything this practice knows you take, as of ${formatDate(source.today)}. Bring this list to every visit, and show it at the pharmacy and the hospital.`,
    body: [
      allergiesPart(source),
      medicationsPart(source),
      paragraph(
        joined(
          [
            'Tell us when something on this list is wrong, or when you take anything that is not on it',
            phone?.value && `phone ${phone.value}`,
          ],
          ': ',
        ),
        '.',
      ),
    ],
  }
}
