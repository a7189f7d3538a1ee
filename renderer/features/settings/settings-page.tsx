import { Stack, Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { usePermissions } from '../../components/may.tsx'
import { Page, Section } from '../../components/page.tsx'
import { EmptyState } from '../../components/states.tsx'
import { ReviewsTab } from '../access/reviews-tab.tsx'
import { AuditTab } from '../audit/audit-tab.tsx'
import { IncomingTab } from '../incoming/incoming-tab.tsx'
import { PeopleTab } from '../people/people-tab.tsx'
import { AboutTab } from './about-tab.tsx'
import { AppearanceTab } from './appearance-tab.tsx'
import { BackupsTab } from './backups-tab.tsx'
import { CodeListsTab } from './code-lists-tab.tsx'
import { MovingTab } from './moving-tab.tsx'
import { PushSection } from './moving-tab-push.tsx'
import { PracticeTab } from './practice-tab.tsx'
import { SecurityTab } from './security-tab.tsx'
import styles from './settings-page.module.css'
import { isSettingsTab, settingsTabs, tabNeeds } from './tabs.ts'
import { TemplatesTab } from './templates/templates-tab.tsx'

export function SettingsPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const permissions = usePermissions()
  const tabs = settingsTabs.filter((name) => {
    const needs = tabNeeds[name]
    return needs === undefined || permissions.has(needs)
  })
  const { tab: wanted } = useSearch({ from: '/settings' })
  const tab = tabs.find((name) => name === wanted) ?? tabs[0] ?? 'about'
  return (
    <Page title={t('settings:title')} width="list">
      <Tabs
        orientation="vertical"
        classNames={styles}
        value={tab}
        keepMounted={false}
        onChange={(next) => isSettingsTab(next) && void navigate({ to: '/settings', search: { tab: next } })}
      >
        <Tabs.List>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`settings:${name}.title`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="practice">
          <PracticeTab />
        </Tabs.Panel>
        <Tabs.Panel value="security">
          <SecurityTab />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <PeopleTab />
        </Tabs.Panel>
        <Tabs.Panel value="reviews">
          <ReviewsTab />
        </Tabs.Panel>
        <Tabs.Panel value="audit">
          <AuditTab />
        </Tabs.Panel>
        <Tabs.Panel value="appearance">
          <AppearanceTab />
        </Tabs.Panel>
        <Tabs.Panel value="backups">
          <BackupsTab />
        </Tabs.Panel>
        <Tabs.Panel value="templates">
          <TemplatesTab />
        </Tabs.Panel>
        <Tabs.Panel value="code-lists">
          <CodeListsTab />
        </Tabs.Panel>
        <Tabs.Panel value="incoming">
          <IncomingTab />
        </Tabs.Panel>
        <Tabs.Panel value="moving">
          {permissions.has('view-chart') && permissions.has('release') ? (
            <Stack gap="md">
              <MovingTab />
              <PushSection />
            </Stack>
          ) : (
            <Section title={t('moving:title')}>
              <EmptyState title={t('moving:notYours')} hint={t('moving:notYoursHint')} />
            </Section>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="about">
          <AboutTab />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
