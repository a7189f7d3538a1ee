/** The import law is lint; this proves that the lint bites, in every forbidden direction, and lets every allowed one pass. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { lint } from './lint.ts'

const root = path.resolve(import.meta.dirname, '../..')

type Verdict = 'allowed' | 'forbidden'
const law: Array<[from: string, imported: string, verdict: Verdict]> = [
  ['domain/clinical/a.ts', '../resources/patient.ts', 'allowed'],
  ['domain/clinical/a.ts', './b.ts', 'allowed'],
  ['domain/clinical/a.ts', 'zod', 'allowed'],
  ['domain/contract/a.ts', '@orpc/contract', 'allowed'],
  ['domain/clinical/a.ts', '../../exchange/types.ts', 'forbidden'],
  ['domain/clinical/a.ts', '../../db/connection.ts', 'forbidden'],
  ['domain/clinical/a.ts', '../../electron/service/service.ts', 'forbidden'],
  ['domain/clinical/a.ts', '../../renderer/client.ts', 'forbidden'],
  ['domain/a.ts', '../db/connection.ts', 'forbidden'],
  ['domain/clinical/a.ts', 'node:fs', 'forbidden'],
  ['domain/clinical/a.ts', 'react', 'forbidden'],
  ['domain/clinical/a.ts', 'electron', 'forbidden'],

  ['exchange/ccda/a.ts', '../../domain/resources/patient.ts', 'allowed'],
  ['exchange/ccda/a.ts', '../terminology/codes.ts', 'allowed'],
  ['exchange/ccda/a.ts', 'saxes', 'allowed'],
  ['exchange/packet/a.ts', 'node:crypto', 'allowed'],
  ['exchange/ccda/a.ts', '../../db/connection.ts', 'forbidden'],
  ['exchange/ccda/a.ts', '../../electron/service/service.ts', 'forbidden'],
  ['exchange/ccda/a.ts', '../../renderer/client.ts', 'forbidden'],
  ['exchange/ccda/a.ts', 'node:fs', 'forbidden'],
  ['exchange/ccda/a.ts', 'node:fs/promises', 'forbidden'],
  ['exchange/ccda/a.ts', 'better-sqlite3', 'forbidden'],
  ['exchange/ccda/a.ts', 'electron', 'forbidden'],

  ['db/queries/a.ts', '../../domain/resources/patient.ts', 'allowed'],
  ['db/queries/a.ts', 'drizzle-orm/better-sqlite3', 'allowed'],
  ['db/a.ts', 'node:fs', 'allowed'],
  ['db/queries/a.ts', '../../exchange/types.ts', 'forbidden'],
  ['db/queries/a.ts', '../../electron/service/service.ts', 'forbidden'],
  ['db/queries/a.ts', '../../renderer/client.ts', 'forbidden'],
  ['db/queries/a.ts', 'electron', 'forbidden'],
  ['db/queries/a.ts', '@orpc/server', 'forbidden'],

  ['electron/service/procedures/a.ts', '../../../db/connection.ts', 'allowed'],
  ['electron/service/procedures/a.ts', '../../../exchange/types.ts', 'allowed'],
  ['electron/service/procedures/a.ts', '../../../domain/contract/index.ts', 'allowed'],
  ['electron/service/procedures/a.ts', '../../../renderer/client.ts', 'forbidden'],
  ['electron/service/procedures/a.ts', '../../hosts/loopback.ts', 'forbidden'],
  ['electron/service/procedures/a.ts', '../../shell/main.ts', 'forbidden'],
  ['electron/service/a.ts', '../hosts/loopback.ts', 'forbidden'],
  ['electron/service/a.ts', 'electron', 'forbidden'],

  ['electron/hosts/a.ts', '../service/service.ts', 'allowed'],
  ['electron/hosts/a.ts', './messages.ts', 'allowed'],
  ['electron/hosts/a.ts', '../shell/main.ts', 'forbidden'],
  ['electron/hosts/a.ts', '../../renderer/client.ts', 'forbidden'],
  ['electron/hosts/a.ts', 'electron', 'forbidden'],
  ['electron/cli.ts', './hosts/loopback.ts', 'allowed'],
  ['electron/cli.ts', './shell/main.ts', 'forbidden'],
  ['electron/cli.ts', 'electron', 'forbidden'],

  ['electron/shell/a.ts', 'electron', 'allowed'],
  ['electron/shell/a.ts', './window.ts', 'allowed'],
  ['electron/shell/a.ts', '../hosts/messages.ts', 'allowed'],
  ['electron/shell/a.ts', '../renderer-files.ts', 'allowed'],
  ['electron/shell/a.ts', '../../domain/platform.ts', 'allowed'],
  ['electron/shell/a.ts', '../hosts/utility.ts', 'forbidden'],
  ['electron/shell/a.ts', '../service/service.ts', 'forbidden'],
  ['electron/shell/a.ts', '../../db/connection.ts', 'forbidden'],
  ['electron/shell/a.ts', '../../exchange/types.ts', 'forbidden'],
  ['electron/shell/a.ts', '../../renderer/client.ts', 'forbidden'],
  ['electron/shell/a.ts', 'better-sqlite3', 'forbidden'],

  ['renderer/features/a.ts', '../../domain/resources/patient.ts', 'allowed'],
  ['renderer/features/a.ts', '../client.ts', 'allowed'],
  ['renderer/features/a.ts', '@mantine/core', 'allowed'],
  ['renderer/features/a.ts', '../../exchange/types.ts', 'forbidden'],
  ['renderer/features/a.ts', '../../db/connection.ts', 'forbidden'],
  ['renderer/features/a.ts', '../../electron/service/service.ts', 'forbidden'],
  ['renderer/features/a.ts', 'electron', 'forbidden'],
  ['renderer/features/a.ts', '@orpc/server', 'forbidden'],
  ['renderer/features/a.ts', 'node:path', 'forbidden'],
]

/** Every way to write an import; all of them obey the law. */
const forms: Array<[form: string, code: (module: string) => string]> = [
  ['import', (module) => `import { x } from '${module}'\nexport const y = x\n`],
  ['type import', (module) => `import type { X } from '${module}'\nexport type Y = X\n`],
  ['import for its effect', (module) => `import '${module}'\n`],
  ['dynamic import', (module) => `export const x = await import('${module}')\n`],
  ['re-export', (module) => `export { x } from '${module}'\n`],
  ['re-export of all', (module) => `export * from '${module}'\n`],
]

