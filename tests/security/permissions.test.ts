/** The permission matrix: every procedure of the contract, asked by every role of a real service. */
import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { needsOf, permissionsOf, procedureNeeds, rolePermissions } from '../../domain/access/permissions.ts'
import { role } from '../../domain/resources/user.ts'
import { type Client, startPractice } from '../service/harness.ts'
import { atWork } from '../service/people.ts'
import { walkContract } from '../service/walk.ts'

const roles = role.options

test('every procedure has one line in the table, and the table no other', async () => {
  const { client } = await startPractice()
  const paths = walkContract(client).map(({ path }) => path)
  const lines = Object.entries(procedureNeeds).flatMap(([branch, of]) => Object.keys(of).map((p) => `${branch}.${p}`))
  expect(lines.sort()).toEqual(paths.sort())
  for (const { path, access } of walkContract(client)) {
    if (access === 'public') expect(needsOf(path.split('.')), path).toEqual(['open'])
    else expect(needsOf(path.split('.')), path).not.toContain('open')
  }
})

test('each role is answered what its permissions allow and refused all else', async () => {
  const harness = await startPractice()
  const { client: admin, service } = harness
  const matrix = new Map<string, string[]>()
  let asked = 0
  for (const name of roles) {
    const { user } = await atWork(harness, admin, `Some ${name}`, [name])
    const may = permissionsOf([name])
    for (const { path, access } of walkContract(admin)) {
      const needs = needsOf(path.split('.')) ?? []
      const lacking = access === 'public' ? undefined : needs.find((n) => n !== 'own' && n !== 'open' && !may.has(n))
      // A window of its own for each call: some of them sign out or lock.
      const connection = service.connect()
      connection.session = { user, locked: false }
      const client = createRouterClient(service.router, { context: () => service.contextOf(connection) })
      const answer = await ask(client as unknown as Client, path)
      service.disconnect(connection)
      asked += 1
      matrix.set(path, [...(matrix.get(path) ?? []), lacking ? '–' : 'yes'])
      if (lacking) expect(answer, `${name}: ${path}`).toMatchObject({ code: 'FORBIDDEN', data: { needs: lacking } })
      else expect(answer.code, `${name}: ${path}`).not.toBe('FORBIDDEN')
    }
  }
  const refused = [...matrix.values()].flat().filter((cell) => cell === '–').length
  expect(await countDenied(admin)).toBe(refused)
  console.log(table(matrix))
  console.log(
    `${asked} calls by ${roles.length} roles: ${asked - refused} let through, ${refused} refused and audited.`,
  )
})

test('least privilege: what each role must not have', () => {
  const has = (name: (typeof roles)[number]) => rolePermissions[name]
  for (const clinicalOnly of ['prescribe', 'sign-orders', 'diagnose', 'review-results'] as const) {
    expect(roles.filter((name) => has(name).includes(clinicalOnly))).toEqual(['clinician'])
  }
  for (const adminOnly of ['manage-people', 'manage-backups', 'manage-practice', 'read-audit'] as const) {
    expect(roles.filter((name) => has(name).includes(adminOnly))).toEqual(['admin'])
  }
  expect(has('admin')).not.toContain('view-chart')
  expect(has('read-only')).toEqual(['find-patients', 'view-office', 'view-chart', 'print'])
  for (const clinical of ['chart', 'view-chart', 'print', 'write-notes', 'reconcile'] as const) {
    expect(has('front-desk')).not.toContain(clinical)
  }
})

async function countDenied(client: Client): Promise<number> {
  let denied = 0
  for (let before: number | undefined; ; ) {
    const lines = await client.audit.list({ limit: 500, ...(before && { before }) })
    denied += lines.filter(({ type, outcome }) => type === 'denied' && outcome === 'failure').length
    before = lines.at(-1)?.sequence
    if (lines.length < 500) return denied
  }
}

/** Without input: what lets the call through then says that the input is missing, or answers. Streams are closed again. */
async function ask(client: Client, path: string): Promise<{ code?: string; data?: unknown }> {
  const procedure = walkContract(client).find((one) => one.path === path)
  try {
    const answer = await procedure?.call()
    if (answer && typeof answer === 'object' && Symbol.asyncIterator in answer) {
      await (answer as AsyncGenerator<unknown>).return(undefined)
    }
    return {}
  } catch (error) {
    return error as { code?: string }
  }
}

function table(matrix: ReadonlyMap<string, string[]>): string {
  const width = Math.max(...[...matrix.keys()].map((path) => path.length))
  const line = (first: string, cells: readonly string[]) =>
    [first.padEnd(width), ...cells.map((cell) => cell.padStart(10))].join(' ')
  return [line('procedure', roles), ...[...matrix].map(([path, cells]) => line(path, cells))].join('\n')
}
