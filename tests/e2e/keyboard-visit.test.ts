/**
 * A whole visit without a mouse: find the patient, start the visit, vitals, a problem, a prescription, a note from a template
 * with a dot-phrase and blanks, sign, close. What was charted is then read from the database.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Contract } from '../../domain/contract/index.ts'
import { createService } from '../../electron/service/service.ts'
import { launchApp, shells } from './app.ts'
import { openForm, pickFirst, saveForm, tabTo } from './keyboard.ts'
import { accessibilityFindings, screenshot } from './look.ts'

const user = { userName: 'ada', password: 'correct horse battery' }
type Client = ContractRouterClient<Contract>

/** The practice, without a screen. */
async function withPractice<T>(dataDir: string, work: (client: Client) => Promise<T>): Promise<T> {
  const service = createService({ dataDir, version: 'e2e' })
  const connection = service.connect()
  const client = createRouterClient(service.router, { context: () => service.contextOf(connection) })
  try {
    return await work(client as unknown as Client)
  } finally {
    await service.close()
  }
}

describe.each(shells)('in %s', (shell) => {
  let dataDir: string
  let patientId: string

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'chartkeep-keyboard-'))
    patientId = await withPractice(dataDir, async (client) => {
      await client.setup.create({ practice: 'Elm Street', displayName: 'Dr. Ada Gray, MD', ...user })
      const content = { resourceType: 'Patient' as const, gender: 'male' as const, birthDate: '1980-08-14' }
      const { id } = await client.patient.create({
        content: { ...content, name: [{ family: 'Smith', given: ['John'] }] },
      })
      return id
    })
  })
  afterAll(() => rm(dataDir, { recursive: true, force: true }))

  test('a visit is charted with the keyboard alone', async () => {
    const app = await launchApp(shell, { dataDir })
    const { page } = app
    try {
      await chart(page, (name) => look(page, `${shell}-${name}`))
    } catch (error) {
      await screenshot(page, `failed-keyboard-${shell}`)
      throw error
    } finally {
      await app.close()
    }
    expect(app.problems).toEqual([])

    await withPractice(dataDir, async (client) => {
      await client.session.signIn(user)
      const [visit] = await client.encounter.list({ patientId })
      const ofVisit = { encounter: { reference: `Encounter/${visit?.id}` } }
      expect(visit).toMatchObject({
        status: 'finished',
        class: { code: 'AMB' },
        reasonCode: [{ text: 'Blood pressure check' }],
        diagnosis: [{ condition: { display: 'Essential hypertension' } }],
        period: { end: expect.stringContaining('T') },
      })
      const [note] = await client.clinicalNote.list({ patientId })
      expect(note).toMatchObject({ status: 'signed', signedAt: expect.any(String), ...ofVisit })
      expect(note?.text).toContain('John Smith is a 46-year-old male seen for Blood pressure check.\nFeels well.')
      expect(note?.text).toContain('Vitals: BP 148/92 mmHg')
      expect(note?.text).toContain('Takes: lisinopril 10 mg oral tablet')
      expect(note?.text).toContain('1. Essential hypertension: new, start treatment')
      expect(note?.text).not.toContain('***')
      expect(await client.observation.list({ patientId })).toMatchObject([ofVisit])
      expect(await client.medicationRequest.list({ patientId })).toMatchObject([{ status: 'active', ...ofVisit }])
    })
  })
})

async function chart(page: Page, lookAt: (name: string) => Promise<void>): Promise<void> {
  const { keyboard } = page
  await page.getByRole('textbox', { name: 'Password' }).waitFor()
  await tabTo(page, 'Password')
  await keyboard.type(user.password)
  await keyboard.press('Enter')

  await page.getByRole('combobox', { name: 'Find a patient' }).waitFor()
  await tabTo(page, 'Find a patient')
  await keyboard.type('smi')
  await page.getByRole('option', { name: /SMITH, John/ }).waitFor()
  await keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'SMITH, John' }).waitFor()

  await page.getByRole('button', { name: 'Start a visit', disabled: false }).waitFor()
  await keyboard.press('Alt+S')
  await page.getByRole('dialog', { name: 'Start a visit' }).waitFor()
  await tabTo(page, 'Reason')
  await keyboard.type('Blood pressure check')
  await lookAt('visit-start')
  await keyboard.press('Enter')
  await page.getByRole('button', { name: /^Visit since/ }).waitFor()

  await openForm(page, 'Alt+V', 'Enter vitals')
  await tabTo(page, 'BP systolic')
  await keyboard.type('148')
  await tabTo(page, 'BP diastolic')
  await keyboard.type('92')
  await saveForm(page)

  await openForm(page, 'Alt+P', 'Add a problem')
  await tabTo(page, 'Problem')
  await pickFirst(page, 'essential hypertension')
  await saveForm(page)
  await page.getByRole('region', { name: 'Problems' }).getByText('Essential hypertension').waitFor()

  await openForm(page, 'Alt+M', 'Add a medication')
  await tabTo(page, 'Drug')
  await pickFirst(page, 'lisinopril 10 mg')
  await tabTo(page, 'Dose')
  await keyboard.type('1')
  await tabTo(page, 'How often')
  await pickFirst(page, 'once daily')
  await saveForm(page)
  await page
    .getByRole('region', { name: 'Meds' })
    .getByText(/lisinopril 10 mg/)
    .waitFor()

  await openForm(page, 'Alt+N', 'Write a note')
  await keyboard.press('Alt+T')
  const templates = page.getByRole('dialog', { name: 'Begin with a template' })
  await templates.waitFor()
  await keyboard.type('soap')
  await templates.getByText('BP 148/92 mmHg').waitFor()
  await lookAt('note-template')
  await keyboard.press('Enter')
  await templates.waitFor({ state: 'detached' })
  // The first blank is selected: what is typed takes its place.
  await page.getByRole('button', { name: /^5 \*\*\* left/ }).waitFor()
  await keyboard.type('Feels well. Takes: .meds')
  await page.getByRole('listbox', { name: 'Phrases' }).waitFor()
  await lookAt('note-phrases')
  await keyboard.press('Space')
  for (const words of ['Heart regular.', 'new, start treatment', 'Lisinopril daily.', 'in 4 weeks']) {
    await keyboard.press('F2')
    await keyboard.type(words)
  }
  await lookAt('note-filled')
  await keyboard.press('Control+Enter')
  await page.getByRole('dialog', { name: 'Sign this note?' }).waitFor()
  await tabTo(page, 'Sign')
  await keyboard.press('Enter')
  const closing = page.getByRole('dialog', { name: 'Close this visit?' })
  await closing.getByRole('checkbox', { name: 'Essential hypertension (main)', checked: true }).waitFor()
  await lookAt('visit-close')
  await tabTo(page, 'Close the visit')
  await keyboard.press('Enter')
  await page.getByRole('article').getByText('Takes: lisinopril 10 mg oral tablet').waitFor()
  await page.getByRole('button', { name: 'Start a visit' }).first().waitFor()
  await lookAt('note-signed')
}

async function look(page: Page, name: string): Promise<void> {
  await screenshot(page, `keyboard-${name}`)
  expect(await accessibilityFindings(page), name).toEqual([])
}
