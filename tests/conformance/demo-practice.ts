/** A practice of demo patients, each exported in every format through the contract. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { listChart } from '../../db/queries/chart.ts'
import { type ExportFormat, exportFormat } from '../../domain/contract/exporting.ts'
import type { ChartRow } from '../../domain/resources/index.ts'
import { createService } from '../../electron/service/service.ts'
import type { Client } from '../service/harness.ts'

export interface Exported {
  number: number
  rows: ChartRow[]
  documents: Readonly<Record<ExportFormat, string>>
}

export async function exportDemoPatients(count: number): Promise<Exported[]> {
  process.env.CHARTKEEP_TEST_KDF_COST = '1024'
  const dataDir = mkdtempSync(join(tmpdir(), 'chartkeep-test-'))
  const service = createService({ dataDir, version: 'test' })
  try {
    const connection = service.connect()
    const context = () => service.contextOf(connection)
    const client = createRouterClient(service.router, { context }) as unknown as Client
    const user = { userName: 'ann', displayName: 'Dr. Ann Lee, MD', password: 'a long enough password' }
    await client.setup.create({ practice: 'Hill Street Practice', ...user, demoPatients: count })
    for await (const job of await client.job.watch()) {
      if (job.state === 'failed') throw new Error(job.error?.message)
      if (job.state === 'done') break
    }
    const { patients } = await client.patient.list({})
    const exported: Exported[] = []
    for (const [index, { id: patientId }] of patients.entries()) {
      const entries = exportFormat.options.map(
        async (format) =>
          [
            format,
            await (await client.exporting.create({ patientId, format, disclosure: 'patient-request' })).text(),
          ] as const,
      )
      exported.push({
        number: index + 1,
        rows: listChart(context().practice.db, patientId),
        documents: Object.fromEntries(await Promise.all(entries)) as Exported['documents'],
      })
    }
    return exported
  } finally {
    await service.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
