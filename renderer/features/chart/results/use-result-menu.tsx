import { useTranslation } from 'react-i18next'
import type { Observation } from '../../../../domain/resources/index.ts'
import { RefileDialog } from '../../refile/refile-dialog.tsx'
import { useChart } from '../chart-context.tsx'
import type { RowMenuItem } from '../rows/row-menu.tsx'

/** What can be done with one result beside its history. `onLeave`: another place takes over, a dialog around it closes. */
export function useResultMenu(onLeave?: () => void): (row: Observation) => RowMenuItem[] {
  const { t } = useTranslation()
  const { open } = useChart()
  return (row) => [
    {
      label: t('results:correct'),
      onClick: () => {
        onLeave?.()
        open({ kind: 'result', row })
      },
    },
    { label: t('refile:menu'), dialog: (onClose) => <RefileDialog rows={[row]} onClose={onClose} /> },
  ]
}
