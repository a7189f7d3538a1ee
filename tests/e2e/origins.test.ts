/**
 * From every outside row of every section, one click to its marked place in the original: C-CDA, FHIR and HL7 v2, in a real browser, with
 * originals that would run scripts and ask other computers if anybody let them.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importOutcome } from '../../domain/contract/importing.ts'
import type { Contract } from '../../domain/contract/index.ts'
import { createService, type Service } from '../../electron/service/service.ts'
import { writeDocument } from '../../exchange/write.ts'
import { fullSnapshot } from '../fixtures/snapshot.ts'
import { launchApp, type RunningApp } from './app.ts'
import { admin, practiceName, signIn } from './steps.ts'

const evil = 'https://evil.example'
const report = [
  String.raw`MSH|^~\&|LIS|Harbor Lab|||20261104103000||ORU^R01|1|P|2.5.1`,
  'PID|1||7^^^Harbor^MR||Shore^Ann||19790228|F',
  'OBR|1|||24323-8^Metabolic panel^LN|||20261103',
  'OBX|1|NM|2345-7^Glucose^LN||90|mg/dL|70-99|N|||F',
  `NTE|1||<img src=${evil}/x.png onerror="window.__ran = true"><script>window.__ran = true</script>`,
].join('\r')

let folder: string
let app: RunningApp
const charts: { kind: string; patientId: string }[] = []
const requests: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'chartkeep-origins-'))
  const service = createService({ dataDir: folder, version: 'e2e' })
  try {
    await fill(service)
  } finally {
    await service.close()
  }
  app = await launchApp('browser', { dataDir: folder })
  app.page.on('request', (request) => requests.push(request.url()))
  await signIn(app.page)
  await app.page.getByRole('heading', { name: 'Home' }).waitFor()
}, 240_000)

afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

/** Three charts, each from one outside document, all of it accepted. */
async function fill(service: Service): Promise<void> {
  const connection = service.connect()
  const client: ContractRouterClient<Contract> = createRouterClient(service.router, {
    context: () => service.contextOf(connection),
  }) as unknown as ContractRouterClient<Contract>
  await client.setup.create({ practice: practiceName, ...admin })
  const snapshot = fullSnapshot()
  const of = (family: string) => ({
    ...snapshot,
    patient: { ...snapshot.patient, name: [{ family, given: ['Ann'] }], identifier: [] },
  })
  const ccda = writeDocument('ccd', of('Cliff'))
    .text.replace('?>', `?><?xml-stylesheet type="text/xsl" href="${evil}/style.xsl"?>`)
    .replace('<text>', `<text><linkHtml href="javascript:window.__ran=true">look</linkHtml>`)
  const fhir = JSON.stringify(JSON.parse(writeDocument('fhir-document', of('Dune')).text))
  for (const [kind, name, text] of [
    ['ccda', 'a.xml', ccda],
    ['fhir', 'b.json', fhir],
    ['hl7v2', 'c.hl7', report],
  ] as const) {
    const { jobId } = await client.importing.upload({ file: new File([text], name) })
    const job = await service.contextOf(connection).jobs.finished(jobId)
    const [document] = importOutcome.parse(job?.result).documents
    if (!document) throw new Error(`${name} was not taken in`)
    const { importDocumentId } = document
    const { id: patientId } = await client.importing.confirmPatient({ importDocumentId })
    const { rows } = await client.importing.review({ importDocumentId })
    await client.importing.decide({
      importDocumentId,
      decisions: rows.map(({ item }) => ({ importItemId: item.id, action: 'add' as const })),
    })
    charts.push({ kind, patientId })
  }
  const list = new File([`No,Last,First\n1,Other,Ben\n2,Elm,"<img src=${evil}/y.png>"\n`], 'list.csv')
  const mapping = {
    fields: ['recordNumber', 'family', 'given'] as const,
    dateOrder: 'month-first',
    source: 'Old',
  } as const
  const { jobId } = await client.patientList.import({
    file: list,
    mapping: { ...mapping, fields: [...mapping.fields] },
    addLines: [],
  })
  await service.contextOf(connection).jobs.finished(jobId)
  const [listed] = await client.patient.search({ text: 'elm' })
  charts.push({ kind: 'list', patientId: listed?.id ?? '' })
}

const name = /show its place in the original/
const banner = (page: Page) => page.getByRole('region', { name: 'Patient', exact: true }).getByRole('button', { name })
/** Of the rows, below the banner. */
const badges = (page: Page) =>
  page.locator('main button[aria-label*="show its place in the original"]:not(section[aria-label="Patient"] *)')

/** By way of Home: nothing of the page before is taken for this one. */
async function show(page: Page, patientId: string, section: string): Promise<void> {
  const goTo = (route: string) =>
    page.evaluate((hash) => {
      window.location.hash = hash
    }, route)
  await goTo('/')
  await page.getByRole('heading', { name: 'Home' }).waitFor()
  await goTo(`/patients/${patientId}/${section}`)
  await page.getByRole('region', { name: 'Patient', exact: true }).waitFor()
}

