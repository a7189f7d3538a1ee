import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ClinicalNote } from '../../../../domain/resources/index.ts'
import styles from './notes.module.css'

export interface DraftConflictProps {
  present: ClinicalNote
  keepMine: () => void
  takeTheirs: () => void
}

/** The draft was changed in another window: both texts are there, and somebody decides. */
export function DraftConflict({ present, keepMine, takeTheirs }: DraftConflictProps) {
  const { t } = useTranslation()
  return (
    <Alert color="yellow" role="alert" p="sm" title={t('chart:notes.conflict')}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('chart:notes.conflictBody')}</Text>
        <Text size="sm" className={styles.theirs}>
          {present.text}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={takeTheirs}>
            {t('chart:notes.takeTheirs')}
          </Button>
          <Button variant="default" onClick={keepMine}>
            {t('chart:notes.keepMine')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
