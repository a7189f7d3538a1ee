/** `npm run build`: the page, the shell, the service, into dist/. Nothing else is written. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { trustedBundles } from './vite.trusted.config.ts'

const root = path.resolve(import.meta.dirname, '..')
const dist = path.join(root, 'dist')
const stamp = path.join(dist, 'built-from')
const inputs = ['domain', 'exchange', 'db', 'electron', 'renderer', 'build', 'package.json', 'package-lock.json']

async function buildAll(): Promise<void> {
  // React's plugin builds for development where a test run has set this otherwise.
  process.env.NODE_ENV = 'production'
  const from = await stateOfInputs()
  await rm(dist, { recursive: true, force: true })
  await build({ configFile: path.join(root, 'build/vite.renderer.config.ts'), logLevel: 'warn' })
  for (const config of trustedBundles) await build(config)
  // db/migrate.ts looks beside itself, which in the bundle is dist/service.
  await cp(path.join(root, 'db/migrations'), path.join(dist, 'service/migrations'), { recursive: true })
  await writeFile(stamp, from)
}

/** Builds where nothing is built yet, or something changed since. */
export async function buildIfStale(): Promise<void> {
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === (await stateOfInputs())) return
  process.stderr.write('Building Chartkeep …\n')
  // In a process of its own, so that the caller's settings and memory stay its own.
  await promisify(execFile)(process.execPath, [import.meta.filename]).catch(({ stderr }: { stderr: string }) => {
    throw new Error(`Chartkeep could not be built.\n${stderr}`)
  })
}

/** Name, size and time of every file that goes in. */
async function stateOfInputs(): Promise<string> {
  const hash = createHash('sha256')
  for (const input of inputs) {
    const entries = (await stat(path.join(root, input))).isFile()
      ? ['']
      : (await readdir(path.join(root, input), { recursive: true })).sort()
    for (const entry of entries) {
      const file = path.join(root, input, entry)
      const state = await stat(file)
      if (state.isFile()) hash.update(`${file} ${state.size} ${state.mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

if (import.meta.main) await buildAll()
