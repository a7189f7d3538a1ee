/**
 * `npm run sbom`: what the application is made of, as CycloneDX 1.5 in dist/chartkeep.cdx.json, and a check that every package
 * has a licence that goes together with Apache-2.0. Made from package-lock.json, where each package stands with its digest: npm's
 * own `npm sbom --omit=dev` leaves out packages that a development package also asks for (measured with npm 11: react). The same
 * lock file gives the same bytes: no time, no path of this computer, no address of a mirror.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '..')

/** Licences without conditions on the work that uses them, by SPDX id. */
const accepted: readonly string[] = [
  ...['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'Unlicense', 'CC0-1.0'],
]

const names = z.record(z.string(), z.string()).default({})
const locked = z.object({
  /** Where the folder has another name than the package. */
  name: z.string().optional(),
  version: z.string(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  dependencies: names,
  optionalDependencies: names,
  peerDependencies: names,
})
type Locked = z.infer<typeof locked>
const lockFile = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), locked) })

interface Component {
  type: 'library'
  'bom-ref': string
  name: string
  version: string
  scope: 'required' | 'optional'
  hashes: { alg: string; content: string }[]
  licenses: { expression: string }[]
  purl: string
}

export interface Bom {
  bomFormat: 'CycloneDX'
  specVersion: '1.5'
  version: 1
  metadata: { component: { type: 'application'; 'bom-ref': string; name: string; version: string } }
  components: Component[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

/** `lockText`: package-lock.json. Throws where it is of another version or a package in it has no version. */
export function bomOf(lockText: string): Bom {
  const { '': self, ...packages } = lockFile.parse(JSON.parse(lockText)).packages
  if (!self) throw new Error('The lock file does not name the project')
  const shipped = Object.entries(packages).filter(([, { dev }]) => !dev)
  const present = new Map(shipped)
  const refs = new Map(shipped.map(([place, one]) => [place, purlOf(nameOf(place, one), one.version)]))
  const own = purlOf('chartkeep', self.version)
  const components = new Map(shipped.map(([place, one]) => [refs.get(place), componentOf(place, one)]))
  const dependsOn = (place: string, one: Locked) =>
    Object.keys({ ...one.dependencies, ...one.optionalDependencies, ...one.peerDependencies })
      .flatMap((name) => refs.get(placeOf(name, place, present) ?? '') ?? [])
      .sort()
  const dependencies = new Map([
    [own, dependsOn('', self)],
    ...shipped.map(([place, one]) => [refs.get(place) ?? '', dependsOn(place, one)] as const),
  ])
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': own, name: 'chartkeep', version: self.version } },
    components: [...components.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1)),
    dependencies: [...dependencies]
      .map(([ref, on]) => ({ ref, dependsOn: [...new Set(on)] }))
      .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
  }
}

function componentOf(place: string, one: Locked): Component {
  const name = nameOf(place, one)
  const purl = purlOf(name, one.version)
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version: one.version,
    scope: one.optional ? 'optional' : 'required',
    hashes: digests(one.integrity),
    licenses: one.license ? [{ expression: one.license }] : [],
    purl,
  }
}

function nameOf(place: string, { name }: Locked): string {
  return name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

/** Package URL (purl-spec, type npm). */
function purlOf(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`
}

/** Where Node finds `name` from `place`: beside it, or in a folder above. */
function placeOf(name: string, place: string, present: ReadonlyMap<string, unknown>): string | undefined {
  for (let from = place; ; from = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))) {
    const candidate = `${from ? `${from}/` : ''}node_modules/${name}`
    if (present.has(candidate)) return candidate
    if (from === '') return undefined
  }
}

/** `sha512-<base64>` to the algorithm's name in CycloneDX and hexadecimal. */
function digests(integrity = ''): Component['hashes'] {
  return integrity
    .split(/\s+/)
    .filter(Boolean)
    .map((digest) => {
      const [algorithm = '', content = ''] = digest.split(/-(.*)/s)
      return {
        alg: algorithm.toUpperCase().replace('SHA', 'SHA-'),
        content: Buffer.from(content, 'base64').toString('hex'),
      }
    })
}

/** Packages whose licence is not on the list, in words; none means that all are. */
export function licenceFindings({ components }: Bom): string[] {
  return components.flatMap(({ name, version, licenses: [license] }) =>
    license && isAccepted(license.expression)
      ? []
      : [`${name} ${version}: ${license?.expression ?? 'no licence named'}`],
  )
}

/** `(MIT OR GPL-2.0)`: one of them is enough; with AND all are needed. */
function isAccepted(expression: string): boolean {
  const plain = expression.replaceAll(/[()]/g, ' ')
  return plain.split(/ OR /).some((choice) => choice.split(/ AND /).every((id) => accepted.includes(id.trim())))
}

function main(): number {
  const made = bomOf(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const file = path.join(root, 'dist/chartkeep.cdx.json')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(made, undefined, 2)}\n`)
  const findings = licenceFindings(made)
  for (const finding of findings) console.error(`Licence to be looked at: ${finding}`)
  console.log(
    `${path.relative(root, file)}: ${made.components.length} packages, ${findings.length} licences to be looked at.`,
  )
  return findings.length === 0 ? 0 : 1
}

if (import.meta.main) process.exitCode = main()
