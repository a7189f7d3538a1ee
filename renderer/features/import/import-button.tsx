import { IconFileImport } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { MayButton } from '../../components/may.tsx'
import { usePlatform } from '../../platform.ts'
import { importExtensions, useUpload } from './uploads.ts'

/** Chooses files and goes to the inbox, where each shows its progress. */
export function ImportButton({ variant }: { variant?: 'default' | 'filled' }) {
  const { t } = useTranslation()
  const { openFiles } = usePlatform()
  const navigate = useNavigate()
  const { upload } = useUpload()
  const choose = async () => {
    const files = await openFiles({ extensions: importExtensions, multiple: true })
    if (files.length === 0) return
    upload(files)
    await navigate({ to: '/import' })
  }
  return (
    <MayButton
      needs="file-documents"
      variant={variant}
      leftSection={<IconFileImport size={16} aria-hidden />}
      onClick={() => void choose()}
    >
      {t('import:choose')}
    </MayButton>
  )
}
