import { expect, test } from 'vitest'
import { appendAudit, auditHead, verifyAuditChain } from '../../db/audit.ts'
import { listNewest, withNames } from '../../db/queries/audit-report.ts'
import { makePractice, type TestPractice } from './practice.ts'

function withLines(count: number): TestPractice {
  const practice = makePractice()
  practice.write((w) => {
    for (let i = 0; i < count; i++) {
      appendAudit(w.db, {
        recorded: w.now,
        userId: w.actor.userId,
        action: 'read',
        type: 'view-chart',
        outcome: 'success',
        detail: { i },
      })
    }
  })
  return practice
}

test('an untouched log verifies, and its head names its length', () => {
  const { connection } = withLines(20)
  const head = auditHead(connection.db)
  expect(verifyAuditChain(connection.db)).toEqual({ ok: true, lines: head.sequence })
  expect(head.hash).toMatch(/^[0-9a-f]{64}$/)
})

test.each([
  'update audit_event set type = 1',
  'delete from audit_event',
  'update resource_version set body = 1',
  'delete from resource_version',
])('the database itself refuses: %s', (statement) => {
  const { connection, userId } = withLines(3)
  connection.sqlite.prepare(`insert into resource_version values ('X', 'x', 1, null, '{}', 't', ?, null)`).run(userId)
  expect(() => connection.sqlite.exec(statement)).toThrow(/append-only/)
})

const tampering: [string, string, number][] = [
  ['edit a line', `update audit_event set detail = '{"i":99}' where sequence = 8`, 8],
  ['change who', `update audit_event set user_id = 'somebody' where sequence = 8`, 8],
  ['drop a line in the middle', 'delete from audit_event where sequence = 8', 8],
  ['drop the first line', 'delete from audit_event where sequence = 1', 1],
  [
    'swap two lines',
    'update audit_event set sequence = case sequence when 8 then -9 else -8 end where sequence in (8, 9); update audit_event set sequence = -sequence where sequence < 0',
    8,
  ],
  [
    'insert a line',
    `insert into audit_event select -5, recorded, user_id, action, type, outcome, patient_id, entity, detail, previous_hash, hash from audit_event where sequence = 5`,
    -5,
  ],
  ['replace a hash', `update audit_event set hash = '${'a'.repeat(64)}' where sequence = 8`, 8],
]

test.each(tampering)('whoever has the key and the triggers off is still found out: %s', (_, statement, firstBad) => {
  const { connection } = withLines(20)
  connection.sqlite.exec('drop trigger audit_event_no_update; drop trigger audit_event_no_delete')
  connection.sqlite.exec(statement)
  expect(verifyAuditChain(connection.db)).toMatchObject({ ok: false, firstBad })
})

test('the list is newest first, pages, and names the user', () => {
  const { connection } = withLines(5)
  const first = withNames(connection.db, listNewest(connection.db, { limit: 3 }))
  expect(first.map((e) => e.detail?.i)).toEqual([4, 3, 2])
  expect(first[0]?.userName).toBe('Ann Lee')
  expect(listNewest(connection.db, { limit: 3, before: first[2]?.sequence ?? 0 })[0]?.detail?.i).toBe(1)
})
