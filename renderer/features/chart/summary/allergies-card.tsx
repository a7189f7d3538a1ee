import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { contradictedAssertions } from '../../../../domain/clinical/allergy-conflict.ts'
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
  const { allergies } = summary
  return (
    <Card section="allergies" empty={allergies.length === 0 && t('chart:allergies.notRecorded')}>
      {contradictedAssertions(allergies).length > 0 ? (
        <Text size="sm" px="sm" c="var(--mantine-color-error)" fw={600}>
          {t('chart:allergies.contradiction')}
        </Text>
      ) : null}
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
