/** Two programs on one data folder at once, as a window and the command line are: nothing is lost, doubled or unchained. */
import { expect, test } from 'vitest'
import { verifyAuditChain } from '../../db/audit.ts'
import type { ClinicalNoteContent } from '../../domain/resources/index.ts'
import { chartkeep } from '../cli/run.ts'
import { admin, finished, startPractice, startService } from './harness.ts'

/** Two services that know nothing of each other; Ann is signed in at both. */
async function twoHosts() {
  const first = await startPractice()
  const second = startService({ dataDir: first.dir })
  const other = second.connect()
  await other.session.signIn(admin)
  const { practice } = first.service.contextOf(first.service.connect())
  return { dir: first.dir, hosts: [first.client, other] as const, practice }
}

const patient = (family: string) => ({ content: { resourceType: 'Patient' as const, name: [{ family }] } })

test('writes that take turns make one audit chain and one row of record numbers', async () => {
  const { hosts, practice } = await twoHosts()
  const made = []
  for (let turn = 0; turn < 20; turn++) {
    const host = hosts[turn % 2 === 0 ? 0 : 1]
    made.push(await host.patient.create(patient(`Turn ${turn}`)))
  }
  expect(new Set(made.map(({ recordNumber }) => recordNumber)).size).toBe(20)
  for (const host of hosts) expect(await host.patient.count()).toBe(20)
  const lines = await hosts[1].audit.list({ limit: 500 })
  expect(lines.filter(({ type, action }) => type === 'Patient' && action === 'create')).toHaveLength(20)
  // Reading the log is a line of its own.
  expect(verifyAuditChain(practice.db)).toEqual({ ok: true, lines: lines.length + 1 })
})

test('a draft that is open at both is saved by one of them; the other is told', async () => {
  const { hosts } = await twoHosts()
  const [mine, theirs] = hosts
  const { id: patientId } = await mine.patient.create(patient('Smith'))
  const content: ClinicalNoteContent = {
    resourceType: 'ClinicalNote',
    status: 'draft',
    type: { text: 'Progress note' },
    text: 'S: cough',
  }
  let draft = await mine.clinicalNote.create({ patientId, content })
  for (let turn = 0; turn < 10; turn++) {
    const [winner, loser] = turn % 2 === 0 ? hosts : [theirs, mine]
    const seen = draft
    draft = await winner.clinicalNote.saveDraft({ ...seen, content: { ...content, text: `S: cough ${turn}` } })
    await expect(
      loser.clinicalNote.saveDraft({ ...seen, content: { ...content, text: 'lost' } }),
    ).rejects.toMatchObject({ code: 'CONFLICT', data: { versionId: draft.versionId } })
  }
  expect(await theirs.clinicalNote.get({ id: draft.id })).toMatchObject({ text: 'S: cough 9', versionId: 11 })
  const signed = await theirs.clinicalNote.sign(draft)
  await expect(mine.clinicalNote.sign(draft)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(await mine.clinicalNote.get({ id: draft.id })).toEqual(signed)
})

/** One list holds so many rows; no machine has to write more. */
const enough = 2000

test('another process writes meanwhile: every write of both is there, and the chain holds', async () => {
  const { dir, hosts, practice } = await twoHosts()
  const [client] = hosts
  await finished(client, (await client.demo.fill({ patients: 1, seed: 1 })).jobId)
  const { id: patientId } = await client.patient.create(patient('Smith'))
  const filling = { ended: false }
  const command = chartkeep(['demo', '--data', dir, '--patients', '60', '--json'], {
    CHARTKEEP_PASSWORD: admin.password,
  }).finally(() => {
    filling.ended = true
  })
  const written: string[] = []
  while (!filling.ended && written.length < enough) {
    const content = {
      resourceType: 'Condition' as const,
      category: 'problem-list-item' as const,
      code: { text: `Problem ${written.length}` },
    }
    const { id, versionId } = await client.condition.create({ patientId, content })
    await client.condition.update({ id, versionId, content: { ...content, clinicalStatus: 'resolved' } })
    written.push(id)
    // The command's end is heard of between two writes.
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(await command).toMatchObject({ code: 0 })
  expect(written.length).toBeGreaterThan(0)
  const rows = await client.condition.list({ patientId, limit: 5000 })
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(written))
  expect(rows.every(({ versionId, clinicalStatus }) => versionId === 2 && clinicalStatus === 'resolved')).toBe(true)
  expect(await client.patient.count()).toBe(62)
  expect(verifyAuditChain(practice.db).ok).toBe(true)
})
