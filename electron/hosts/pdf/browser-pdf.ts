/**
 * PDFs through a browser that is installed on this computer, run without a window for each document. The document goes to it
 * over a pipe and stays in its memory; its folder holds an empty profile, for this user alone, and is removed afterwards.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { NoPdfPrinter, type PrintPdf } from '../../service/printing/pdf.ts'
import { type DevTools, devTools } from './devtools-pipe.ts'
import { findBrowser } from './find-browser.ts'

export interface BrowserProgram {
  path: string
  args?: readonly string[]
  env?: NodeJS.ProcessEnv
}

/** A document of a thousand pages takes seconds; a browser that hangs must not keep the user waiting. */
const patienceMs = 60_000

const ownArguments = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-gpu',
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

const profilePrefix = 'chartkeep-print-'
const longestPrintMs = 3_600_000

/** The empty profiles of prints that were cut off by a crash or a power failure. */
async function removeOldProfiles(): Promise<void> {
  const folder = os.tmpdir()
  for (const name of await readdir(folder)) {
    if (!name.startsWith(profilePrefix)) continue
    const profile = path.join(folder, name)
    const made = await stat(profile).catch(() => undefined)
    if (made && Date.now() - made.mtimeMs > longestPrintMs) await rm(profile, { recursive: true, force: true })
  }
}

/** Looks for the browser anew each time: it may be installed while Chartkeep runs. */
export const printPdfWithSystemBrowser: PrintPdf = (html) => {
  const file = findBrowser()
  if (file === undefined) return Promise.reject(new NoPdfPrinter('No Chrome, Chromium or Edge is on this computer'))
  return printPdfWith({ path: file }, html)
}

export async function printPdfWith(browser: BrowserProgram, html: string): Promise<Uint8Array> {
  await removeOldProfiles()
  const profile = await mkdtemp(path.join(os.tmpdir(), profilePrefix))
  const child = spawn(browser.path, argumentsFor(browser, profile), {
    env: browser.env ?? process.env,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const patience = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  try {
    const tools = devTools(child.stdio[3] as Writable, child.stdio[4] as Readable)
    const bytes = await printIn(tools, html)
    // Asked to close it clears up after itself; whether it answers before it ends is not known.
    tools.send('Browser.close').catch(() => undefined)
    await ended
    return bytes
  } catch (error) {
    child.kill()
    throw error
  } finally {
    await ended
    clearTimeout(patience)
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

/** Chromium refuses its own sandbox to root, as in a container. */
function argumentsFor({ args = [] }: BrowserProgram, profile: string): string[] {
  const sandbox = process.getuid?.() === 0 && !args.includes('--no-sandbox') ? ['--no-sandbox'] : []
  return [...ownArguments, `--user-data-dir=${profile}`, ...sandbox, ...args, 'about:blank']
}

/** In a page without scripts. The page's own size and margins count. */
async function printIn(tools: DevTools, html: string): Promise<Uint8Array> {
  const { targetId } = await tools.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await tools.send('Target.attachToTarget', { targetId, flatten: true })
  const ask = (method: string, params?: object) => tools.send(method, params, sessionId as string)
  await ask('Emulation.setScriptExecutionDisabled', { value: true })
  const { frameTree } = (await ask('Page.getFrameTree')) as { frameTree: { frame: { id: string } } }
  await ask('Page.setDocumentContent', { frameId: frameTree.frame.id, html })
  const { data } = await ask('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
  })
  return new Uint8Array(Buffer.from(data as string, 'base64'))
}
