import { beforeEach, expect, test, vi } from 'vitest'
import { type ServiceProcess, serviceProcess } from '../../electron/shell/service-process.ts'
import * as double from './electron-double.ts'

vi.mock('electron', () => import('./electron-double.ts'))

const onCrash = vi.fn()
const onRefused = vi.fn()
const onBackup = vi.fn()
const printPdf = vi.fn(async (_html: string) => new Uint8Array([1, 2]))
let service: ServiceProcess

beforeEach(() => {
  double.UtilityProcess.all = []
  onCrash.mockClear()
  service = serviceProcess({
    entry: '/dist/service/utility.js',
    workerEntry: '/dist/service/worker.js',
    dataDir: '/data',
    version: '1.2.3',
    printPdf,
    onCrash,
    onRefused,
    onBackup,
  })
})

function started(index: number): double.UtilityProcess {
  const child = double.UtilityProcess.all[index]
  if (!child) throw new Error(`Process ${index} was not started`)
  return child
}

const port = () => ({ close: vi.fn() }) as never

test('the first page starts the service, every page gets its port through', () => {
  expect(double.UtilityProcess.all).toEqual([])
  const [one, other] = [port(), port()]
  service.connect(one)
  service.connect(other)
  expect(double.UtilityProcess.all).toHaveLength(1)
  expect(started(0)).toMatchObject({ entry: '/dist/service/utility.js', args: ['/data', '1.2.3'] })
  expect(started(0).postMessage.mock.calls).toEqual([
    [{ type: 'connect' }, [one]],
    [{ type: 'connect' }, [other]],
  ])
})

test('a worker is a process of its own, and what it says reaches the service under its number', () => {
  service.connect(port())
  const [main] = double.UtilityProcess.all
  main?.emit('message', { type: 'spawn-worker', worker: 7 })
  expect(started(1).entry).toBe('/dist/service/worker.js')
  main?.emit('message', { type: 'worker-message', worker: 7, message: { kind: 'verify' } })
  expect(started(1).postMessage).toHaveBeenCalledWith({ kind: 'verify' })
  started(1).emit('message', { type: 'progress' })
  expect(main?.postMessage).toHaveBeenLastCalledWith({
    type: 'worker-message',
    worker: 7,
    message: { type: 'progress' },
  })
  main?.emit('message', { type: 'kill-worker', worker: 7 })
  expect(started(1).kill).toHaveBeenCalled()
  expect(main?.postMessage).toHaveBeenLastCalledWith({ type: 'worker-exit', worker: 7, code: 1 })
})

test('a document that the service wants printed comes back as a PDF, or with why not, under its number', async () => {
  service.connect(port())
  started(0).emit('message', { type: 'print-pdf', print: 3, html: '<p>plan</p>' })
  expect(printPdf).toHaveBeenCalledWith('<p>plan</p>')
  const told = () => started(0).postMessage
  await expect.poll(told).toHaveBeenLastCalledWith({ type: 'printed', print: 3, bytes: new Uint8Array([1, 2]) })
  printPdf.mockRejectedValueOnce(new Error('no engine'))
  started(0).emit('message', { type: 'print-pdf', print: 4, html: '' })
  await expect.poll(told).toHaveBeenLastCalledWith({ type: 'print-failed', print: 4, reason: 'Error: no engine' })
  expect(double.UtilityProcess.all).toHaveLength(1)
})

test('a service that stopped is told of, its workers end with it, and the next page starts it anew', () => {
  service.connect(port())
  started(0).emit('message', { type: 'spawn-worker', worker: 1 })
  started(0).emit('exit', 9)
  expect(onCrash).toHaveBeenCalledTimes(1)
  expect(started(1).kill).toHaveBeenCalled()
  service.connect(port())
  expect(double.UtilityProcess.all).toHaveLength(3)
})

test('closing waits until the service has ended, and is no crash', async () => {
  service.connect(port())
  const closed = vi.fn()
  const closing = service.close().then(closed)
  expect(started(0).postMessage).toHaveBeenLastCalledWith({ type: 'close' })
  await Promise.resolve()
  expect(closed).not.toHaveBeenCalled()
  started(0).emit('exit', 0)
  await closing
  expect(onCrash).not.toHaveBeenCalled()
  const late = { close: vi.fn() }
  service.connect(late as never)
  expect(late.close).toHaveBeenCalled()
  expect(double.UtilityProcess.all).toHaveLength(1)
})

test('a service that does not end is ended', async () => {
  vi.useFakeTimers()
  service.connect(port())
  const closing = service.close()
  vi.advanceTimersByTime(10_000)
  await closing
  expect(started(0).kill).toHaveBeenCalled()
  vi.useRealTimers()
})
