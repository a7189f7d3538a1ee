/**
 * Outside clinicians and organizations that the practice works with. The practice itself and its own people are no part of
 * it, and nobody gets into it but by somebody's hand: imports never add to it.
 */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { organization, organizationContent } from '../resources/organization.ts'
import { practitioner, practitionerContent } from '../resources/practitioner.ts'
import { base } from './base.ts'
import { rowVersion } from './clinical.ts'

export const directoryContent = z.discriminatedUnion('resourceType', [practitionerContent, organizationContent])
export type DirectoryContent = z.infer<typeof directoryContent>

export const directoryRow = z.discriminatedUnion('resourceType', [practitioner, organization])
export type DirectoryRow = z.infer<typeof directoryRow>

/** `worksFor`: the organization of a practitioner as it stands in the directory. */
export const directoryEntry = z.object({ row: directoryRow, worksFor: organization.optional() })
export type DirectoryEntry = z.infer<typeof directoryEntry>

const resourceType = z.enum(['Practitioner', 'Organization'])
const versioned = z.object({ id, versionId: z.number().int() })
const reason = z.string().trim().min(1).max(500)

export const directoryContract = {
  /** Every typed word begins a word of the name, organization, specialty, town, number or e-mail; by name. */
  search: base
    .input(
      z.object({
        text: z.string().max(200).default(''),
        resourceType: resourceType.optional(),
        /** Also those who are no longer used. */
        inactive: z.boolean().default(false),
        limit: z.number().int().min(1).max(1000).default(50),
      }),
    )
    .output(z.array(directoryEntry)),
  get: base.input(z.object({ resourceType, id })).output(directoryEntry),
  /** Who may be the same already: by NPI, e-mail, fax, or a similar name. */
  similar: base.input(z.object({ content: directoryContent, exceptId: id.optional() })).output(z.array(directoryEntry)),
  /** BAD_REQUEST (`npi`) for a number whose check digit is wrong. */
  create: base.input(z.object({ content: directoryContent })).output(directoryEntry),
  update: base.input(versioned.extend({ content: directoryContent, reason: reason.optional() })).output(directoryEntry),
  /** Out of the pickers, or back into them; what names the entry keeps naming it. */
  setActive: base
    .input(versioned.extend({ resourceType, active: z.boolean(), reason: reason.optional() }))
    .output(directoryEntry),
  history: base.input(z.object({ resourceType, id })).output(z.array(rowVersion)),
}
