/**
 * Stored cross-site scripting: every payload of the corpus in every field that somebody else may have written, pushed through the
 * real service and looked at in a real Chromium: each section, import reviews and originals, print pages, and what was exported.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startLoopback } from '../../electron/hosts/loopback.ts'
import { printPdfWithSystemBrowser } from '../../electron/hosts/pdf/browser-pdf.ts'
import { createService } from '../../electron/service/service.ts'
import { type HostilePractice, makeHostilePractice } from '../security/hostile-practice.ts'
import { payloads } from '../security/hostile-text.ts'
import { openExported, type Watched, walkHostileChart, watchForHarm } from '../security/hostile-walk.ts'
import { launchBrowser } from './browser.ts'
import { signIn } from './steps.ts'

const rendererDir = process.env.CHARTKEEP_TEST_RENDERER ?? path.resolve(import.meta.dirname, '../../dist/renderer')
let folder: string
let practice: HostilePractice
let browser: Awaited<ReturnType<typeof launchBrowser>>

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'chartkeep-hostile-'))
  practice = await makeHostilePractice(path.join(folder, 'data'))
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

const harm = ({ scripts, dialogs, requests, breaches }: Watched) => ({ scripts, dialogs, requests, breaches })
const none = { scripts: [], dialogs: [], requests: [], breaches: [] }

test('the watch sees what it is there to see', async () => {
  const context = await browser.newContext()
  const watched = await watchForHarm(context)
  const page = await context.newPage()
  for (const payload of payloads) await page.setContent(`<!doctype html><body>${payload}`).catch(() => undefined)
  await page.waitForLoadState('networkidle')
  expect(watched.scripts.length).toBeGreaterThan(10)
  expect(watched.dialogs.length).toBeGreaterThan(0)
  expect(watched.requests.length).toBeGreaterThan(3)
  await context.close()
})

test('much was taken in with harm in it', () => {
  expect(practice.taken.rows).toBeGreaterThan(100)
  expect(practice.taken.documents).toBeGreaterThan(30)
  expect(practice.taken).toMatchObject({ notes: payloads.length, files: payloads.length })
})

test('the audit log says what was done and nothing of what was written', () => {
  expect(practice.details.length).toBeGreaterThan(500)
  expect(practice.details.filter((detail) => /__ran|evil\.example|onerror/i.test(detail))).toEqual([])
})

test('on every screen it is text: nothing runs, nothing is asked of another computer, no policy had to step in', async () => {
  const service = createService({ dataDir: path.join(folder, 'data'), version: 'e2e' })
  const host = await startLoopback({ service, rendererDir })
  const context = await browser.newContext({ viewport: { width: 1360, height: 880 } })
  try {
    const watched = await watchForHarm(context)
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await page.goto(host.url)
    await signIn(page)
    await page.getByRole('heading', { name: 'Home' }).waitFor()
    await walkHostileChart(page, watched, practice.patientId)
    expect(harm(watched)).toEqual(none)
    expect(watched.screens.length).toBeGreaterThan(40)
    const { rows, notes, files, documents, patients } = practice.taken
    console.log(
      `Hostile text: ${payloads.length} payloads in ${rows} rows, ${notes} notes, ${files} files, ${documents} outside records and ${patients} names, looked at on ${watched.screens.length} screens: ${watched.scripts.length} scripts ran, ${watched.dialogs.length} dialogs opened, ${watched.requests.length} requests left, ${watched.breaches.length} breaches of the policy.`,
    )
  } finally {
    await context.close()
    await host.close()
    await service.close()
  }
})

test('what left the practice is inert for whoever opens it', async () => {
  const context = await browser.newContext()
  const watched = await watchForHarm(context)
  for (const { name, bytes } of [...practice.leaving, ...(await pagesOfPacket(practice))]) {
    if (!/\.html?$/i.test(name)) continue
    const file = path.join(folder, name)
    await writeFile(file, bytes)
    await openExported(context, watched, file)
  }
  expect(harm(watched)).toEqual(none)
  expect(watched.screens.map((name) => name.toLowerCase())).toEqual(
    expect.arrayContaining(['export.html', 'chart.html', 'medications.html', 'audit.html', 'index.htm']),
  )
  await context.close()
})

test('a PDF of it holds neither script nor action', async () => {
  const chart = practice.leaving.find(({ name }) => name === 'chart.html')
  const pdf = Buffer.from(await printPdfWithSystemBrowser(Buffer.from(chart?.bytes ?? []).toString('utf8'))).toString(
    'latin1',
  )
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect(pdf).not.toMatch(/\/(JavaScript|JS|OpenAction|AA|Launch|EmbeddedFile|URI)\b/)
})

async function pagesOfPacket({ leaving }: HostilePractice): Promise<HostilePractice['leaving']> {
  const packet = leaving.find(({ name }) => name === 'packet.zip')
  const zip = new ZipReader(new Uint8ArrayReader(packet?.bytes ?? new Uint8Array()))
  const pages: HostilePractice['leaving'] = []
  for (const entry of await zip.getEntries()) {
    if (entry.directory || !/\.html?$/i.test(entry.filename)) continue
    pages.push({ name: path.basename(entry.filename), bytes: await entry.getData(new Uint8ArrayWriter()) })
  }
  await zip.close()
  return pages
}
