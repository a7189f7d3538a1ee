/** What comes in, from the command line: the watched folder, lists of patients, archives with a password. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { zipped } from '../exchange/zipped.ts'
import { chartkeep, folderForFile } from './run.ts'

const dir = folderForFile()
const at = (name: string) => path.join(dir, name)
const report = [
  String.raw`MSH|^~\&|LIS|Harbor Lab|||20261104103000||ORU^R01|1|P|2.5.1`,
  'PID|1||7||Doe^Jane||19790228|F',
  'OBX|1|NM|2345-7^Glucose^LN||90|mg/dL|||||F',
].join('\r')

describe('what comes in', () => {
  it('the watched folder is taken in once, and refused files are named', async () => {
    await chartkeep(['init', '--data', at('practice'), '--practice', 'Elm Street', '--user', 'ann'])
    const none = await chartkeep(['receive', '--data', at('practice')])
    expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('no watched folder')])
    const gone = await chartkeep(['receive', '--data', at('practice'), '--folder', at('drop')])
    expect([gone.code, gone.stderr]).toEqual([1, expect.stringContaining('There is no such folder')])
    mkdirSync(at('drop'))
    writeFileSync(at('drop/a.hl7'), report)
    writeFileSync(at('drop/b.bin'), new Uint8Array([0, 1, 2, 3, 255, 254, 0, 7]))
    const args = ['receive', '--data', at('practice'), '--folder', at('drop'), '--json']
    const first = await chartkeep(args)
    expect([first.code, first.stderr]).toEqual([1, expect.stringContaining('b.bin: ')])
    expect(first.json()).toMatchObject({ staged: 1, refused: 1, waiting: 0 })
    expect((await chartkeep(args)).json()).toMatchObject({ staged: 0, known: 1, refused: 1 })
    expect(readdirSync(at('drop'))).toEqual(['a.hl7', 'b.bin'])
  })

  it('a list of patients: a dry run, then charts, then nothing more', async () => {
    writeFileSync(at('list.csv'), 'Chart #;Last;First;DOB;Remark\n1;Doe;Jane;28.02.1979;x\n2;Roe;;31.02.1980;\n')
    const args = ['import-patients', '--data', at('practice'), '--source', 'Old EMR', '--json', at('list.csv')]
    const dry = await chartkeep([...args, '--dry-run', '--column', 'Chart #=recordNumber'])
    expect([dry.code, dry.stderr]).toEqual([1, 'line 3: The birth date is no day of the calendar.\n'])
    expect(dry.json()).toMatchObject({
      rows: 2,
      fresh: 1,
      refused: 1,
      columns: [{ field: 'recordNumber' }, {}, {}, {}, { field: null }],
    })
    const patients = async () => (await chartkeep(['patients', '--data', at('practice'), '--json'])).json()
    expect(await patients()).toHaveLength(0)
    expect((await chartkeep(args)).json()).toMatchObject({ fresh: 1, runId: expect.any(String) })
    expect((await chartkeep(args)).json()).toMatchObject({ fresh: 0, matched: 1 })
    expect(await patients()).toHaveLength(1)
    writeFileSync(at('either.csv'), 'Last,First,DOB\nDoe,Ann,03/04/1980\n')
    const either = ['import-patients', '--data', at('practice'), '--source', 'Old EMR', at('either.csv')]
    expect((await chartkeep(either)).stderr).toContain('--dates month-first or day-first')
    expect((await chartkeep([...either, '--dates', 'day-first'])).code).toBe(0)
  })

  it('an archive with a password', async () => {
    const bytes = await zipped({ 'a.hl7': `${report}\rNTE|1||another` }, { password: 'Harbor', encryptionStrength: 3 })
    writeFileSync(at('locked.zip'), bytes)
    const args = ['import', '--data', at('practice'), at('locked.zip')]
    expect((await chartkeep(args)).stderr).toContain('protected by a password')
    const wrong = await chartkeep(args, { CHARTKEEP_FILE_PASSWORD: 'harbor' })
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('does not open')])
    expect((await chartkeep(args, { CHARTKEEP_FILE_PASSWORD: 'Harbor' })).code).toBe(0)
  })
})
