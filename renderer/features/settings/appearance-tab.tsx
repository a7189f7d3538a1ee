import { Box } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/page.tsx'
import { SchemeSwitch } from '../../components/scheme-switch.tsx'

export function AppearanceTab() {
  const { t } = useTranslation()
  return (
    <Section title={t('settings:appearance.title')} hint={t('settings:appearance.hint')}>
      <Box maw={320}>
        <SchemeSwitch />
      </Box>
    </Section>
  )
}
