import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../client.ts'
import { SalvageSection } from '../backups/salvage-section.tsx'
import { ScheduleSection } from '../backups/schedule-form.tsx'
import { BackupFolder } from './backup-folder.tsx'
import { BackupList } from './backup-list.tsx'
import { BackupRun } from './backup-run.tsx'
import { CheckResult } from './check-result.tsx'

/** Run, list, prove, restore, schedule; and what to do when nothing else helps. */
export function BackupsTab() {
  const [checkJobId, setCheckJobId] = useState<string>()
  const settings = useQuery(orpc.backup.settings.queryOptions())
  const damaged = settings.data?.health.concerns.includes('damaged')
  return (
    <Stack gap="md">
      <BackupRun onCheck={setCheckJobId} />
      {checkJobId ? <CheckResult jobId={checkJobId} /> : null}
      {damaged ? <SalvageSection /> : null}
      <BackupList onCheck={setCheckJobId} />
      <BackupFolder />
      <ScheduleSection />
      {damaged ? null : <SalvageSection />}
    </Stack>
  )
}
