/** The practice itself and its settings. */
import { z } from 'zod'
import { organization, organizationContent } from '../resources/organization.ts'
import { practitioner } from '../resources/practitioner.ts'
import { base } from './base.ts'

export const practiceSettings = z.object({
  idleLockMinutes: z.number().int().min(1).max(120),
})

export const practiceContract = {
  get: base.output(organization),
  update: base.input(z.object({ versionId: z.number().int(), content: organizationContent })).output(organization),
  settings: base.output(practiceSettings),
  setSettings: base.input(practiceSettings).output(practiceSettings),
  /** Clinicians of the practice, for "recorded by" and authors. */
  practitioners: base.output(z.array(practitioner)),
}
