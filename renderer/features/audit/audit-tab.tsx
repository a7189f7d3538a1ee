import { Stack } from '@mantine/core'
import { AuditReport } from './audit-report.tsx'
import { AuditVerify } from './audit-verify.tsx'

/** The log as a report, and whether it is whole (45 CFR 170.315(d)(2), (d)(3)). */
export function AuditTab() {
  return (
    <Stack>
      <AuditVerify />
      <AuditReport />
    </Stack>
  )
}
