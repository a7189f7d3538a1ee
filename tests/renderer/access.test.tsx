/** What each role sees of the application, over the real service. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Role } from '../../domain/resources/index.ts'
import { codeAt, decodeSecret, stepAt } from '../../electron/service/access/totp.ts'
import { patientContent } from '../db/practice.ts'
import { chartWith, entries } from '../service/chart-entries.ts'
import { admin, type Client, startPractice } from '../service/harness.ts'
import { atWork, firstPassword, newcomer, nextPassword } from '../service/people.ts'
import { renderOver } from './real-service.ts'

async function practice() {
  const harness = await startPractice()
  const { client } = harness
  await client.session.recoveryCodeKept()
  const { id: patientId, versionId } = await client.patient.create({ content: patientContent('Hart', 'Ines') })
  await client.condition.create({
    patientId,
    content: {
      resourceType: 'Condition',
      category: 'problem-list-item',
      code: { text: 'Asthma' },
      clinicalStatus: 'active',
    },
  })
  return { harness, client, patientId, versionId, as: (role: Role) => atWork(harness, client, `Some ${role}`, [role]) }
}

test('read only: what adds to the chart does nothing and says why; rows have no way to change them', async () => {
  const { as, patientId } = await practice()
  const { client } = await as('read-only')
  const { user } = renderOver(client, `#/patients/${patientId}/problems`)
  const add = await screen.findByRole('button', { name: /^Add a problem/ })
  expect(add).toHaveAttribute('aria-disabled', 'true')
  await user.hover(add)
  expect(await screen.findByText(/Your role does not include problems and plans/)).toBeInTheDocument()
  await user.click(add)
  expect(screen.queryByRole('combobox', { name: /^Problem/ })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Asthma' })).not.toBeInTheDocument()
  await user.click(await screen.findByRole('button', { name: /Asthma/ }))
  const history = await screen.findByRole('menuitem', { name: 'History' })
  await waitFor(() => expect(history).toBeVisible())
  expect(screen.queryByRole('menuitem', { name: 'Edit' })).not.toBeInTheDocument()
  expect(screen.queryByRole('menuitem', { name: /error/i })).not.toBeInTheDocument()
})

test.each(['vitals', 'results', 'plan', 'history'])(
  'read only: a chart that has one of everything offers no way to write in its %s',
  async (section) => {
    const { harness, client, patientId } = await chartWith(entries)
    const { client: reader } = await atWork(harness, client, 'Some reader', ['read-only'])
    const { user } = renderOver(reader, `#/patients/${patientId}/${section}`)
    if (section === 'results') await user.click(await screen.findByRole('radio', { name: 'By report' }))
    const [menu] = await screen.findAllByRole('button', { name: /^Actions for/ })
    if (!menu) throw new Error('No row has a menu')
    await user.click(menu)
    const items = await screen.findAllByRole('menuitem')
    const writes = items.map(({ textContent }) => textContent ?? '').filter((words) => !/^(History|Print)/.test(words))
    expect(writes).toEqual([])
    await user.keyboard('{Escape}')
    const able = (name: RegExp) =>
      screen
        .queryAllByRole('button', { name })
        .filter((button) => button.getAttribute('aria-disabled') !== 'true')
        .map(({ textContent }) => textContent)
    expect(able(/^(Add|Edit|Enter|Ask|Quick|None or|New|Start|Write|Sign|Attach)/)).toEqual([])
  },
)

test('the palette and the hotkeys offer what the role may do, nothing else', async () => {
  const { as, patientId } = await practice()
  const { client } = await as('front-desk')
  const { user } = renderOver(client, `#/patients/${patientId}/summary`)
  await screen.findByRole('heading', { name: 'HART, Ines' })
  await user.keyboard('{Alt>}m{/Alt}')
  expect(screen.queryByRole('heading', { name: /medication/i, level: 2 })).not.toBeInTheDocument()
  await user.keyboard('{Control>}k{/Control}')
  const palette = await screen.findByRole('dialog')
  const offered = (await within(palette).findAllByRole('option')).map((option) => option.textContent)
  expect(offered.join('\n')).toMatch(/Register/i)
  expect(offered.join('\n')).not.toMatch(/Write a note|Enter vitals|Add a problem|New order/)
})

test('an administrator alone: no charts, no in-basket; emergency access opens them and says so until it is ended', async () => {
  const { as, client: owner } = await practice()
  const { client } = await as('admin')
  const { user } = renderOver(client, '#/')
  expect(await screen.findByText('Your role does not include charts')).toBeVisible()
  expect(screen.queryByRole('link', { name: /In-basket/ })).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Some admin: menu' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Emergency access…' }))
  await user.click(await screen.findByRole('button', { name: 'Open the charts for an hour' }))
  expect(await screen.findByText('Say it in a few words')).toBeVisible()
  await user.type(screen.getByLabelText(/What the emergency is/), 'Paramedics ask about allergies')
  await user.click(screen.getByRole('button', { name: 'Open the charts for an hour' }))
  expect(await screen.findByText(/Emergency access until/)).toBeVisible()
  expect(screen.getByRole('timer')).toHaveTextContent('60 minutes left.')
  await user.type(await screen.findByRole('combobox', { name: 'Find a patient' }), 'hart')
  await user.click(await screen.findByRole('option', { name: /HART, Ines/ }))
  expect(await screen.findByRole('heading', { name: 'HART, Ines' })).toBeVisible()
  const before = await refusals(owner)
  await user.click(screen.getByRole('button', { name: 'End it now' }))
  expect(await screen.findByRole('heading', { name: 'Your role does not include charts' })).toBeVisible()
  expect(screen.queryByText(/HART/)).toBeNull()
  expect(await refusals(owner)).toEqual(before)
})

test('an administrator alone: screens about patients, and what lets all charts leave, say so and ask for nothing', async () => {
  const { as, client: owner, patientId } = await practice()
  const { client } = await as('admin')
  const addresses = [`#/patients/${patientId}/problems`, '#/in-basket', '#/referrals', '#/import', '#/disclosures']
  for (const address of addresses) {
    const { unmount } = renderOver(client, address)
    expect(await screen.findByRole('heading', { name: 'Your role does not include charts' })).toBeVisible()
    unmount()
  }
  renderOver(client, '#/settings?tab=moving')
  expect(await screen.findByText('Your role alone does not let all charts leave')).toBeVisible()
  expect(await refusals(owner)).toEqual([])
})

test('a restricted chart asks for a reason in its place, names nobody, and then opens', async () => {
  const { as, client, patientId, versionId } = await practice()
  await client.chartAccess.restrict({ patientId, versionId, restricted: true, reason: 'Works here herself' })
  const { client: nurse } = await as('nurse')
  const { user } = renderOver(nurse, `#/patients/${patientId}/summary`)
  const reason = await screen.findByLabelText(/Why I open it/)
  expect(screen.queryByText(/HART/)).not.toBeInTheDocument()
  await user.type(reason, 'In the waiting room')
  await user.click(screen.getByRole('button', { name: 'Open the chart' }))
  expect(await screen.findByRole('heading', { name: 'HART, Ines' })).toBeVisible()
  expect(screen.getByText('Restricted')).toBeVisible()
})

test('people: added with a role, then changed by nobody who mistypes their own password', async () => {
  const { client } = await practice()
  const { user } = renderOver(client, '#/settings?tab=people')
  await user.click(await screen.findByRole('button', { name: 'Add a person' }))
  const dialog = await screen.findByRole('dialog', { name: 'Add a person' })
  const form = within(dialog)
  await user.type(form.getByRole('textbox', { name: /^Name/ }), 'Nia Nurse')
  expect(form.getByRole('textbox', { name: /^User name/ })).toHaveValue('nia')
  await user.click(form.getByRole('checkbox', { name: /^Nurse/ }))
  await user.type(form.getByLabelText('New password'), 'kettlekettlekettle')
  expect(form.getByText(/Repeats itself/)).toBeVisible()
  await user.clear(form.getByLabelText('New password'))
  await user.type(form.getByLabelText('New password'), firstPassword)
  await user.type(form.getByLabelText('Type it once more'), firstPassword)
  await user.type(form.getByLabelText(/Password of ann/), 'not mine')
  await user.click(form.getByRole('button', { name: 'Add' }))
  expect(await form.findByText('The password is wrong')).toBeVisible()
  await user.clear(form.getByLabelText(/Password of ann/))
  await user.type(form.getByLabelText(/Password of ann/), admin.password)
  await user.click(form.getByRole('button', { name: 'Add' }))
  const row = await screen.findByRole('row', { name: /Nia Nurse/ })
  expect(row).toHaveTextContent('First password not changed yet')
  expect((await client.user.list()).map(({ userName }) => userName)).toEqual(['ann', 'nia'])
})

test('fast switch: the other’s right password ends the locked session, and nothing of it is left on the screen', async () => {
  const { harness, client } = await practice()
  const { client: nia } = await newcomer(harness, client, 'nia', ['nurse'])
  await nia.session.signIn({ userName: 'nia', password: firstPassword })
  await nia.session.changePassword({ password: firstPassword, newPassword: nextPassword })
  await nia.session.signOut()
  const complaints = vi.spyOn(console, 'error')
  const { user } = renderOver(client, '#/')
  await screen.findByRole('heading', { name: 'Home' })
  await user.keyboard('{Control>}{Shift>}l{/Shift}{/Control}')
  await user.click(await screen.findByRole('button', { name: 'Somebody else signs in' }))
  await waitFor(async () => expect((await client.session.current())?.locked).toBe(true))
  expect(await screen.findByText(/is signed out when you sign in/)).toBeVisible()
  await user.type(await screen.findByLabelText('Password'), 'wrong')
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
  expect(await screen.findByText(/The password is wrong/)).toBeVisible()
  expect(await client.session.current()).toMatchObject({ userName: 'ann', locked: true })
  await user.type(screen.getByLabelText('Password'), nextPassword)
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
  expect(await screen.findByRole('button', { name: 'Some nia: menu' })).toBeVisible()
  expect(screen.queryByText(/Ann Lee/)).not.toBeInTheDocument()
  expect(complaints).not.toHaveBeenCalled()
})

test('sign-in asks for the code after the password, and says when the clocks differ', async () => {
  const { harness, client } = await practice()
  const { secret } = await client.secondFactor.begin({ password: admin.password })
  const code = (steps: number) => codeAt(decodeSecret(secret), stepAt(Date.now()) + steps)
  await client.secondFactor.confirm({ code: code(-1) })
  await client.session.signOut()
  const window: Client = harness.connect()
  const { user } = renderOver(window, '#/')
  await user.type(await screen.findByLabelText('Password'), admin.password)
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
  const field = await screen.findByLabelText('Code for ann')
  await user.type(field, code(20))
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
  expect(await screen.findByText(/differ by about 10 minutes/)).toBeVisible()
  await user.type(field, code(0))
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
  expect(await screen.findByRole('heading', { name: 'Home' })).toBeVisible()
})

/** Refusals that the service wrote down: a screen that offers what its user may not do. */
const refusals = async (client: Client) =>
  (await client.audit.list({ limit: 500 })).filter(({ type }) => type === 'denied').map(({ detail }) => detail)

