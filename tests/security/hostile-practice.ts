/** A practice in which every field that somebody else may have written means harm, made through the real service. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createRouterClient } from '@orpc/server'
import { clinicalResources } from '../../domain/resources/index.ts'
import { createService } from '../../electron/service/service.ts'
import { admin } from '../e2e/steps.ts'
import { type Client, finished } from '../service/harness.ts'
import { outsideBundle } from '../service/outside-record.ts'
import { hostileBundle, hostileCcda, hostileHl7, payloadAt, payloads, poisoned } from './hostile-text.ts'

const fixtures = path.resolve(import.meta.dirname, '../fixtures')
const types = [
  ...(['Condition', 'AllergyIntolerance', 'MedicationStatement', 'Observation', 'Immunization', 'Procedure'] as const),
  ...([
    'FamilyMemberHistory',
    'CareTeam',
    'Goal',
    'Encounter',
    'DiagnosticReport',
    'CarePlan',
    'MedicationRequest',
  ] as const),
]

export interface HostilePractice {
  /** Whose chart holds everything. */
  patientId: string
  /** How many rows, notes, files and documents were taken in with harm in them. */
  taken: { rows: number; notes: number; files: number; documents: number; patients: number }
  /** What the audit log says in detail of all of it, but for the names of recipients. */
  details: string[]
  /** What was exported and printed of it. */
  leaving: { name: string; bytes: Uint8Array }[]
}

/** `dataDir` is empty before, and closed afterwards. */
export async function makeHostilePractice(dataDir: string): Promise<HostilePractice> {
  const service = createService({ dataDir, version: 'e2e' })
  const connection = service.connect()
  const client = createRouterClient(service.router, {
    context: () => service.contextOf(connection),
  }) as unknown as Client
  try {
    const { userName, displayName, password } = admin
    await client.setup.create({ practice: payloadAt(0), userName, displayName, password })
    await finished(client, (await client.demo.fill({ patients: 8, seed: 3 })).jobId)
    const { patients } = await client.patient.list({})
    const target = await client.patient.create({ content: patientNamed(payloadAt(3)) })
    const patientId = target.id
    for (let i = 0; i < payloads.length; i++) await client.patient.create({ content: patientNamed(payloadAt(i)) })
    const rows = await poisonRows(
      client,
      patients.map(({ id }) => id),
      patientId,
    )
    const notes = await poisonNotes(client, patientId)
    const files = await poisonFiles(client, patientId)
    const documents = await poisonImports(client, patientId)
    const taken = { rows, notes, files, documents, patients: payloads.length + 1 }
    const leaving = await leave(client, patientId)
    return { patientId, taken, details: await auditDetails(client), leaving }
  } finally {
    await service.close()
  }
}

function patientNamed(payload: string) {
  return {
    resourceType: 'Patient' as const,
    name: [{ family: payload, given: [payload] }],
    birthDate: '1980-08-14',
    gender: 'female' as const,
    address: [{ line: [payload], city: payload }],
    contact: [{ name: { family: payload } }],
  }
}

/** One row of each type of a demo chart, again for each payload, with that payload wherever words stand. */
async function poisonRows(client: Client, from: readonly string[], patientId: string): Promise<number> {
  let made = 0
  for (const [offset, type] of types.entries()) {
    const branch = client[(type.charAt(0).toLowerCase() + type.slice(1)) as 'condition']
    const lists = await Promise.all(from.map((id) => branch.list({ patientId: id })))
    const row = lists.flat()[0]
    if (!row) continue
    const { content } = clinicalResources[type]
    for (let i = 0; i < payloads.length; i += 4) {
      const { encounter: _encounter, result: _result, ...said } = content.parse(row) as Record<string, unknown>
      const harmful = content.safeParse(poisoned(said, payloadAt(i + offset)))
      if (!harmful.success) continue
      await branch.create({ patientId, content: harmful.data as never })
      made += 1
    }
  }
  return made
}

