/** A practice with a broken page that opens all the same, served as the application serves it: its check finds the damage. */
import { spawnWorkerProcess } from '../../electron/hosts/worker-process.ts'
import { flipPages, middlePage } from '../db/pages.ts'
import { patientContent } from '../db/practice.ts'
import { type Client, type Harness, startPractice, startService } from './harness.ts'

export const damagedPatients = 100

/** Nobody signed in. */
export async function damagedPractice(): Promise<Harness & { client: Client }> {
  const { client, dir, service } = await startPractice()
  await client.backup.setSchedule({ ...(await client.backup.settings()).schedule, onClose: false, daily: false })
  for (let i = 0; i < damagedPatients; i += 1) {
    await client.patient.create({ content: patientContent(`Family${i}`, 'Given') })
  }
  const page = middlePage(service.contextOf(service.connect()).practice.connection, 'patient')
  await service.close()
  flipPages(dir, [page])
  const harness = startService({ dataDir: dir, host: true, spawnWorker: spawnWorkerProcess })
  return { ...harness, client: harness.connect() }
}
