/** Outside records from the command line: staged, accepted, met again, ambiguous, unreadable. */
import { closeSync, ftruncateSync, openSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createRouterClient } from '@orpc/server'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../electron/cli/practice.ts'
import { createService } from '../../electron/service/service.ts'
import { writeCcd } from '../../exchange/ccda/write.ts'
import { stringifyFhir, writeFhirBundle } from '../../exchange/fhir/write.ts'
import { demoSnapshot } from './demo-snapshot.ts'
import { chartkeep, folderForFile, password } from './run.ts'

const dir = folderForFile()
const data = path.join(dir, 'practice')
const ccd = path.join(dir, 'outside.xml')
const fhir = path.join(dir, 'outside.json')

interface Result {
  file: string
  ok: boolean
  patient?: { outcome: string; id?: string; candidates: string[] }
  sections?: { found: number; staged: number; matched: number; ignored: number; notUnderstood: unknown[] }[]
  accepted?: { added: number; leftForReview: number }
  error?: { code: string; message: string }
}

const importInto = async (folder: string, ...args: string[]) => {
  const outcome = await chartkeep(['import', '--data', folder, '--json', ...args])
  return { ...outcome, results: outcome.json() as Result[] }
}

const total = (result: Result | undefined, what: 'found' | 'staged' | 'matched') =>
  (result?.sections ?? []).reduce((sum, section) => sum + section[what], 0)

beforeAll(async () => {
  const snapshot = demoSnapshot(4)
  writeFileSync(ccd, writeCcd(snapshot))
  writeFileSync(fhir, stringifyFhir(writeFhirBundle(demoSnapshot(5))))
  await chartkeep(['init', '--data', data, '--practice', 'P', '--user', 'ann'])
})

describe('chartkeep import', () => {
  it('stages without touching a chart, with sums that are what the file holds', async () => {
    const { code, results } = await importInto(data, ccd)
    expect(code).toBe(0)
    const [result] = results
    expect(result).toMatchObject({ file: ccd, ok: true, kind: 'ccda', patient: { outcome: 'new', candidates: [] } })
    expect(total(result, 'found')).toBeGreaterThan(50)
    for (const { found, staged, matched, ignored, notUnderstood } of result?.sections ?? []) {
      expect(found).toBe(staged + matched + ignored + notUnderstood.length)
    }
    expect((await chartkeep(['patients', '--data', data, '--json'])).json()).toEqual([])
  })

  it('accepts into a new chart, and finds nothing new in the same record the next time', async () => {
    const first = await importInto(data, '--accept', 'all', ccd, fhir)
    expect(first.code, first.stderr).toBe(0)
    for (const result of first.results) {
      expect(result.patient?.outcome).toBe('new')
      expect(result.accepted).toMatchObject({ added: total(result, 'staged'), leftForReview: 0 })
    }
    const patients = (await chartkeep(['patients', '--data', data, '--json'])).json() as { id: string }[]
    expect(patients.map((p) => p.id).sort()).toEqual(first.results.map((r) => r.patient?.id).sort())

    const second = await importInto(data, '--accept', 'all', ccd)
    expect(second.code).toBe(0)
    expect(second.results[0]?.patient?.id).toBe(first.results[0]?.patient?.id)
    expect(second.results[0]?.accepted).toMatchObject({ added: 0 })
  })

  it('goes on behind files it can’t take, and names what is wrong with each', async () => {
    const broken = path.join(dir, 'broken.xml')
    const bomb = path.join(dir, 'bomb.xml')
    const huge = path.join(dir, 'huge.xml')
    writeFileSync(broken, '<?xml version="1.0"?>\n<ClinicalDocument xmlns="urn:hl7-org:v3">\n  <id>\n')
    writeFileSync(
      bomb,
      '<!DOCTYPE a [<!ENTITY b "bb">]>\n<ClinicalDocument xmlns="urn:hl7-org:v3">&b;</ClinicalDocument>',
    )
    const sparse = openSync(huge, 'w')
    ftruncateSync(sparse, 81 * 1024 * 1024)
    closeSync(sparse)
    const missing = path.join(dir, 'missing.xml')

    const { code, results, stderr } = await importInto(data, broken, bomb, huge, missing, ccd)
    expect(code).toBe(1)
    expect(results.map((r) => r.error?.code ?? 'ok')).toEqual([
      'not-well-formed',
      'doctype',
      'too-large',
      'STORAGE',
      'ok',
    ])
    for (const result of results.slice(0, 4))
      expect(result.error?.message).toContain('Nothing of this file was taken in.')
    expect(stderr).toContain(`${broken}, line `)
  })

  it('leaves a record staged when two charts could be meant', async () => {
    const twins = path.join(dir, 'twins')
    await chartkeep(['init', '--data', twins, '--practice', 'P', '--user', 'ann'])
    await registerTwice(twins)
    const { code, results } = await importInto(twins, '--accept', 'all', ccd, fhir)
    expect(code).toBe(1)
    expect(results[0]).toMatchObject({
      ok: false,
      patient: { outcome: 'ambiguous' },
      error: { code: 'AMBIGUOUS_PATIENT' },
    })
    expect(results[0]?.patient?.candidates).toHaveLength(2)
    expect(results[0]?.accepted).toBeUndefined()
    expect(results[1]).toMatchObject({ ok: true, patient: { outcome: 'new' } })
  })
})

/** The patient of the C-CDA file, registered twice by mistake. */
async function registerTwice(folder: string): Promise<void> {
  const service = createService({ dataDir: folder, version: 'test' })
  const connection = service.connect()
  const context = () => service.contextOf(connection)
  const client = createRouterClient(service.router, { context }) as unknown as Client
  await client.session.signIn({ userName: 'ann', password })
  const { id: _id, ...content } = demoSnapshot(4).patient
  await client.patient.create({ content })
  await client.patient.create({ content })
  await service.close()
}
