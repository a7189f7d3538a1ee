/** Which screen there is at all: first run, sign in, the application, or the lock over it. */
import { Notifications } from '@mantine/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import type { ShellBridge } from '../domain/platform.ts'
import styles from './app.module.css'
import { orpc } from './client.ts'
import { MenuFeed } from './commands/menu-feed.tsx'
import { CommandProvider } from './commands/use-command.tsx'
import { Loaded } from './components/states.tsx'
import { FirstRun } from './features/first-run/first-run.tsx'
import { LockScreen } from './features/lock/lock-screen.tsx'
import { OwnPassword } from './features/sign-in/own-password.tsx'
import { SignIn } from './features/sign-in/sign-in.tsx'
import { places } from './places.ts'
import type { Platform } from './platform.ts'
import { Providers } from './providers.tsx'
import { createQueryClient } from './queries.ts'
import { createAppRouter } from './router.tsx'
import { SessionProvider, sessionQuery } from './session.ts'
import { portalsId } from './theme.ts'

export interface AppProps {
  platform: Platform
  bridge?: ShellBridge
  nonce?: string
}

export function App({ platform, bridge, nonce }: AppProps) {
  const [queryClient] = useState(createQueryClient)
  return (
    <Providers queryClient={queryClient} platform={platform} nonce={nonce}>
      <Gate bridge={bridge} />
    </Providers>
  )
}

function Gate({ bridge }: { bridge?: ShellBridge }) {
  const status = useQuery(orpc.setup.status.queryOptions())
  const queryClient = useQueryClient()
  return (
    <Loaded query={status} quiet>
      {({ state }) =>
        state === 'new' ? (
          <OpenPage>
            <FirstRun onDone={() => void queryClient.invalidateQueries()} />
          </OpenPage>
        ) : (
          <Signed bridge={bridge} />
        )
      }
    </Loaded>
  )
}

/** A screen before anybody signed in. */
function OpenPage({ children }: { children: React.ReactNode }) {
  return (
    <div className={styles.page}>
      {children}
      <div id={portalsId} />
    </div>
  )
}

function Signed({ bridge }: { bridge?: ShellBridge }) {
  const session = useQuery(sessionQuery)
  return (
    <Loaded query={session} quiet>
      {(current) =>
        current ? (
          <SessionProvider value={current}>
            {current.mustChangePassword && !current.locked ? (
              <OpenPage>
                <OwnPassword />
              </OpenPage>
            ) : (
              <Workplace key={current.userId} locked={current.locked} bridge={bridge} />
            )}
          </SessionProvider>
        ) : (
          <OpenPage>
            <SignIn />
          </OpenPage>
        )
      }
    </Loaded>
  )
}

/** The application of one user. The lock hides it whole but keeps it mounted, with all that was typed. */
function Workplace({ locked, bridge }: { locked: boolean; bridge?: ShellBridge }) {
  const [router] = useState(() => createAppRouter(places.follow()))
  // After a reload while locked there is nothing to keep: the application starts at the first unlock.
  const [started, setStarted] = useState(!locked)
  if (!locked && !started) setStarted(true)
  return (
    <>
      <div className={styles.page} data-locked={locked || undefined} inert={locked}>
        <CommandProvider inert={locked}>
          {started ? <RouterProvider router={router} /> : null}
          {bridge && !locked ? <MenuFeed bridge={bridge} /> : null}
        </CommandProvider>
        <Notifications position="bottom-right" limit={4} />
        <div id={portalsId} />
      </div>
      {locked ? <LockScreen /> : null}
    </>
  )
}
