import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import type { MenuCommand } from '../../domain/platform.ts'
import { Help } from '../../renderer/commands/help.tsx'
import { hotkeyLabel, matchesHotkey } from '../../renderer/commands/hotkeys.ts'
import { commands } from '../../renderer/commands/list.ts'
import { MenuFeed } from '../../renderer/commands/menu-feed.tsx'
import { Palette } from '../../renderer/commands/palette.tsx'
import { CommandProvider, useCommand } from '../../renderer/commands/use-command.tsx'
import { Dialog } from '../../renderer/components/dialog.tsx'
import { renderUi } from './render.tsx'

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

test('mod is Ctrl here and Cmd on a Mac, and nothing else', () => {
  expect(matchesHotkey('mod+K', press('k', { ctrlKey: true }), false)).toBe(true)
  expect(matchesHotkey('mod+K', press('k', { metaKey: true }), false)).toBe(false)
  expect(matchesHotkey('mod+K', press('k', { metaKey: true }), true)).toBe(true)
  expect(matchesHotkey('mod+K', press('k', { ctrlKey: true, shiftKey: true }), false)).toBe(false)
  expect(matchesHotkey('mod+shift+L', press('L', { ctrlKey: true, shiftKey: true }), false)).toBe(true)
})

test('Alt+1 is found by its key where it types another character', () => {
  expect(matchesHotkey('alt+1', press('¡', { altKey: true, code: 'Digit1' }), true)).toBe(true)
})

test('? is found whatever keys make it', () => {
  expect(matchesHotkey('?', press('?', { shiftKey: true }), false)).toBe(true)
})

test('keys are named as they are printed', () => {
  expect(hotkeyLabel('mod+shift+L', false)).toEqual(['Ctrl', 'Shift', 'L'])
  expect(hotkeyLabel('mod+K', true)).toEqual(['⌘', 'K'])
})

test('no two commands share a hotkey', () => {
  const keys = commands.flatMap((command) => command.hotkey ?? [])
  expect(new Set(keys).size).toBe(keys.length)
})

function Handler({
  id,
  run,
  enabled,
}: {
  id: 'form.save' | 'layer.close' | 'patient.search' | 'app.lock'
  run: () => void
  enabled?: boolean
}) {
  useCommand(id, run, enabled)
  return null
}

test('the handler that came last is the one that runs; gone, the one before it runs again', async () => {
  const [outer, inner] = [vi.fn(), vi.fn()]
  function Probe() {
    const [open, setOpen] = useState(true)
    return (
      <>
        <Handler id="form.save" run={outer} />
        {open ? <Handler id="form.save" run={inner} /> : null}
        <button type="button" onClick={() => setOpen(false)}>
          close inner
        </button>
      </>
    )
  }
  const { user } = await renderUi(<Probe />)
  await user.keyboard('{Control>}s{/Control}')
  expect([outer.mock.calls.length, inner.mock.calls.length]).toEqual([0, 1])
  await user.click(screen.getByText('close inner'))
  await user.keyboard('{Control>}s{/Control}')
  expect([outer.mock.calls.length, inner.mock.calls.length]).toEqual([1, 1])
})

test('Ctrl+S is never the browser’s: where there is nothing to save it does nothing', async () => {
  await renderUi(<Handler id="form.save" run={() => undefined} enabled={false} />)
  expect(fireEvent.keyDown(document.body, press('s', { ctrlKey: true }))).toBe(false)
  expect(fireEvent.keyDown(document.body, press('f', { ctrlKey: true }))).toBe(true)
})

test('under a dialog commands sleep, except locking; Escape closes the dialog alone', async () => {
  const [search, lock, closeBelow] = [vi.fn(), vi.fn(), vi.fn()]
  function Probe() {
    const [opened, setOpened] = useState(true)
    return (
      <>
        <Handler id="patient.search" run={search} />
        <Handler id="app.lock" run={lock} />
        <Handler id="layer.close" run={closeBelow} />
        <Dialog opened={opened} title="Sure?" onClose={() => setOpened(false)}>
          text
        </Dialog>
      </>
    )
  }
  const { user } = await renderUi(<Probe />)
  await screen.findByRole('dialog')
  await user.keyboard('{Control>}p{/Control}')
  expect(search).not.toHaveBeenCalled()
  await user.keyboard('{Control>}{Shift>}l{/Shift}{/Control}')
  expect(lock).toHaveBeenCalledOnce()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(closeBelow).not.toHaveBeenCalled()
  await user.keyboard('{Escape}{Control>}p{/Control}')
  expect(closeBelow).toHaveBeenCalledOnce()
  expect(search).toHaveBeenCalledOnce()
})

test('while the screen is locked no hotkey does anything', async () => {
  const run = vi.fn()
  const { user } = await renderUi(
    <CommandProvider inert>
      <Handler id="form.save" run={run} />
    </CommandProvider>,
  )
  await user.keyboard('{Control>}s{/Control}')
  expect(run).not.toHaveBeenCalled()
})

test('? opens the keyboard help, but is a question mark in a text field', async () => {
  const { user } = await renderUi(
    <>
      <Help />
      <input aria-label="field" />
    </>,
  )
  await user.click(screen.getByLabelText('field'))
  await user.keyboard('?')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(screen.getByLabelText('field')).toHaveValue('?')
  await user.click(document.body)
  await user.keyboard('?')
  expect(await screen.findByRole('dialog', { name: 'Keyboard' })).toHaveTextContent('Find a patient')
})

test('the palette offers what can be run here, finds it by its words, and runs it after closing', async () => {
  const search = vi.fn()
  const { user } = await renderUi(
    <>
      <Handler id="patient.search" run={search} />
      <Handler id="app.lock" run={() => undefined} />
      <Palette />
    </>,
  )
  await user.keyboard('{Control>}k{/Control}')
  const field = await screen.findByRole('combobox', { name: 'Type a command' })
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    expect.stringContaining('Lock the screen'),
    expect.stringContaining('Find a patient'),
  ])
  await user.type(field, 'pat fi')
  expect(screen.getAllByRole('option')).toHaveLength(1)
  await user.keyboard('{Enter}')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(search).toHaveBeenCalledOnce()
})

test('the shell menu gets the same commands, and loses them when the screen locks', async () => {
  const run = vi.fn()
  let menu: MenuCommand[] = []
  let choose: (id: string) => void = () => undefined
  const bridge = {
    setMenu: (entries: MenuCommand[]) => {
      menu = entries
    },
    onMenuCommand: (listener: (id: string) => void) => {
      choose = listener
      return () => undefined
    },
  }
  const { unmount } = await renderUi(
    <>
      <Handler id="patient.search" run={run} />
      <MenuFeed bridge={bridge} />
    </>,
  )
  expect(menu.find((entry) => entry.id === 'patient.search')).toEqual({
    id: 'patient.search',
    group: 'Patients',
    label: 'Find a patient',
    hotkey: 'mod+P',
    enabled: true,
  })
  expect(menu.find((entry) => entry.id === 'enter.note')?.enabled).toBe(false)
  expect(menu.some((entry) => entry.id === 'form.save')).toBe(false)
  choose('patient.search')
  expect(run).toHaveBeenCalledOnce()
  unmount()
  expect(menu).toEqual([])
})
