/** `chartkeep export --format packet`: the file, its lock, and that the password is asked for properly. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
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
  args = ['export', '--data', data, '--recipient', 'Bath Cardiology', '--patient', patient?.id ?? '']
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

it('a folder that is not there is named before anything is disclosed', async () => {
  const out = path.join(dir, 'no-drive', 'open.zip')
  const outcome = await chartkeep([...args, '--format', 'packet', '--out', out])
  expect(outcome.code).toBe(1)
  expect(outcome.stderr.trim()).toBe(`There is no such file or folder: ${path.dirname(out)}.`)
})

it('a file that could not be written is disclosed all the same, and the command says so', async () => {
  const out = path.join(dir, 'taken')
  mkdirSync(`${out}.partial`)
  const outcome = await chartkeep([...args, '--format', 'packet', '--out', out])
  expect(outcome.code).toBe(1)
  expect(outcome.stderr).toContain('stands in the log of disclosures all the same')
  expect(outcome.stderr).toContain(`This is a folder, not a file: ${out}.`)
})

it('says to whom, why and what is asked, leaves out what is excluded, and holds what was chosen', async () => {
  const out = path.join(dir, 'referral.zip')
  const preview = await chartkeep([...args, '--format', 'fhir', '--out', path.join(dir, 'all.json')])
  expect(preview.code, preview.stderr).toBe(0)
  const { entry } = JSON.parse(readFileSync(path.join(dir, 'all.json'), 'utf8')) as {
    entry: { resource: { resourceType: string; id: string; type?: { coding?: { code?: string }[] } } }[]
  }
  const problem = entry.find(({ resource }) => resource.resourceType === 'Condition')?.resource.id ?? ''
  const asked = [
    '--reason',
    'Chest pain',
    '--question',
    'Stress test?',
    '--urgency',
    'urgent',
    '--contents',
    'referral-note,html',
  ]
  const outcome = await chartkeep([
    ...args,
    '--format',
    'packet',
    '--out',
    out,
    ...asked,
    '--exclude',
    problem,
    '--json',
  ])
  expect(outcome.code, outcome.stderr).toBe(0)
  expect(outcome.json()).toMatchObject({
    documents: ['Referral note (C-CDA)', 'Chart summary to read'],
    leftOut: expect.arrayContaining([{ what: 'Taken out one by one', count: 1 }]),
  })
  const [note] = (await partsOf(readFileSync(out), 'referral.zip')).parts
  const text = new TextDecoder().decode(note?.bytes)
  for (const words of ['Chest pain', 'Stress test?', 'Urgent', 'Bath Cardiology']) expect(text).toContain(words)
  expect(text).not.toContain(problem)
})

it('names what is missing or wrong before anything is written', async () => {
  const out = path.join(dir, 'never.xml')
  const wrong = async (...more: string[]) => {
    const { code, stderr } = await chartkeep([
      'export',
      '--data',
      data,
      '--patient',
      args.at(-1) ?? '',
      '--out',
      out,
      ...more,
    ])
    return [code, stderr]
  }
  expect(await wrong('--format', 'ccd')).toEqual([2, expect.stringContaining('--recipient NAME is missing')])
  const to = ['--recipient', 'Bath']
  expect(await wrong('--format', 'ccd', ...to, '--urgency', 'soon')).toEqual([
    2,
    expect.stringContaining('--urgency must be'),
  ])
  expect(await wrong('--format', 'ccd', ...to, '--contents', 'html')).toEqual([
    2,
    expect.stringContaining('--format packet'),
  ])
  expect(await wrong('--format', 'ccd', ...to, '--exclude', 'x')).toEqual([2, expect.stringContaining('--exclude ID')])
  expect(existsSync(out)).toBe(false)
})
