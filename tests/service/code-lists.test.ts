/** Code lists that a practice adds: taken in whole, searched as somebody types, replaced, removed. */
import { expect, it } from 'vitest'
import { type Client, finished, startPractice } from './harness.ts'

const icd = (...rows: [code: string, valid: 0 | 1, title: string][]) =>
  rows
    .map(
      ([code, valid, title], at) =>
        `${String(at + 1).padStart(5, '0')} ${code.padEnd(7)} ${valid} ${title.slice(0, 60).padEnd(60)} ${title}`,
    )
    .join('\n')

async function add(client: Client, text: string, name = 'icd10cm_order_2026.txt') {
  const { jobId } = await client.codeList.import({ file: new File([text], name) })
  return finished(client, jobId)
}

const found = async (client: Client, text: string) =>
  (await client.codeList.search({ use: 'problem', text })).map(({ coding }) => coding?.[0]?.code)

it('a list is searched by words and codes, headings left out, the typed code first', async () => {
  const { client } = await startPractice()
  expect(await client.codeList.added()).toEqual([])
  expect(await client.codeList.search({ use: 'problem', text: 'fever' })).toEqual([])

  const job = await add(
    client,
    icd(
      ['A01', 0, 'Typhoid and paratyphoid fevers'],
      ['A0100', 1, 'Typhoid fever, unspecified'],
      ['A0109', 1, 'Typhoid fever with other complications'],
      ['R509', 1, 'Fever, unspecified'],
      ['G510', 1, "Bell's palsy; Ménière is elsewhere"],
    ),
  )
  expect(job).toMatchObject({ state: 'done', result: { list: 'icd10cm', version: 'FY2026', entries: 5, skipped: [] } })

  expect(await found(client, 'fev')).toEqual(['R50.9', 'A01.00', 'A01.09'])
  expect(await found(client, 'FEVER unsp')).toEqual(['R50.9', 'A01.00'])
  expect(await found(client, 'a01.09')).toEqual(['A01.09'])
  expect(await found(client, 'meniere')).toEqual(['G51.0'])
  expect(await found(client, '"* OR NEAR( --')).toEqual([])
  expect(await client.codeList.search({ use: 'problem', text: 'bell' })).toEqual([
    {
      coding: [
        { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'G51.0', display: "Bell's palsy; Ménière is elsewhere" },
      ],
      text: "Bell's palsy; Ménière is elsewhere",
    },
  ])
  expect(await client.codeList.search({ use: 'vaccine', text: 'fever' })).toEqual([])
})

it('a newer file takes the place of the older one; one that is damaged changes nothing', async () => {
  const { client } = await startPractice()
  await add(client, icd(['A0100', 1, 'Typhoid fever, unspecified']))
  await add(client, icd(['R509', 1, 'Fever, unspecified']), 'icd10cm_order_2027.txt')
  expect(await found(client, 'fever')).toEqual(['R50.9'])

  const damaged = await add(client, `${icd(['A0100', 1, 'Typhoid fever, unspecified'])}\n00002 A`, 'broken.txt')
  expect(damaged).toMatchObject({
    state: 'failed',
    error: { code: 'IMPORT_REJECTED', data: { code: 'not-well-formed', fileName: 'broken.txt', place: { line: 2 } } },
  })
  expect(await found(client, 'fever')).toEqual(['R50.9'])
  expect(await client.codeList.added()).toMatchObject([{ list: 'icd10cm', version: 'FY2027', entries: 1 }])
})

it('removal takes the whole list, and the log says who', async () => {
  const { client } = await startPractice()
  await add(client, icd(['R509', 1, 'Fever, unspecified']))
  await client.codeList.remove({ list: 'icd10cm' })
  expect(await client.codeList.added()).toEqual([])
  expect(await found(client, 'fever')).toEqual([])
  const events = await client.audit.list({ limit: 10 })
  expect(events.filter(({ type }) => type === 'code-list').map(({ action, entity }) => [action, entity])).toEqual([
    ['delete', 'icd10cm'],
    ['create', 'icd10cm'],
  ])
})
