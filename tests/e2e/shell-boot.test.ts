/** The built main and preload bundles come up and answer the contract, with only the `electron` module replaced. */
import path from 'node:path'
import { expect, test } from 'vitest'
import { boot } from './boot.ts'

test('main, preload, service and worker answer the page end to end, then end by themselves', async () => {
  const report = await boot(path.resolve(import.meta.dirname, '../..'))
  expect(report.before).toMatchObject({ state: 'new', open: false, version: 'stand-in' })
  expect(report.session).toMatchObject({ userName: 'ada', practice: 'Elm Street', locked: false })
  expect(report.after).toMatchObject({ state: 'ready', open: true })
  expect(report.verified).toMatchObject({ ok: true })
  expect(report.bridge).toContain('saveFile')
  expect(report.policy).toContain("default-src 'none'")
  expect(report.entryScript).toBe(200)
})
