/** From an outside document into the directory, and how an entry came to be as it is: screens over the real service. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { NPI } from '../../domain/terminology/systems.ts'
import { finished, stagedIn, startPractice } from '../service/harness.ts'
import { renderOver } from './real-service.ts'

const fixture = path.resolve(import.meta.dirname, '../fixtures/ccda/visit-summary.xml')
const letter = async () => new File([await readFile(fixture)], 'a.xml')

test('who wrote a document goes into the directory with NPI and organization; once there, it is said', async () => {
  const { client } = await startPractice()
  const { jobId } = await client.importing.upload({ file: await letter() })
  const { importDocumentId } = stagedIn(await finished(client, jobId))
  const { document } = await client.importing.review({ importDocumentId })
  const [author] = document.author
  const name = author?.display ?? ''
  const organization = document.authorOrganization?.display ?? ''
  expect(name && organization).not.toBe('')

  const { user } = renderOver(client, `#/import/${importDocumentId}`)
  await user.click(await screen.findByRole('button', { name: `Add to the directory…: ${name}` }))
  const dialog = await screen.findByRole('dialog', { name: 'Add to the directory' })
  expect(within(dialog).getByRole('textbox', { name: 'Name' })).toHaveValue(name)
  expect(within(dialog).getByLabelText('Organization', { selector: 'input:not([type=radio])' })).toHaveValue(
    organization,
  )
  await user.click(within(dialog).getByRole('button', { name: /^Add/ }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(screen.queryByRole('button', { name: `Add to the directory…: ${name}` })).toBeNull())
  expect(screen.getByText('(in the directory)')).toBeVisible()
  expect(screen.getByRole('button', { name: `Add to the directory…: ${organization}` })).toBeVisible()
  const [entry] = await client.directory.search({})
  expect(entry?.row).toMatchObject({ resourceType: 'Practitioner', organization: { display: organization } })
  expect(entry?.row.identifier).toEqual(author?.identifier?.system === NPI ? [author.identifier] : undefined)
})

test('somebody like them in the directory is warned of before a second entry is made', async () => {
  const { client } = await startPractice()
  const { jobId } = await client.importing.upload({ file: await letter() })
  const { importDocumentId } = stagedIn(await finished(client, jobId))
  const { document } = await client.importing.review({ importDocumentId })
  const organization = document.authorOrganization?.display ?? ''
  await client.directory.create({ content: { resourceType: 'Organization', name: `${organization}, Annex` } })
  const { user } = renderOver(client, `#/import/${importDocumentId}`)
  await user.click(await screen.findByRole('button', { name: `Add to the directory…: ${organization}` }))
  const dialog = await screen.findByRole('dialog', { name: 'Add to the directory' })
  expect(await within(dialog).findByText('Already in the directory, and similar')).toBeVisible()
  expect(within(dialog).getByText(`${organization}, Annex`)).toBeVisible()
})

test('the history of an entry: every number it ever had, since when, and who wrote it down', async () => {
  const { client } = await startPractice()
  const content = { resourceType: 'Organization' as const, name: 'Pine Harbor Cardiology' }
  const made = await client.directory.create({
    content: { ...content, telecom: [{ system: 'fax', value: '+1-207-555-0114' }] },
  })
  await client.directory.update({
    id: made.row.id,
    versionId: made.row.versionId,
    content: { ...content, telecom: [{ system: 'fax', value: '+1-207-555-0199' }] },
    reason: 'They moved',
  })
  const { user } = renderOver(client, '#/directory')
  const menu = await screen.findByRole('button', { name: 'Actions for Pine Harbor Cardiology' })
  await user.click(menu)
  await user.click(await screen.findByRole('menuitem', { name: 'History' }))
  const dialog = await screen.findByRole('dialog', { name: 'History: Pine Harbor Cardiology' })
  const [newest, first] = await within(dialog).findAllByRole('listitem')
  expect(newest).toHaveTextContent(/Changed .+ by Dr\. Ann Lee, MD/)
  expect(newest).toHaveTextContent('Reason: They moved')
  expect(newest).toHaveTextContent(/Phone, fax, e-mail.*0114.* → .*0199/)
  expect(first).toHaveTextContent(/Recorded .+ by Dr\. Ann Lee, MD/)
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(menu).toHaveFocus())
})
