/** Rules of the house that are lint, beside the import law: each bites. */
import { expect, test } from 'vitest'
import { lint } from './lint.ts'

const offences: Array<[file: string, rule: string, code: string]> = [
  ['domain/a.ts', 'suspicious/noExplicitAny', 'export const x: any = 1\n'],
  ['domain/b.ts', 'suspicious/noTsIgnore', '// @ts-ignore\nexport const x: string = 1\n'],
  ['domain/c.ts', 'style/useImportType', "import { X } from './x.ts'\nexport const f = (x: X) => x\n"],
  ['domain/d.ts', 'correctness/useImportExtensions', "import { x } from './x'\nexport const y = x\n"],
  ['domain/e.ts', 'correctness/noUnusedImports', "import { x } from './x.ts'\nexport const y = 1\n"],
  ['domain/f.ts', 'correctness/noUnusedVariables', 'export function f() {\n  const y = 1\n}\n'],
  ['domain/g.ts', 'style/noRestrictedGlobals', 'export const home = () => process.env\n'],
  ['domain/h.ts', 'style/noEnum', 'export enum E {\n  A = 1,\n}\n'],
  ['domain/i.ts', 'style/noNonNullAssertion', 'export const f = (x?: string) => x!.length\n'],
  ['exchange/a.ts', 'style/noRestrictedGlobals', "export const f = () => fetch('x')\n"],
  ['renderer/a.ts', 'style/noRestrictedGlobals', 'export const f = () => Buffer.alloc(1)\n'],
  ['db/a.ts', 'nursery/noFloatingPromises', 'async function f() {\n  return 1\n}\nexport function g() {\n  f()\n}\n'],
  ['db/b.ts', 'style/useThrowOnlyError', "export function f() {\n  throw 'x'\n}\n"],
  ['db/c.ts', 'style/useNodejsImportProtocol', "import fs from 'fs'\nexport const x = fs\n"],
  ['db/d.ts', 'style/noCommonJs', "export const x = require('node:fs')\n"],
  ['electron/service/a.ts', 'suspicious/noConsole', "console.log('x')\n"],
  [
    'electron/service/b.ts',
    'correctness/noUndeclaredDependencies',
    "import { x } from '@orpc/nothing'\nexport const y = x\n",
  ],
  ['tests/a.test.ts', 'suspicious/noFocusedTests', "import { test } from 'vitest'\ntest.only('x', () => undefined)\n"],
  ['tests/b.test.ts', 'suspicious/noSkippedTests', "import { test } from 'vitest'\ntest.skip('x', () => undefined)\n"],
]

test('each offence is found under its rule', async () => {
  const findings = await lint([
    { file: 'domain/x.ts', code: 'export const x = 1\nexport type X = number\n' },
    ...offences.map(([file, , code]) => ({ file, code })),
  ])
  const missed = offences.filter(
    ([file, rule]) => !findings.some((found) => found.file === file && found.rule === rule),
  )
  expect(missed.map(([file, rule]) => `${rule} in ${file}`)).toEqual([])
})

test('files that import each other in a circle are found', async () => {
  const findings = await lint([
    { file: 'domain/a.ts', code: "import { b } from './b.ts'\nexport const a = () => b\n" },
    { file: 'domain/b.ts', code: "import { a } from './a.ts'\nexport const b = () => a\n" },
  ])
  expect(findings).toContainEqual({ file: 'domain/a.ts', rule: 'suspicious/noImportCycles' })
})
