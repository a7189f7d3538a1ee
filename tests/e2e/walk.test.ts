/**
 * The main job from end to end, as one morning in a new practice: set up, register, chart, sign, take in an outside record,
 * export, back up, restore. Every screen on the way is looked at: a screenshot, and axe.
 */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readDocument } from '../../exchange/read.ts'
import { findings, validatorsInstalled } from '../conformance/validators.ts'
import { outsideBundle } from '../service/outside-record.ts'
import { launchApp, type RunningApp, shells } from './app.ts'
import { accessibilityFindings, screenshot } from './look.ts'
import { add, admin, goTo, openChart, practiceName, registerPatient, setUpPractice, signIn } from './steps.ts'

describe.each(shells)('a first morning in %s', (shell) => {
  let folder: string
  let app: RunningApp
  /** Each step starts where the one before ended. */
  let stoppedAt: string | undefined

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'chartkeep-walk-'))
    await mkdir(path.join(folder, 'backups'))
    app = await launchApp(shell)
  })
  afterAll(async () => {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  })
  beforeEach(() => {
    expect(stoppedAt, 'an earlier step failed').toBeUndefined()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' && !stoppedAt) {
      stoppedAt = task.name
      await screenshot(app.page, `failed-${shell}`)
    }
    expect(app.problems.splice(0)).toEqual([])
  })

  async function look(name: string): Promise<void> {
    if (shell === 'browser') await screenshot(app.page, name)
    expect(await accessibilityFindings(app.page), name).toEqual([])
  }

  test('first run: practice, user, password, recovery code', async () => {
    await setUpPractice(app.page, path.join(folder, 'backups'))
    await app.page.getByRole('link', { name: practiceName }).waitFor()
    await look('home-empty')
  })

  test('a patient is registered with what the front desk knows', async () => {
    await registerPatient(app.page, { family: 'Smith', given: 'John', birthDate: '14-Aug-1980', sex: 'Male' })
    await goTo(app.page, 'Home')
    await app.page.getByRole('combobox', { name: 'Find a patient' }).fill('smi')
    await app.page.getByRole('option', { name: /SMITH, John/ }).waitFor()
    await look('search')
  })

  test('problem, allergy, medication and vitals go into the chart', async () => {
    const { page } = app
    await page.getByRole('option', { name: /SMITH, John/ }).click()
    await page.getByRole('heading', { level: 1, name: 'SMITH, John' }).waitFor()
    await look('chart-empty')

    await add(page, 'Add a problem')
    await page.getByRole('combobox', { name: /^Problem/ }).fill('Essential hypertension')
    await look('chart-add-problem')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('region', { name: 'Problems' }).getByText('Essential hypertension').waitFor()

    await add(page, 'Add an allergy')
    await page.getByRole('combobox', { name: /^Substance/ }).fill('Penicillin V')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('region', { name: 'Patient', exact: true }).getByText('Penicillin V').waitFor()

    await add(page, 'Add a medication')
    await page.getByRole('combobox', { name: /^Drug/ }).fill('Lisinopril 10 mg tablet')
    await look('chart-add-medication')
    await page.getByRole('button', { name: 'Prescribe', exact: true }).click()
    await page.getByRole('dialog').getByText('No dose given', { exact: true }).waitFor()
    await look('chart-no-dose')
    await page.getByRole('button', { name: 'Prescribe all the same', exact: true }).click()
    await page.getByRole('region', { name: 'Meds' }).getByText('Lisinopril 10 mg tablet').waitFor()

    await add(page, 'Enter vitals')
    await page.getByRole('textbox', { name: 'BP systolic' }).fill('148')
    await page.getByRole('textbox', { name: 'BP diastolic' }).fill('92')
    await page.getByRole('textbox', { name: 'Pulse' }).fill('76')
    await look('chart-enter-vitals')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('region', { name: 'Vitals' }).getByText(/148/).first().waitFor()
    await look('chart-summary')
  })

  test('a note is drafted and signed', async () => {
    const { page } = app
    await add(page, 'Write a note')
    await page.getByRole('textbox', { name: 'Text' }).fill('Blood pressure above target. Lisinopril started.')
    await look('note-draft')
    await page.getByRole('button', { name: 'Sign', exact: true }).click()
    await page.getByRole('dialog').getByText('SMITH, John').first().waitFor()
    await look('note-sign')
    await page.getByRole('dialog').getByRole('button', { name: /^Sign/ }).click()
    await page.getByRole('link', { name: 'Notes' }).click()
    await page.getByText('Lisinopril started.').first().waitFor()
    await look('chart-notes')
  })

  test('an outside record is taken in, reviewed and accepted', async () => {
    const file = path.join(folder, 'from-hospital.json')
    await writeFile(file, JSON.stringify(outsideBundle()))
    const { page } = app
    await goTo(page, 'Import')
    await look('import-inbox')
    await app.chosen(() => page.getByRole('button', { name: 'Import files…' }).first().click(), [file])
    await page.getByRole('link', { name: 'Review from-hospital.json' }).first().click()
    await page.getByRole('button', { name: 'This is the record of SMITH, John' }).click()
    await page.getByText('Goes into the chart of').waitFor()
    await look('import-review')
    await page.getByRole('button', { name: /^Accept all/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Accept', exact: true }).click()
    await page.getByText('Taken into the chart').waitFor()
    await look('import-accepted')
  })

  test.each([
    ['Summary document (C-CDA)', 'ccda'],
    ['Data bundle (FHIR)', 'fhir'],
  ] as const)('the chart leaves as %s, and the file is whole and valid', async (format, kind) => {
    const { page } = app
    await openChart(page, 'SMITH, John')
    await page.getByRole('button', { name: 'Export…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export this chart' })
    await dialog.getByRole('radio', { name: 'For another system' }).click()
    await dialog.getByRole('combobox', { name: 'As' }).selectOption({ label: format })
    await dialog.getByRole('textbox', { name: 'To' }).fill('Bath Cardiology')
    await dialog.getByText(/^Leaves: \d+ items/).waitFor()
    await look(`export-${kind}-choice`)
    await dialog.getByRole('button', { name: 'Preview…' }).click()
    await dialog.getByText(/\d+ items leave as:/).waitFor()
    await look(`export-${kind}`)
    const { name, bytes } = await app.saved(() => page.getByRole('button', { name: 'Export and save…' }).click())
    expect(name).not.toMatch(/smith|john/i)
    const { items, notUnderstood } = readDocument(bytes)
    expect(notUnderstood).toEqual([])
    const kinds = items.map(({ content }) => content.resourceType)
    for (const wanted of [
      'Condition',
      'AllergyIntolerance',
      'MedicationRequest',
      'Observation',
      'ClinicalNote',
    ] as const) {
      expect(kinds, wanted).toContain(wanted)
    }
    const file = path.join(folder, `export-${kind}`)
    await writeFile(file, bytes)
    if (validatorsInstalled) expect(findings(kind, [file])).toEqual([])
    await page.keyboard.press('Escape')
  })

  test('the screen locks, and goes on where it was', async () => {
    await app.page.getByRole('button', { name: 'Lock' }).click()
    await app.page.getByRole('heading', { name: 'Locked' }).waitFor()
    await look('locked')
    await app.page.getByRole('textbox', { name: `Password of ${admin.userName}` }).fill(admin.password)
    await app.page.getByRole('button', { name: 'Unlock' }).click()
    await app.page.getByRole('heading', { level: 1, name: 'SMITH, John' }).waitFor()
  })

  test('a backup is made and proven', async () => {
    const { page } = app
    await goTo(page, 'Settings')
    await page.getByRole('tab', { name: 'Backups' }).click()
    await page.getByRole('button', { name: 'Back up now' }).click()
    await page.getByText(/The last proven backup is of/).waitFor()
    await look('settings-backups')
    expect(await readdir(path.join(folder, 'backups'))).not.toEqual([])
  })

  test('a restored backup is the practice as it was', async () => {
    const { page } = app
    await goTo(page, 'Home')
    await registerPatient(page, { family: 'Later', given: 'Lucy', birthDate: '02-Feb-1990', sex: 'Female' })
    await goTo(page, 'Settings')
    await page.getByRole('tab', { name: 'Backups' }).click()
    await page.getByRole('button', { name: /^Restore the backup of/ }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: 'Password' }).fill(admin.password)
    await page.getByRole('button', { name: 'Look inside' }).click()
    await page.getByRole('table', { name: 'What is in this backup' }).waitFor()
    await look('restore-look-inside')
    await page.getByRole('button', { name: 'Restore this backup' }).click()
    await page.getByText('The backup is restored').waitFor()
    await look('restored')
    await signIn(page)
    await goTo(page, 'Home')
    await page.getByRole('combobox', { name: 'Find a patient' }).fill('later')
    await page
      .getByText(/Nobody|No patient/)
      .first()
      .waitFor()
    await page.getByRole('combobox', { name: 'Find a patient' }).fill('smith')
    await page.getByRole('option', { name: /SMITH, John/ }).waitFor()
  })
})