const samples = law.flatMap(([from, imported, verdict], index) =>
  forms.map(([form, code], formIndex) => ({
    file: from.replace(/[^/]+\.ts$/, `sample${index}-${formIndex}.ts`),
    code: code(imported),
    name: `${form}: ${from} -> ${imported}`,
    verdict,
  })),
)

test('every forbidden import is found, every allowed one passes', async () => {
  const findings = await lint(samples)
  const bitten = new Set(findings.filter(({ rule }) => rule === 'style/noRestrictedImports').map(({ file }) => file))
  const wrong = samples.filter(({ file, verdict }) => bitten.has(file) !== (verdict === 'forbidden'))
  expect(wrong.map(({ name, verdict }) => `${name} should be ${verdict}`)).toEqual([])
  expect(samples.length).toBeGreaterThan(400)
})

/** `import('…').T` in a type is the one form that the lint does not see. */
test('no type is taken from another file without an import', async () => {
  const found: string[] = []
  for (const room of ['domain', 'exchange', 'db', 'electron', 'renderer']) {
    for (const file of await readdir(path.join(root, room), { recursive: true })) {
      if (!/\.tsx?$/.test(file)) continue
      const text = await readFile(path.join(root, room, file), 'utf8')
      if (/\bimport\(['"][^'"]+['"]\)\.(?!then\b)/.test(text)) found.push(`${room}/${file}`)
    }
  }
  expect(found).toEqual([])
})
