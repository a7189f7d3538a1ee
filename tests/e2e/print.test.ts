/** Printing in a real browser: what is shown, what the paper gets, what the file holds; on a dark screen, which paper is not. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBrowser } from '../../electron/hosts/pdf/find-browser.ts'
import { wordsOfFile } from '../../electron/service/documents/words-of-file.ts'
import { launchApp, type RunningApp } from './app.ts'
import { accessibilityFindings, screenshot } from './look.ts'
import { registerPatient, setUpPractice } from './steps.ts'

const patient = { family: 'Zephyr', given: 'Ann', birthDate: '1971-03-04', sex: 'Female' } as const

let folder: string
let app: RunningApp

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'chartkeep-print-'))
  app = await launchApp('browser', { colorScheme: 'dark' })
  await setUpPractice(app.page, folder)
  await registerPatient(app.page, patient)
  await app.page.getByRole('heading', { level: 1, name: 'ZEPHYR, Ann' }).waitFor()
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

test('the medication list is shown as it will be', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Print…' }).click()
  await page.getByRole('menuitem', { name: 'Medication list for the patient' }).click()
  const preview = page.getByRole('region', { name: 'Preview: Medication list' })
  await preview.getByText('No current medications are recorded in this chart.').waitFor()
  await preview.getByText('Nobody wrote down whether there are any.').waitFor()
  await screenshot(page, 'print-preview')
  expect(await accessibilityFindings(page)).toEqual([])
  expect(app.problems).toEqual([])
})

test('one key prints the medication list, with no dialog of ours between', async () => {
  const { page } = app
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset.printed = document.querySelector('.chartkeep-printed-page')?.shadowRoot?.textContent ?? ''
    }
  })
  await page.keyboard.press('Alt+Shift+M')
  const printed = page.locator('body[data-printed*="Medication list"]')
  await printed.waitFor()
  expect(await printed.getAttribute('data-printed')).toContain('ZEPHYR, Ann')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(app.problems).toEqual([])
})

test('the paper is white and holds the page alone, with its number', async () => {
  const { page } = app
  // The system's dialog can't be driven: the page is held as it is while the dialog is open.
  await page.evaluate(() => {
    window.print = () => {
      const host = document.querySelector('.chartkeep-printed-page')
      const sheets = [...document.adoptedStyleSheets]
      setTimeout(() => {
        if (host) document.body.append(host)
        document.adoptedStyleSheets = sheets
        document.body.dataset.held = 'true'
      })
    }
  })
  await page.getByRole('button', { name: 'Print…' }).click()
  await page.getByRole('menuitem', { name: 'Medication list for the patient' }).click()
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await page.locator('body[data-held]').waitFor()
  const words = (await wordsOfFile(await page.pdf({ preferCSSPageSize: true }), 'application/pdf')).replace(/\s+/g, ' ')
  expect(words).toContain('ZEPHYR, Ann Born 04-Mar-1971')
  expect(words).toContain('Medication list')
  expect(words).toContain('Page 1 of 1')
  expect(words).not.toContain('Save as PDF')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  await page.evaluate(() => document.querySelector('.chartkeep-printed-page')?.remove())
  expect(background).toBe('rgb(255, 255, 255)')
  expect(app.problems).toEqual([])
})

test('the file is a PDF where a browser makes one, else the page', async () => {
  const { page } = app
  const { name, bytes } = await app.saved(() => page.getByRole('button', { name: 'Save as PDF' }).click())
  expect(name).toMatch(/^medications-[0-9a-f]{8}\.(pdf|html)$/)
  expect(name.endsWith('.pdf')).toBe(findBrowser() !== undefined)
  const type = name.endsWith('.pdf') ? 'application/pdf' : 'text/html'
  expect(await wordsOfFile(bytes, type)).toContain('ZEPHYR')
})
