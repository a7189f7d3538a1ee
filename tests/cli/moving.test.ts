/** The whole practice, out and in again, from the command line. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { chartkeep, folderForFile } from './run.ts'

const dir = folderForFile()
const at = (name: string) => path.join(dir, name)
const secret = { CHARTKEEP_EXPORT_PASSWORD: 'quite another secret' }

describe('moving a practice from the command line', () => {
  it('writes it out as a folder with a loud warning, and as an encrypted file', async () => {
    await chartkeep(['init', '--data', at('old'), '--practice', 'Old Practice', '--user', 'ann'])
    await chartkeep(['demo', '--data', at('old'), '--patients', '2', '--seed', '3'])
    const plain = await chartkeep(['export-all', '--data', at('old'), '--out', at('plain'), '--json'])
    expect(plain.code, plain.stderr).toBe(0)
    expect(plain.json()).toMatchObject({ out: at('plain'), encrypted: false, patients: 2 })
    expect(plain.stderr).toContain('WARNING: this export is not encrypted')
    const zip = await chartkeep(['export-all', '--data', at('old'), '--out', at('all.zip')], secret)
    expect([zip.code, zip.stderr]).toEqual([0, ''])
    expect(readFileSync(at('all.zip')).includes('Chartkeep demo data')).toBe(false)
    const again = await chartkeep(['export-all', '--data', at('old'), '--out', at('all.zip')], secret)
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('something of this name')])
  })

  it('takes it in with the right password only, and everybody is there', async () => {
    const args = ['import-all', '--data', at('new'), '--from', at('all.zip'), '--user', 'ann', '--json']
    const none = await chartkeep(args)
    expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('password is needed')])
    const wrong = await chartkeep(args, { CHARTKEEP_EXPORT_PASSWORD: 'not the password' })
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('password is not right')])
    expect(existsSync(path.join(at('new'), 'chartkeep.db'))).toBe(false)
    const right = await chartkeep(args, secret)
    expect(right.code, right.stderr).toBe(0)
    expect(right.json()).toMatchObject({ patients: 2, data: at('new') })
    const patients = async (data: string) => (await chartkeep(['patients', '--data', data, '--json'])).json()
    expect(await patients(at('new'))).toEqual(await patients(at('old')))
    expect((await chartkeep(['verify', '--data', at('new')])).code).toBe(0)
    const twice = await chartkeep(args, secret)
    expect([twice.code, twice.stderr]).toEqual([1, expect.stringContaining('There is a practice in this data folder')])
  })
})
