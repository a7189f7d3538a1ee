export const settingsTabs = [
  'practice',
  'security',
  'appearance',
  'backups',
  'templates',
  'code-lists',
  'moving',
  'about',
] as const
export type SettingsTab = (typeof settingsTabs)[number]

export function isSettingsTab(value: unknown): value is SettingsTab {
  return settingsTabs.some((tab) => tab === value)
}
