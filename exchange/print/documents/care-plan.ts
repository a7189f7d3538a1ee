/** One treatment plan, to be talked through with the patient and signed. */
import { type CarePlan, isEnteredInError } from '../../../domain/resources/index.ts'
import { section, signatureLine, warning } from '../blocks.ts'
import type { PrintedDocument } from '../page.ts'
import { carePlanBody, planTitle } from '../parts/care-plans.ts'
import type { PrintSource } from '../source.ts'

export function carePlanDocument(source: PrintSource, plan: CarePlan): PrintedDocument {
  return {
    title: 'Treatment plan',
    subtitle: planTitle(plan),
    body: [
      isEnteredInError(plan) && warning('ENTERED IN ERROR. This plan does not count.'),
      plan.status === 'draft' && warning('DRAFT. This plan is not in force yet.'),
      plan.source === 'outside' && warning('This plan came from an outside record.'),
      carePlanBody(source, plan, section),
      signatureLine('Patient, or who signs for the patient'),
      signatureLine('Clinician'),
    ],
  }
}
