/** What an installer would hold, with a stand-in for Electron's own files. The package is then started from its own contents. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { extractAll, extractFile, listPackage } from '@electron/asar'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Packaged, packageDir } from '../../build/package.ts'
import { boot } from './boot.ts'

let output: string
let packaged: Packaged

beforeAll(async () => {
  output = await mkdtemp(path.join(os.tmpdir(), 'chartkeep-package-'))
  packaged = await packageDir({ stub: true, output })
})
afterAll(() => rm(output, { recursive: true, force: true }))

test('migrations, page, bundles and the unpacked addon are in; sources, tests and maps are not; fuses are set', () => {
  expect(packaged.findings).toEqual([])
})

test('the bundles hold no path of the computer that built them', () => {
  const archive = path.join(packaged.dir, 'resources/app.asar')
  const root = path.resolve(import.meta.dirname, '../..')
  const scripts = listPackage(archive, { isPack: false }).filter((entry) => /dist.+\.c?js$/.test(entry))
  expect(scripts.length).toBeGreaterThan(4)
  for (const script of scripts) {
    const text = extractFile(archive, script.slice(1)).toString('utf8')
    expect(text.includes(root), script).toBe(false)
    expect(text.includes('sourceMappingURL=data:'), script).toBe(false)
  }
})

/** The stand-in is the Linux distribution, with the addon for Linux. */
test.runIf(process.platform === 'linux')('it starts from what it holds', async () => {
  const folder = path.join(output, 'extracted')
  extractAll(path.join(packaged.dir, 'resources/app.asar'), folder)
  expect(await boot(folder)).toMatchObject({ after: { state: 'ready', open: true }, verified: { ok: true } })
})
