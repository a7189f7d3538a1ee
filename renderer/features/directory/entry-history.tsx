import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DirectoryRow } from '../../../domain/contract/directory.ts'
import { directoryName } from '../../../domain/format/directory.ts'
import { orpc } from '../../client.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Loaded } from '../../components/states.tsx'
import { VersionList } from '../chart/rows/version-list.tsx'

/** Every version of an entry: which fax number a packet of last year went to is answered here. */
export function EntryHistory({ row, onClose }: { row: DirectoryRow; onClose: () => void }) {
  const { t } = useTranslation()
  const { resourceType, id } = row
  const history = useQuery(orpc.directory.history.queryOptions({ input: { resourceType, id } }))
  return (
    <Dialog opened onClose={onClose} size="lg" title={t('chart:history.of', { label: directoryName(row) })}>
      <Loaded query={history}>{(versions) => <VersionList versions={versions} />}</Loaded>
    </Dialog>
  )
}
