/**
 * A service in a process of its own, to be killed: waits for a line on its input, then opens the practice in the folder that
 * its first argument names and prints the address it listens on. Waiting, it has read all of its code.
 */
import { createInterface } from 'node:readline'
import { startLoopback } from '../../electron/hosts/loopback.ts'
import { createService } from '../../electron/service/service.ts'

const [, , dataDir = ''] = process.argv

createInterface(process.stdin).once('line', () => void start())

async function start(): Promise<void> {
  const service = createService({ dataDir, version: 'test' })
  const { url } = await startLoopback({ service, rendererDir: dataDir })
  process.stdout.write(`${url}\n`)
}
