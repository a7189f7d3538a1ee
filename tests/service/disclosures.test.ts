/** The accounting of disclosures: every release leaves a line that nobody can change, and the bytes where they are kept. */
import { and, desc, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Db } from '../../db/connection.ts'
import { type NewDisclosure, recordDisclosure } from '../../db/queries/disclosure.ts'
import { auditEvent } from '../../db/schema/index.ts'
import { audit } from '../../db/writer.ts'
import { startPractice } from './harness.ts'

async function practiceWithTwo() {
  const { client, service } = await startPractice()
  const { practice } = service.contextOf(service.connect())
  const { userId } = (await client.session.current()) ?? { userId: '' }
  const register = (family: string) =>
    client.patient.create({ content: { resourceType: 'Patient', name: [{ family, given: ['Ann'] }] } })
  const [miller, muller] = [await register('Miller'), await register('Muller')]
  const release = (patientId: string, more: Partial<NewDisclosure> = {}) =>
    practice.write({ userId }, (w) =>
      recordDisclosure(w, {
        patientId,
        recipient: { name: 'Pine Harbor Cardiology' },
        purpose: 'treatment',
        format: 'packet',
        content: { documents: ['Referral note'], sections: [{ key: 'problems', count: 2 }], partial: false },
        file: new TextEncoder().encode('the bytes'),
        ...more,
      }),
    )
  return { client, practice, userId, miller, muller, release }
}

const lastLine = (db: Db, patientId: string) =>
  db
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.patientId, patientId), eq(auditEvent.type, 'export')))
    .orderBy(desc(auditEvent.sequence))
    .get()

test('a release stands in the chart’s list and in the practice’s, with who released it, and in the audit log', async () => {
  const { client, practice, miller, muller, release } = await practiceWithTwo()
  const first = release(miller.id)
  const second = release(muller.id, { recipient: { name: 'County Health Department' }, purpose: 'public-health' })

  expect(await client.disclosure.list({ patientId: miller.id })).toEqual([
    { ...first, patient: expect.objectContaining({ name: 'MILLER, Ann' }), releasedByName: 'Dr. Ann Lee, MD' },
  ])
  expect((await client.disclosure.list({})).map(({ id }) => id)).toEqual([second.id, first.id])
  expect((await client.disclosure.list({ recipient: 'HEALTH dep' })).map(({ id }) => id)).toEqual([second.id])
  const line = lastLine(practice.db, miller.id)
  expect(line).toMatchObject({
    type: 'export',
    action: 'execute',
    detail: { format: 'packet', purpose: 'treatment', recipient: 'Pine Harbor Cardiology', items: 2 },
  })
})

test('days are those of the practice, both included', async () => {
  const { client, practice, miller, release } = await practiceWithTwo()
  release(miller.id)
  // The trigger forbids to change a line: these are written as they would have been then.
  const at = (id: string, releasedAt: Date) =>
    practice.db.run(
      sql`insert into disclosure select ${id}, patient_id, ${releasedAt.toISOString()}, released_by, recipient, purpose, reason,
          format, content, bytes, digest, file_hash, referral_id from disclosure limit 1`,
    )
  at('01890000-0000-7000-8000-000000000001', new Date(2025, 2, 1, 0, 0, 1))
  at('01890000-0000-7000-8000-000000000002', new Date(2025, 2, 2, 23, 59, 59))
  at('01890000-0000-7000-8000-000000000003', new Date(2025, 2, 3, 0, 0, 0))
  const ids = async (filter: { since?: string; until?: string }) =>
    (await client.disclosure.list(filter)).map(({ id }) => Number(id.slice(-1)))
  expect(await ids({ since: '2025-03-01', until: '2025-03-02' })).toEqual([2, 1])
  expect(await ids({ until: '2025-03-01' })).toEqual([1])
  expect(await ids({ since: '2025-03-03', until: '2025-03-03' })).toEqual([3])
})

test('kept bytes come out as they left; without kept bytes there is nothing to save again', async () => {
  const { client, practice, miller, release } = await practiceWithTwo()
  const sent = new Uint8Array([80, 75, 3, 4, 0, 255])
  const kept = release(miller.id, { file: sent, keepAs: 'application/zip' })
  const file = await client.disclosure.file({ id: kept.id })
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(sent)
  expect(file.name).toMatch(/^packet-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.zip$/)
  const line = lastLine(practice.db, miller.id)
  expect(line).toMatchObject({ type: 'export', entity: `Disclosure/${kept.id}`, detail: { again: true } })

  const { id } = release(miller.id)
  await expect(client.disclosure.file({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a line can neither be changed nor taken out, and one whose transaction fails was never there', async () => {
  const { client, practice, userId, miller, release } = await practiceWithTwo()
  release(miller.id)
  const refused = expect.objectContaining({ cause: expect.objectContaining({ message: 'disclosure is append-only' }) })
  expect(() => practice.db.run(sql`update disclosure set purpose = 'other'`)).toThrow(refused)
  expect(() => practice.db.run(sql`delete from disclosure`)).toThrow(refused)
  expect(() =>
    practice.write({ userId }, (w) => {
      recordDisclosure(w, {
        patientId: miller.id,
        recipient: { name: 'Nobody' },
        purpose: 'other',
        format: 'ccd',
        content: { documents: [], sections: [], partial: false },
        file: new Uint8Array([1]),
        keepAs: 'application/xml',
      })
      audit(w, { action: 'execute', type: 'export' })
      throw new Error('The drive was full')
    }),
  ).toThrow('The drive was full')
  expect(await client.disclosure.list({ recipient: 'Nobody' })).toEqual([])
  expect(practice.db.all(sql`select hash from file_content`)).toEqual([])
})

test('the accounting on paper: date, recipient, what and why; only what has to be accounted for where asked', async () => {
  const { client, miller, muller, release } = await practiceWithTwo()
  release(miller.id, { purpose: 'public-health', recipient: { name: 'County Health' }, reason: 'Reportable disease' })
  release(miller.id)
  release(muller.id, { recipient: { name: 'Somebody Else' } })
  const page = (accountableOnly: boolean, since?: string) =>
    client.printing.preview({
      document: 'disclosures',
      patientId: miller.id,
      accountableOnly,
      ...(since && { since }),
    })
  const all = await page(false)
  expect(all.title).toBe('Accounting of disclosures')
  for (const words of ['MILLER', 'County Health', 'Public health', 'Reportable disease', 'Pine Harbor Cardiology'])
    expect(all.html).toContain(words)
  expect(all.html).not.toContain('Somebody Else')
  const rule = await page(true)
  expect(rule.html).toContain('County Health')
  expect(rule.html).not.toContain('Pine Harbor')
  expect((await page(false, '2999-01-01')).html).toContain('Nothing of this record was disclosed in this time.')
})
