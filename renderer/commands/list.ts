/**
 * Every command there is, once: the palette, the hotkeys, the help page and the application menu are all made from this list.
 * A command can be run while some mounted component handles it (`useCommand`). Its words stand in i18n/en/commands.json.
 *
 * Hotkeys: `mod` is Ctrl, or Cmd on a Mac; the last part is a letter, digit, `escape`, `enter` or a single character.
 */
import type { Permission } from '../../domain/access/permissions.ts'

interface CommandEntry {
  group: 'general' | 'patient' | 'chart' | 'enter'
  hotkey?: string
  /** Of the moment only (save, close): shown in help, not offered in the palette or the menu. */
  momentary?: boolean
  /** Also while a dialog is open. */
  always?: boolean
  /** Not there for those who may not. */
  needs?: Permission
}

const entries = {
  'app.palette': { group: 'general', hotkey: 'mod+K' },
  'app.help': { group: 'general', hotkey: '?' },
  'app.home': { group: 'general' },
  'app.in-basket': { group: 'general', needs: 'view-office', hotkey: 'alt+B' },
  'app.referrals': { group: 'general', needs: 'view-office', hotkey: 'alt+shift+R' },
  'app.directory': { group: 'general', hotkey: 'alt+shift+D' },
  'app.disclosures': { group: 'general', needs: 'view-office' },
  'app.settings': { group: 'general' },
  'app.lock': { group: 'general', hotkey: 'mod+shift+L', always: true },
  'app.emergency': { group: 'general', needs: 'emergency-access' },
  'app.sign-out': { group: 'general' },
  'layer.close': { group: 'general', hotkey: 'escape', momentary: true },
  'form.save': { group: 'general', hotkey: 'mod+S', momentary: true },
  'form.sign': { group: 'general', hotkey: 'mod+enter', momentary: true },

  'patient.search': { group: 'patient', needs: 'find-patients', hotkey: 'mod+P' },
  'patient.new': { group: 'patient', needs: 'register-patients' },
  'import.open': { group: 'patient', needs: 'view-office' },

  'chart.edit-patient': { group: 'chart', needs: 'register-patients' },
  'chart.export': { group: 'chart', needs: 'release' },
  'chart.disclosures': { group: 'chart', needs: 'view-office' },
  'chart.print': { group: 'chart', needs: 'print', hotkey: 'alt+shift+P' },
  'chart.print-medications': { group: 'chart', needs: 'print', hotkey: 'alt+shift+M' },
  'chart.looks': { group: 'chart', needs: 'view-chart' },
  'chart.section.1': { group: 'chart', needs: 'view-chart', hotkey: 'alt+1' },
  'chart.section.2': { group: 'chart', needs: 'view-chart', hotkey: 'alt+2' },
  'chart.section.3': { group: 'chart', needs: 'view-chart', hotkey: 'alt+3' },
  'chart.section.4': { group: 'chart', needs: 'view-chart', hotkey: 'alt+4' },
  'chart.section.5': { group: 'chart', needs: 'view-chart', hotkey: 'alt+5' },
  'chart.section.6': { group: 'chart', needs: 'view-chart', hotkey: 'alt+6' },
  'chart.section.7': { group: 'chart', needs: 'view-chart', hotkey: 'alt+7' },
  'chart.section.8': { group: 'chart', needs: 'view-chart', hotkey: 'alt+8' },
  'chart.section.9': { group: 'chart', hotkey: 'alt+9' },
  'chart.section.10': { group: 'chart', needs: 'view-chart', hotkey: 'alt+0' },
  'chart.section.orders': { group: 'chart', needs: 'view-chart' },
  'chart.section.plan': { group: 'chart', needs: 'view-chart' },
  'chart.section.timeline': { group: 'chart', needs: 'view-chart', hotkey: 'alt+L' },
  'chart.find': { group: 'chart', needs: 'view-chart', hotkey: 'mod+F' },

  'chart.section.visits': { group: 'chart', needs: 'view-chart' },
  'chart.close-visit': { group: 'chart', needs: 'chart', hotkey: 'alt+E' },
  'note.template': { group: 'chart', needs: 'write-notes', hotkey: 'alt+T' },
  'note.carry-forward': { group: 'chart', needs: 'write-notes', hotkey: 'alt+F' },
  'note.next-blank': { group: 'chart', hotkey: 'F2', momentary: true },
  'note.previous-blank': { group: 'chart', hotkey: 'shift+F2', momentary: true },

  // With Alt: a bare letter would fire while somebody dictates or uses a screen reader (WCAG 2.2, 2.1.4).
  'enter.visit': { group: 'enter', needs: 'chart', hotkey: 'alt+S' },
  'enter.order': { group: 'enter', needs: 'chart', hotkey: 'alt+O' },
  'enter.note': { group: 'enter', needs: 'write-notes', hotkey: 'alt+N' },
  'enter.problem': { group: 'enter', needs: 'diagnose', hotkey: 'alt+P' },
  'enter.medication': { group: 'enter', needs: 'chart', hotkey: 'alt+M' },
  'enter.allergy': { group: 'enter', needs: 'chart', hotkey: 'alt+A' },
  'enter.vitals': { group: 'enter', needs: 'chart', hotkey: 'alt+V' },
  'enter.result': { group: 'enter', needs: 'chart', hotkey: 'alt+R' },
  'enter.report': { group: 'enter', needs: 'chart' },
  'enter.immunization': { group: 'enter', needs: 'chart', hotkey: 'alt+I' },
  'enter.procedure': { group: 'enter', needs: 'chart' },
  'enter.plan': { group: 'enter', needs: 'diagnose', hotkey: 'alt+G' },
  'enter.social': { group: 'enter', needs: 'chart', hotkey: 'alt+H' },
  'enter.family': { group: 'enter', needs: 'chart' },
  'enter.family-table': { group: 'enter', needs: 'chart' },
  'enter.device': { group: 'enter', needs: 'chart' },
  'enter.directive': { group: 'enter', needs: 'chart' },
  'enter.care-team': { group: 'enter', needs: 'chart' },
  'enter.document': { group: 'enter', needs: 'file-documents' },
  'enter.message': { group: 'enter', needs: 'message' },
  'enter.referral': { group: 'enter', needs: 'release', hotkey: 'alt+shift+O' },
} as const satisfies Record<string, CommandEntry>

export type CommandId = keyof typeof entries

export const commands: ReadonlyArray<CommandEntry & { id: CommandId }> = Object.entries(entries).map(([id, entry]) => ({
  id: id as CommandId,
  ...entry,
}))
