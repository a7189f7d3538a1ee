import { useTranslation } from 'react-i18next'
import { Entrance } from '../../components/entrance.tsx'
import { useSessionChange } from '../../session.ts'
import { RestoreWizard } from '../backups/restore-wizard.tsx'

export interface RestoreInsteadProps {
  onDone: () => void
  onBack: () => void
  /** A practice is here that does not open. */
  stuck?: boolean
}

/** Before anybody signed in: a new computer and a backup of the old one, or a practice that can't be opened any more. */
export function RestoreInstead({ onDone, onBack, stuck = false }: RestoreInsteadProps) {
  const { t } = useTranslation()
  const { left } = useSessionChange()
  return (
    <Entrance
      title={t('first-run:restore.title')}
      over={stuck ? t('sign-in:title') : t('first-run:restore.over')}
      hint={stuck ? t('first-run:restore.stuckHint') : t('first-run:restore.hint')}
      wide
    >
      <RestoreWizard
        leaveLabel={t('common:back')}
        onLeave={onBack}
        onRestored={({ patients, keptAside }) => {
          const text = t('settings:restore.done', { count: patients })
          const aside = keptAside ? t('settings:restore.keptAside', { keptAside }) : ''
          left({ title: t('settings:restore.doneTitle'), text: `${text} ${aside}`.trim(), bad: false })
          onDone()
        }}
      />
    </Entrance>
  )
}
