/**
 * The Chromium that comes through the npm registry (headless, Linux), for machines that have no browser. Unpacked once into
 * node_modules/.cache, with the libraries and fonts that it brings for systems that lack them. Its own launch arguments are not
 * used: they switch web security off, and that is among the things under test.
 */
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import chromium, { inflate } from '@sparticuz/chromium'
import type { LaunchOptions } from 'playwright-core'

const cache = path.resolve(import.meta.dirname, '../../node_modules/.cache/chromium')
const bin = fileURLToPath(new URL('../bin/', import.meta.resolve('@sparticuz/chromium')))

export async function npmChromium(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome, Edge or Chromium was found. Install one, or name its program in CHROME_PATH.')
  }
  if (!existsSync(cache)) await unpack()
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: path.join(cache, 'fonts') }
  return {
    executablePath: path.join(cache, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...(process.env as Record<string, string>), LD_LIBRARY_PATH: path.join(cache, 'al2023/lib'), ...fonts },
  }
}

/** The package unpacks into the system's folder for temporary files, wherever that is. Renamed when whole. */
async function unpack(): Promise<void> {
  const before = process.env.TMPDIR
  const partial = `${cache}.${process.pid}`
  await mkdir(partial, { recursive: true })
  process.env.TMPDIR = partial
  try {
    await chromium.executablePath()
    await inflate(path.join(bin, 'al2023.tar.br'))
    await rename(partial, cache)
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    if (!existsSync(cache)) throw error
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
