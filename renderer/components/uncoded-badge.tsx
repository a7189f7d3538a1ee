import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isUncoded } from '../../domain/format/name.ts'
import type { CodeableConcept } from '../../domain/resources/index.ts'

/** Stands beside a concept that is words alone: no safety check can read it. Nothing beside a coded one. */
export function UncodedBadge({ concept, id }: { concept: CodeableConcept | undefined; id?: string }) {
  const { t } = useTranslation()
  if (!concept || !isUncoded(concept)) return null
  return (
    <Badge size="sm" color="yellow" variant="light" id={id} title={t('common:concept.uncodedHint')}>
      {t('common:concept.uncoded')}
    </Badge>
  )
}