async function countBadges(page: Page): Promise<number> {
  await badges(page).first().waitFor()
  return badges(page).count()
}

/** What the badge opens first: of C-CDA the line of the text for people, where an entry points to one. */
let read: string[] = []

/** What is marked in the file that the badge leads to. */
async function markedBy(page: Page, badge: Locator): Promise<string> {
  await badge.click()
  const dialog = page.getByRole('dialog', { name: /^Original/ })
  const marked = dialog.locator('[data-marked]')
  await marked.first().waitFor()
  const file = dialog.getByRole('tab', { name: 'The file itself' })
  if ((await file.getAttribute('aria-selected')) === 'false') {
    read.push((await marked.allTextContents()).join('\n'))
    await file.click()
    await dialog.getByRole('region', { name: 'Text of the file' }).waitFor()
  }
  await marked.first().waitFor()
  const text = (await dialog.locator('[data-marked]').allTextContents()).join('\n')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  return text
}

const wholeChart = {
  problems: { ccda: /<observation|<act/, fhir: /"resourceType": "Condition"/ },
  meds: { ccda: /<substanceAdministration/, fhir: /"resourceType": "Medication(Request|Statement)"/ },
  allergies: { ccda: /<observation|<act/, fhir: /"resourceType": "AllergyIntolerance"/ },
  vitals: { ccda: /<observation/, fhir: /"resourceType": "Observation"/ },
  results: { ccda: /<observation|<organizer/, fhir: /"resourceType": "(Observation|DiagnosticReport)"/ },
  immunizations: { ccda: /<substanceAdministration/, fhir: /"resourceType": "Immunization"/ },
  history: { ccda: /</, fhir: /"resourceType"/ },
  plan: { ccda: /<observation|<act/, fhir: /"resourceType": "(CarePlan|Goal)"/ },
  visits: { ccda: /<encounter/, fhir: /"resourceType": "Encounter"/ },
  notes: { ccda: /<act|<observation/, fhir: /"resourceType": "DocumentReference"/ },
  documents: { ccda: /<observationMedia|<act|<nonXMLBody/, fhir: /"resourceType": "DocumentReference"/ },
  orders: { ccda: /</, fhir: /"resourceType": "ServiceRequest"/ },
  timeline: { ccda: /</, fhir: /"resourceType"/ },
  summary: { ccda: /</, fhir: /"resourceType"/ },
}

/** Sections whose entries point to a line of the text. */
const readable = ['problems', 'meds', 'allergies', 'vitals', 'results', 'immunizations', 'visits']

test.each(Object.entries(wholeChart))('%s', async (section, expected) => {
  read = []
  for (const { kind, patientId } of charts) {
    const wanted = expected[kind as 'ccda' | 'fhir']
    if (wanted === undefined) continue
    await show(app.page, patientId, section)
    const count = await countBadges(app.page)
    for (const index of new Set([0, count - 1])) {
      expect(await markedBy(app.page, badges(app.page).nth(index)), `${kind} ${section}`).toMatch(wanted)
    }
  }
  for (const text of read) expect(text.trim()).not.toBe('')
  if (readable.includes(section)) expect(read.length).toBeGreaterThan(0)
})

test('a laboratory’s message: the segment of the result', async () => {
  const patientId = charts.find(({ kind }) => kind === 'hl7v2')?.patientId ?? ''
  await show(app.page, patientId, 'results')
  expect(await markedBy(app.page, badges(app.page).first())).toMatch(/OB[XR]\|1\|/)
})

const persons = { ccda: /<recordTarget/, fhir: /"resourceType": "Patient"/, hl7v2: /^\d*PID\|1\|/ }

test('registration data: where the original says whose it is', async () => {
  for (const [kind, expected] of Object.entries(persons)) {
    const patientId = charts.find((chart) => chart.kind === kind)?.patientId ?? ''
    await show(app.page, patientId, 'summary')
    expect(await markedBy(app.page, banner(app.page)), kind).toMatch(expected)
  }
})

test('a chart from a list of patients: its own row, marked, and nobody else’s', async () => {
  const { page } = app
  await show(page, charts.find(({ kind }) => kind === 'list')?.patientId ?? '', 'summary')
  await banner(page).click()
  const dialog = page.getByRole('dialog', { name: /^Original/ })
  await dialog.getByRole('row', { name: 'Last Elm' }).waitFor()
  await dialog.locator('[data-marked]').first().waitFor()
  const marked = await dialog.locator('[data-marked]').allTextContents()
  expect(marked).toEqual([expect.stringMatching(/^32,Elm,/)])
  expect(await dialog.textContent()).not.toContain('Other,Ben')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})

test('nothing of any original ran, and nothing was asked of another computer', async () => {
  expect(await app.page.evaluate(() => '__ran' in window)).toBe(false)
  expect(requests.filter((url) => url.includes('evil.example'))).toEqual([])
  expect(app.problems).toEqual([])
})
