import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LIST_RUN } from '../../../../domain/contract/patient-list.ts'
import type { RecordSource } from '../../../../domain/resources/index.ts'
import { SourceBadge } from '../../../components/source-badge.tsx'
import { OriginDialog } from '../../import/origin-dialog.tsx'
import { ListOriginDialog } from '../../patient-list/list-origin-dialog.tsx'
import { useChart } from '../chart-context.tsx'

export interface OutsideBadgeProps {
  row: { resourceType: string; id: string; source: RecordSource }
  /** The sender's name in sight, where there is room. */
  named?: boolean
}

/** Marks a row that came from another record, with the name of who sent it; one click shows its place in the original. */
export function OutsideBadge({ row, named = false }: OutsideBadgeProps) {
  const { t } = useTranslation()
  const { originOf } = useChart()
  const [opened, setOpened] = useState(false)
  if (row.source === 'practice') return null
  const origin = originOf(row)
  const from = origin?.authorOrganization?.display ?? origin?.custodian?.display ?? origin?.author?.[0]?.display
  const badge = <SourceBadge source={row.source} named={named} {...(from && { from })} />
  const { importDocumentId, importItemId, sourceIdentifier } = origin ?? {}
  const isListed = sourceIdentifier?.some(({ system }) => system === LIST_RUN)
  if (!importDocumentId && !isListed) return badge
  const close = () => setOpened(false)
  return (
    <>
      <UnstyledButton
        aria-label={from ? t('incoming:origin.showFrom', { from }) : t('incoming:origin.show')}
        onClick={(event) => {
          // The row itself may open something, too.
          event.stopPropagation()
          setOpened(true)
        }}
        style={{ verticalAlign: 'middle', minHeight: 24 }}
      >
        {badge}
      </UnstyledButton>
      {opened && importDocumentId ? (
        <OriginDialog importDocumentId={importDocumentId} importItemId={importItemId} onClose={close} />
      ) : null}
      {opened && isListed ? <ListOriginDialog onClose={close} /> : null}
    </>
  )
}
