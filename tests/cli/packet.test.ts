/** `chartkeep export --format packet`: the file, its lock, and that the password is asked for properly. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { partsOf } from '../../exchange/parts.ts'
import { chartkeep, folderForFile } from './run.ts'

const dir = folderForFile()
const data = path.join(dir, 'practice')
let args: string[] = []

beforeAll(async () => {
  await chartkeep(['init', '--data', data, '--practice', 'Demo Practice', '--user', 'ann'])
  await chartkeep(['demo', '--data', data, '--patients', '1', '--seed', '9'])
  const [patient] = (await chartkeep(['patients', '--data', data, '--json'])).json() as { id: string }[]
  args = ['export', '--data', data, '--patient', patient?.id ?? '']
})

it('writes a packet that our reader finds whole', async () => {
  const out = path.join(dir, 'open.zip')
  const outcome = await chartkeep([...args, '--format', 'packet', '--out', out, '--json'])
  expect(outcome.code, outcome.stderr).toBe(0)
  const { parts, damaged } = await partsOf(readFileSync(out), 'open.zip')
  expect(parts).toHaveLength(2)
  expect(damaged).toEqual([])
})

it('locks it by the password of a variable, and writes nothing where that is too short or the format has no lock', async () => {
  const out = path.join(dir, 'locked.zip')
  const lock = ['--out', out, '--password-env', 'PACKET_PASSWORD']
  const short = await chartkeep([...args, '--format', 'packet', ...lock], { PACKET_PASSWORD: 'short' })
  expect([short.code, short.stderr]).toEqual([2, expect.stringContaining('8 to 200 characters')])
  const ccd = await chartkeep([...args, '--format', 'ccd', ...lock], { PACKET_PASSWORD: 'correct horse' })
  expect([ccd.code, ccd.stderr]).toEqual([2, expect.stringContaining('--format packet')])
  expect(existsSync(out)).toBe(false)
  const locked = await chartkeep([...args, '--format', 'packet', ...lock], { PACKET_PASSWORD: 'correct horse' })
  expect(locked.code, locked.stderr).toBe(0)
  await expect(partsOf(readFileSync(out), 'locked.zip')).rejects.toThrow('password')
})
