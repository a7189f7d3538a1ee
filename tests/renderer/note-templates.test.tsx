/** Templates and phrases in the settings. */
import { ORPCError } from '@orpc/client'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { noteStarters } from '../../domain/clinical/note-starters/index.ts'
import type { NoteTemplate, NoteTemplateContent } from '../../domain/resources/index.ts'
import { TemplatesTab } from '../../renderer/features/settings/templates/templates-tab.tsx'
import { row, userId } from '../domain/clinical/rows.ts'
import { fakeStream } from './fake-service.ts'
import { renderUi } from './render.tsx'

async function templates(rows: NoteTemplate[] = [...noteStarters], refuse?: Error) {
  const written: { id?: string; versionId?: number; content: NoteTemplateContent }[] = []
  const write = (input: (typeof written)[number]): NoteTemplate => {
    if (refuse) throw refuse
    written.push(input)
    return row({ ...input.content })
  }
  const service = {
    noteTemplate: { list: () => rows, create: write, update: write },
    change: { watch: fakeStream<never>().stream },
  }
  return { written, ...(await renderUi(<TemplatesTab />, { service })) }
}

test('templates and phrases are found by their words; starters are marked as such', async () => {
  const { user } = await templates()
  const table = await screen.findByRole('table', { name: 'Note templates' })
  expect(within(table).getByRole('button', { name: 'SOAP visit' })).toBeVisible()
  expect(within(table).getAllByText('Starter').length).toBeGreaterThan(5)
  await user.type(screen.getByRole('textbox', { name: 'Find by name or words' }), 'growth percentiles')
  expect(within(table).getAllByRole('row')).toHaveLength(2)
  expect(within(table).getByRole('button', { name: 'Well child visit' })).toBeVisible()
  await user.clear(screen.getByRole('textbox', { name: 'Find by name or words' }))
  await user.click(screen.getByText('Dot-phrases'))
  expect(screen.getByRole('button', { name: '.exam' })).toBeVisible()
})

test('a starter is changed and deactivated; nothing can be deleted', async () => {
  const { user, written } = await templates()
  await user.click(await screen.findByRole('button', { name: 'SOAP visit' }))
  expect(screen.queryByRole('button', { name: /delete/i })).not.toBeInTheDocument()
  const name = screen.getByRole('textbox', { name: 'Name' })
  await user.clear(name)
  await user.type(name, 'Our SOAP')
  await user.click(screen.getByRole('switch', { name: 'Active' }))
  await user.click(screen.getByRole('switch', { name: 'Only for me' }))
  await user.keyboard('{Control>}s{/Control}')
  expect(await screen.findByRole('table', { name: 'Note templates' })).toBeVisible()
  expect(written).toMatchObject([
    { versionId: 1, content: { kind: 'template', name: 'Our SOAP', active: false, ownerId: userId } },
  ])
})

test('the name of a phrase must be one that can be typed; a refusal keeps what was typed', async () => {
  const taken = new ORPCError('BAD_REQUEST', { status: 400, message: 'There is one of this name already.', data: {} })
  const { user } = await templates([], taken)
  await user.click(await screen.findByText('Dot-phrases'))
  await user.click(screen.getByRole('button', { name: 'Add a phrase' }))
  await user.type(screen.getByRole('textbox', { name: /^Name/ }), 'my knee')
  await user.type(screen.getByRole('textbox', { name: 'Text' }), 'Knee: ***')
  await user.keyboard('{Control>}s{/Control}')
  expect(screen.getByText('Use letters, digits and hyphens, a letter first')).toBeVisible()
  const name = screen.getByRole('textbox', { name: /^Name/ })
  await user.clear(name)
  await user.type(name, 'knee')
  await user.keyboard('{Control>}s{/Control}')
  expect(await screen.findByText('There is one of this name already.')).toBeVisible()
  expect(screen.getByRole('textbox', { name: 'Text' })).toHaveValue('Knee: ***')
})
