/** A list of patients through the real service: dry run, import as a whole, a second time, and back. */
import { expect, test } from 'vitest'
import { type ListField, type ListMapping, listOutcome } from '../../domain/contract/patient-list.ts'
import { takeBackPatientList, takePatientList } from '../../electron/service/importing/patient-list.ts'
import { Cancelled, type WorkContext } from '../../electron/service/jobs/context.ts'
import { type Client, finished, startPractice } from './harness.ts'

const fields: ListField[] = ['recordNumber', 'family', 'given', 'birthDate', 'sex']
const mapping: ListMapping = { fields, dateOrder: 'month-first', source: 'Old EMR' }
const header = 'MRN,Last,First,DOB,Sex'
const list = (...rows: string[]) => new File([[header, ...rows].join('\r\n')], 'patients.csv')

const people = ['1,Doe,Jane,02/28/1979,F', '2,Roe,Jim,01/01/1980,M', '3,Poe,Ann,12/24/1990,F']

async function ended(client: Client, { jobId }: { jobId: string }) {
  const job = await finished(client, jobId)
  expect(job, JSON.stringify(job.error)).toMatchObject({ state: 'done' })
  return listOutcome.parse(job.result)
}
const check = async (client: Client, file: File, more = mapping) =>
  ended(client, await client.patientList.check({ file, mapping: more }))
const take = async (client: Client, file: File, addLines: number[] = []) =>
  ended(client, await client.patientList.import({ file, mapping, addLines }))

/** As if the process ended after so many transactions. */
function stoppedCommits(context: WorkContext, commits: number): WorkContext {
  let announced = 0
  return {
    ...context,
    announce: () => {
      announced += 1
      if (announced === commits) throw new Error('Stopped')
    },
  }
}

test('the columns are recognised, with samples', async () => {
  const { client } = await startPractice()
  expect(await client.patientList.preview({ file: list(...people) })).toEqual({
    columns: [
      { header: 'MRN', samples: ['1', '2', '3'], field: 'recordNumber' },
      { header: 'Last', samples: ['Doe', 'Roe', 'Poe'], field: 'family' },
      { header: 'First', samples: ['Jane', 'Jim', 'Ann'], field: 'given' },
      { header: 'DOB', samples: ['02/28/1979', '01/01/1980', '12/24/1990'], field: 'birthDate' },
      { header: 'Sex', samples: ['F', 'M', 'F'], field: 'sex' },
    ],
    delimiter: ',',
    rows: 3,
    dateOrder: { order: 'month-first', certain: true },
    notices: [],
  })
})

test('a dry run writes nothing; the import does what it said; a second time adds nothing', async () => {
  const { client } = await startPractice()
  const file = list(...people, '2,Roe,Jim,01/01/1980,M', ',,,,F', '7,Foe,Max,13/13/1980,M')
  const expected = { rows: 6, fresh: 3, matched: 0, repeated: 1, ambiguous: 0, refused: 2 }
  expect(await check(client, file)).toMatchObject({
    ...expected,
    refusedRows: [
      { line: 6, reason: 'The row names nobody.' },
      { line: 7, reason: 'The birth date is no day of the calendar.' },
    ],
    samples: [{ name: 'DOE, Jane', birthDate: '1979-02-28', sex: 'female' }, {}, {}],
  })
  expect(await client.patient.count()).toBe(0)
  expect(await take(client, file)).toMatchObject({ ...expected, runId: expect.any(String) })
  expect(await client.patient.count()).toBe(3)
  const [jane] = await client.patient.search({ text: 'doe' })
  const chart = await client.patient.get({ id: jane?.id ?? '' })
  expect(chart).toMatchObject({ source: 'outside', birthDate: '1979-02-28', gender: 'female' })
  expect(await client.chart.provenance({ patientId: chart.id })).toMatchObject([
    { target: `Patient/${chart.id}`, authorOrganization: { display: 'Old EMR' } },
  ])
  const again = await take(client, file)
  expect(again).toMatchObject({ fresh: 0, matched: 4, repeated: 0, ambiguous: 0, refused: 2 })
  expect(again.runId).toBeUndefined()
  expect(await client.patient.count()).toBe(3)
})

test('somebody like somebody else is left out, with the evidence, unless asked for', async () => {
  const { client } = await startPractice()
  await client.patient.create({
    content: {
      resourceType: 'Patient',
      name: [{ family: 'Doe', given: ['Judith'] }],
      birthDate: '1979-02-28',
      gender: 'female',
    },
  })
  const file = list('1,Doe,Jane,02/28/1979,F', ',Roe,Tim,01/01/1980,M', ',Roe,Tom,01/01/1980,M')
  const found = await check(client, file)
  expect(found.rows).toBe(found.fresh + found.matched + found.repeated + found.ambiguous + found.refused)
  expect(found.ambiguousRows).toMatchObject([
    { line: 2, name: 'DOE, Jane', candidates: [{ patientId: expect.any(String), name: 'DOE, Judith' }] },
    { line: 4, name: 'ROE, Tom', candidates: [{ line: 3, evidence: expect.arrayContaining(['Same birth date']) }] },
  ])
  expect(await take(client, file, [4])).toMatchObject({ fresh: 2, ambiguous: 1 })
  expect(await client.patient.count()).toBe(3)
})

test('two record numbers are two people, however alike', async () => {
  const { client } = await startPractice()
  const twins = list('1,Roe,Tim,01/01/1980,M', '2,Roe,Tom,01/01/1980,M', '3,Roe,Tim,01/01/1980,M')
  expect(await take(client, twins)).toMatchObject({ fresh: 3, ambiguous: 0, repeated: 0 })
})

