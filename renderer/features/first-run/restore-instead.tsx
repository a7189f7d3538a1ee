import { useTranslation } from 'react-i18next'
import { Entrance } from '../../components/entrance.tsx'
import { useSessionChange } from '../../session.ts'
import { RestoreWizard } from '../backups/restore-wizard.tsx'

/** A new computer, and a backup of the old one. */
export function RestoreInstead({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const { t } = useTranslation()
  const { left } = useSessionChange()
  return (
    <Entrance
      title={t('first-run:restore.title')}
      over={t('first-run:restore.over')}
      hint={t('first-run:restore.hint')}
      wide
    >
      <RestoreWizard
        leaveLabel={t('common:back')}
        onLeave={onBack}
        onRestored={({ patients }) => {
          const text = t('settings:restore.done', { count: patients })
          left({ title: t('settings:restore.doneTitle'), text, bad: false })
          onDone()
        }}
      />
    </Entrance>
  )
}
