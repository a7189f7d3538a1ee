/** `npm start`: Chartkeep in its own window where Electron can be had, otherwise in the browser. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { defaultDataDir } from '../electron/data-dir.ts'
import { fileLog } from '../electron/hosts/log.ts'
import { startLoopback } from '../electron/hosts/loopback.ts'
import { printPdfWithSystemBrowser } from '../electron/hosts/pdf/browser-pdf.ts'
import { spawnWorkerProcess } from '../electron/hosts/worker-process.ts'
import { createService } from '../electron/service/service.ts'
import { buildIfStale } from './build.ts'
import { electronBinary, fetchElectron } from './electron-binary.ts'

const root = path.resolve(import.meta.dirname, '..')

/** An Electron that can't start on this system (no usable sandbox, a library missing) gives up at once. */
const startupMs = 5_000

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Why there is no window; undefined after Chartkeep ran in one. */
async function runInWindow(): Promise<string | undefined> {
  if (!hasDisplay()) return 'There is no display here'
  const binary = electronBinary() ?? (await fetchElectron(5 * 60_000))
  if (!binary) return 'Electron is not here and could not be fetched'
  const started = Date.now()
  const code = await new Promise<number>((resolve) => {
    const electron = spawn(binary, [root], { stdio: 'inherit' })
    electron.once('error', () => resolve(1))
    electron.once('exit', (status) => resolve(status ?? 1))
  })
  const gaveUp = code !== 0 && Date.now() - started < startupMs
  return gaveUp ? 'Electron does not start on this computer' : undefined
}

async function runInBrowser(reason: string): Promise<void> {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  const dataDir = defaultDataDir()
  const log = fileLog(dataDir)
  const service = createService({
    dataDir,
    version,
    spawnWorker: spawnWorkerProcess,
    printPdf: printPdfWithSystemBrowser,
    log,
  })
  const host = await startLoopback({ service, rendererDir: path.join(root, 'dist/renderer'), log })
  console.log(`${reason}: Chartkeep opens in the browser instead. ${host.url}  (Ctrl+C ends it)`)
  if (hasDisplay()) openBrowser(host.urlForOnce())

  const end = async () => {
    await host.close()
    await service.close()
    process.exit(0)
  }
  process.once('SIGINT', () => void end())
  process.once('SIGTERM', () => void end())
}

/** Where that fails, the address is on the screen already. */
function openBrowser(url: string): void {
  const [command, ...args] = {
    win32: ['rundll32', 'url.dll,FileProtocolHandler', url] as const,
    darwin: ['open', url] as const,
    linux: ['xdg-open', url] as const,
  }[process.platform as 'win32' | 'darwin' | 'linux'] ?? ['xdg-open', url]
  const opener = spawn(command, args, { stdio: 'ignore', detached: true })
  opener.once('error', () => undefined)
  opener.unref()
}

await buildIfStale()
const reason = await runInWindow()
if (reason) await runInBrowser(reason)
