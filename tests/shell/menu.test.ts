import type { MenuItemConstructorOptions } from 'electron'
import { expect, test, vi } from 'vitest'
import { menuTemplate } from '../../electron/shell/menu.ts'

vi.mock('electron', () => import('./electron-double.ts'))

const commands = [
  { id: 'app.palette', group: 'General', label: 'All commands', hotkey: 'mod+K', enabled: true },
  { id: 'app.help', group: 'General', label: 'Help', hotkey: '?', enabled: true },
  { id: 'app.lock', group: 'General', label: 'Lock', hotkey: 'mod+shift+L', enabled: true },
  { id: 'patient.new', group: 'Patient', label: 'New patient', enabled: false },
]

function submenu(template: MenuItemConstructorOptions[], label: string): MenuItemConstructorOptions[] {
  const menu = template.find((item) => item.label === label)?.submenu
  if (!Array.isArray(menu)) throw new Error(`No menu ${label}`)
  return menu
}

test('the page’s commands stand in their groups, with their shortcuts shown and not taken', () => {
  const template = menuTemplate(commands, 'linux', () => undefined)
  const general = submenu(template, 'General')
  expect(
    general.map(({ label, accelerator, registerAccelerator }) => [label, accelerator, registerAccelerator]),
  ).toEqual([
    ['All commands', 'CmdOrCtrl+K', false],
    ['Help', undefined, undefined],
    ['Lock', 'CmdOrCtrl+Shift+L', false],
  ])
  expect(submenu(template, 'Patient').map(({ enabled }) => enabled)).toEqual([false])
})

test('choosing an entry names its command', () => {
  const onChosen = vi.fn()
  const [palette] = submenu(menuTemplate(commands, 'linux', onChosen), 'General')
  palette?.click?.(undefined as never, undefined, undefined as never)
  expect(onChosen).toHaveBeenCalledWith('app.palette')
})

test('a Mac has its application menu, and cut, copy and paste are everywhere', () => {
  expect(menuTemplate([], 'darwin', () => undefined)[0]).toEqual({ role: 'appMenu' })
  expect(menuTemplate([], 'win32', () => undefined)).toContainEqual({ role: 'editMenu' })
})

test('no entry opens developer tools or reloads the page', () => {
  const text = JSON.stringify(menuTemplate(commands, 'linux', () => undefined))
  expect(text).not.toMatch(/reload|devtools|recent/i)
})