test('read only: screens that are for others say so, and ask the service for nothing that it would refuse', async () => {
  const { as, client } = await practice()
  const { client: reader } = await as('read-only')
  for (const address of ['#/patients/new', '#/patient-list']) {
    const { unmount } = renderOver(reader, address)
    expect(await screen.findByText(/Your role does not include registering patients/)).toBeVisible()
    unmount()
  }
  const { unmount } = renderOver(reader, '#/import')
  expect(await screen.findByText('No outside record waits for review')).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.queryByRole('link', { name: /list of patients/i })).toBeNull()
  unmount()
  expect(await refusals(client)).toEqual([])
})

test('front desk: documents of the chart and nothing clinical, until the practice lets it read charts', async () => {
  const { as, client, patientId } = await practice()
  const { client: office } = await as('front-desk')
  const { user } = renderOver(office, `#/patients/${patientId}/problems`)
  expect(await screen.findByRole('heading', { name: 'HART, Ines' })).toBeVisible()
  expect(await screen.findByText('No documents')).toBeVisible()
  expect(screen.getByText(/Problems, medications, results and notes are not part of it/)).toBeVisible()
  const sections = within(screen.getByRole('navigation', { name: 'Sections of the chart' }))
  expect(sections.getAllByRole('link').map((link) => link.textContent)).toEqual(['Documents'])
  expect(screen.queryByText('Asthma')).toBeNull()
  await user.keyboard('{Alt>}2{/Alt}')
  expect(await refusals(client)).toEqual([])
  await client.practice.setSettings({ officeReadsCharts: true })
  expect(await screen.findByRole('link', { name: /Problems/ })).toBeVisible()
  expect(await screen.findByText('Asthma')).toBeVisible()
  expect(screen.getByRole('button', { name: /^Add a problem/ })).toHaveAttribute('aria-disabled', 'true')
})

test('settings: who administers the practice decides what the front desk reads', async () => {
  const { client } = await practice()
  const { user } = renderOver(client, '#/settings?tab=security')
  const choice = await screen.findByRole('switch', { name: 'The front desk may read and print charts' })
  expect(choice).not.toBeChecked()
  await user.click(choice)
  await waitFor(async () => expect((await client.practice.settings()).officeReadsCharts).toBe(true))
  await waitFor(() => expect(choice).toBeChecked())
})
