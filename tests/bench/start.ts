/** From the command to the first thing on the screen: the loopback host in a process of its own, a real Chromium in front. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { buildIfStale } from '../../build/build.ts'
import { launchBrowser } from '../e2e/browser.ts'
import { ms, percentiles, type Row } from './measure.ts'
import { type BenchPractice, root } from './practice.ts'

const tries = 5

export async function startRows(practice: BenchPractice): Promise<Row[]> {
  await buildIfStale()
  const browser = await launchBrowser()
  try {
    const started: { host: number; paint: number }[] = []
    for (let i = 0; i < tries; i++) started.push(await startOnce(browser, practice.dir))
    const median = (pick: (one: (typeof started)[number]) => number) => percentiles(started.map(pick)).p50
    const host = median((one) => one.host)
    const paint = median((one) => one.paint)
    return [
      { what: 'start of the host until it answers', measured: ms(host) },
      { what: 'opening the page until its first paint', measured: ms(paint) },
      { what: 'start to first paint', measured: ms(host + paint) },
    ]
  } finally {
    await browser.close()
  }
}

async function startOnce(browser: Awaited<ReturnType<typeof launchBrowser>>, dir: string) {
  const from = performance.now()
  const child = spawn(process.execPath, [path.join(root, 'electron/cli.ts'), 'serve', '--data', dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const line = await new Promise<string>((resolve, reject) => {
      createInterface(child.stdout).once('line', resolve)
      child.once('exit', (code) => reject(new Error(`serve ended with ${code}`)))
    })
    const host = performance.now() - from
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto((JSON.parse(line) as { url: string }).url)
    const paint = await page.evaluate(firstPaint)
    await context.close()
    return { host, paint }
  } finally {
    child.kill()
  }
}

/** In the page: milliseconds from the start of the navigation. */
function firstPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [entry] = list.getEntriesByName('first-contentful-paint')
      if (entry) resolve(entry.startTime)
    }).observe({ type: 'paint', buffered: true })
  })
}
