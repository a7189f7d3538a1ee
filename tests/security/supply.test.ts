/** What the application is made of: known weaknesses judged, licences looked at, a list that says nothing of this computer. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type Allowed, judge, readAllowlist } from '../../build/audit.ts'
import { bomOf, licenceFindings } from '../../build/sbom.ts'

const advisory = 'GHSA-aaaa-bbbb-cccc'
const url = `https://github.com/advisories/${advisory}`
const weak = { url, title: 'Reads past the end', severity: 'high', range: '<2.0.0' }
const report = (vulnerabilities: object) => JSON.stringify({ auditReportVersion: 2, vulnerabilities })
const found = report({
  inner: { name: 'inner', via: [weak] },
  outer: { name: 'outer', via: ['inner'] },
})
const allowed: Allowed = { advisory, reason: 'We never call the function that is weak.', until: '2026-12-01' }

test('a weakness is open once, however many packages it comes through', () => {
  expect(judge(found, [], '2026-11-22')).toMatchObject({ state: 'checked', open: [{ advisory, packageName: 'inner' }] })
})

test('what is allowed with a reason is not open, until its day comes', () => {
  expect(judge(found, [allowed], '2026-11-30')).toMatchObject({ open: [], allowed: [{ advisory }], expired: [] })
  expect(judge(found, [allowed], '2026-12-01')).toMatchObject({ open: [{ advisory }], expired: [{ advisory }] })
})

test('an entry that allows nothing any more is named', () => {
  expect(judge(report({}), [allowed], '2026-11-22')).toMatchObject({ open: [], stale: [{ advisory }] })
})

test.each([
  '',
  'not json',
  '{"message":"405 Method Not Allowed - POST https://mirror.example/-/npm/v1/security/advisories/bulk"}',
  '{"vulnerabilities":{"x":{"name":"x","via":[{"title":"no address"}]}}}',
])('no report is never a good one: %s', (printed) => {
  const outcome = judge(printed, [], '2026-11-22')
  expect(outcome.state).toBe('not-checked')
  expect(JSON.stringify(outcome)).not.toContain('mirror.example')
})

test('every entry of the allowlist has an advisory, a reason and a day', () => {
  for (const { until } of readAllowlist()) expect(until > '2026-01-01').toBe(true)
})

const lockText = readFileSync(path.resolve(import.meta.dirname, '../../package-lock.json'), 'utf8')

test('the list of packages holds all that ship and none that only build, and says nothing of this computer', () => {
  const bom = bomOf(lockText)
  const names = bom.components.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining(['better-sqlite3-multiple-ciphers', 'react', 'react-dom', 'zod', '@orpc/server']),
  )
  expect(names).not.toContain('vitest')
  expect(JSON.stringify(bom)).not.toMatch(/serialNumber|timestamp|https?:\/\/|node_modules/)
  const refs = new Set([bom.metadata.component['bom-ref'], ...bom.components.map((one) => one['bom-ref'])])
  for (const { ref, dependsOn } of bom.dependencies)
    for (const name of [ref, ...dependsOn]) expect(refs.has(name), name).toBe(true)
  expect(
    bom.components.every(({ hashes }) =>
      hashes.every(({ alg, content }) => alg === 'SHA-512' && /^[0-9a-f]{128}$/.test(content)),
    ),
  ).toBe(true)
})

test('every package that ships has a licence that was looked at', () => {
  expect(licenceFindings(bomOf(lockText))).toEqual([])
})

test('a licence that is not on the list is named, and so is none', () => {
  const packages = {
    '': { name: 'chartkeep', version: '1.0.0', dependencies: { free: '1', copyleft: '1' } },
    'node_modules/free': { version: '1.0.0', license: 'MIT' },
    'node_modules/either': { version: '1.0.0', license: '(GPL-2.0-only OR MIT)' },
    'node_modules/copyleft': { version: '1.0.0', license: 'AGPL-3.0-only' },
    'node_modules/free/node_modules/both': { version: '1.0.0', license: 'MIT AND GPL-2.0-only' },
    'node_modules/silent': { version: '1.0.0' },
    'node_modules/tool': { version: '1.0.0', license: 'AGPL-3.0-only', dev: true },
  }
  expect(licenceFindings(bomOf(JSON.stringify({ lockfileVersion: 3, packages })))).toEqual([
    'both 1.0.0: MIT AND GPL-2.0-only',
    'copyleft 1.0.0: AGPL-3.0-only',
    'silent 1.0.0: no licence named',
  ])
})
