/** What a package must hold and must not. Returns the findings in words; none means that it is as it should be. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { getRawHeader, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

const root = path.resolve(import.meta.dirname, '..')

export interface PackageLayout {
  archive: string
  /** The program itself; on macOS the `.app` folder. */
  executable: string
}

export async function checkPackage({ archive, executable }: PackageLayout): Promise<string[]> {
  if (!existsSync(archive)) return [`There is no archive at ${archive}`]
  const entries = listPackage(archive, { isPack: false }).map((entry) => entry.replaceAll(path.sep, '/').slice(1))
  return [...missing(entries), ...unwanted(entries), ...notUnpacked(archive), ...(await wrongFuses(executable))]
}

/** Every migration of the journal, the page, both bundles of the service, main and the preload script. */
function missing(entries: string[]): string[] {
  const journal = readFileSync(path.join(root, 'db/migrations/meta/_journal.json'), 'utf8')
  const { entries: migrations } = JSON.parse(journal) as { entries: Array<{ tag: string }> }
  const wanted = [
    'package.json',
    'dist/shell/main.js',
    'dist/shell/preload.cjs',
    'dist/service/utility.js',
    'dist/service/worker.js',
    'dist/service/migrations/meta/_journal.json',
    ...migrations.map(({ tag }) => `dist/service/migrations/${tag}.sql`),
    'dist/renderer/index.html',
    'node_modules/better-sqlite3/lib/index.js',
  ]
  return wanted.filter((file) => !entries.includes(file)).map((file) => `It does not hold ${file}`)
}

const belongsNot: Array<[what: string, RegExp]> = [
  ['a source', /\.tsx?$/],
  ['a source map', /\.map$/],
  ['a test', /(^|\/)(tests?|__tests__|fixtures)(\/|$)|\.test\./],
  ['a package that is in the bundles already', /^node_modules\/(?!better-sqlite3(\/|$))./],
  ['a part of the project that does not run', /^(?!dist(\/|$)|node_modules(\/|$)|package\.json$)/],
]

function unwanted(entries: string[]): string[] {
  return entries.flatMap((entry) =>
    belongsNot.filter(([, pattern]) => pattern.test(entry)).map(([what]) => `It holds ${what}: ${entry}`),
  )
}

/** A native addon can only be loaded from a real file. */
function notUnpacked(archive: string): string[] {
  const prebuilds = path.join(`${archive}.unpacked`, 'node_modules/better-sqlite3/prebuilds')
  const inside = JSON.stringify(getRawHeader(archive).header)
  const addons = [...inside.matchAll(/"([^"]+\.node)":\{"size":\d+,"unpacked":true/g)].map(([, name]) => name ?? '')
  if (addons.length !== 1) return [`It holds ${addons.length} unpacked addons instead of one`]
  return addons.filter((name) => !existsSync(path.join(prebuilds, name))).map((name) => `${name} is not unpacked`)
}

const fuses: Array<[name: string, FuseV1Options, boolean]> = [
  ['RunAsNode', FuseV1Options.RunAsNode, false],
  ['EnableNodeOptionsEnvironmentVariable', FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  ['EnableNodeCliInspectArguments', FuseV1Options.EnableNodeCliInspectArguments, false],
  ['EnableEmbeddedAsarIntegrityValidation', FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  ['OnlyLoadAppFromAsar', FuseV1Options.OnlyLoadAppFromAsar, true],
  ['EnableCookieEncryption', FuseV1Options.EnableCookieEncryption, true],
  ['GrantFileProtocolExtraPrivileges', FuseV1Options.GrantFileProtocolExtraPrivileges, false],
]

async function wrongFuses(executable: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(executable)
  return fuses
    .filter(([, fuse, on]) => wire[fuse] !== (on ? '1' : '0').charCodeAt(0))
    .map(([name, , on]) => `The fuse ${name} is not ${on ? 'on' : 'off'}`)
}
