/** Somebody who signs in. */
import { z } from 'zod'
import { rowFields } from './base.ts'
import { shortText } from './datatypes.ts'

export const role = z.enum(['clinician', 'nurse', 'front-desk', 'admin', 'read-only'])
export type Role = z.infer<typeof role>

export const user = z.object({
  resourceType: z.literal('User'),
  ...rowFields,
  userName: shortText,
  displayName: shortText,
  roles: z.array(role).min(1),
  practitionerId: z.string().optional(),
  active: z.boolean(),
  /** An administrator chose the password; its owner is asked for an own one at the next sign-in. */
  mustChangePassword: z.boolean().optional(),
})
export type User = z.infer<typeof user>
