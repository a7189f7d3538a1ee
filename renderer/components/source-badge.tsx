import { Badge, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RecordSource } from '../../domain/resources/index.ts'

export interface SourceBadgeProps {
  source: RecordSource
  /** The author organisation. */
  from?: string
  /** With the organisation's name in sight: where there is room. */
  named?: boolean
}

/** Marks what came from another record; what the practice wrote itself needs no mark. */
export function SourceBadge({ source, from, named = false }: SourceBadgeProps) {
  const { t } = useTranslation()
  if (source === 'practice') return null
  const hint = from ? t('common:source.outsideFrom', { from }) : t('common:source.outsideHint')
  return (
    <Tooltip label={hint}>
      <Badge color="grape" variant="light" size="sm" aria-label={hint}>
        {[t('common:source.outside'), named && from].filter(Boolean).join(' · ')}
      </Badge>
    </Tooltip>
  )
}
