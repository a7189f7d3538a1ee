/** Where everything is. Hash history: the same addresses under a custom scheme and under a port. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router'
import { isSettingsTab, type SettingsTab } from './features/settings/tabs.ts'
import { AppFrame } from './frame/app-frame.tsx'
import { OfficeOnly } from './frame/office-only.tsx'
import { PageFailed, PageMissing } from './frame/page-failed.tsx'

const root = createRootRoute({ component: AppFrame, notFoundComponent: PageMissing })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./features/home/home-page.tsx'), 'HomePage'),
})

const office = createRoute({ getParentRoute: () => root, id: 'office', component: OfficeOnly })

const newPatient = createRoute({
  getParentRoute: () => root,
  path: '/patients/new',
  component: lazyRouteComponent(() => import('./features/registration/new-patient-page.tsx'), 'NewPatientPage'),
})

const editPatient = createRoute({
  getParentRoute: () => root,
  path: '/patients/$patientId/edit',
  component: lazyRouteComponent(() => import('./features/registration/edit-patient-page.tsx'), 'EditPatientPage'),
})

/** The chart reads `section` itself, so that moving between sections never unmounts what is being entered. */
const chart = createRoute({
  getParentRoute: () => office,
  path: '/patients/$patientId',
  component: lazyRouteComponent(() => import('./features/chart/chart-page.tsx'), 'ChartPage'),
})

const chartSection = createRoute({ getParentRoute: () => chart, path: '$section' })

const inBasket = createRoute({
  getParentRoute: () => office,
  path: '/in-basket',
  component: lazyRouteComponent(() => import('./features/in-basket/in-basket-page.tsx'), 'InBasketPage'),
})

const referrals = createRoute({
  getParentRoute: () => office,
  path: '/referrals',
  component: lazyRouteComponent(() => import('./features/referrals/referrals-page.tsx'), 'ReferralsPage'),
})

const directory = createRoute({
  getParentRoute: () => root,
  path: '/directory',
  component: lazyRouteComponent(() => import('./features/directory/directory-page.tsx'), 'DirectoryPage'),
})

const disclosures = createRoute({
  getParentRoute: () => office,
  path: '/disclosures',
  component: lazyRouteComponent(() => import('./features/disclosures/disclosures-page.tsx'), 'DisclosuresPage'),
})

const importInbox = createRoute({
  getParentRoute: () => office,
  path: '/import',
  component: lazyRouteComponent(() => import('./features/import/import-inbox-page.tsx'), 'ImportInboxPage'),
})

const importReview = createRoute({
  getParentRoute: () => office,
  path: '/import/$importDocumentId',
  component: lazyRouteComponent(() => import('./features/import/import-review-page.tsx'), 'ImportReviewPage'),
})

const patientList = createRoute({
  getParentRoute: () => root,
  path: '/patient-list',
  component: lazyRouteComponent(() => import('./features/patient-list/patient-list-page.tsx'), 'PatientListPage'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  validateSearch: ({ tab }): { tab?: SettingsTab } => (isSettingsTab(tab) ? { tab } : {}),
  component: lazyRouteComponent(() => import('./features/settings/settings-page.tsx'), 'SettingsPage'),
})

const routeTree = root.addChildren([
  home,
  newPatient,
  editPatient,
  office.addChildren([chart.addChildren([chartSection]), inBasket, referrals, disclosures, importInbox, importReview]),
  directory,
  patientList,
  settings,
])

export function createAppRouter(history: RouterHistory) {
  return createRouter({ routeTree, history, defaultErrorComponent: PageFailed })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
