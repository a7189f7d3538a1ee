/**
 * From every outside row of every section, one click to its marked place in the original: C-CDA, FHIR and HL7 v2, in a real browser, with
 * originals that would run scripts and ask other computers if anybody let them.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import type { Page } from 'playwright-core'
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
  app.page.setDefaultTimeout(20_000)
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
}

const badges = (page: Page) => page.getByRole('main').getByRole('button', { name: /show its place in the original/ })

async function show(page: Page, patientId: string, section: string): Promise<number> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, `/patients/${patientId}/${section}`)
  await page.getByRole('main').waitFor()
  await badges(page)
    .first()
    .waitFor({ timeout: 6000 })
    .catch(() => undefined)
  return badges(page).count()
}

/** What is marked in the original that the badge opens. */
async function markedAt(page: Page, index: number): Promise<string> {
  await badges(page).nth(index).click()
  const dialog = page.getByRole('dialog', { name: /^Original/ })
  await dialog.locator('[data-marked]').first().waitFor()
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
}

test.each(Object.entries(wholeChart))(
  '%s',
  async (section, expected) => {
    for (const { kind, patientId } of charts) {
      const wanted = expected[kind as 'ccda' | 'fhir']
      if (wanted === undefined) continue
      const count = await show(app.page, patientId, section)
      expect(count, `${kind} ${section}`).toBeGreaterThan(0)
      for (const index of new Set([0, count - 1])) {
        expect(await markedAt(app.page, index), `${kind} ${section}`).toMatch(wanted)
      }
    }
  },
  120_000,
)

test('a laboratory’s message: the segment of the result', async () => {
  const patientId = charts.find(({ kind }) => kind === 'hl7v2')?.patientId ?? ''
  expect(await show(app.page, patientId, 'results')).toBeGreaterThan(0)
  expect(await markedAt(app.page, 0)).toMatch(/OB[XR]\|1\|/)
})

test('nothing of any original ran, and nothing was asked of another computer', async () => {
  expect(await app.page.evaluate(() => '__ran' in window)).toBe(false)
  expect(requests.filter((url) => url.includes('evil.example'))).toEqual([])
  expect(app.problems).toEqual([])
})
