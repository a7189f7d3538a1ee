import { Box, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './documents.module.css'
import { useView, ViewBar } from './view-bar.tsx'

export function PictureView({ file }: { file: File }) {
  const { t } = useTranslation()
  const [url, setUrl] = useState<string>()
  const [broken, setBroken] = useState(false)
  const view = useView()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  if (broken) return <Text size="sm">{t('documents:brokenPicture')}</Text>
  return (
    <>
      <ViewBar view={view} />
      {/* A region that scrolls takes the keyboard (WCAG 2.1.1). */}
      <Box component="section" className={styles.paper} aria-label={t('documents:picture')} tabIndex={0}>
        <img
          src={url}
          alt={t('documents:picture')}
          className={styles.picture}
          data-fit={view.zoom === 1 || undefined}
          style={{ ...(view.zoom !== 1 && { width: `${view.zoom * 100}%` }), rotate: `${view.turn}deg` }}
          onError={() => setBroken(true)}
        />
      </Box>
    </>
  )
}
