import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldChange } from '../../../../domain/clinical/version-diff.ts'
import { i18n } from '../../../i18n/index.ts'
import styles from './rows.module.css'

/** Field by field: what it said, what it says. */
export function ChangeList({ changes, of }: { changes: readonly FieldChange[]; of?: string }) {
  const { t } = useTranslation()
  return (
    <dl className={styles.changes}>
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{fieldWords(field, of)}</dt>
          <dd>
            {before ? (
              <del>{before}</del>
            ) : (
              <Text span c="dimmed" inherit>
                {t('chart:history.empty')}
              </Text>
            )}
            {' → '}
            {after ? (
              <ins>{after}</ins>
            ) : (
              <Text span c="dimmed" inherit>
                {t('chart:history.empty')}
              </Text>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/**
 * Clinicians' word for a field: that of the resource type `of` where it means something of its own there (an order's `authoredOn`
 * is when it was ordered). A field without one shows its own name, taken apart: `bodySite` -> `body site`.
 */
export function fieldWords(field: string, of?: string): string {
  const key = [`record:field.${of}.${field}`, `record:field.any.${field}`, `chart:field.${field}`].find((one) =>
    i18n.exists(one),
  )
  return key ? i18n.t(key) : field.replace(/([A-Z])/g, ' $1').toLowerCase()
}
