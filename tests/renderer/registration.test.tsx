import { ORPCError } from '@orpc/client'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { DuplicateCandidate } from '../../domain/contract/patient.ts'
import type { PatientContent } from '../../domain/resources/index.ts'
import { patientContent } from '../../domain/resources/patient.ts'
import { EditPatientPage } from '../../renderer/features/registration/edit-patient-page.tsx'
import { NewPatientPage } from '../../renderer/features/registration/new-patient-page.tsx'
import type { FakeService } from './fake-service.ts'
import { patient, summary } from './patients.ts'
import { renderUi } from './render.tsx'

const twin: DuplicateCandidate = {
  patient: summary(21, 'LOPEZ, Maria'),
  score: 0.97,
  evidence: ['Same name', 'Same birth date'],
}

async function renderNew(more: FakeService['patient'] = {}) {
  const create = vi.fn(({ content }: { content: PatientContent }) => patient(31, content))
  const view = await renderUi(<NewPatientPage />, { service: { patient: { duplicates: () => [], create, ...more } } })
  return { ...view, create }
}

const save = () => screen.getByRole('button', { name: 'Register' })

async function typeMaria(user: Awaited<ReturnType<typeof renderNew>>['user']) {
  await user.type(screen.getByLabelText(/^Family name/), 'Lopez')
  await user.type(screen.getByLabelText('First name'), 'Maria')
  await user.type(screen.getByLabelText(/^Birth date/), '8/14/1980')
  await user.click(screen.getByRole('radio', { name: 'Female' }))
}

test('name, birth date and sex are enough; empty rows are not recorded', async () => {
  const { user, create, router } = await renderNew()
  await typeMaria(user)
  await user.click(save())
  await waitFor(() => expect(create).toHaveBeenCalledOnce())
  expect(create.mock.calls[0]?.[0].content).toEqual({
    resourceType: 'Patient',
    active: true,
    name: [{ use: 'official', family: 'Lopez', given: ['Maria'] }],
    gender: 'female',
    birthDate: '1980-08-14',
  })
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/patients\/.*31$/))
})

test('what is missing is named at its field, and the first gets the focus', async () => {
  const { user, create } = await renderNew()
  await user.click(save())
  expect(screen.getByText('Type a family name or a first name')).toBeVisible()
  expect(screen.getByText('Type the birth date, or mark it as not known')).toBeVisible()
  expect(screen.getByText('Choose one; unknown is an answer')).toBeVisible()
  await waitFor(() => expect(screen.getByLabelText(/^Family name/)).toHaveFocus())
  expect(create).not.toHaveBeenCalled()
})

test('a birth date that is not known can be said so', async () => {
  const { user, create } = await renderNew()
  await user.type(screen.getByLabelText(/^Family name/), 'Doe')
  await user.click(screen.getByRole('checkbox', { name: 'Not known' }))
  await user.click(within(screen.getByRole('radiogroup', { name: /^Sex/ })).getByRole('radio', { name: 'Unknown' }))
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(() => expect(create).toHaveBeenCalledOnce())
  expect(create.mock.calls[0]?.[0].content).not.toHaveProperty('birthDate')
})

