/** The watched folder on real files, a real database and the real service; and documents that nobody can be sure of. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { handledFolder, receivedCounts } from '../../domain/contract/receiving.ts'
import { temporaryFolder } from '../db/practice.ts'
import { zipped } from '../exchange/zipped.ts'
import { type Client, finished, startPractice, startService } from './harness.ts'

const report = (family: string, value: number, more = '') =>
  [
    String.raw`MSH|^~\&|LIS|Harbor Lab|||20261104103000||ORU^R01|${family}${value}|P|2.5.1`,
    `PID|1||${more}||${family}^Jane||19790228|F`,
    'OBR|1|||24323-8^Metabolic panel^LN|||20261103',
    `OBX|1|NM|2345-7^Glucose^LN||${value}|mg/dL|||||F`,
  ].join('\r')

async function watched(moveHandled = false) {
  const { client, ...harness } = await startPractice()
  const folder = temporaryFolder()
  await client.receiving.setSettings({ folder, on: true, moveHandled })
  const put = (name: string, content: string | Uint8Array) => writeFileSync(path.join(folder, name), content)
  return { ...harness, client, folder, put }
}

/** One look, and the end of what it began. */
async function look(client: Client) {
  const { jobId, ...status } = await client.receiving.look({})
  const counts = jobId === undefined ? [] : [receivedCounts.parse((await finished(client, jobId)).result)]
  return { status, counts }
}

const settled = async (client: Client) => {
  await look(client)
  return look(client)
}

test('a file is taken once it is the same at two looks, and staged as if it had been dropped', async () => {
  const { client, folder, put } = await watched()
  put('one.hl7', report('DOE', 90))
  expect((await look(client)).status).toMatchObject({ waiting: 1 })
  put('one.hl7', `${report('DOE', 90)}\rNTE|1||more comes`)
  expect((await look(client)).counts).toEqual([])
  expect((await look(client)).counts).toEqual([{ staged: 1, known: 0, refused: 0, waiting: 0, notMoved: 0 }])
  const [document] = await client.importing.list({ status: 'staged' })
  expect(document).toMatchObject({ fileName: 'one.hl7', from: 'Harbor Lab', kind: 'hl7v2' })
  expect(await client.receiving.files({})).toMatchObject([
    { fileName: 'one.hl7', outcome: 'staged', importDocumentIds: [document?.importDocumentId] },
  ])
  expect(readdirSync(folder)).toEqual(['one.hl7'])
  expect((await look(client)).counts).toEqual([])
})

test('the same bytes come once, whatever they are called and however often the program starts', async () => {
  const { client, dir, folder, put, service } = await watched()
  put('one.hl7', report('DOE', 90))
  await settled(client)
  put('copy.hl7', report('DOE', 90))
  expect((await settled(client)).counts).toEqual([{ staged: 0, known: 1, refused: 0, waiting: 0, notMoved: 0 }])
  await service.close()
  const again = startService({ dataDir: dir }).connect()
  await again.session.signIn({ userName: 'ann', password: 'a long enough password' })
  expect((await settled(again)).counts).toEqual([{ staged: 0, known: 2, refused: 0, waiting: 0, notMoved: 0 }])
  expect(await again.importing.list({})).toHaveLength(1)
  expect(readdirSync(folder).sort()).toEqual(['copy.hl7', 'one.hl7'])
})

test('a refused file is listed with its reason, stands in nobody’s way, and is put aside', async () => {
  const { client, put } = await watched()
  put('a-letter.docx', 'PK\u0003\u0004 no archive')
  put('b.hl7', report('DOE', 90))
  expect((await settled(client)).counts).toEqual([{ staged: 1, known: 0, refused: 1, waiting: 0, notMoved: 0 }])
  const [file] = await client.receiving.files({ only: 'refused' })
  expect(file).toMatchObject({
    fileName: 'a-letter.docx',
    outcome: 'refused',
    message: expect.stringMatching(/damaged/),
  })
  await client.receiving.dismiss({ hash: file?.hash ?? '' })
  expect(await client.receiving.files({ only: 'refused' })).toEqual([])
  expect((await settled(client)).counts).toEqual([])
})

