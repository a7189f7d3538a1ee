/** Files that are written whole: also where a drive knows less than a disk. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { flushFolder, writeFileDurably } from '../../db/files.ts'

test('a file is whole under its name, and nothing lies beside it', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'chartkeep-files-'))
  const file = path.join(dir, 'a.zip')
  writeFileDurably(file, 'one')
  writeFileDurably(file, 'two')
  expect(readFileSync(file, 'utf8')).toBe('two')
  expect(readdirSync(dir)).toEqual(['a.zip'])
  rmSync(dir, { recursive: true })
})

test('a folder that cannot be flushed, as on a network share, fails nothing; one that is not there does', () => {
  // Linux answers EINVAL for /proc as it does for shares; elsewhere any folder can be flushed.
  expect(() => flushFolder(process.platform === 'linux' ? '/proc/self' : tmpdir())).not.toThrow()
  expect(() => flushFolder(path.join(tmpdir(), 'chartkeep-is-not-there'))).toThrow('ENOENT')
})
