/**
 * Every command there is, once: the palette, the hotkeys, the help page and the application menu are all made from this list.
 * A command can be run while some mounted component handles it (`useCommand`). Its words stand in i18n/en/commands.json.
 *
 * Hotkeys: `mod` is Ctrl, or Cmd on a Mac; the last part is a letter, digit, `escape`, `enter` or a single character.
 */
interface CommandEntry {
  group: 'general' | 'patient' | 'chart' | 'enter'
  hotkey?: string
  /** Of the moment only (save, close): shown in help, not offered in the palette or the menu. */
  momentary?: boolean
  /** Also while a dialog is open. */
  always?: boolean
}

const entries = {
  'app.palette': { group: 'general', hotkey: 'mod+K' },
  'app.help': { group: 'general', hotkey: '?' },
  'app.home': { group: 'general' },
  'app.in-basket': { group: 'general', hotkey: 'alt+B' },
  'app.settings': { group: 'general' },
  'app.lock': { group: 'general', hotkey: 'mod+shift+L', always: true },
  'app.sign-out': { group: 'general' },
  'layer.close': { group: 'general', hotkey: 'escape', momentary: true },
  'form.save': { group: 'general', hotkey: 'mod+S', momentary: true },
  'form.sign': { group: 'general', hotkey: 'mod+enter', momentary: true },

  'patient.search': { group: 'patient', hotkey: 'mod+P' },
  'patient.new': { group: 'patient' },
  'import.open': { group: 'patient' },

  'chart.edit-patient': { group: 'chart' },
  'chart.export': { group: 'chart' },
  'chart.print': { group: 'chart', hotkey: 'alt+shift+P' },
  'chart.print-medications': { group: 'chart', hotkey: 'alt+shift+M' },
  'chart.section.1': { group: 'chart', hotkey: 'alt+1' },
  'chart.section.2': { group: 'chart', hotkey: 'alt+2' },
  'chart.section.3': { group: 'chart', hotkey: 'alt+3' },
  'chart.section.4': { group: 'chart', hotkey: 'alt+4' },
  'chart.section.5': { group: 'chart', hotkey: 'alt+5' },
  'chart.section.6': { group: 'chart', hotkey: 'alt+6' },
  'chart.section.7': { group: 'chart', hotkey: 'alt+7' },
  'chart.section.8': { group: 'chart', hotkey: 'alt+8' },
  'chart.section.9': { group: 'chart', hotkey: 'alt+9' },
  'chart.section.10': { group: 'chart', hotkey: 'alt+0' },
  'chart.section.orders': { group: 'chart' },
  'chart.section.plan': { group: 'chart' },
  'chart.section.timeline': { group: 'chart', hotkey: 'alt+L' },
  'chart.find': { group: 'chart', hotkey: 'mod+F' },

  'chart.section.visits': { group: 'chart' },
  'chart.close-visit': { group: 'chart', hotkey: 'alt+E' },
  'note.template': { group: 'chart', hotkey: 'alt+T' },
  'note.carry-forward': { group: 'chart', hotkey: 'alt+F' },
  'note.next-blank': { group: 'chart', hotkey: 'F2', momentary: true },
  'note.previous-blank': { group: 'chart', hotkey: 'shift+F2', momentary: true },

  // With Alt: a bare letter would fire while somebody dictates or uses a screen reader (WCAG 2.2, 2.1.4).
  'enter.visit': { group: 'enter', hotkey: 'alt+S' },
  'enter.order': { group: 'enter', hotkey: 'alt+O' },
  'enter.note': { group: 'enter', hotkey: 'alt+N' },
  'enter.problem': { group: 'enter', hotkey: 'alt+P' },
  'enter.medication': { group: 'enter', hotkey: 'alt+M' },
  'enter.allergy': { group: 'enter', hotkey: 'alt+A' },
  'enter.vitals': { group: 'enter', hotkey: 'alt+V' },
  'enter.result': { group: 'enter', hotkey: 'alt+R' },
  'enter.immunization': { group: 'enter', hotkey: 'alt+I' },
  'enter.procedure': { group: 'enter' },
  'enter.plan': { group: 'enter', hotkey: 'alt+G' },
  'enter.social': { group: 'enter', hotkey: 'alt+H' },
  'enter.family': { group: 'enter' },
  'enter.family-table': { group: 'enter' },
  'enter.device': { group: 'enter' },
  'enter.directive': { group: 'enter' },
  'enter.care-team': { group: 'enter' },
  'enter.document': { group: 'enter' },
  'enter.message': { group: 'enter' },
} as const satisfies Record<string, CommandEntry>

export type CommandId = keyof typeof entries

export const commands: ReadonlyArray<CommandEntry & { id: CommandId }> = Object.entries(entries).map(([id, entry]) => ({
  id: id as CommandId,
  ...entry,
}))
