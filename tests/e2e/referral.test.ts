/** The referral loop in a real browser: ordered, sent as a packet, answered by another practice, closed by one confirmation. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { importOutcome } from '../../domain/contract/importing.ts'
import { fileText, openPacket } from '../exchange/packet/opened.ts'
import { finished, startPractice } from '../service/harness.ts'
import { launchApp, type RunningApp, shells } from './app.ts'
import { accessibilityFindings, screenshot } from './look.ts'
import { add, openChart, registerPatient, setUpPractice } from './steps.ts'

describe.each(shells)('referrals in %s', (shell) => {
  let folder: string
  let app: RunningApp
  let page: Page
  let packet: Buffer

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'chartkeep-referral-'))
    app = await launchApp(shell)
    page = app.page
    await setUpPractice(page, folder)
    await registerPatient(page, { family: 'Smith', given: 'John', birthDate: '14-Aug-1980', sex: 'Male' })
  })
  afterAll(async () => {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  })
  afterEach(() => {
    expect(app.problems.splice(0)).toEqual([])
  })

  async function look(name: string): Promise<void> {
    if (shell === 'browser') await screenshot(page, name)
    expect(await accessibilityFindings(page), name).toEqual([])
  }
  const screen = (name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click()

  test('an outside clinician is added to the directory; a mistyped NPI is not', async () => {
    await screen('Referrals')
    await look('referrals-none')
    await page.getByRole('link', { name: 'Directory' }).click()
    await page.getByText('Nobody is in the directory yet').waitFor()
    await page.getByRole('button', { name: 'Add to the directory' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add to the directory' })
    const fill = (label: string, text: string) => dialog.getByLabel(label, { exact: true }).fill(text)
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Dr. Erik Lindqvist, MD')
    await fill('NPI', '1234567890')
    await fill('Fax', '207-555-0114')
    await dialog.getByRole('button', { name: /^Add/ }).click()
    await dialog.getByText(/This NPI is mistyped/).waitFor()
    await look('directory-form')
    await fill('NPI', '1234567893')
    await dialog.getByRole('button', { name: /^Add/ }).click()
    await page.getByRole('cell', { name: 'Dr. Erik Lindqvist MD', exact: true }).waitFor()
    await look('directory')
  })

  test('a signed referral order leaves as a packet that shows its code', async () => {
    await openChart(page, 'SMITH, John')
    await add(page, 'New order')
    const form = page.getByRole('complementary', { name: 'New order' })
    await form.getByText('Referral', { exact: true }).click()
    await form.getByLabel('Specialty or service').fill('Cardiology')
    await page
      .getByRole('option', { name: /Cardiology/ })
      .first()
      .click()
    await form.getByLabel('Question for the consultant').fill('Is anticoagulation indicated?')
    await form.getByRole('button', { name: /^Sign/ }).click()
    const signing = page.getByRole('dialog', { name: 'Sign this order?' })
    await signing.getByLabel('Print the requisition afterwards').uncheck()
    await signing.getByRole('button', { name: 'Sign', exact: true }).click()
    await signing.waitFor({ state: 'detached' })
    await page.getByRole('link', { name: /^Orders/ }).click()
    await page.getByRole('button', { name: 'Actions for Cardiology' }).click()
    await page.getByRole('menuitem', { name: 'Send a referral…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Send a referral' })
    await dialog.getByRole('textbox', { name: 'To', exact: true }).fill('lindq')
    await page.getByRole('option', { name: /Lindqvist/ }).click()
    await dialog.getByLabel('Reason', { exact: true }).fill('New atrial fibrillation')
    await look('referral-fields')
    await dialog.getByRole('button', { name: 'Look at what leaves' }).click()
    await dialog.getByText(/items? preserved/).waitFor()
    await look('referral-review')
    const { name, bytes } = await app.saved(() => dialog.getByRole('button', { name: 'Release and save…' }).click())
    await dialog.getByText('The referral is recorded as sent').waitFor()
    await look('referral-sent')
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    expect(name).toMatch(/^packet-[\d-]+-[0-9a-f]{8}\.zip$/)
    packet = bytes
  })

  test('INDEX.HTM opens from the disk, without a network, and shows whose it is, what is asked, and the code', async () => {
    const files = await openPacket(packet)
    const unpacked = await mkdtemp(path.join(folder, 'packet-'))
    await writeFile(path.join(unpacked, 'INDEX.HTM'), fileText(files, 'INDEX.HTM'))
    if (shell !== 'browser') return
    const reader = await page.context().newPage()
    const requests: string[] = []
    reader.on('request', (request) => requests.push(request.url()))
    await reader.goto(`file://${path.join(unpacked, 'INDEX.HTM')}`)
    await screenshot(reader, 'packet-index')
    const text = (await reader.textContent('body')) ?? ''
    expect(text).toContain('SMITH, John')
    expect(text).toContain('Is anticoagulation indicated?')
    expect(text).toMatch(/Referral CKR(-[0-9A-Z]{4}){3}/)
    expect(await reader.getByRole('img', { name: /^QR code: CKR-/ }).isVisible()).toBe(true)
    expect(await accessibilityFindings(reader)).toEqual([])
    expect(requests).toHaveLength(1)
    await reader.close()
  })

  test('the consultant’s note, taken in, is recognised and closes the loop', async () => {
    const answer = path.join(folder, 'answer.xml')
    await writeFile(answer, await consultantsNote(packet))
    await screen('Import')
    await app.chosen(() => page.getByRole('button', { name: 'Import files…' }).first().click(), [answer])
    await page.getByRole('link', { name: 'Review answer.xml' }).click()
    await page.getByText('This seems to be the answer to a referral').waitFor()
    await look('reply-recognised')
    await page.getByRole('button', { name: /This is the record of/ }).click()
    await page.getByRole('button', { name: 'Attach to this referral…' }).click()
    const dialog = page.getByRole('dialog', { name: 'The answer to this referral' })
    await look('reply-confirm')
    await dialog.getByRole('button', { name: 'Attach and close' }).click()
    await page.getByText('This is the answer to the referral: Cardiology: Dr. Erik Lindqvist MD').waitFor()
    await screen('Referrals')
    await page.getByText('Closed 1').click()
    await page.getByText('Completed', { exact: true }).waitFor()
    await look('referrals-closed')
  })

  test('what left stands among the disclosures', async () => {
    await openChart(page, 'SMITH, John')
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('combobox', { name: 'Type a command' }).fill('disclosures of this')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Disclosures of this chart' })
    await dialog.getByRole('cell', { name: 'Dr. Erik Lindqvist MD' }).waitFor()
    await look('disclosures')
    const { bytes } = await app.saved(() => dialog.getByRole('button', { name: /^Save again/ }).click())
    expect(bytes.equals(packet)).toBe(true)
  })
})

/** Another practice takes the packet in and answers the order in it, with our own writer. */
async function consultantsNote(packet: Buffer): Promise<string> {
  const { client } = await startPractice()
  const file = new File([new Uint8Array(packet)], 'packet.zip')
  const job = await finished(client, (await client.importing.upload({ file })).jobId)
  const [note] = importOutcome.parse(job.result).documents
  const importDocumentId = note?.importDocumentId ?? ''
  const { id: patientId } = await client.importing.confirmPatient({ importDocumentId })
  const { rows } = await client.importing.review({ importDocumentId })
  const decisions = rows.map(({ item }) => ({ importItemId: item.id, action: 'add' as const }))
  await client.importing.decide({ importDocumentId, decisions })
  const [order] = await client.serviceRequest.list({ patientId })
  const recipient = { organization: 'Elm Street Family Practice' }
  const answer = await client.exporting.create({
    patientId,
    format: 'consultation-note',
    purpose: { order: order?.id ?? '', recipient },
  })
  return answer.text()
}