test('a run is taken back as a whole, and can be taken in again', async () => {
  const { client } = await startPractice()
  const { runId = '' } = await take(client, list(...people))
  const [jane] = await client.patient.search({ text: 'doe' })
  await client.chart.summary({ patientId: jane?.id ?? '' })
  expect(await client.patientList.runs()).toMatchObject([{ id: runId, added: 3, by: 'Dr. Ann Lee, MD' }])
  expect(await client.patientList.undo({ runId })).toEqual({ removed: 3 })
  expect(await client.patient.count()).toBe(0)
  expect(await client.patient.search({ text: 'doe' })).toEqual([])
  expect(await client.patientList.runs()).toMatchObject([{ id: runId, undoneAt: expect.any(String) }])
  await expect(client.patientList.undo({ runId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await take(client, list(...people))).toMatchObject({ fresh: 3 })
  expect((await client.backup.verify({})).jobId).toBeTruthy()
})

test('once a chart of the run was used or changed, nothing of it is taken back', async () => {
  const { client } = await startPractice()
  const { runId = '' } = await take(client, list(...people))
  const [jim] = await client.patient.search({ text: 'roe' })
  await client.condition.create({
    patientId: jim?.id ?? '',
    content: { resourceType: 'Condition', category: 'problem-list-item', code: { text: 'Asthma' } },
  })
  await expect(client.patientList.undo({ runId })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(await client.patient.count()).toBe(3)
  expect(await client.patient.search({ text: 'doe' })).toHaveLength(1)
})

test('what is no table, and a mapping that can’t be, are refused before anything is read', async () => {
  const { client } = await startPractice()
  await expect(client.patientList.preview({ file: new File(['Dear colleague'], 'a.csv') })).rejects.toMatchObject({
    code: 'IMPORT_REJECTED',
  })
  const wrong = (more: (ListField | null)[]) =>
    client.patientList.check({ file: list(...people), mapping: { ...mapping, fields: more } })
  await expect(wrong(['given', null, null, null, null])).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(wrong(['family', 'family', null, null, null])).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('many rows, with progress; stopped halfway, the run says so, and the same file goes on with it or all goes back', async () => {
  const { client, service } = await startPractice()
  const rows = Array.from({ length: 1200 }, (_, n) => {
    return `${n},Family${n % 700},Given${n},${(n % 12) + 1}/${(n % 28) + 1}/${1950 + (n % 50)},F`
  })
  const file = list(...rows)
  const connection = service.connect()
  const { practice } = service.contextOf(connection)
  const steps: string[] = []
  const context = {
    dir: practice.dir,
    key: practice.key,
    connection: practice.connection,
    userId: (await client.session.current())?.userId ?? '',
    report: (step: string) => {
      steps.push(step)
      if (step.startsWith('Chart 601')) throw new Cancelled()
    },
    announce: () => undefined,
  }
  const input = {
    fileName: 'a.csv',
    bytes: new Uint8Array(await file.arrayBuffer()),
    mapping,
    addLines: [],
    dryRun: false,
  }
  await expect(takePatientList(context, input)).rejects.toThrow(Cancelled)
  expect(steps).toContain('Row 1001 of 1200')
  const [stopped] = await client.patientList.runs()
  expect(stopped).toMatchObject({ added: 600, of: 1200 })
  expect(await client.patient.count()).toBe(600)
  const [last] = await client.patient.search({ text: 'given599' })
  expect(await client.patientList.origin({ patientId: last?.id ?? '' })).toMatchObject({ line: 601 })

  expect(await take(client, file)).toMatchObject({ fresh: 600, matched: 600, runId: stopped?.id })
  expect(await check(client, file)).toMatchObject({ fresh: 0, matched: 1200 })
  const [whole] = await client.patientList.runs()
  expect(whole).toMatchObject({ id: stopped?.id, added: 1200 })
  expect(whole).not.toHaveProperty('of')

  const twoTransactions = stoppedCommits({ ...context, report: () => undefined }, 2)
  await expect(takeBackPatientList(twoTransactions, { runId: whole?.id ?? '' })).rejects.toThrow('Stopped')
  expect(await client.patientList.runs()).toMatchObject([{ added: 1100, of: 1200 }])
  expect(await client.patient.count()).toBe(1100)
  expect(await client.patientList.undo({ runId: whole?.id ?? '' })).toEqual({ removed: 1100 })
  expect(await client.patient.count()).toBe(0)
  expect(await client.patientList.runs()).toMatchObject([{ undoneAt: expect.any(String) }])
})

test('each chart shows its own row of the list, as it came, and no other', async () => {
  const { client } = await startPractice()
  const notes = '"3","Poe","Ann, ""Nan""\r\nor Annie",12/24/1990,F'
  await take(client, list(people[0] ?? '', notes, people[1] ?? ''))
  const originOf = async (text: string) => {
    const [found] = await client.patient.search({ text })
    return client.patientList.origin({ patientId: found?.id ?? '' })
  }
  expect(await originOf('doe')).toMatchObject({
    line: 2,
    text: people[0],
    cells: [
      { header: 'MRN', value: '1' },
      { header: 'Last', value: 'Doe' },
      { header: 'First', value: 'Jane' },
      { header: 'DOB', value: '02/28/1979' },
      { header: 'Sex', value: 'F' },
    ],
    run: { fileName: 'patients.csv', source: 'Old EMR', added: 3 },
  })
  const poe = await originOf('poe')
  expect(poe).toMatchObject({ line: 3, text: notes.replace('\r', '') })
  expect(poe.cells[2]).toEqual({ header: 'First', value: 'Ann, "Nan"\r\nor Annie' })
  expect(await originOf('roe')).toMatchObject({ line: 5, text: people[1] })

  const { id } = await client.patient.create({ content: { resourceType: 'Patient', name: [{ family: 'Own' }] } })
  await expect(client.patientList.origin({ patientId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
