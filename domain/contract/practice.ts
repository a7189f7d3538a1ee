/** The practice itself and its settings. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { organization, organizationContent } from '../resources/organization.ts'
import { practitioner, practitionerContent } from '../resources/practitioner.ts'
import { base } from './base.ts'

export const practiceSettings = z.object({
  idleLockMinutes: z.number().int().min(1).max(120),
  /** The front desk may read charts. Off: it sees what registering, documents, referrals and packets take. */
  officeReadsCharts: z.boolean(),
})

export type PracticeSettings = z.infer<typeof practiceSettings>

export const practiceContract = {
  get: base.output(organization),
  /** BAD_REQUEST (`npi`) for a number whose check digit is wrong. */
  update: base.input(z.object({ versionId: z.number().int(), content: organizationContent })).output(organization),
  settings: base.output(practiceSettings),
  /** Only what is named changes. */
  setSettings: base.input(practiceSettings.partial()).output(practiceSettings),
  /** Every clinician that the practice knows, outside ones included: for authors and care teams. */
  practitioners: base.output(z.array(practitioner)),
  /** Those who work here, by family name; those who no longer do included (`active: false`). */
  clinicians: base.output(z.array(practitioner)),
  /** They work for the practice, whatever `content.organization` says. BAD_REQUEST (`npi`) as above. */
  addClinician: base.input(z.object({ content: practitionerContent })).output(practitioner),
  /** NOT_FOUND for somebody outside: the directory changes those. BAD_REQUEST (`npi`) as above. */
  updateClinician: base
    .input(z.object({ id, versionId: z.number().int(), content: practitionerContent }))
    .output(practitioner),
}
