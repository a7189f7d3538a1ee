/** What somebody must be allowed to do for each form of a chart's workspace. */
import type { Permission } from '../../../domain/access/permissions.ts'
import type { Entry } from '../chart/entries.ts'

export const entryNeeds: Readonly<Record<Entry['kind'], Permission>> = {
  problem: 'diagnose',
  allergy: 'chart',
  medication: 'chart',
  vitals: 'chart',
  result: 'chart',
  report: 'chart',
  immunization: 'chart',
  procedure: 'chart',
  family: 'chart',
  'family-table': 'chart',
  social: 'chart',
  device: 'chart',
  directive: 'chart',
  'care-team': 'chart',
  visit: 'chart',
  message: 'message',
  order: 'chart',
  plan: 'diagnose',
  note: 'write-notes',
  addendum: 'write-notes',
  'amendment-request': 'message',
  amendment: 'review-results',
  document: 'file-documents',
}
