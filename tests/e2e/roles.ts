/** One PC, three people: who an administrator lets in, what each of them finds, and how they take turns at one screen. */
import type { Page } from 'playwright-core'
import { admin, goTo, registerPatient } from './steps.ts'

export const firstPassword = 'seven purple kettles'
export const ownPassword = 'rainy ferry to Oban'

export async function addPerson(page: Page, name: string, role: string): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByRole('tab', { name: 'People' }).click()
  await page.getByRole('button', { name: 'Add a person' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a person' })
  await dialog.getByRole('textbox', { name: /^Name/ }).fill(name)
  await dialog.getByRole('checkbox', { name: role }).check()
  await dialog.getByLabel('New password').fill(firstPassword)
  await dialog.getByLabel('Type it once more').fill(firstPassword)
  await dialog.getByLabel(`Password of ${admin.userName}`).fill(admin.password)
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('row', { name: new RegExp(name) }).waitFor()
}

/** From any screen of one user to the first screen of another. `first`: they choose their own password on the way. */
export async function takeOver(page: Page, userName: string, password: string, first = false): Promise<void> {
  await page.keyboard.press('Control+Shift+L')
  await page.getByRole('button', { name: 'Somebody else signs in' }).click()
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Sign in' }) })
  await form.locator('input').first().click()
  await page.getByRole('option', { name: userName, exact: true }).click()
  await form.getByLabel('Password').fill(password)
  await form.getByRole('button', { name: 'Sign in' }).click()
  if (!first) return
  await page.getByLabel('The password you were given').fill(password)
  await page.getByLabel('New password').fill(ownPassword)
  await page.getByLabel('Type it once more').fill(ownPassword)
  await page.getByRole('button', { name: 'Set my password and go on' }).click()
  await page.getByRole('heading', { name: 'Home' }).waitFor()
}

/** From the home screen of the first user. `look` is called on each screen that shows something of its own. */
export async function takeTurns(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await registerPatient(page, { family: 'Hart', given: 'Ines', birthDate: '02-May-1971', sex: 'Female' })
  const chart = page.url()
  await page.getByRole('button', { name: 'Restrict this chart…' }).click()
  await page.getByRole('textbox', { name: 'Reason' }).fill('Works here herself')
  await look('restrict-chart')
  await page.getByRole('button', { name: 'Restrict', exact: true }).click()
  await page.getByText('Restricted', { exact: true }).waitFor()
  await addPerson(page, 'Nia Nurse', 'Nurse')
  await addPerson(page, 'Ava Office', 'Administrator')
  await look('people')

  // A note that is begun stays, and its author comes back to where they were.
  await goTo(page, 'Home')
  await page.getByRole('combobox', { name: 'Find a patient' }).fill('hart')
  await page.getByRole('option', { name: /HART, Ines/ }).click()
  await page.keyboard.press('Alt+N')
  const text = page.getByRole('textbox', { name: 'Text', exact: true })
  await text.fill('Came in with a cough')
  await page.getByText(/^Saved \d/).waitFor()

  await takeOver(page, 'nia', firstPassword, true)
  await page.getByRole('combobox', { name: 'Find a patient' }).fill('hart')
  await page.getByRole('option', { name: /HART, Ines/ }).click()
  await page.getByLabel(/Why I open it/).waitFor()
  await look('restricted-chart')
  if (await page.getByText(/HART, Ines/).count()) throw new Error('The restricted chart shows whose it is')
  await page.getByLabel(/Why I open it/).fill('Her husband is on the phone')
  await page.getByRole('button', { name: 'Open the chart' }).click()
  await page.getByRole('heading', { name: 'HART, Ines' }).waitFor()
  await page.keyboard.press('Alt+2')
  await page.getByRole('button', { name: 'Add a problem' }).hover()
  await page.getByText(/Your role does not include problems and plans/).waitFor()
  await look('nurse-problems')

  await takeOver(page, 'ava', firstPassword, true)
  await page.getByText('Your role does not include charts').waitFor()
  await look('administrator-home')
  await page
    .getByRole('link', { name: '1 to review' })
    .or(page.getByRole('link', { name: '2 to review' }))
    .click()
  await page.getByRole('button', { name: 'Review the access of Nia Nurse' }).click()
  await look('access-review')
  await page.getByRole('button', { name: 'Reviewed' }).click()
  await page.getByText(/^Ava Office,/).waitFor()

  await takeOver(page, admin.userName, admin.password)
  await page.getByRole('heading', { name: 'HART, Ines' }).waitFor()
  if (page.url().split('/').at(-2) !== chart.split('/').at(-2) && !page.url().startsWith(chart)) {
    throw new Error('The first user is not back at their chart')
  }
  await goTo(page, 'Home')
  await page
    .getByRole('region', { name: 'My notes to sign' })
    .getByText(/HART, Ines/)
    .waitFor()
}
