/**
 * The chart of the patient with 1,000 encounters and 20,000 observations, section by section in a real Chromium: from the click
 * until the page stands still, and how much of that its own scripts, styles and layout took.
 */
import path from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { buildIfStale } from '../../build/build.ts'
import { startLoopback } from '../../electron/hosts/loopback.ts'
import { createService } from '../../electron/service/service.ts'
import { type SectionId, sectionIds } from '../../renderer/features/chart/sections.ts'
import { launchBrowser } from '../e2e/browser.ts'
import { ms, type Row } from './measure.ts'
import { type BenchPractice, root, user } from './practice.ts'

export async function screenRows(practice: BenchPractice, rendererDir?: string): Promise<Row[]> {
  if (!rendererDir) await buildIfStale()
  const service = createService({ dataDir: practice.dir, version: 'bench' })
  const host = await startLoopback({ service, rendererDir: rendererDir ?? path.join(root, 'dist/renderer') })
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1360, height: 880 } })
    await page.goto(host.url)
    await page.getByRole('textbox', { name: 'Password' }).fill(user.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Home' }).waitFor()
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    const chart = `#/patients/${practice.bigChart}`
    const opened = await go(page, session, chart)
    const sections: { section: SectionId; first: Shown; again: Shown }[] = []
    for (const section of sectionIds) {
      const first = await go(page, session, `${chart}/${section}`)
      await go(page, session, '#/')
      sections.push({ section, first, again: await go(page, session, `${chart}/${section}`) })
    }
    const row = (what: string, shown: Shown, beside?: string): Row => ({
      what,
      measured: `${ms(shown.drawn)}, ${ms(shown.work)} of work`,
      aim: 'work under 100 ms',
      ...(beside && { beside }),
    })
    return [
      row('big chart opened for the first time', opened),
      ...sections.map(({ section, first, again }) =>
        row(
          `${section} of the big chart`,
          first,
          `again, from the home page: ${ms(again.drawn)}, ${ms(again.work)} of work`,
        ),
      ),
    ]
  } finally {
    await browser.close()
    await host.close()
    await service.close()
  }
}

interface Shown {
  /** Milliseconds until the last change of the page. */
  drawn: number
  /** Milliseconds of the page's thread. */
  work: number
}

async function go(page: Page, session: CDPSession, hash: string): Promise<Shown> {
  const before = await work(session)
  const drawn = await page.evaluate(goAndWait, hash)
  return { drawn, work: (await work(session)) - before }
}

async function work(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
  return 1000 * (seconds('ScriptDuration') + seconds('LayoutDuration') + seconds('RecalcStyleDuration'))
}

/** In the page: goes there, and waits until nothing has changed for a while. */
function goAndWait(hash: string): Promise<number> {
  const quiet = 400
  return new Promise((resolve) => {
    const started = performance.now()
    let last = started
    const observer = new MutationObserver(() => {
      last = performance.now()
    })
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    location.hash = hash
    const look = () => {
      if (performance.now() - last < quiet) return void setTimeout(look, 50)
      observer.disconnect()
      resolve(last - started)
    }
    setTimeout(look, quiet)
  })
}
