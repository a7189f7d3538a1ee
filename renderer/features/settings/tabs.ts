import type { Permission } from '../../../domain/access/permissions.ts'

export const settingsTabs = [
  'practice',
  'security',
  'people',
  'reviews',
  'audit',
  'appearance',
  'backups',
  'templates',
  'code-lists',
  'incoming',
  'moving',
  'about',
] as const
export type SettingsTab = (typeof settingsTabs)[number]

/** Tabs that are there only for those who may. */
export const tabNeeds: Partial<Readonly<Record<SettingsTab, Permission>>> = {
  practice: 'manage-practice',
  people: 'manage-people',
  reviews: 'review-access',
  audit: 'read-audit',
  backups: 'manage-backups',
  templates: 'write-notes',
  'code-lists': 'manage-practice',
  incoming: 'manage-practice',
  moving: 'manage-backups',
}

export function isSettingsTab(value: unknown): value is SettingsTab {
  return settingsTabs.some((tab) => tab === value)
}
