import { useTranslation } from 'react-i18next'
import { isNoKnownAllergy } from '../../../../domain/clinical/allergy-state.ts'
import { formatDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { ReactionText } from '../allergies/reaction-text.tsx'
import { useChart } from '../chart-context.tsx'
import { OutsideBadge } from '../rows/outside-badge.tsx'
import { Card } from './card.tsx'
import styles from './summary.module.css'

export function AllergiesCard() {
  const { t } = useTranslation()
  const { summary } = useChart()
  const { allergies, allergyState } = summary
  return (
    <Card section="allergies" empty={allergyState === 'not-recorded' && t('chart:allergies.notRecorded')}>
      <ul className={styles.list}>
        {allergies.map((allergy) => (
          <li key={allergy.id}>
            <span className={styles.name}>
              {conceptText(allergy.code)} <OutsideBadge row={allergy} />
            </span>
            <span className={styles.aside}>
              {isNoKnownAllergy(allergy) ? (
                formatDate(allergy.recordedDate ?? allergy.recordedAt)
              ) : (
                <ReactionText row={allergy} />
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