async function poisonNotes(client: Client, patientId: string): Promise<number> {
  for (let i = 0; i < payloads.length; i++) {
    const content = {
      resourceType: 'ClinicalNote' as const,
      status: 'draft' as const,
      type: { text: payloadAt(i) },
      title: payloadAt(i),
      text: `${payloadAt(i)}\n# ${payloadAt(i + 1)}\n${payloadAt(i + 2)}`,
    }
    const draft = await client.clinicalNote.create({ patientId, content })
    if (i % 2 === 0) await client.clinicalNote.sign({ id: draft.id, versionId: draft.versionId })
  }
  return payloads.length
}

async function poisonFiles(client: Client, patientId: string): Promise<number> {
  const kinds = ['text/html', 'image/svg+xml', 'application/xml', 'text/plain'] as const
  for (let i = 0; i < payloads.length; i++) {
    const type = kinds[i % kinds.length] ?? 'text/plain'
    const body =
      type === 'image/svg+xml' ? `<svg xmlns="http://www.w3.org/2000/svg">${payloadAt(i)}</svg>` : payloadAt(i)
    const file = new File([body], `${payloadAt(i).replaceAll('/', '_')}.txt`, { type })
    await client.documentReference.upload({ patientId, file, description: payloadAt(i) })
  }
  return payloads.length
}

/** Outside records of each kind; the first of each is taken over into the chart, the others wait. */
async function poisonImports(client: Client, patientId: string): Promise<number> {
  const ccda = readFileSync(path.join(fixtures, 'ccda/visit-summary.xml'), 'utf8')
  const hl7 = readFileSync(path.join(fixtures, 'hl7v2/laboratory-report.hl7'), 'utf8')
  let staged = 0
  for (let i = 0; i < payloads.length; i += 3) {
    const name = payloadAt(i).replaceAll('/', '_')
    const files = [
      new File([hostileCcda(ccda, payloadAt(i))], `${name}.xml`, { type: 'text/xml' }),
      new File([hostileBundle(outsideBundle(), payloadAt(i))], `${name}.json`, { type: 'application/json' }),
      new File([hostileHl7(hl7, payloadAt(i))], `${name}.hl7`, { type: 'text/plain' }),
    ]
    for (const file of files) {
      const job = await finished(client, (await client.importing.upload({ file })).jobId)
      const [document] = (job.result as { documents?: { importDocumentId: string }[] } | undefined)?.documents ?? []
      if (!document) continue
      staged += 1
      if (i > 0) continue
      const { importDocumentId } = document
      await client.importing.confirmPatient({ importDocumentId, patientId })
      const { rows } = await client.importing.review({ importDocumentId })
      const decisions = rows.map(({ item }) => ({ importItemId: item.id, action: 'add' as const }))
      if (decisions.length > 0) await client.importing.decide({ importDocumentId, decisions })
    }
  }
  return staged
}

async function leave(client: Client, patientId: string): Promise<HostilePractice['leaving']> {
  const purpose = { recipient: { organization: payloadAt(1) } }
  const parts = [
    'allergies',
    'problems',
    'medications',
    'immunizations',
    'vitals',
    'results',
    'notes',
    'documents',
  ] as const
  const page = await client.exporting.create({ patientId, format: 'html', purpose })
  const printed = await client.printing.preview({ document: 'chart', patientId, parts: [...parts] })
  const medications = await client.printing.preview({ document: 'medications', patientId })
  const audit = await client.audit.paper({})
  return [
    { name: 'export.html', bytes: await bytesOf(page) },
    { name: 'chart.html', bytes: Buffer.from(printed.html) },
    { name: 'medications.html', bytes: Buffer.from(medications.html) },
    { name: 'audit.html', bytes: Buffer.from(audit.html) },
    {
      name: 'packet.zip',
      bytes: await bytesOf(await client.exporting.create({ patientId, format: 'packet', purpose })),
    },
  ]
}

async function auditDetails(client: Client): Promise<string[]> {
  const details: string[] = []
  let before: number | undefined
  for (;;) {
    const lines = await client.audit.list({ limit: 500, ...(before !== undefined && { before }) })
    for (const { detail: { recipient: _recipient, ...detail } = {}, entity } of lines) {
      details.push(JSON.stringify({ detail, entity }))
    }
    before = lines.at(-1)?.sequence
    if (lines.length < 500) return details
  }
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer())
}
