/** `chartkeep serve`: the application for a browser on this computer. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileLog } from '../hosts/log.ts'
import { startLoopback } from '../hosts/loopback.ts'
import { printPdfWithSystemBrowser } from '../hosts/pdf/browser-pdf.ts'
import { spawnWorkerProcess } from '../hosts/worker-process.ts'
import { createService } from '../service/service.ts'
import { CommandFailed, defineCommand, done, printJson, required, say, wholeNumber } from './command.ts'
import { userPath } from './files.ts'
import { programVersion } from './practice.ts'

const root = path.resolve(import.meta.dirname, '../..')

export const serve = defineCommand({
  usage: '--data DIR [--port N]',
  help: [
    'Prints {"url": …} on one line and runs until it is stopped (Ctrl+C). Only this computer can connect, and only through',
    'that address. The port is chosen freely unless --port says it.',
  ].join('\n'),
  options: { data: { type: 'string' }, port: { type: 'string', default: '0' } },
  async run({ values }) {
    const dataDir = userPath(required(values.data, '--data DIR'))
    const port = wholeNumber(values.port, '--port', 0, 65_535)
    const rendererDir = path.join(root, 'dist/renderer')
    if (!existsSync(path.join(rendererDir, 'index.html'))) await buildRenderer()
    const log = fileLog(dataDir)
    const service = createService({
      dataDir,
      version: programVersion(),
      spawnWorker: spawnWorkerProcess,
      printPdf: printPdfWithSystemBrowser,
      log,
      watchEvery: 10_000,
      host: true,
    })
    try {
      const host = await startLoopback({ service, rendererDir, port, log })
      printJson({ url: host.url })
      await stopSignal()
      await host.close()
    } finally {
      const closing = service.close(() => say('Backing up before closing; Ctrl+C again closes without it …'))
      void stopSignal().then(() => service.close())
      await closing
    }
    return done
  },
})

/** In a process of its own; what it prints goes to stderr. */
async function buildRenderer(): Promise<void> {
  const script = path.join(root, 'build/build.ts')
  if (!existsSync(script)) throw new CommandFailed('The built application (dist/renderer) is missing.')
  say('Building Chartkeep …')
  const status = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, [script], { cwd: root, stdio: ['ignore', 2, 2] })
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
  if (status !== 0) throw new CommandFailed('The application could not be built. Nothing was changed in the practice.')
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
}
