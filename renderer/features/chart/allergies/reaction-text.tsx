import { useTranslation } from 'react-i18next'
import { conceptText } from '../../../../domain/format/name.ts'
import type { AllergyIntolerance } from '../../../../domain/resources/index.ts'

/** `Hives, swelling (moderate); anaphylaxis (severe)`. */
export function ReactionText({ row }: { row: AllergyIntolerance }) {
  const { t } = useTranslation()
  return (row.reaction ?? [])
    .map((reaction) => {
      const what = reaction.manifestation.map(conceptText).join(', ')
      return reaction.severity ? `${what} (${t(`chart:allergies.severity.${reaction.severity}`)})` : what
    })
    .join('; ')
}
