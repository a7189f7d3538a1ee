/** Names of the IPC entries between the preload script and main: one for each ability of ShellBridge, and the port's. */
export const channels = {
  connect: 'connect',
  saveFile: 'save-file',
  openFiles: 'open-files',
  chooseFolder: 'choose-folder',
  print: 'print',
  notify: 'notify',
  setMenu: 'set-menu',
  menuCommand: 'menu-command',
  wantOpenedFiles: 'want-opened-files',
  openedFiles: 'opened-files',
} as const
