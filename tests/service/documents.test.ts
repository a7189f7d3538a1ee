import { expect, test } from 'vitest'
import type { Patient } from '../../domain/resources/index.ts'
import { spawnWorkerProcess } from '../../electron/hosts/worker-process.ts'
import { FileWords } from '../../electron/service/documents/file-words.ts'
import { silentLog } from '../../electron/service/log.ts'
import { Practice } from '../../electron/service/practice.ts'
import { makePdf } from '../pdf.ts'
import { type Client, startPractice, wordsRead } from './harness.ts'

async function withPatient(): Promise<
  { client: Client; patient: Patient } & Awaited<ReturnType<typeof startPractice>>
> {
  const harness = await startPractice({ spawnWorker: spawnWorkerProcess })
  const patient = await harness.client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: 'Smith', given: ['John'] }] },
  })
  return { ...harness, patient }
}

const pdf = (bytes: Uint8Array<ArrayBuffer>, name = 'scan.pdf') => new File([bytes], name, { type: 'application/pdf' })

test('an upload keeps what it is, when and by whom; who files it is not its author', async () => {
  const { client, patient } = await withPatient()
  const row = await client.documentReference.upload({
    patientId: patient.id,
    file: pdf(makePdf({ pages: ['Echocardiogram'] }), 'echo.pdf'),
    description: 'Echocardiogram',
    type: { coding: [{ system: 'http://loinc.org', code: '11488-4', display: 'Consult note' }], text: 'Consultation' },
    date: '2025-11',
    author: [{ display: 'Dr. Ines Novak' }],
  })
  expect(row).toMatchObject({
    description: 'Echocardiogram',
    date: '2025-11',
    type: { text: 'Consultation' },
    author: [{ display: 'Dr. Ines Novak' }],
    content: [{ title: 'echo.pdf', contentType: 'application/pdf' }],
  })
  const bare = await client.documentReference.upload({ patientId: patient.id, file: new File(['hello'], 'a.txt') })
  expect(bare.author).toBeUndefined()
  expect(bare.content[0]?.contentType).toBe('text/plain')
})

test('programs, empty files and names that lie are refused or put right', async () => {
  const { client, patient } = await withPatient()
  const upload = (file: File) => client.documentReference.upload({ patientId: patient.id, file })
  const refused = { code: 'BAD_REQUEST', message: expect.stringContaining('program'), data: { field: 'file' } }
  await expect(upload(new File(['MZ\u0000\u0003'], 'letter.pdf', { type: 'application/pdf' }))).rejects.toMatchObject(
    refused,
  )
  await expect(upload(new File(['x'], 'letter\u202Efdp.exe'))).rejects.toMatchObject(refused)
  await expect(upload(new File(['#!/bin/sh'], 'letter'))).rejects.toMatchObject(refused)
  await expect(upload(new File([], 'empty.pdf'))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(await client.documentReference.list({ patientId: patient.id })).toEqual([])

  const lying = await upload(
    new File(['\x89PNG is what it says'], '../../etc/\u202Epassword.png', { type: 'image/png' }),
  )
  expect(lying.content[0]).toMatchObject({ title: 'password.png', contentType: 'application/octet-stream' })
  const really = await upload(new File([makePdf({ pages: ['x'] })], 'photo.png', { type: 'image/png' }))
  expect(really.content[0]?.contentType).toBe('application/pdf')
  const arabic = await upload(new File(['ok'], 'تقرير.txt', { type: 'text/plain' }))
  expect(arabic.content[0]?.title).toBe('تقرير.txt')
  const back = await client.documentReference.content({ id: lying.id, hash: lying.content[0]?.hash ?? '' })
  expect(back.name).toBe('password.png')
})

test('the words of files are found; broken and locked files are stored all the same', async () => {
  const { client, patient } = await withPatient()
  const read = wordsRead(client, 5)
  const upload = (file: File) => client.documentReference.upload({ patientId: patient.id, file })
  const report = await upload(pdf(makePdf({ pages: ['Page one', 'Ejection fraction 55 percent'] })))
  await upload(pdf(makePdf({ pages: ['Not to be read'], encrypted: true }), 'locked.pdf'))
  await upload(pdf(makePdf({ pages: ['Cut off'] }).slice(0, 300), 'broken.pdf'))
  await upload(new File(['<p>Sjögren &amp; uveitis</p><script>hidden()</script>'], 'a.html', { type: 'text/html' }))
  await upload(new File(['\x89PNG\r\n\x1a\n'], 'a.png', { type: 'image/png' }))
  await read
  const found = async (text: string) =>
    (await client.chart.timeline({ patientId: patient.id, text })).entries.map((entry) => entry.ids[0])
  expect(await found('fraction ejection')).toEqual([report.id])
  expect(await found('sjogren & uveitis')).toHaveLength(1)
  expect(await found('hidden')).toEqual([])
  expect(await found('cut')).toEqual([])
  expect(await client.documentReference.list({ patientId: patient.id })).toHaveLength(5)
})

test('a file that takes too long has no words and holds nothing up', async () => {
  const { client, patient, service, dir } = await withPatient()
  const read = wordsRead(client, 1)
  await client.documentReference.upload({ patientId: patient.id, file: pdf(makePdf({ pages: ['x'] })) })
  await read
  const { key, connection } = service.contextOf(service.connect()).practice
  connection.sqlite.exec('delete from file_text')
  let killed = 0
  const silent = () => {
    let exited = (_code: number) => {}
    return {
      postMessage: () => undefined,
      onMessage: () => undefined,
      onExit: (listener: (code: number) => void) => {
        exited = listener
      },
      kill: () => {
        killed += 1
        exited(1)
      },
    }
  }
  const again = new Practice(dir)
  const words = new FileWords(again, silent, silentLog, 1)
  again.open(Buffer.from(key))
  await words.idle()
  again.close()
  expect(killed).toBe(1)
  expect(connection.sqlite.prepare('select text from file_text').all()).toEqual([{ text: '' }])
})

test('signing out ends the reading; it goes on at the next opening', async () => {
  const { client, patient, service, dir } = await withPatient()
  const read = wordsRead(client, 1)
  await client.documentReference.upload({ patientId: patient.id, file: pdf(makePdf({ pages: ['Holter monitor'] })) })
  await read
  const { key, connection } = service.contextOf(service.connect()).practice
  const texts = () => connection.sqlite.prepare('select text from file_text').all()
  connection.sqlite.exec('delete from file_text')
  const again = new Practice(dir)
  let spawned = () => {}
  const started = new Promise<void>((resolve) => {
    spawned = resolve
  })
  const words = new FileWords(
    again,
    () => {
      spawned()
      return spawnWorkerProcess()
    },
    silentLog,
  )
  again.open(Buffer.from(key))
  await started
  await words.stop()
  again.close()
  expect(texts()).toEqual([])
  again.open(Buffer.from(key))
  await words.idle()
  again.close()
  expect(texts()).toEqual([{ text: 'Holter monitor' }])
})
