import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { describe } from '../../../../domain/format/describe.ts'
import type { Patient } from '../../../../domain/resources/index.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { PatientIdentity } from '../../../components/patient-identity.tsx'
import { Loaded } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import { OutsideBadge } from './outside-badge.tsx'
import { historyQuery } from './row-api.ts'
import type { ListedRow } from './row-table.tsx'
import { VersionList } from './version-list.tsx'

export interface HistoryDialogProps {
  row: ListedRow | Patient
  onClose: () => void
}

/** Every version of a row of the chart. */
export function HistoryDialog({ row, onClose }: HistoryDialogProps) {
  const { t } = useTranslation()
  const { who, originOf } = useChart()
  const history = useQuery(historyQuery(row))
  const label = row.resourceType === 'Patient' ? t('record:registration') : describe(row).label
  const from = originOf(row)?.authorOrganization?.display
  return (
    <Dialog opened onClose={onClose} size="lg" title={t('chart:history.of', { label })}>
      <Stack gap="sm">
        <PatientIdentity patient={who} />
        <Loaded query={history}>
          {(versions) => <VersionList versions={versions} from={from} mark={<OutsideBadge row={row} />} />}
        </Loaded>
      </Stack>
    </Dialog>
  )
}
