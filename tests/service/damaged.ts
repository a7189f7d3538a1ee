/** A practice with a broken page that opens all the same, served as the application serves it: its check finds the damage. */
import type { ConditionContent } from '../../domain/resources/index.ts'
import { spawnWorkerProcess } from '../../electron/hosts/worker-process.ts'
import { flipPages, middlePage } from '../db/pages.ts'
import { patientContent } from '../db/practice.ts'
import { type Client, type Harness, startPractice, startService } from './harness.ts'

const asthma: ConditionContent = {
  resourceType: 'Condition',
  category: 'problem-list-item',
  clinicalStatus: 'active',
  code: { text: 'Asthma' },
}

export const damagedPatients = 100

/** Nobody signed in. */
export async function damagedPractice(): Promise<Harness & { client: Client }> {
  const { client, dir, service } = await startPractice()
  await client.backup.setSchedule({ ...(await client.backup.settings()).schedule, onClose: false, daily: false })
  for (let i = 0; i < damagedPatients; i += 1) {
    const { id: patientId } = await client.patient.create({ content: patientContent(`Family${i}`, 'Given') })
    await client.condition.create({ patientId, content: asthma })
  }
  const page = middlePage(service.contextOf(service.connect()).practice.connection, 'patient')
  await service.close()
  flipPages(dir, [page])
  const harness = startService({ dataDir: dir, host: true, spawnWorker: spawnWorkerProcess })
  return { ...harness, client: harness.connect() }
}
