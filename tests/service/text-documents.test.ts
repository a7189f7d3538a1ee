/** Letters that come as text or rich text: taken in as documents, found by their words; office documents are refused with advice. */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { expect, test } from 'vitest'
import { spawnWorkerProcess } from '../../electron/hosts/worker-process.ts'
import { wordsOfFile } from '../../electron/service/documents/words-of-file.ts'
import { type Client, finished, stagedIn, startPractice, wordsRead } from './harness.ts'

const upload = async (client: Client, file: File) => finished(client, (await client.importing.upload({ file })).jobId)
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

async function officeFile(first: string): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  for (const name of [first, 'word/document.xml', 'content.xml'])
    await zip.add(name, new Uint8ArrayReader(new TextEncoder().encode('<w:document/>')))
  return zip.close()
}

test.each([
  ['letter.txt', 'Dear Ann,\nMr. Roe’s echocardiogram was normal, thank you.\n', 'text/plain'],
  ['LETTER.TXT', latin1('Sehr geehrte Frau Müller,\r\necho normal\r\n'), 'text/plain'],
  [
    'letter.rtf',
    String.raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 Seen today: \b echo\b0  normal.\par M\'fcller}`,
    'application/rtf',
  ],
])('%s is a document of a chart, shown and searched like others', async (name, content, contentType) => {
  const { client } = await startPractice({ spawnWorker: spawnWorkerProcess })
  const read = wordsRead(client, 1)
  const { importDocumentId, kind } = stagedIn(await upload(client, new File([content], name)))
  expect(kind).toBe('file')
  const { id: patientId } = await client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: 'Roe' }] },
  })
  await client.importing.confirmPatient({ importDocumentId, patientId })
  const { rows } = await client.importing.review({ importDocumentId })
  expect(rows).toHaveLength(1)
  await client.importing.decide({
    importDocumentId,
    decisions: rows.map(({ item }) => ({ importItemId: item.id, action: 'add' as const })),
  })
  const [document] = await client.documentReference.list({ patientId })
  expect(document).toMatchObject({ description: expect.stringMatching(/^letter$/i), content: [{ contentType }] })
  await read
  const found = await client.chart.timeline({ patientId, text: 'echo normal' })
  expect(found.entries.map(({ ids }) => ids)).toContainEqual([document?.id])
})

test('the words of rich text are those that people read', async () => {
  const rtf = String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0\froman Times;}{\f1 Arial;}}{\colortbl;\red0;}{\*\generator Writer;}\pard\f0 Caf\'e9 \u8211? ok\par {\b Dose:} 5\~mg{\pict\pngblip ${'89504e47'.repeat(80)}}\line end \{x\}}`
  const words = await wordsOfFile(new TextEncoder().encode(rtf), 'application/rtf')
  expect(words).toMatch(/^Café – ok\nDose: 5/)
  expect(words).toContain('end {x}')
  expect(words).not.toMatch(/Times|Writer|89504e/)
})

test.each([
  ['report.docx', '[Content_Types].xml'],
  ['report.odt', 'mimetype'],
])('%s is refused with what to do instead', async (name, first) => {
  const { client } = await startPractice()
  const job = await upload(client, new File([new Uint8Array(await officeFile(first))], name))
  expect(job).toMatchObject({ state: 'failed', error: { message: expect.stringMatching(/office document.*as a PDF/) } })
  expect(await client.importing.list({})).toEqual([])
})

test.each([
  ['patients.txt', 'MRN\tLast\tFirst\n1\tRoe\tAnn\n', /table/],
  ['noise.txt', '\u0001\u0002\u0003 noise', /unknown kind/],
  ['letter.xyz', 'no ending that says text', /unknown kind/],
])('%s is no letter', async (name, content, reason) => {
  const { client } = await startPractice()
  const job = await upload(client, new File([content], name))
  expect(job).toMatchObject({ state: 'failed', error: { message: expect.stringMatching(reason) } })
})
