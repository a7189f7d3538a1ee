import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '../session.ts'
import styles from './app-frame.module.css'

export function TopBar() {
  const { t } = useTranslation()
  const session = useSession()
  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.brand}>
        <img src="./icon.svg" alt="" width={22} height={22} />
        <span>{session.practice}</span>
      </Link>
      <nav aria-label={t('frame:mainNavigation')}>
        <Link to="/" className={styles.tab} activeOptions={{ exact: true }}>
          {t('frame:home')}
        </Link>
        <Link to="/import" className={styles.tab}>
          {t('frame:import')}
        </Link>
        <Link to="/settings" className={styles.tab}>
          {t('frame:settings')}
        </Link>
      </nav>
    </header>
  )
}