test('several races, an answer of "declined", languages, contacts and numbers are coded', async () => {
  const { user, create } = await renderNew()
  await typeMaria(user)
  await user.type(screen.getByLabelText('Phone'), '207 555 0199')
  await user.type(screen.getByLabelText('Street'), '12 Elm St')
  await user.type(screen.getByLabelText('City'), 'Bangor')
  const race = within(screen.getByRole('group', { name: 'Race' }))
  await user.click(race.getByLabelText('Declined to answer'))
  await user.click(race.getByLabelText('Asian'))
  await user.click(race.getByLabelText('White'))
  await user.click(within(screen.getByRole('radiogroup', { name: 'Ethnicity' })).getByLabelText('Declined to answer'))
  await user.click(screen.getByRole('combobox', { name: 'Preferred language' }))
  await user.click(await screen.findByRole('option', { name: 'Spanish' }))
  await user.click(screen.getByRole('combobox', { name: 'Gender identity' }))
  await user.click(await screen.findByRole('option', { name: 'Female' }))
  await user.click(screen.getByRole('button', { name: 'Add a contact' }))
  const contact = within(screen.getByRole('region', { name: 'Whom to call' }))
  await user.type(contact.getByLabelText('Name'), 'Rosa Lopez')
  await user.type(contact.getByLabelText('Phone'), '207 555 0100')
  await user.click(contact.getByRole('combobox', { name: 'Relationship' }))
  await user.click(await screen.findByRole('option', { name: 'Mother' }))
  await user.click(screen.getByRole('button', { name: 'Add a number' }))
  await user.click(screen.getByRole('combobox', { name: 'Kind of number' }))
  await user.click(await screen.findByRole('option', { name: 'Social Security number' }))
  await user.type(screen.getByLabelText('Number'), '999-00-1234')
  await user.click(save())
  await waitFor(() => expect(create).toHaveBeenCalledOnce())
  const content = create.mock.calls[0]?.[0].content as PatientContent
  expect(patientContent.safeParse(content).error).toBeUndefined()
  expect(content.telecom).toEqual([{ system: 'phone', use: 'mobile', value: '207 555 0199' }])
  expect(content.address).toEqual([{ use: 'home', line: ['12 Elm St'], city: 'Bangor' }])
  expect(content.race?.ombCategory?.map((c) => c.code)).toEqual(['2028-9', '2106-3'])
  expect(content.race?.text).toBe('Asian, White')
  expect(content.ethnicity?.ombCategory).toEqual([expect.objectContaining({ code: 'ASKU' })])
  expect(content.communication).toEqual([
    {
      language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'es', display: 'Spanish' }], text: 'Spanish' },
      preferred: true,
    },
  ])
  expect(content.genderIdentity?.coding?.[0]?.code).toBe('446141000124107')
  expect(content.contact?.[0]?.name).toMatchObject({ family: 'Lopez', given: ['Rosa'] })
  expect(content.contact?.[0]?.relationship?.map((r) => r.coding?.[0]?.code)).toEqual(['C', 'MTH'])
  expect(content.identifier).toEqual([
    expect.objectContaining({ system: 'http://hl7.org/fhir/sid/us-ssn', value: '999-00-1234' }),
  ])
})

test('who may be the same person shows while typing, with why', async () => {
  const { user } = await renderNew({ duplicates: () => [twin] })
  await typeMaria(user)
  const watch = screen.getByRole('region', { name: /Registered already/ })
  expect(await within(watch).findByText('Very likely the same person')).toBeVisible()
  expect(watch).toHaveTextContent('LOPEZ, Maria')
  expect(watch).toHaveTextContent('Same name · Same birth date')
})

test('before a likely duplicate is saved it is asked about; going back keeps the form, insisting saves', async () => {
  const { user, create } = await renderNew({ duplicates: () => [twin] })
  await typeMaria(user)
  await user.click(save())
  const dialog = await screen.findByRole('dialog', { name: 'Is it one of these patients?' })
  expect(dialog).toHaveTextContent('000021')
  await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Go back' })).toHaveFocus())
  expect(create).not.toHaveBeenCalled()
  await user.keyboard('{Enter}')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(screen.getByLabelText('First name')).toHaveValue('Maria')
  await user.click(save())
  await user.click(await screen.findByRole('button', { name: 'No: register as a new patient' }))
  await waitFor(() => expect(create).toHaveBeenCalledOnce())
})

test('a failure keeps what was typed and says so', async () => {
  const { user } = await renderNew({
    create: () => {
      throw new ORPCError('STORAGE', {
        status: 507,
        message: 'The disk is full. Nothing was saved.',
        data: { reason: 'full' },
      })
    },
  })
  await typeMaria(user)
  await user.click(save())
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('The disk is full.')
  expect(alert).toHaveTextContent('What you typed is still here.')
  expect(screen.getByLabelText('First name')).toHaveValue('Maria')
})

