import { Badge } from '@mantine/core'
import {
  IconActivity,
  IconAlertTriangle,
  IconFileText,
  IconFlask,
  IconHistory,
  IconLayoutDashboard,
  IconNotes,
  IconPill,
  IconStethoscope,
  IconVaccine,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NavLinkTo } from '../../components/link.tsx'
import { useChart } from './chart-context.tsx'
import styles from './chart-page.module.css'
import { countedTypes, type SectionId, sectionIds } from './sections.ts'

const icons: Readonly<Record<SectionId, typeof IconPill>> = {
  summary: IconLayoutDashboard,
  problems: IconStethoscope,
  meds: IconPill,
  allergies: IconAlertTriangle,
  vitals: IconActivity,
  results: IconFlask,
  immunizations: IconVaccine,
  notes: IconNotes,
  documents: IconFileText,
  history: IconHistory,
}

export function SectionNav({ shown }: { shown: SectionId }) {
  const { t } = useTranslation()
  const { patientId, summary } = useChart()
  return (
    <nav className={styles.nav} aria-label={t('chart:sections')}>
      {sectionIds.map((id) => {
        const Icon = icons[id]
        const count = countedTypes[id]?.reduce((sum, type) => sum + (summary.counts[type] ?? 0), 0)
        return (
          <NavLinkTo
            key={id}
            to="/patients/$patientId/$section"
            params={{ patientId, section: id }}
            label={t(`chart:section.${id}`)}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={count ? <Count count={count} /> : null}
            active={id === shown}
            aria-current={id === shown ? 'page' : undefined}
          />
        )
      })}
    </nav>
  )
}

function Count({ count }: { count: number }) {
  return (
    <Badge variant="default" size="sm" circle={count < 10}>
      {count}
    </Badge>
  )
}
