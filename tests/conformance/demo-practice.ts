/** A practice of demo patients, each exported in every format through the contract. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { listChart } from '../../db/queries/chart.ts'
import { type ExportFormat, type ExportRecipient, exportFormat } from '../../domain/contract/exporting.ts'
import type { Address, ChartRow, ContactPoint } from '../../domain/resources/index.ts'
import { NPI, NUCC } from '../../domain/terminology/systems.ts'
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
    await fillLetterhead(client)
    const { patients } = await client.patient.list({})
    const exported: Exported[] = []
    for (const [index, { id: patientId }] of patients.entries()) {
      const entries = exportFormat.options.map(
        async (format) =>
          [
            format,
            await (
              await client.exporting.create({ patientId, format, disclosure: 'treatment', purpose: { recipient } })
            ).text(),
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

/** As the directory has one. */
const recipient: ExportRecipient = {
  name: { prefix: ['Dr.'], given: ['Erik'], family: 'Lindqvist', suffix: ['MD'] },
  organization: 'Pine Harbor Cardiology',
  telecom: [{ system: 'phone', use: 'work', value: '+1-207-555-0119' }],
  address: {
    use: 'work',
    line: ['402 Hospital Drive'],
    city: 'Portland',
    state: 'ME',
    postalCode: '04101',
    country: 'US',
  },
}

/** As in a practice that filled in its settings: what a receiver calls back, writes to, and bills. */
async function fillLetterhead(client: Client): Promise<void> {
  const telecom = [{ system: 'phone', use: 'work', value: '+1-207-555-0100' }] satisfies ContactPoint[]
  const address = [
    { use: 'work', line: ['12 Hill Street'], city: 'Portland', state: 'ME', postalCode: '04101', country: 'US' },
  ] satisfies Address[]
  const { versionId, name } = await client.practice.get()
  await client.practice.update({
    versionId,
    content: {
      resourceType: 'Organization',
      name,
      identifier: [{ system: NPI, value: '1992999999' }],
      telecom,
      address,
    },
  })
  const ann = (await client.practice.clinicians()).find((one) => one.name[0]?.family === 'Lee')
  if (!ann) throw new Error('Nobody signs these documents')
  await client.practice.updateClinician({
    id: ann.id,
    versionId: ann.versionId,
    content: {
      resourceType: 'Practitioner',
      name: ann.name,
      identifier: [{ system: NPI, value: '1234567893' }],
      specialty: [{ coding: [{ system: NUCC, code: '207Q00000X', display: 'Family Medicine Physician' }] }],
      telecom,
      address,
    },
  })
}