test('leaving with something typed is asked about first', async () => {
  const { user, router } = await renderNew()
  await user.type(screen.getByLabelText(/^Family name/), 'Lopez')
  void router.navigate({ to: '/settings' })
  await user.click(await screen.findByRole('button', { name: 'Keep editing' }))
  expect(screen.getByLabelText(/^Family name/)).toHaveValue('Lopez')
  void router.navigate({ to: '/settings' })
  await user.click(await screen.findByRole('button', { name: 'Discard changes' }))
  expect(await screen.findByText('Elsewhere')).toBeVisible()
})

/** With everything that no field of the form shows. */
const imported: Partial<PatientContent> = {
  name: [
    { use: 'official', family: 'Smith', given: ['Anna', 'B.', 'C.'], prefix: ['Ms.'], period: { start: '2001' } },
    { use: 'maiden', family: 'Jones' },
  ],
  race: {
    ombCategory: [{ system: 'urn:oid:2.16.840.1.113883.6.238', code: '2028-9', display: 'Asian' }],
    detailed: [{ system: 'urn:oid:2.16.840.1.113883.6.238', code: '2034-7', display: 'Chinese' }],
    text: 'Chinese',
  },
  maritalStatus: { text: 'Engaged' },
  religion: { text: 'Quaker' },
  birthPlace: { city: 'Bath' },
  communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'en-US' }] }, preferred: true }],
  generalPractitioner: [{ display: 'Dr. Elsewhere' }],
  telecom: [{ system: 'phone', value: '207-555-0101' }],
}

async function renderEdit(more: FakeService['patient'] = {}) {
  const present = patient(41, imported)
  const update = vi.fn((_input: object) => ({ ...present, versionId: 4 }))
  const view = await renderUi(<EditPatientPage />, {
    path: '/patients/$patientId/edit',
    url: `/patients/${present.id}/edit`,
    service: { patient: { get: () => present, duplicates: () => [], update, ...more } },
  })
  await screen.findByRole('heading', { name: 'Patient details' })
  return { ...view, update, present }
}

test('editing one field changes nothing else, shown or not', async () => {
  const { user, update } = await renderEdit()
  await user.clear(screen.getByLabelText('Phone'))
  await user.type(screen.getByLabelText('Phone'), '207-555-0202')
  await user.type(screen.getByLabelText(/^Reason for the change/), 'New phone')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(update).toHaveBeenCalledOnce())
  expect(update.mock.calls[0]?.[0]).toEqual({
    id: patient(41, {}).id,
    versionId: 3,
    reason: 'New phone',
    content: {
      resourceType: 'Patient',
      gender: 'female',
      birthDate: '1980-08-14',
      ...imported,
      telecom: [{ system: 'phone', value: '207-555-0202' }],
    },
  })
})

test('what another person saved meanwhile is not overwritten', async () => {
  const { user } = await renderEdit({
    update: () => {
      throw new ORPCError('CONFLICT', {
        status: 409,
        message: 'Stale.',
        data: { resourceType: 'Patient', id: patient(41, {}).id, versionId: 4 },
      })
    },
  })
  await user.type(screen.getByLabelText('Suffix'), 'Jr.')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Somebody changed this while you were working on it')
  expect(screen.getByLabelText('Suffix')).toHaveValue('Jr.')
})

test('a death is recorded with what is known of its date', async () => {
  const { user, update } = await renderEdit()
  await user.click(screen.getByRole('checkbox', { name: 'Deceased' }))
  await user.type(screen.getByLabelText('Date of death'), 'May 2026')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(update).toHaveBeenCalledOnce())
  expect(update.mock.calls[0]?.[0]).toMatchObject({ content: { deceasedDateTime: '2026-05' } })
})
