import { Text } from '@mantine/core'
import {
  IconActivity,
  IconAlertTriangle,
  IconCalendarEvent,
  IconClipboardList,
  IconFileText,
  IconFlask,
  IconHistory,
  IconLayoutDashboard,
  IconNotes,
  IconPill,
  IconStethoscope,
  IconTarget,
  IconTimeline,
  IconVaccine,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NavLinkTo } from '../../components/link.tsx'
import { useChart } from './chart-context.tsx'
import styles from './chart-page.module.css'
import { countOf, type SectionId, sectionsOf } from './sections.ts'

const icons: Readonly<Record<SectionId, typeof IconPill>> = {
  summary: IconLayoutDashboard,
  timeline: IconTimeline,
  problems: IconStethoscope,
  meds: IconPill,
  allergies: IconAlertTriangle,
  vitals: IconActivity,
  results: IconFlask,
  orders: IconClipboardList,
  plan: IconTarget,
  immunizations: IconVaccine,
  visits: IconCalendarEvent,
  notes: IconNotes,
  documents: IconFileText,
  history: IconHistory,
}

export function SectionNav({ shown }: { shown: SectionId }) {
  const { t } = useTranslation()
  const { patientId, summary } = useChart()
  return (
    <nav className={styles.nav} aria-label={t('chart:sections')}>
      {sectionsOf(summary).map((id) => {
        const Icon = icons[id]
        const count = countOf(id, summary)
        return (
          <NavLinkTo
            key={id}
            classNames={{ root: styles.navLink, section: styles.navIcon }}
            to="/patients/$patientId/$section"
            params={{ patientId, section: id }}
            label={t(`chart:section.${id}`)}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={
              count ? (
                <Text span size="xs" c="dimmed">
                  {count}
                </Text>
              ) : null
            }
            active={id === shown}
            aria-current={id === shown ? 'page' : undefined}
          />
        )
      })}
    </nav>
  )
}
