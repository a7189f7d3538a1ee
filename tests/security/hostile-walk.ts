/** Looks at everything that shows a hostile chart, and counts what must not happen. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'

export interface Watched {
  /** Scripts that ran, dialogs that opened, requests that left for another address, breaches of the content security policy. */
  scripts: string[]
  dialogs: string[]
  requests: string[]
  breaches: string[]
  /** Screens that were looked at. */
  screens: string[]
}

/** From before the first page on. */
export async function watchForHarm(context: BrowserContext): Promise<Watched> {
  const watched: Watched = { scripts: [], dialogs: [], requests: [], breaches: [], screens: [] }
  await context.exposeFunction('reportHarm', (kind: 'scripts' | 'breaches', what: string) => watched[kind].push(what))
  await context.addInitScript(() => {
    const report = (window as unknown as { reportHarm: (kind: string, what: string) => void }).reportHarm
    Object.defineProperty(window, '__ran', {
      set: (value: unknown) => report('scripts', String(value)),
      get: () => undefined,
    })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      report('breaches', `${violatedDirective} ${blockedURI}`)
    })
  })
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    const own = hostname === '127.0.0.1' || ['blob:', 'data:', 'about:', 'file:'].includes(protocol)
    if (!own) watched.requests.push(request.url())
  })
  context.on('page', (page) => page.on('dialog', (dialog) => refuse(dialog)))
  async function refuse(dialog: { message(): string; dismiss(): Promise<void> }) {
    watched.dialogs.push(dialog.message())
    await dialog.dismiss()
  }
  return watched
}

const sections = [
  ...['summary', 'timeline', 'problems', 'meds', 'allergies', 'vitals', 'results', 'orders', 'plan', 'immunizations'],
  ...['visits', 'notes', 'documents', 'history'],
]

export async function walkHostileChart(page: Page, watched: Watched, patientId: string): Promise<void> {
  const settle = async (screen: string) => {
    await drawn(page)
    await hoverAll(page)
    watched.screens.push(screen)
  }
  const goTo = async (hash: string) => {
    await page.evaluate((to) => {
      location.hash = to
    }, hash)
    await page.getByRole('heading').first().waitFor()
    await settle(hash)
  }
  await settle('home')
  await page.getByRole('combobox', { name: 'Find a patient' }).fill('script')
  await page.getByRole('option').first().waitFor()
  await settle('search')
  await page.keyboard.press('Escape')
  for (const section of sections) {
    await goTo(`#/patients/${patientId}/${section}`)
    await openRows(page, watched, section)
  }
  for (const dialog of ['Who looked at this chart', 'Print']) {
    const button = page.getByRole('button', { name: dialog }).first()
    if (await button.isVisible()) {
      await button.click()
      await settle(dialog)
      await page.keyboard.press('Escape')
    }
  }
  for (const hash of ['#/', '#/in-basket', '#/import']) await goTo(hash)
  const documents = await page
    .locator('a[href*="#/import/"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash))
  for (const href of documents.slice(0, 6)) {
    await goTo(href)
    const original = page.getByRole('button', { name: /original/i }).first()
    if (await original.isVisible()) {
      await original.click()
      await settle(`${href} original`)
      await page.keyboard.press('Escape')
    }
  }
  for (const tab of ['practice', 'people', 'audit', 'templates', 'backups', 'about'])
    await goTo(`#/settings?tab=${tab}`)
}

/** A page that left the practice, opened by somebody who has nothing but a browser. */
export async function openExported(context: BrowserContext, watched: Watched, file: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(pathToFileURL(file).href)
  await hoverAll(page)
  await page.waitForLoadState('networkidle')
  watched.screens.push(path.basename(file))
  await page.close()
}

/** The first entries of a section, unfolded: notes, documents with their files, reports with their values. */
async function openRows(page: Page, watched: Watched, section: string): Promise<void> {
  const rows = page.getByRole('main').getByRole('button')
  const count = Math.min(await rows.count(), 12)
  for (let at = 0; at < count; at++) {
    const row = rows.nth(at)
    if (!(await row.isVisible()) || !(await row.isEnabled())) continue
    await row.evaluate((element: HTMLElement) => element.click())
    await drawn(page)
    await page.keyboard.press('Escape')
  }
  watched.screens.push(`${section}: ${count} opened`)
}

/** Nothing is being loaded any more, and what came is on the screen. */
async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('.mantine-Loader-root'))
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** What waits for the pointer or for focus gets it. */
async function hoverAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('body *')) {
      element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
      element.dispatchEvent(new FocusEvent('focus'))
    }
  })
}
