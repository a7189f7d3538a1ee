/** One practice from the command line: made, filled, listed, exported, backed up, restored. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../exchange/read.ts'
import { chartkeep, folderForFile } from './run.ts'

const dir = folderForFile()
const data = path.join(dir, 'practice')
const copy = path.join(dir, 'practice.chartkeep-backup')

interface Listed {
  id: string
  recordNumber: string
  name: string
  birthDate: string
}

describe('a practice from the command line', () => {
  it('is made with a recovery code, in files that are no plain SQLite', async () => {
    const outcome = await chartkeep(['init', '--data', data, '--practice', 'Demo Practice', '--user', 'ann', '--json'])
    expect(outcome.code).toBe(0)
    expect(outcome.json()).toMatchObject({ practice: 'Demo Practice', user: 'ann' })
    expect((outcome.json() as { recoveryCode: string }).recoveryCode).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)
    expect(readFileSync(path.join(data, 'chartkeep.db')).subarray(0, 15).toString()).not.toBe('SQLite format 3')
  })

  it('is not made twice, and not with a short password', async () => {
    const again = await chartkeep(['init', '--data', data, '--practice', 'Other', '--user', 'bob'])
    expect(again.code).toBe(1)
    expect(again.stderr).toContain('There is a practice in this data folder already')
    const other = path.join(dir, 'other')
    const short = await chartkeep(['init', '--data', other, '--practice', 'P', '--user', 'u'], {
      CHARTKEEP_PASSWORD: 'short',
    })
    expect(short.code).toBe(1)
    expect(short.stderr).toContain('at least 12 characters')
  })

  it('takes demo patients, and more of them later', async () => {
    const first = await chartkeep(['demo', '--data', data, '--patients', '4', '--seed', '9', '--json'])
    expect(first.code, first.stderr).toBe(0)
    expect(first.json()).toEqual({ added: 4, patients: 4, seed: 9 })
    const more = await chartkeep(['demo', '--data', data, '--patients', '2', '--seed', '9', '--json'])
    expect(more.json()).toEqual({ added: 2, patients: 6, seed: 9 })
  })

  it('lists and finds them', async () => {
    const all = (await chartkeep(['patients', '--data', data, '--json'])).json() as Listed[]
    expect(all).toHaveLength(6)
    expect(all.map((p) => p.name)).toEqual([...all.map((p) => p.name)].sort((a, b) => a.localeCompare(b)))
    const [someone] = all as [Listed]
    const family = someone.name.split(',')[0] ?? ''
    const found = (await chartkeep(['patients', '--data', data, '--search', family, '--json'])).json() as Listed[]
    expect(found.map((p) => p.id)).toContain(someone.id)
    const lines = (await chartkeep(['patients', '--data', data])).stdout.trim().split('\n')
    expect(lines).toHaveLength(6)
  })

  it('opens for nobody with a wrong password', async () => {
    const outcome = await chartkeep(['patients', '--data', data, '--json'], { CHARTKEEP_PASSWORD: 'not the password' })
    expect(outcome.code).toBe(1)
    expect(outcome.json()).toEqual({
      error: { code: 'UNAUTHENTICATED', message: 'The user name or password is not right.' },
    })
    const nowhere = await chartkeep(['patients', '--data', path.join(dir, 'nowhere')])
    expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringContaining('There is no practice in')])
  })

  it('exports a chart that our own reader takes', async () => {
    const [someone] = (await chartkeep(['patients', '--data', data, '--json'])).json() as [Listed]
    for (const [format, kind] of [
      ['ccd', 'ccda'],
      ['fhir', 'fhir'],
    ] as const) {
      const out = path.join(dir, `chart.${format}`)
      const args = [
        'export',
        '--data',
        data,
        '--patient',
        someone.id,
        '--format',
        format,
        '--out',
        out,
        '--recipient',
        'Bath Cardiology',
        '--json',
      ]
      const outcome = await chartkeep(args)
      expect(outcome.code, outcome.stderr).toBe(0)
      const bytes = readFileSync(out)
      expect(outcome.json()).toMatchObject({ patient: someone.id, format, out, bytes: bytes.length })
      const read = readDocument(bytes)
      expect(read.kind).toBe(kind)
      expect(read.items.length).toBeGreaterThan(20)
    }
    const unknown = ['export', '--data', data, '--patient', '01a20421-016c-7000-b9c9-93bf575351be', '--format', 'ccd']
    const missing = await chartkeep([...unknown, '--out', path.join(dir, 'none.xml'), '--purpose', 'patient-request'])
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('Nothing was written')])
  })

  it('is backed up, verified, and restored elsewhere with everybody in it', async () => {
    const backup = await chartkeep(['backup', '--data', data, '--out', copy, '--json'])
    expect(backup.code, backup.stderr).toBe(0)
    expect(backup.json()).toMatchObject({ path: copy, patients: 6 })

    const live = await chartkeep(['verify', '--data', data, '--json'])
    expect([live.code, live.json()]).toEqual([0, expect.objectContaining({ ok: true, patients: 6 })])
    const file = await chartkeep(['verify', '--data', data, '--file', copy])
    expect([file.code, file.stdout]).toEqual([0, expect.stringContaining('ok      Database integrity')])

    const other = await chartkeep(['verify', '--data', data, '--head', `3:${'a'.repeat(64)}`])
    expect([other.code, other.stdout]).toEqual([
      1,
      expect.stringContaining('written anew between line 1 and line 3 (typed)'),
    ])
    const later = await chartkeep(['verify', '--data', data, '--head', `999999:${'a'.repeat(64)}`])
    expect([later.code, later.stdout]).toEqual([1, expect.stringContaining('which was recorded (typed)')])
    const typo = await chartkeep(['verify', '--data', data, '--head', '3:abc'])
    expect([typo.code, typo.stderr]).toEqual([1, expect.stringContaining('64 digits and letters')])

    const elsewhere = path.join(dir, 'elsewhere')
    const restored = await chartkeep(['restore', '--data', elsewhere, '--from', copy, '--json'])
    expect([restored.code, restored.json()]).toEqual([0, { data: elsewhere, from: copy, patients: 6 }])
    const there = (await chartkeep(['patients', '--data', elsewhere, '--json'])).json()
    expect(there).toEqual((await chartkeep(['patients', '--data', data, '--json'])).json())
  })

  it('keeps what was there when it restores, and refuses what is no backup', async () => {
    const again = await chartkeep(['restore', '--data', data, '--from', copy])
    expect(again.code).toBe(0)
    expect(again.stderr).toContain('What was there before is in')
    const wrong = await chartkeep(['restore', '--data', data, '--from', path.join(dir, 'chart.ccd')])
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('no Chartkeep backup')])
    expect((await chartkeep(['verify', '--data', data])).code).toBe(0)
  })
})
