/** PDFs through a real Chromium: the system's, or the one from the npm registry. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type BrowserProgram, printPdfWith, printPdfWithSystemBrowser } from '../../electron/hosts/pdf/browser-pdf.ts'
import { findBrowser } from '../../electron/hosts/pdf/find-browser.ts'
import { wordsOfFile } from '../../electron/service/documents/words-of-file.ts'
import { NoPdfPrinter } from '../../electron/service/printing/pdf.ts'
import { print } from '../../exchange/print/print.ts'
import { row } from '../domain/clinical/rows.ts'
import { launchOptions } from '../e2e/browser.ts'
import { source } from '../exchange/print/source.ts'

const browser = await chromium()

async function chromium(): Promise<BrowserProgram | undefined> {
  try {
    const { executablePath = '', args, env } = await launchOptions()
    return { path: executablePath, ...(args && { args }), ...(env && { env: env as NodeJS.ProcessEnv }) }
  } catch (error) {
    console.info(`PDFs are not made here: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}

let temporary: string

beforeEach(() => {
  temporary = mkdtempSync(path.join(os.tmpdir(), 'chartkeep-pdf-'))
  vi.stubEnv('TMPDIR', temporary)
  vi.stubEnv('TEMP', temporary)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(temporary, { recursive: true, force: true })
})

const wordsOf = (pdf: Uint8Array) => wordsOfFile(pdf, 'application/pdf')

describe.skipIf(!browser)('with a browser', () => {
  const printWith = (html: string) => printPdfWith(browser as BrowserProgram, html)

  const manyProblems = Array.from({ length: 120 }, (_, index) =>
    row({
      resourceType: 'Condition' as const,
      category: 'problem-list-item' as const,
      code: { text: `Problem number ${index + 1}` },
    }),
  )

  test('a chart becomes a PDF: every line of it, the patient and the page’s number on every page', async () => {
    const chart = source(manyProblems)
    const { html } = print(chart, { document: 'chart', patientId: chart.patient.id, parts: ['problems'] })
    const words = (await wordsOf(await printWith(html))).replace(/\s+/g, ' ')
    for (const { code } of manyProblems) expect(words).toContain(code.text)
    const pages = Number(/Page 1 of (\d+)/.exec(words)?.[1])
    expect(pages).toBeGreaterThan(2)
    expect(words.match(/SMITH, John Q\./g)).toHaveLength(pages)
    expect(words.match(/Born 14-Aug-1980/g)).toHaveLength(pages)
    for (let page = 1; page <= pages; page++) expect(words).toContain(`Page ${page} of ${pages}`)
  })

  test('nothing of it stays behind: the browser’s own folder is gone, also when it could not print', async () => {
    await printWith('<!doctype html><title>x</title><p>Kept nowhere</p>')
    expect(readdirSync(temporary)).toEqual([])
    await expect(printPdfWith({ path: process.execPath, args: [] }, '<p>not a browser</p>')).rejects.toThrow()
    expect(readdirSync(temporary)).toEqual([])
  })

  test('scripts of a document do not run', async () => {
    const words = await wordsOf(
      await printWith('<!doctype html><p id="p">as written</p><script>p.textContent = "rewritten"</script>'),
    )
    expect(words).toContain('as written')
    expect(words).not.toContain('rewritten')
  })
})

test('where no browser is, it says so in a way that the service understands', async () => {
  const hasBrowser = findBrowser() !== undefined
  vi.stubEnv('CHROME_PATH', '')
  vi.spyOn(process, 'platform', 'get').mockReturnValue('aix')
  await expect(printPdfWithSystemBrowser('<p>x</p>')).rejects.toBeInstanceOf(NoPdfPrinter)
  vi.restoreAllMocks()
  expect(findBrowser() !== undefined).toBe(hasBrowser)
})

test('a program that is not there is a failure, not a hang', async () => {
  await expect(printPdfWith({ path: path.join(temporary, 'nothing') }, '<p>x</p>')).rejects.toThrow('The browser ended')
  expect(readdirSync(temporary)).toEqual([])
})
