import { npiOf } from '../../domain/format/directory.ts'
import { isNpi } from '../../domain/format/npi.ts'
import type { OrganizationContent, PractitionerContent } from '../../domain/resources/index.ts'
import { badRequest } from './errors.ts'

/** BAD_REQUEST (`npi`): a mistyped number would name somebody else on every document that leaves. */
export function requireRightNpi(content: OrganizationContent | PractitionerContent): void {
  const npi = npiOf(content)
  if (npi !== undefined && !isNpi(npi)) {
    throw badRequest('This NPI is mistyped: it has ten digits, and the last one checks the others.', 'npi')
  }
}
