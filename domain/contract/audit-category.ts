/** Data categories of the audit log (45 CFR 170.210(e)(1): what was accessed), and which types of lines belong to each. */

const types = {
  demographics: ['Patient', 'patient-list', 'RelatedPerson'],
  'whole-chart': ['view-chart', 'timeline', 'search-chart', 'view-print', 'view-export', 'chart-order', 'Provenance'],
  allergies: ['AllergyIntolerance'],
  problems: ['Condition'],
  medications: ['MedicationRequest', 'MedicationStatement'],
  results: ['Observation', 'DiagnosticReport'],
  immunizations: ['Immunization'],
  procedures: ['Procedure', 'Device'],
  history: ['FamilyMemberHistory', 'CareTeam', 'Coverage'],
  plans: ['CarePlan', 'Goal'],
  orders: ['ServiceRequest', 'Task', 'in-basket', 'Referral'],
  visits: ['Encounter', 'Appointment'],
  notes: ['ClinicalNote', 'Amendment'],
  documents: ['DocumentReference', 'view-document', 'moved-out'],
  'outside-records': [
    'import',
    'import-patient',
    'import-discard',
    'import-unfile',
    'reconcile',
    'reconcile-undo',
    'view-import',
    'view-original',
    'ImportDocument',
    'received-file',
  ],
  leaving: ['export', 'print', 'disclosure', 'push', 'export-all', 'audit-export'],
  access: [
    'sign-in',
    'sign-out',
    'lock',
    'unlock',
    'password',
    'denied',
    'failed',
    'User',
    'second-factor',
    'emergency-access',
    'chart-access',
    'confidentiality',
  ],
  'audit-log': ['view-audit', 'audit-alarm', 'verify', 'verify-audit'],
  practice: [
    'setting',
    'Organization',
    'Practitioner',
    'NoteTemplate',
    'code-list',
    'backup',
    'restore',
    'set-aside',
    'import-all',
    'demo',
    'salvage',
  ],
} as const satisfies Record<string, readonly string[]>

export type AuditCategory = keyof typeof types | 'other'
export const auditCategories = [...Object.keys(types), 'other'] as readonly AuditCategory[]

const categories = new Map<string, AuditCategory>(
  Object.entries(types).flatMap(([category, of]) => of.map((type) => [type, category as AuditCategory] as const)),
)

/** `other`: a type that this version does not know, as in the log of a newer one. */
export function auditCategoryOf(type: string): AuditCategory {
  return categories.get(type) ?? 'other'
}

/** The types of one category; none for `other`, which is whatever no category names. */
export function auditTypesOf(category: AuditCategory): readonly string[] {
  return category === 'other' ? [] : types[category]
}

export const knownAuditTypes: readonly string[] = [...categories.keys()]
