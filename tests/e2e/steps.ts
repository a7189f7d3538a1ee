/** What people do, step by step, in the words that the screens use. */
import type { Page } from 'playwright-core'

export const admin = { userName: 'ada', displayName: 'Dr. Ada Gray, MD', password: 'correct horse battery' }
export const practiceName = 'Elm Street Family Practice'

/** From the first-run screen to the home screen. Returns the recovery code. */
export async function setUpPractice(page: Page, backupFolder: string): Promise<string> {
  await page.getByLabel('Name of the practice').fill(practiceName)
  await next(page)
  await page.getByLabel('Your name').fill(admin.displayName)
  await page.getByLabel('User name').fill(admin.userName)
  await next(page)
  await page.getByRole('textbox', { name: 'New password' }).fill(admin.password)
  await page.getByRole('textbox', { name: 'Type it once more' }).fill(admin.password)
  await next(page)
  await page.getByLabel('Folder for backups').fill(backupFolder)
  await page.getByRole('button', { name: 'Create the practice' }).click()
  const shown = await page.getByRole('region', { name: 'Recovery code' }).textContent()
  const code = /(?:[0-9A-Z]{4}[ -]){7}[0-9A-Z]{4}/.exec(shown ?? '')?.[0]
  if (!code) throw new Error('No recovery code was shown')
  await page.getByLabel('Type the last two groups').fill(code.slice(-9))
  await page.getByRole('button', { name: 'The code is safe' }).click()
  await page.getByRole('heading', { name: 'Home' }).waitFor()
  return code
}

const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click()

export async function signIn(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Password' }).fill(admin.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

export interface NewPatient {
  family: string
  given: string
  /** As typed, e.g. 14-Aug-1980. */
  birthDate: string
  sex: 'Female' | 'Male' | 'Other' | 'Unknown'
}

/** From the home screen to the new chart. */
export async function registerPatient(page: Page, { family, given, birthDate, sex }: NewPatient): Promise<void> {
  await page.getByRole('button', { name: 'Register a patient' }).click()
  await page.getByLabel('Family name').fill(family)
  await page.getByLabel('First name').fill(given)
  await page.getByLabel('Birth date').fill(birthDate)
  await page.getByRole('radiogroup', { name: 'Sex', exact: true }).getByText(sex, { exact: true }).click()
  await page.getByRole('button', { name: 'Register', exact: true }).click()
  await page.waitForURL(/#\/patients\/[0-9a-f-]{36}/)
}

export async function goTo(page: Page, screen: 'Home' | 'Import' | 'Settings'): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** By the search of the home screen. `name` as charts show it, e.g. `SMITH, John`. */
export async function openChart(page: Page, name: string): Promise<void> {
  await goTo(page, 'Home')
  await page.getByRole('combobox', { name: 'Find a patient' }).fill(name.split(',')[0] ?? name)
  await page.getByRole('option', { name: new RegExp(name) }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Opens the form for a new entry of the chart, by the chart's own menu. */
export async function add(page: Page, what: string): Promise<void> {
  await page.getByRole('region', { name: 'Patient', exact: true }).getByRole('button', { name: 'Add' }).click()
  await page.getByRole('menuitem', { name: what }).click()
  await page.getByRole('complementary', { name: what }).waitFor()
}
