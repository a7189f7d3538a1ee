/** Entry of Electron's utility process: the service, told by main where the data is. Arguments: data folder, version. */
import { toContractError } from '../service/errors.ts'
import { silentLog } from '../service/log.ts'
import { createService } from '../service/service.ts'
import { fileLog } from './log.ts'
import { type ParentPort, serveParentPort } from './parent-port.ts'

const [dataDir, version] = process.argv.slice(2)
const { parentPort } = process as unknown as { parentPort?: ParentPort }
if (!dataDir || !version || !parentPort) throw new Error('This runs inside Chartkeep only')

try {
  serveParentPort(
    parentPort,
    (main) => createService({ dataDir, version, ...main, log: fileLog(dataDir), watchEvery: 10_000, host: true }),
    () => process.exit(0),
  )
} catch (error) {
  const { message } = toContractError(error, silentLog, 'start')
  parentPort.postMessage({ type: 'refused', reason: message })
  setImmediate(() => process.exit(1))
}
