/** The application menu: the page's commands by group, between what every desktop application has. */
import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../domain/platform.ts'
import { channels } from './channels.ts'

/** No window, as before anybody signed in: no commands. */
export function showMenu(
  commands: MenuCommand[],
  window: BrowserWindow | undefined,
  platform = process.platform,
): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(commands, platform, (id) => run(id, window))))
}

function run(id: string, window: BrowserWindow | undefined): void {
  window?.webContents.send(channels.menuCommand, id)
}

export function menuTemplate(
  commands: MenuCommand[],
  platform: NodeJS.Platform,
  onChosen: (id: string) => void,
): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  const groups = [...new Set(commands.map(({ group }) => group))].map((group) => ({
    label: group,
    submenu: commands.filter((command) => command.group === group).map((command) => entry(command, onChosen)),
  }))
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    ...groups,
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    mac ? { role: 'windowMenu' } : { label: 'Window', submenu: [{ role: 'minimize' }, { role: 'quit' }] },
  ]
}

/** The page handles its own hotkeys; the menu only shows them. */
function entry(
  { id, label, hotkey, enabled }: MenuCommand,
  onChosen: (id: string) => void,
): MenuItemConstructorOptions {
  const accelerator = hotkey && acceleratorFor(hotkey)
  return {
    id,
    label,
    enabled,
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
    click: () => onChosen(id),
  }
}

/** `mod+shift+L` to Electron's `CmdOrCtrl+Shift+L`. A bare key is no accelerator: it would show as a shortcut while typing. */
function acceleratorFor(hotkey: string): string | undefined {
  const names: Record<string, string> = { mod: 'CmdOrCtrl', alt: 'Alt', shift: 'Shift', enter: 'Enter' }
  const parts = hotkey.split('+')
  return parts.length > 1 ? parts.map((part) => names[part] ?? part.toUpperCase()).join('+') : undefined
}
