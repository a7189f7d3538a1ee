/** Documents in a real browser: pages drawn, nothing in a file run, nothing fetched from elsewhere; found again by their words. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { makePdf } from '../pdf.ts'
import { launchApp, type RunningApp, shells } from './app.ts'
import { accessibilityFindings, screenshot } from './look.ts'
import { registerPatient, setUpPractice } from './steps.ts'

/** Dark spots of the page that is shown. */
function ink(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector('canvas')
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100 && (data[at + 3] ?? 0) > 200) dark += 1
    return dark
  })
}

const drawn = (page: Page) => expect.poll(() => ink(page)).toBeGreaterThan(100)

describe.each(shells)('documents in %s', (shell) => {
  let folder: string
  let app: RunningApp
  const requests: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'chartkeep-documents-'))
    app = await launchApp(shell)
    app.page.on('request', (request) => requests.push(request.url()))
    app.page.on('dialog', (dialog) => {
      app.problems.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    await setUpPractice(app.page, folder)
    await registerPatient(app.page, { family: 'Smith', given: 'John', birthDate: '14-Aug-1980', sex: 'Male' })
    await app.page.getByRole('link', { name: /^Documents/ }).click()
  })
  afterAll(async () => {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  })
  afterEach(() => {
    expect(app.problems.splice(0)).toEqual([])
  })

  async function look(name: string): Promise<void> {
    if (shell === 'browser') await screenshot(app.page, name)
    expect(await accessibilityFindings(app.page), name).toEqual([])
  }

  async function addFiles(files: Record<string, Uint8Array | string>): Promise<void> {
    const paths = await Promise.all(
      Object.entries(files).map(async ([name, content]) => {
        const file = path.join(folder, name)
        await writeFile(file, content)
        return file
      }),
    )
    await app.chosen(() => app.page.getByRole('button', { name: 'Add documents…' }).click(), paths)
    await look('documents-add')
    await app.page.getByRole('button', { name: /^Add \d+ documents?$/ }).click()
    await app.page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  const show = (name: string) => app.page.getByRole('button', { name, exact: true }).click()
  const close = async () => {
    await app.page.keyboard.press('Escape')
    await app.page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  test('a PDF is shown page by page, a fax too, and its script is not run', async () => {
    const { page } = app
    const pages = Array.from({ length: 1000 }, (_, index) => `Page ${index + 1}\nEjection fraction 55%`)
    await addFiles({
      'Echo report.pdf': makePdf({ pages: ['Echocardiogram', 'Second page'], script: 'app.alert(1)', fax: true }),
      'Long.pdf': makePdf({ pages }),
    })
    await show('Echo report')
    await drawn(page)
    await look('documents-pdf')
    await page.getByRole('region', { name: 'Page 1 of 3' }).press('End')
    await page.getByRole('region', { name: 'Page 3 of 3' }).waitFor()
    await expect.poll(() => ink(page)).toBeGreaterThan(50_000)
    await page.getByRole('button', { name: 'Turn to the right' }).click()
    await page.getByRole('button', { name: 'Larger' }).click()
    await expect.poll(() => ink(page)).toBeGreaterThan(50_000)
    await close()
    await show('Long')
    await page.getByRole('region', { name: 'Page 1 of 1000' }).press('End')
    await page.getByRole('region', { name: 'Page 1000 of 1000' }).waitFor()
    await drawn(page)
    await close()
  })

  test('files that are broken, locked, or not what they claim say so', async () => {
    const { page } = app
    await addFiles({
      'broken.pdf': makePdf({ pages: ['x'] }).slice(0, 400),
      'locked.pdf': makePdf({ pages: ['x'], encrypted: true }),
      'page.html': '<h1 id="raw">Heading</h1><img src=x onerror="alert(1)"><script>alert(2)</script>',
      'drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(3)"><text>Drawn</text></svg>',
      'photo.png': 'not a picture at all',
    })
    await show('broken')
    await page.getByText(/This PDF is damaged/).waitFor()
    await close()
    await show('locked')
    await page.getByText(/locked with a password/).waitFor()
    await close()
    await show('page')
    await page.getByText('<h1 id="raw">Heading</h1>').waitFor()
    expect(await page.locator('#raw').count()).toBe(0)
    await close()
    await show('drawing')
    await page.getByText('onload="alert(3)"').waitFor()
    await close()
  })

  test('documents are found by the words inside them', async () => {
    const { page } = app
    await page.keyboard.press('Control+f')
    const field = page.getByRole('textbox', { name: /Search this chart/ })
    await field.fill('ejection FRÁCTION')
    await page.getByRole('button', { name: 'Long', exact: true }).waitFor()
    await page.getByText('Ejection', { exact: true }).first().waitFor()
    await look('timeline-search')
    await field.press('ArrowDown')
    await page.keyboard.press('Enter')
    await drawn(page)
    await close()
    await page.getByRole('button', { name: 'Clear the search' }).click()
    await page.getByRole('button', { name: 'Echo report', exact: true }).waitFor()
    await look('timeline')
  })

  test('nothing was asked of any other address', () => {
    const own = new URL(app.page.url()).origin
    const elsewhere = requests.filter(
      (url) => !url.startsWith(own) && !url.startsWith('blob:') && !url.startsWith('data:'),
    )
    expect(elsewhere).toEqual([])
  })
})
