/** Mounting a component, or the whole application, over a fake service. */
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { App } from '../../renderer/app.tsx'
import { connectTo } from '../../renderer/client.ts'
import { browserPlatform, type Platform } from '../../renderer/platform.ts'
import { Providers } from '../../renderer/providers.tsx'
import { createQueryClient } from '../../renderer/queries.ts'
import { SessionProvider, sessionQuery } from '../../renderer/session.ts'
import { portalsId } from '../../renderer/theme.ts'
import { type FakeService, fakeTransport, signedInService, testSession } from './fake-service.ts'

interface Options {
  service?: FakeService
  platform?: Partial<Platform>
  /** The route the component stands on, and the address that led there: for components that read parameters. */
  path?: string
  url?: string
}

/** One component inside everything it may rely on, as the signed-in test user. Links lead to an empty screen that says where. */
export async function renderUi(ui: ReactNode, { service, platform, path = '/', url = '/' }: Options = {}) {
  connectTo(fakeTransport(signedInService(service)))
  const queryClient = createQueryClient()
  queryClient.setQueryData(sessionQuery.queryKey, testSession)
  const root = createRootRoute()
  const routeTree = root.addChildren([
    createRoute({ getParentRoute: () => root, path, component: () => ui }),
    createRoute({ getParentRoute: () => root, path: '$', component: () => <p>Elsewhere</p> }),
  ])
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: [url] }) })
  await router.load()
  const user = userEvent.setup({ delay: null })
  const view = render(
    <Providers queryClient={queryClient} platform={{ ...browserPlatform, ...platform }}>
      <SessionProvider value={testSession}>
        <RouterProvider router={router as never} />
      </SessionProvider>
      <div id={portalsId} />
    </Providers>,
  )
  return { user, queryClient, router, ...view }
}

/** The application as it starts. */
export function renderApp({ service, platform }: Options = {}) {
  connectTo(fakeTransport(service ?? signedInService()))
  const user = userEvent.setup({ delay: null })
  return { user, ...render(<App platform={{ ...browserPlatform, ...platform }} />) }
}
