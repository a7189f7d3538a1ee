/**
 * `npm run audit:packages`: known weaknesses of the packages that the application is made of. What was looked at and found not to touch us
 * stands in audit-allowlist.json with its reason and the day until which that judgement holds. Ends with 0 where nothing is open,
 * 1 where something is, 2 where the registry could not be asked: that is "not checked", never "ok".
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const allowlist = z.array(
  z.object({
    /** As the advisory is named: `GHSA-xxxx-xxxx-xxxx`. */
    advisory: z.string().regex(/^GHSA(-[0-9a-z]{4}){3}$/),
    reason: z.string().min(20),
    /** From this day on (`YYYY-MM-DD`) it counts again. */
    until: z.iso.date(),
  }),
)
export type Allowed = z.infer<typeof allowlist>[number]

const via = z.union([
  z.string(),
  z.object({ url: z.string(), title: z.string(), severity: z.string(), range: z.string().optional() }),
])
const npmReport = z.object({
  vulnerabilities: z.record(z.string(), z.object({ name: z.string(), via: z.array(via) })),
})

export interface Finding {
  advisory: string
  packageName: string
  title: string
  severity: string
}

export type Outcome =
  | { state: 'not-checked'; why: string }
  /** `stale`: entries of the allowlist that allow nothing any more. */
  | { state: 'checked'; open: Finding[]; allowed: Finding[]; expired: Allowed[]; stale: Allowed[] }

export function readAllowlist(): Allowed[] {
  return allowlist.parse(JSON.parse(readFileSync(path.join(import.meta.dirname, 'audit-allowlist.json'), 'utf8')))
}

/** `printed`: what `npm audit --json` said. `today`: `YYYY-MM-DD`. */
export function judge(printed: string, allowed: readonly Allowed[], today: string): Outcome {
  const parsed = npmReport.safeParse(parseJson(printed))
  if (!parsed.success) return { state: 'not-checked', why: reasonIn(printed) }
  const findings = findingsOf(parsed.data)
  const valid = allowed.filter(({ until }) => today < until)
  const isAllowed = ({ advisory }: Finding) => valid.some((entry) => entry.advisory === advisory)
  const isFound = ({ advisory }: Allowed) => findings.some((finding) => finding.advisory === advisory)
  return {
    state: 'checked',
    open: findings.filter((finding) => !isAllowed(finding)),
    allowed: findings.filter(isAllowed),
    expired: allowed.filter((entry) => today >= entry.until && isFound(entry)),
    stale: allowed.filter((entry) => !isFound(entry)),
  }
}

/** An advisory once, however many packages it comes through. */
function findingsOf({ vulnerabilities }: z.infer<typeof npmReport>): Finding[] {
  const found = new Map<string, Finding>()
  for (const { name, via: causes } of Object.values(vulnerabilities)) {
    for (const cause of causes) {
      if (typeof cause === 'string') continue
      const advisory = cause.url.split('/').at(-1) ?? cause.url
      found.set(advisory, { advisory, packageName: name, title: cause.title, severity: cause.severity })
    }
  }
  return [...found.values()]
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** npm prints its own failures as JSON too. Addresses stay out of the line. */
function reasonIn(printed: string): string {
  const said = z.object({ message: z.string() }).safeParse(parseJson(printed)).data?.message
  return (said ?? 'npm gave no report').replaceAll(/https?:\/\/\S+/g, 'the registry')
}

function main(): number {
  // On Windows npm is a script of the shell; the arguments are constants.
  const shell = process.platform === 'win32'
  const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    encoding: 'utf8',
    shell,
    maxBuffer: 2 ** 26,
  })
  if (error) throw error
  const outcome = judge(stdout, readAllowlist(), new Date().toISOString().slice(0, 10))
  if (outcome.state === 'not-checked') {
    console.log(`Known weaknesses of packages: NOT CHECKED (${outcome.why})`)
    return 2
  }
  const { open, allowed, expired, stale } = outcome
  for (const { advisory, packageName, severity, title } of open) {
    console.error(`${severity}  ${packageName}  ${advisory}  ${title}`)
  }
  for (const { advisory, until } of expired) console.error(`${advisory} was allowed until ${until}: look at it again`)
  for (const { advisory } of stale) console.error(`${advisory} is allowed and no longer found: take it off the list`)
  console.log(`Known weaknesses of packages: ${open.length} open, ${allowed.length} allowed with a reason.`)
  return open.length + stale.length > 0 ? 1 : 0
}

if (import.meta.main) process.exitCode = main()
