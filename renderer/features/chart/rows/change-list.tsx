import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldChange } from '../../../../domain/clinical/version-diff.ts'
import { fieldWords } from '../../../components/field-words.ts'
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
