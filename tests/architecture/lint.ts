import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const root = path.resolve(import.meta.dirname, '../..')
const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome')

export interface Finding {
  file: string
  /** Without `lint/`, e.g. `style/noRestrictedImports`. */
  rule: string
}

interface Report {
  diagnostics: Array<{ category: string; location: { path: string } }>
}

/** Puts the samples into an empty project that has this project's lint rules, and says what the lint finds there. */
export async function lint(samples: Iterable<{ file: string; code: string }>): Promise<Finding[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'chartkeep-lint-'))
  try {
    for (const file of ['biome.json', 'package.json']) await copyFile(path.join(root, file), path.join(folder, file))
    for (const { file, code } of samples) {
      await mkdir(path.join(folder, path.dirname(file)), { recursive: true })
      await writeFile(path.join(folder, file), code)
    }
    const { diagnostics } = await runBiome(folder)
    return diagnostics.map(({ category, location }) => ({
      file: path.relative(folder, path.resolve(folder, location.path)).replaceAll(path.sep, '/'),
      rule: category.replace(/^lint\//, ''),
    }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Findings make biome fail; its report is on stdout all the same. */
async function runBiome(folder: string): Promise<Report> {
  const args = [biome, 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.']
  const running = promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 })
  const { stdout } = await running.catch((error: { stdout: string }) => error)
  return JSON.parse(stdout) as Report
}
