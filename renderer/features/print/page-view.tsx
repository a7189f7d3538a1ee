import { Box } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { readPage, showPage } from './page-content.ts'
import styles from './print.module.css'

/** A page as it will be on paper. */
export function PageView({ title, html }: { title: string; html: string }) {
  const { t } = useTranslation()
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (host.current) showPage(host.current, readPage(html))
  }, [html])
  return (
    // It scrolls, so the keyboard has to reach it.
    <Box className={styles.desk} role="region" aria-label={t('print:preview', { title })} tabIndex={0}>
      <div ref={host} className={styles.paper} />
    </Box>
  )
}
