/**
 * The validators of `../shared/conformance`: C-CDA schema and schematron, FHIR with US Core. `CONFORMANCE_DIR` names an
 * installed copy. Absent: one line says what is not checked.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const dir = process.env.CONFORMANCE_DIR ?? path.resolve(import.meta.dirname, '../../../shared/conformance')

/** Installed, not only present: both need what `install.sh` brings. */
export const validatorsInstalled = existsSync(path.join(dir, 'node_modules'))
if (!validatorsInstalled)
  console.info('Exported documents are not validated: no installed validators (CONFORMANCE_DIR).')

/** One line for each file that fails, with its findings. Empty: all are valid. */
export function findings(kind: 'ccda' | 'fhir', files: string[]): string[] {
  const run = spawnSync(path.join(dir, `validate-${kind}`), ['-v', ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (run.error) throw run.error
  const lines = run.stdout.split('\n').filter((line) => line.trim() !== '')
  const passed = lines.filter((line) => /\bPASS\b/.test(line)).length
  if (run.status === 0 && passed === files.length) return []
  return lines.filter((line) => !/\bPASS\b/.test(line)).concat(run.stderr.trim() || [])
}

export interface SchematronWarning {
  file: string
  /** Conformance number of the rule: `1098-7488`. */
  rule: string
}

/** What C-CDA documents should have and do not. */
export function schematronWarnings(files: readonly string[]): SchematronWarning[] {
  const run = spawnSync(path.join(dir, 'validate-ccda'), ['-w', '--json', ...files], {
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
  })
  if (run.error) throw run.error
  const reports = JSON.parse(run.stdout) as { file: string; schematron: { severity: string; id: string }[] }[]
  return reports.flatMap(({ file, schematron }) =>
    schematron
      .filter(({ severity }) => severity === 'warning')
      .map(({ id }) => ({ file, rule: /^a-(\d+-\d+)/.exec(id)?.[1] ?? id })),
  )
}
