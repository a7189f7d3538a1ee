/**
 * A folder that looks like Electron's distribution and runs nothing: enough to see what a package would hold where the real
 * binary cannot be had. Its executable carries Electron's fuse wire, so that the fuses are really flipped and can be read back.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** @electron/fuses finds the wire by this text; then come the schema's version, the number of fuses, and one byte for each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseCount = 9
const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, fuseCount]), Buffer.alloc(fuseCount, '1')])

/** Linux layout; the package's own files do not depend on the system. */
export async function makeElectronStub(folder: string, version: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(path.join(folder, 'resources'), { recursive: true })
  await mkdir(path.join(folder, 'locales'), { recursive: true })
  await writeFile(path.join(folder, 'electron'), Buffer.concat([Buffer.from('stand-in for Electron\n'), wire]), {
    mode: 0o755,
  })
  await writeFile(path.join(folder, 'version'), version)
  await writeFile(path.join(folder, 'LICENSE'), '')
  await writeFile(path.join(folder, 'LICENSES.chromium.html'), '')
  await writeFile(path.join(folder, 'locales/en-US.pak'), '')
}
