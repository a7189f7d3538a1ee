import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconChevronDown,
  IconKeyboard,
  IconLock,
  IconLogout,
  IconSearch,
  IconSettings,
  IconUrgent,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRunCommand } from '../commands/use-command.tsx'
import { HotkeyHint } from '../components/hotkey-hint.tsx'
import { May, MayButton } from '../components/may.tsx'
import { SchemeItems } from '../components/scheme-switch.tsx'
import { InBasketCount } from '../features/in-basket/in-basket-count.tsx'
import { JobsTray } from '../features/jobs/jobs-tray.tsx'
import { useSession } from '../session.ts'
import styles from './app-frame.module.css'

export function TopBar() {
  const { t } = useTranslation()
  const session = useSession()
  const run = useRunCommand()
  return (
    <div className={styles.bar}>
      <Link to="/" className={styles.brand} activeOptions={{ exact: true }}>
        <img src="./icon.svg" alt="" width={22} height={22} />
        <span title={session.practice}>{session.practice}</span>
      </Link>
      <nav aria-label={t('frame:mainNavigation')} className={styles.tabs}>
        <Link to="/" className={styles.tab} activeOptions={{ exact: true }}>
          {t('frame:home')}
        </Link>
        <May needs="view-office">
          <Link to="/in-basket" className={styles.tab}>
            {t('in-basket:title')} <InBasketCount />
          </Link>
          <Link to="/referrals" className={styles.tab}>
            {t('referrals:title')}
          </Link>
          <Link to="/import" className={styles.tab}>
            {t('frame:import')}
          </Link>
        </May>
        <Link to="/settings" className={styles.tab}>
          {t('frame:settings')}
        </Link>
      </nav>
      <MayButton
        needs="find-patients"
        variant="default"
        className={styles.find}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={<HotkeyHint id="patient.search" />}
        styles={{ label: { flex: 1, textAlign: 'start' } }}
        fw={400}
        onClick={() => run('patient.search')}
      >
        {t('frame:findPatient')}
      </MayButton>
      <div className={styles.tools}>
        <JobsTray />
        <ActionIcon aria-label={t('frame:lock')} title={t('frame:lock')} onClick={() => run('app.lock')}>
          <IconLock size={18} />
        </ActionIcon>
        <UserMenu />
      </div>
    </div>
  )
}

function UserMenu() {
  const { t } = useTranslation()
  const session = useSession()
  const run = useRunCommand()
  return (
    <Menu width={260}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          c="inherit"
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={t('frame:userMenu', { name: session.displayName })}
        >
          <span className={styles.userName}>{session.displayName}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('frame:appearance')}</Menu.Label>
        <SchemeItems />
        <Menu.Divider />
        <Menu.Item leftSection={<IconSettings size={16} />} onClick={() => run('app.settings')}>
          {t('frame:settings')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard size={16} />}
          rightSection={<HotkeyHint id="app.help" />}
          onClick={() => run('app.help')}
        >
          {t('frame:help')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLock size={16} />}
          rightSection={<HotkeyHint id="app.lock" />}
          onClick={() => run('app.lock')}
        >
          {t('frame:lock')}
        </Menu.Item>
        <May needs="emergency-access">
          {session.emergency ? null : (
            <Menu.Item leftSection={<IconUrgent size={16} />} onClick={() => run('app.emergency')}>
              {t('access:emergency.command')}
            </Menu.Item>
          )}
        </May>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => run('app.sign-out')}>
          {t('frame:signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