test('a protected archive is refused, and taken when its password is given', async () => {
  const { client, put } = await watched()
  put('locked.zip', await zipped({ 'a.hl7': report('DOE', 90) }, { password: 'Harbor', encryptionStrength: 3 }))
  await settled(client)
  const [file] = await client.receiving.files({ only: 'refused' })
  expect(file?.message).toMatch(/password/)
  const retry = async (password: string) => {
    const { jobId } = await client.receiving.retry({ hash: file?.hash ?? '', password })
    return receivedCounts.parse((await finished(client, jobId)).result)
  }
  expect(await retry('wrong')).toMatchObject({ refused: 1 })
  expect((await client.receiving.files({ only: 'refused' }))[0]?.message).toMatch(/does not open/)
  expect(await retry('Harbor')).toMatchObject({ staged: 1 })
  expect(await client.receiving.files({ only: 'refused' })).toEqual([])
})

test('handled files are moved to a subfolder where the practice chose so, never over another file', async () => {
  const { client, folder, put } = await watched(true)
  mkdirSync(path.join(folder, handledFolder))
  writeFileSync(path.join(folder, handledFolder, 'one.hl7'), 'older')
  put('one.hl7', report('DOE', 90))
  put('bad.bin', new Uint8Array([0, 1, 2, 3, 255, 254, 0, 7]))
  await settled(client)
  expect(readdirSync(folder).sort()).toEqual([handledFolder, 'bad.bin'])
  expect(readdirSync(path.join(folder, handledFolder)).sort()).toEqual(['one (2).hl7', 'one.hl7'])
})

test('links, subfolders, hidden, unfinished and empty files are left alone, and counted', async () => {
  const { client, folder, put } = await watched()
  const elsewhere = temporaryFolder()
  writeFileSync(path.join(elsewhere, 'secret.hl7'), report('ROE', 5))
  symlinkSync(path.join(elsewhere, 'secret.hl7'), path.join(folder, 'link.hl7'))
  symlinkSync(elsewhere, path.join(folder, 'linked-folder'))
  mkdirSync(path.join(folder, 'deeper'))
  writeFileSync(path.join(folder, 'deeper', 'b.hl7'), report('ROE', 6))
  put('.hidden.hl7', report('ROE', 7))
  put('coming.hl7.part', report('ROE', 8))
  put('empty.hl7', '')
  const { counts, status } = await settled(client)
  expect(counts).toEqual([])
  expect(status).toMatchObject({ waiting: 2, passedOver: { folders: 1, links: 2 } })
  expect(await client.importing.list({})).toEqual([])
})

test('a drive that is gone is said, with since when, and forgotten once it is back', async () => {
  const { client, folder, put } = await watched()
  put('one.hl7', report('DOE', 90))
  await settled(client)
  renameSync(folder, `${folder}-gone`)
  const { problem } = await client.receiving.look({})
  expect(problem).toMatchObject({ reason: 'missing' })
  expect((await client.receiving.look({})).problem).toEqual(problem)
  writeFileSync(folder, 'a file now')
  expect((await client.receiving.look({})).problem?.reason).toBe('not-a-folder')
  rmSync(folder)
  renameSync(`${folder}-gone`, folder)
  expect((await client.receiving.look({})).problem).toBeUndefined()
})

