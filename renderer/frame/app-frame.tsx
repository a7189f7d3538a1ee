import { useDocumentVisibility } from '@mantine/hooks'
import { Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useChanges } from '../changes.ts'
import { Help } from '../commands/help.tsx'
import { Palette } from '../commands/palette.tsx'
import { May } from '../components/may.tsx'
import { EmergencyAccess } from '../features/access/emergency.tsx'
import { DamageBar } from '../features/backups/damage-bar.tsx'
import { DropZone } from '../features/import/drop-zone.tsx'
import { useJobStream } from '../features/jobs/use-jobs.ts'
import { PatientSearchDialog } from '../features/patient-search/patient-search-dialog.tsx'
import { RecoveryReminder } from '../features/people/recovery-code.tsx'
import { usePlatform } from '../platform.ts'
import { useSession } from '../session.ts'
import { AppCommands } from './app-commands.tsx'
import styles from './app-frame.module.css'
import { TopBar } from './top-bar.tsx'

/** Around every screen of the application: bar, demo ribbon, content. The chart lays out its own scrolling inside `main`. */
export function AppFrame() {
  const { t } = useTranslation()
  const session = useSession()
  const visible = useDocumentVisibility() !== 'hidden'
  const { listensWhenHidden } = usePlatform()
  const listening = !session.locked && (visible || listensWhenHidden)
  useChanges(listening)
  useJobStream(listening)
  return (
    <div className={styles.frame}>
      {/* A button, not a link: the hash of the address belongs to the router. */}
      <button type="button" className={styles.skip} onClick={() => document.getElementById('content')?.focus()}>
        {t('frame:skip')}
      </button>
      <header>
        {session.demo ? <div className={styles.ribbon}>{t('frame:demoRibbon')}</div> : null}
        <EmergencyAccess />
        <DamageBar />
        <RecoveryReminder />
        <TopBar />
      </header>
      <main id="content" className={styles.content} tabIndex={-1}>
        <Outlet />
      </main>
      <AppCommands />
      <May needs="file-documents">
        <DropZone />
      </May>
      <Palette />
      <Help />
      <PatientSearchDialog />
    </div>
  )
}
