import { Badge, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RecordSource } from '../../domain/resources/index.ts'

/** Marks what came from another record; what the practice wrote itself needs no mark. `from`: the author organisation. */
export function SourceBadge({ source, from }: { source: RecordSource; from?: string }) {
  const { t } = useTranslation()
  if (source === 'practice') return null
  const hint = from ? t('common:source.outsideFrom', { from }) : t('common:source.outsideHint')
  return (
    <Tooltip label={hint}>
      <Badge color="grape" variant="light" size="sm" aria-label={hint}>
        {t('common:source.outside')}
      </Badge>
    </Tooltip>
  )
}