test('the folder is refused where it is none, or is the practice’s own', async () => {
  const { client, dir } = await startPractice()
  const set = (folder: string) => client.receiving.setSettings({ folder, on: true, moveHandled: false })
  await expect(set('')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(set('relative/folder')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(set(path.join(dir, 'not there'))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(set(dir)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(set(process.execPath)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(await client.receiving.status()).toMatchObject({ on: false, folder: '' })
})

test('nothing is taken while it is off, or while nobody is signed in', async () => {
  const { client, folder, put, service } = await watched()
  put('one.hl7', report('DOE', 90))
  await client.receiving.setSettings({ folder, on: false, moveHandled: false })
  expect((await settled(client)).counts).toEqual([])
  await client.receiving.setSettings({ folder, on: true, moveHandled: false })
  await client.session.signOut()
  const watch = service.contextOf(service.connect()).folderWatch
  expect([watch.look(), watch.look()]).toEqual([undefined, undefined])
  expect(existsSync(path.join(folder, 'one.hl7'))).toBe(true)
})

test('names of files and patients reach no log', async () => {
  const lines: unknown[] = []
  const note = (...facts: unknown[]) => void lines.push(facts)
  const { client } = await startPractice({ log: { info: note, error: note } })
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'DOE Jane.hl7'), report('DOE', 90))
  writeFileSync(path.join(folder, 'ROE Jim.txt'), 'Jim Roe was here')
  await client.receiving.setSettings({ folder, on: true, moveHandled: false })
  await settled(client)
  await client.receiving.look({})
  expect(JSON.stringify(lines)).not.toMatch(/DOE|ROE|Jane|Jim/)
})

test('who is not certain waits in one list, with what is known and whom it could be', async () => {
  const { client, put } = await watched()
  const jane = await client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: 'DOE', given: ['Jane'] }], gender: 'female' },
  })
  put('1-doe.hl7', report('DOE', 90))
  put('2-nobody.hl7', report('', 91, '4711^^^Harbor^MR').replace('^Jane', ''))
  put('3-stranger.hl7', report('STRANGE', 92))
  await settled(client)
  const waiting = await client.receiving.unmatched()
  expect(waiting.map(({ fileName, match }) => [fileName, match.outcome])).toEqual([
    ['1-doe.hl7', 'ambiguous'],
    ['2-nobody.hl7', 'ambiguous'],
    ['3-stranger.hl7', 'new'],
  ])
  expect(waiting[0]).toMatchObject({
    from: 'Harbor Lab',
    about: ['Metabolic panel'],
    patient: { birthDate: '1979-02-28' },
    match: { candidates: [{ patient: { id: jane.id }, evidence: expect.arrayContaining([expect.any(String)]) }] },
  })

  const [doe, nobody, stranger] = waiting.map(({ importDocumentId }) => ({ importDocumentId }))
  if (!doe || !nobody || !stranger) throw new Error('Not three documents')
  await client.importing.confirmPatient({ ...doe, patientId: jane.id })
  await client.importing.confirmPatient(stranger)
  await client.importing.discard({ ...nobody, reason: 'Not one of ours' })
  expect(await client.receiving.unmatched()).toEqual([])
  expect(await client.patient.count()).toBe(2)

  await client.importing.unfile({ ...doe, reason: 'Other Jane' })
  expect((await client.receiving.unmatched()).map(({ fileName }) => fileName)).toEqual(['1-doe.hl7'])
  await expect(client.importing.unfile({ ...doe, reason: 'Again' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('what is in the chart is undone before the document is taken out of it', async () => {
  const { client, put } = await watched()
  put('3-stranger.hl7', report('STRANGE', 92))
  await settled(client)
  const [waiting] = await client.receiving.unmatched()
  const importDocumentId = waiting?.importDocumentId ?? ''
  await client.importing.confirmPatient({ importDocumentId })
  const { rows } = await client.importing.review({ importDocumentId })
  const { batchId } = await client.importing.decide({
    importDocumentId,
    decisions: rows.map(({ item }) => ({ importItemId: item.id, action: 'add' as const })),
  })
  const unfile = () => client.importing.unfile({ importDocumentId, reason: 'Wrong chart' })
  await expect(unfile()).rejects.toMatchObject({ code: 'BAD_REQUEST', message: expect.stringMatching(/Undo/) })
  await client.importing.undo({ batchId })
  await unfile()
  expect(await client.receiving.unmatched()).toHaveLength(1)
})
