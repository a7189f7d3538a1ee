import { Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWindowFileDrop } from '../../components/use-file-drop.ts'
import { useOpenedFiles } from '../../components/use-opened-files.ts'
import styles from './drop-zone.module.css'
import { useUpload } from './uploads.ts'

/**
 * Once in the application's frame: outside records can be dropped on any screen, or opened with Chartkeep from outside. Lists
 * that take files keep their own.
 */
export function DropZone() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { upload } = useUpload()
  const take = (files: File[]) => {
    if (files.length === 0) return
    upload(files)
    void navigate({ to: '/import' })
  }
  const over = useWindowFileDrop(take)
  useOpenedFiles(take)
  if (!over) return null
  return (
    <div className={styles.veil} role="status">
      <IconFileImport size={40} aria-hidden />
      <Text fw={600}>{t('import:drop.title')}</Text>
      <Text size="sm">{t('import:drop.hint')}</Text>
    </div>
  )
}
