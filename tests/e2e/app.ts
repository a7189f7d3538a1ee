/**
 * Starts the built application as a user would have it, on a data folder of its own: in a real Chromium through the loopback
 * host, and in real Electron where its binary is. The same spec runs in each of `shells`.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, type Browser, type Page } from 'playwright-core'
import { electronBinary } from '../../build/electron-binary.ts'
import { startLoopback } from '../../electron/hosts/loopback.ts'
import { printPdfWithSystemBrowser } from '../../electron/hosts/pdf/browser-pdf.ts'
import { spawnWorkerProcess } from '../../electron/hosts/worker-process.ts'
import { createService } from '../../electron/service/service.ts'
import { launchBrowser } from './browser.ts'

const root = path.resolve(import.meta.dirname, '../..')
const viewport = { width: 1360, height: 880 }
/** How long to wait for what must come: nothing is measured by it, a busy machine is no failure. */
const patienceMs = 60_000

export type Shell = 'browser' | 'electron'

/** Where Electron is not, build-first.ts says so. */
export const shells: Shell[] = electronBinary() ? ['browser', 'electron'] : ['browser']

export interface RunningApp {
  page: Page
  dataDir: string
  /** What went wrong in the page so far: uncaught errors, console errors, breaches of the content security policy. */
  problems: string[]
  /** Does what saves a file, and returns the file. */
  saved(act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }>
  /** Does what asks for files, and chooses these. */
  chosen(act: () => Promise<void>, files: string[]): Promise<void>
  /** Leaves the data folder's content to the caller's assertions; `dispose` removes it. */
  close(): Promise<void>
}

export interface LaunchOptions {
  /** An existing data folder, to start a second time on it. Otherwise a new, empty one that `close` removes. */
  dataDir?: string
  colorScheme?: 'light' | 'dark'
}

export async function launchApp(shell: Shell, options: LaunchOptions = {}): Promise<RunningApp> {
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(os.tmpdir(), 'chartkeep-e2e-')))
  const started = await (shell === 'electron' ? inElectron : inBrowser)(dataDir, options)
  return {
    ...started,
    dataDir,
    async close() {
      await started.close()
      if (!options.dataDir) await rm(dataDir, { recursive: true, force: true })
    },
  }
}

type Started = Omit<RunningApp, 'dataDir'>

async function inBrowser(dataDir: string, { colorScheme = 'light' }: LaunchOptions): Promise<Started> {
  const service = createService({
    dataDir,
    version: 'e2e',
    spawnWorker: spawnWorkerProcess,
    printPdf: printPdfWithSystemBrowser,
  })
  const host = await startLoopback({ service, rendererDir: path.join(root, 'dist/renderer') })
  const browser: Browser = await launchBrowser()
  const context = await browser.newContext({ viewport, colorScheme, acceptDownloads: true })
  context.setDefaultTimeout(patienceMs)
  const page = await context.newPage()
  const problems = await watch(page)
  await page.goto(host.url)
  return {
    page,
    problems,
    async saved(act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()])
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    },
    async chosen(act, files) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), act()])
      await chooser.setFiles(files)
    },
    async close() {
      await browser.close()
      await host.close()
      await service.close()
    },
  }
}

/** Dialogs of the system can't be driven; they are answered inside main, behind everything that is ours. */
async function inElectron(dataDir: string, { colorScheme = 'light' }: LaunchOptions): Promise<Started> {
  const app = await _electron.launch({
    executablePath: electronBinary() ?? '',
    args: [root],
    env: { ...(process.env as Record<string, string>), CHARTKEEP_DATA: dataDir },
    colorScheme,
  })
  app.context().setDefaultTimeout(patienceMs)
  const page = await app.firstWindow()
  await page.setViewportSize(viewport)
  const problems = await watch(page)
  await page.reload()
  return {
    page,
    problems,
    async saved(act) {
      const target = path.join(dataDir, 'saved-by-test')
      const offered = app.evaluate(
        ({ dialog }, filePath) =>
          new Promise<string>((resolve) => {
            dialog.showSaveDialog = async (...args: unknown[]) => {
              const { defaultPath = '' } = args.at(-1) as { defaultPath?: string }
              resolve(defaultPath)
              return { canceled: false, filePath }
            }
          }),
        target,
      )
      await act()
      const name = await offered
      return { name, bytes: await appeared(target) }
    },
    async chosen(act, files) {
      await app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
      }, files)
      await act()
    },
    close: () => app.close(),
  }
}

/** A save is whole once it is there (it is renamed into place). */
async function appeared(file: string): Promise<Buffer> {
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    return appeared(file)
  }
  await rm(file)
  return bytes
}

async function watch(page: Page): Promise<string[]> {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`))
  page.on('console', (message) => {
    const isAboutHeaders = message.text().includes('Permissions-Policy')
    const at = message.location().url
    if (message.type() === 'error' || isAboutHeaders) problems.push(`console: ${message.text()}${at && ` (${at})`}`)
  })
  await page.exposeFunction('reportPolicyBreach', (what: string) => problems.push(`policy: ${what}`))
  await page.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        const report = (window as unknown as { reportPolicyBreach: (what: string) => void }).reportPolicyBreach
        report(`${violatedDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`)
      },
    )
  })
  return problems
}
