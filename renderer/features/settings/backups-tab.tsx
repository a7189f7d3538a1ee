import { Stack } from '@mantine/core'
import { useState } from 'react'
import { BackupFolder } from './backup-folder.tsx'
import { BackupList } from './backup-list.tsx'
import { BackupRun } from './backup-run.tsx'
import { CheckResult } from './check-result.tsx'

/** Run, list, prove, restore. */
export function BackupsTab() {
  const [checkJobId, setCheckJobId] = useState<string>()
  return (
    <Stack gap="md">
      <BackupRun onCheck={setCheckJobId} />
      {checkJobId ? <CheckResult jobId={checkJobId} /> : null}
      <BackupList onCheck={setCheckJobId} />
      <BackupFolder />
    </Stack>
  )
}
