/**
 * `npm run package`: installers for this system. `npm run package -- --dir`: the unpacked application only, with its contents
 * checked; where Electron's binary is not there, in a stand-in for its distribution.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build, DIR_TARGET, Platform } from 'electron-builder'
import { buildIfStale } from './build.ts'
import { packageConfig } from './electron-builder.ts'
import { makeElectronStub } from './electron-stub.ts'
import { checkPackage, type PackageLayout } from './package-check.ts'

const root = path.resolve(import.meta.dirname, '..')
const release = path.join(root, 'release')
const electronDir = path.join(root, 'node_modules/electron')

export interface Packaged {
  /** The folder that holds the unpacked application. */
  dir: string
  /** What is wrong with it; empty when it is as it should be. */
  findings: string[]
}

/** `stub`: in a stand-in for Electron's distribution, which is always the Linux one. */
export async function packageDir({ stub, output = release }: { stub: boolean; output?: string }): Promise<Packaged> {
  await buildIfStale()
  const platform = stub ? Platform.LINUX : Platform.current()
  const electronDist = stub ? path.join(output, 'electron-stub') : null
  if (electronDist) await makeElectronStub(electronDist, electronVersion())
  const config = { ...packageConfig, electronDist, directories: { ...packageConfig.directories, output } }
  await build({ targets: platform.createTarget(DIR_TARGET), config })
  const dir = path.join(output, unpackedFolder(platform))
  return { dir, findings: await checkPackage(layoutOf(platform, dir)) }
}

/** electron-builder adds the processor to the folder's name where it is not x64. */
function unpackedFolder(platform: Platform): string {
  const name = platform === Platform.MAC ? 'mac' : `${platform.buildConfigurationKey}-unpacked`
  if (process.arch === 'x64') return name
  return platform === Platform.MAC ? `mac-${process.arch}` : name.replace('-', `-${process.arch}-`)
}

function layoutOf(platform: Platform, dir: string): PackageLayout {
  if (platform === Platform.MAC) {
    const app = path.join(dir, 'Chartkeep.app')
    return { archive: path.join(app, 'Contents/Resources/app.asar'), executable: app }
  }
  const executable = platform === Platform.WINDOWS ? 'Chartkeep.exe' : 'chartkeep'
  return { archive: path.join(dir, 'resources/app.asar'), executable: path.join(dir, executable) }
}

function electronVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(electronDir, 'package.json'), 'utf8')) as { version: string }
  return version
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { dir: { type: 'boolean', default: false } } })
  if (!values.dir) {
    await buildIfStale()
    await build({ targets: Platform.current().createTarget(), config: packageConfig })
    return 0
  }
  const stub = !existsSync(path.join(electronDir, 'dist'))
  if (stub)
    console.log(
      'Electron is not here: a stand-in takes its place, so this package shows what is inside and does not run.',
    )
  const { dir, findings } = await packageDir({ stub })
  for (const finding of findings) console.error(finding)
  if (findings.length === 0) console.log(`Packaged and checked: ${dir}`)
  return findings.length === 0 ? 0 : 1
}

if (import.meta.main) process.exitCode = await main()
