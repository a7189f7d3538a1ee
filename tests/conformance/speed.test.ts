/**
 * How fast documents are read and written, beside @medplum/ccda on the same documents in the same run. The numbers are printed and
 * judged by whoever reads them: nothing fails because a machine is slow. In a process of its own, as the application runs.
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { validatorsInstalled } from './validators.ts'

test.runIf(validatorsInstalled)('reading and writing beside another library is measured', () => {
  const run = spawnSync(process.execPath, [path.resolve(import.meta.dirname, '../bench/print-documents.ts')], {
    encoding: 'utf8',
  })
  console.info(run.stdout)
  // The other library speaks on stderr of what it passes over.
  expect(run.status, run.stderr).toBe(0)
  for (const what of ['C-CDA read', 'C-CDA written back', 'Charts written as C-CDA'])
    expect(run.stdout).toMatch(new RegExp(`^${what}, per document \\(\\d+\\) .*@medplum/ccda .* as fast`, 'm'))
})
