/**
 * Who may do what: the one table. Each role has its permissions, each procedure of the contract the permission it needs.
 * The service's gate enforces it (electron/service/access.ts); screens read it to hide what would be refused.
 *
 * Least privilege (45 CFR 164.308(a)(4), 164.312(a)(1)): a role holds what its work needs. Somebody with two jobs has two roles,
 * and what they may do is the sum of both.
 */
import type { Contract } from '../contract/index.ts'
import type { Role } from '../resources/user.ts'

export const permissions = [
  /** Patient lists and registration data. */
  'find-patients',
  'register-patients',
  /** What the office works with: who the patient is, documents, outside records that came in, referrals, messages, disclosures. */
  'view-office',
  /** Everything written in charts. */
  'view-chart',
  /** Visits, vitals, results, histories, allergies, immunizations, medication lists as told, unsigned orders. */
  'chart',
  /** Notes of one's own: drafted, signed, added to. */
  'write-notes',
  /** Problems, goals and plans: what the practice holds to be true of a patient and means to do. */
  'diagnose',
  /** Prescriptions. */
  'prescribe',
  'sign-orders',
  /** The recorded action on a result, co-signatures, requests to amend a note. */
  'review-results',
  /** Messages and tasks about patients. */
  'message',
  /** Files and outside records taken in and filed under a patient. */
  'file-documents',
  /** Items of outside records taken over into the chart, and taken out again. */
  'reconcile',
  'print',
  /** Packets and other documents that leave the practice. */
  'release',
  /** Marks a chart as one that is opened with a reason only. */
  'restrict-charts',
  /** Opens every chart for an hour, with a reason that somebody reviews (certification criterion (d)(6)). */
  'emergency-access',
  /** The practice's own data, its settings, lists of codes. */
  'manage-practice',
  'manage-people',
  'manage-backups',
  'read-audit',
  /** Looks at the reasons people gave for charts they opened: was it right? */
  'review-access',
] as const
export type Permission = (typeof permissions)[number]

/** To read charts, and to hand on what is read on paper. */
const reading = ['find-patients', 'view-office', 'view-chart', 'print'] as const

export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  /** Answers for the patient: all clinical work. Neither users nor backups: that is an administrator's. */
  clinician: [
    ...reading,
    'register-patients',
    'chart',
    'write-notes',
    'diagnose',
    'prescribe',
    'sign-orders',
    'review-results',
    'message',
    'file-documents',
    'reconcile',
    'release',
    'restrict-charts',
    'emergency-access',
    'review-access',
  ],
  /** Writes down what is measured, given and told, and prepares orders; a clinician diagnoses, prescribes and signs them. */
  nurse: [
    ...reading,
    'register-patients',
    'chart',
    'write-notes',
    'message',
    'file-documents',
    'reconcile',
    'release',
    'emergency-access',
  ],
  /**
   * Registers, takes documents in, hands packets out. Sees what that takes (minimum necessary, 45 CFR 164.514(d)): no problems,
   * medications, results or notes beyond what stands in the packet that is looked through before it leaves. A practice that works
   * otherwise says so in its settings (`officeReadsCharts`).
   */
  'front-desk': [
    'find-patients',
    'view-office',
    'register-patients',
    'message',
    'file-documents',
    'release',
    'emergency-access',
  ],
  /** Looks after people, backups and settings. Sees no chart by this role alone; in an emergency with a reason, as the others. */
  admin: [
    'manage-practice',
    'manage-people',
    'manage-backups',
    'read-audit',
    'review-access',
    'restrict-charts',
    'emergency-access',
  ],
  /** An auditor, a student: looks and prints. */
  'read-only': reading,
}

/** What emergency access adds while it lasts: to find, read and print every chart. Nothing is written under it. */
export const emergencyPermissions: readonly Permission[] = reading

/** What a front desk has beside its role where the practice lets it read charts. */
const officeReading: readonly Permission[] = ['view-chart', 'print']

export interface Circumstances {
  /** Emergency access under way. */
  emergency?: boolean
  /** The practice's setting: the front desk may read charts. */
  officeReadsCharts?: boolean
}

export function permissionsOf(
  roles: readonly Role[],
  { emergency = false, officeReadsCharts = false }: Circumstances = {},
): ReadonlySet<Permission> {
  return new Set([
    ...roles.flatMap((role) => rolePermissions[role]),
    ...(officeReadsCharts && roles.includes('front-desk') ? officeReading : []),
    ...(emergency ? emergencyPermissions : []),
  ])
}

/** `open`: also before anybody signed in. `own`: whoever is signed in, about themselves, their session and their own work. */
export type Need = Permission | 'open' | 'own'

/** Several: all of them. */
export type Needs = Need | readonly [Permission, Permission, ...Permission[]]

/** The operations that every clinical type has: reading needs the chart, writing what the type needs. */
function clinical<P extends Permission>(writing: P) {
  const reads = 'view-chart' as const
  return { list: reads, get: reads, history: reads, create: writing, update: writing, enteredInError: writing }
}

/** One line for each procedure. A procedure without one does not compile, and is refused to everybody. */
export const procedureNeeds = {
  setup: { status: 'open', create: 'open' },
  session: {
    users: 'open',
    current: 'open',
    signIn: 'open',
    recover: 'open',
    signOut: 'own',
    lock: 'own',
    unlock: 'own',
    changePassword: 'own',
    newRecoveryCode: 'manage-people',
    recoveryCodeKept: 'manage-people',
  },
  secondFactor: { status: 'own', begin: 'own', confirm: 'own', remove: 'own' },
  user: {
    list: 'manage-people',
    create: 'manage-people',
    update: 'manage-people',
    resetPassword: 'manage-people',
    resetSecondFactor: 'manage-people',
    deactivate: 'manage-people',
    reactivate: 'manage-people',
  },
  chartAccess: {
    open: 'view-office',
    startEmergency: 'emergency-access',
    end: 'own',
    restrict: 'restrict-charts',
    /** Of an administrator's, where there is no second one, clinicians; in a practice of one, that one. */
    reviews: 'review-access',
    review: 'review-access',
  },
  practice: {
    get: 'own',
    update: 'manage-practice',
    settings: 'own',
    setSettings: 'manage-practice',
    practitioners: 'own',
    clinicians: 'own',
    addClinician: 'manage-practice',
    updateClinician: 'manage-practice',
  },
  patient: {
    search: 'find-patients',
    list: 'find-patients',
    recent: 'find-patients',
    count: 'own',
    get: 'find-patients',
    history: 'find-patients',
    duplicates: 'find-patients',
    create: 'register-patients',
    update: 'register-patients',
  },
  /** Of the summary, who may not read charts gets who the patient is and what the office works with. */
  chart: { timeline: 'view-chart', summary: 'view-office', provenance: 'view-office' },
  encounter: { ...clinical('chart'), open: 'view-chart' },
  condition: { ...clinical('diagnose'), reorder: 'diagnose' },
  allergyIntolerance: clinical('chart'),
  medicationRequest: { ...clinical('prescribe'), replace: 'prescribe' },
  medicationStatement: clinical('chart'),
  observation: {
    ...clinical('chart'),
    byCategory: 'view-chart',
    series: 'view-chart',
    trend: 'view-chart',
    flowsheet: 'view-chart',
    reports: 'view-chart',
    replaced: 'view-chart',
    createMany: 'chart',
    reviseMany: 'chart',
    createReport: 'chart',
    reviseReport: 'chart',
    correct: 'chart',
  },
  refile: { preview: 'view-chart', move: 'chart', movedOut: 'view-office' },
  diagnosticReport: clinical('chart'),
  immunization: clinical('chart'),
  procedure: clinical('chart'),
  familyMemberHistory: { ...clinical('chart'), saveMany: 'chart' },
  device: clinical('chart'),
  carePlan: { ...clinical('diagnose'), save: 'diagnose', dueReviews: 'view-chart' },
  careTeam: clinical('chart'),
  goal: { ...clinical('diagnose'), progress: 'view-chart' },
  serviceRequest: {
    ...clinical('chart'),
    enteredInError: 'sign-orders',
    sign: 'sign-orders',
    send: 'chart',
    cancel: 'sign-orders',
    /** One's own, or any for who may sign it. */
    discard: 'chart',
    extend: 'chart',
    receivedElsewhere: 'sign-orders',
    attach: 'chart',
    detach: 'chart',
    performers: 'view-chart',
  },
  task: {
    list: 'view-office',
    get: 'view-office',
    history: 'view-office',
    owners: 'message',
    review: 'review-results',
    forward: 'message',
    send: 'message',
    complete: 'message',
  },
  inBasket: { list: 'view-office', result: 'view-chart' },
  clinicalNote: {
    ...clinical('write-notes'),
    saveDraft: 'write-notes',
    drafts: 'view-chart',
    sign: 'write-notes',
    signers: 'view-chart',
    askCosignature: 'write-notes',
    cosign: 'review-results',
    addendum: 'write-notes',
    discardDraft: 'write-notes',
  },
  noteTemplate: { list: 'own', create: 'write-notes', update: 'write-notes' },
  amendment: { list: 'view-chart', request: 'message', accept: 'review-results', deny: 'review-results' },
  documentReference: {
    ...clinical('file-documents'),
    list: 'view-office',
    get: 'view-office',
    history: 'view-office',
    content: 'view-office',
    upload: 'file-documents',
  },
  codeList: { added: 'own', search: 'own', import: 'manage-practice', remove: 'manage-practice' },
  importing: {
    upload: 'file-documents',
    list: 'view-office',
    review: 'view-office',
    original: 'view-office',
    origin: 'view-office',
    confirmPatient: 'file-documents',
    unfile: 'file-documents',
    discard: 'file-documents',
    decide: 'reconcile',
    undo: 'reconcile',
  },
  receiving: {
    status: 'own',
    setSettings: 'manage-practice',
    look: 'file-documents',
    files: 'file-documents',
    dismiss: 'file-documents',
    retry: 'file-documents',
    unmatched: 'file-documents',
  },
  patientList: {
    preview: 'register-patients',
    check: 'register-patients',
    import: 'register-patients',
    runs: 'register-patients',
    origin: 'view-chart',
    undo: 'register-patients',
  },
  exporting: { items: 'release', preview: 'release', document: 'release', create: 'release' },
  referral: {
    list: 'view-office',
    get: 'view-office',
    history: 'view-office',
    steps: 'view-office',
    worklist: 'view-office',
    create: 'release',
    update: 'release',
    release: 'release',
    step: 'chart',
    takeBack: 'chart',
    setDue: 'chart',
    enteredInError: 'chart',
    recognise: 'view-office',
    attachReply: 'file-documents',
  },
  disclosure: { list: 'view-office', file: 'release' },
  directory: {
    search: 'own',
    get: 'own',
    similar: 'own',
    create: 'register-patients',
    update: 'register-patients',
    setActive: 'register-patients',
    history: 'own',
  },
  printing: { preview: 'print', paper: 'print', document: 'print' },
  /** Every chart at once, readable elsewhere: for somebody who looks after backups, and whose roles read charts and let them leave. */
  moving: {
    importAll: 'open',
    exportAll: ['manage-backups', 'view-chart', 'release'],
    push: ['manage-backups', 'view-chart', 'release'],
  },
  job: { list: 'own', watch: 'own', cancel: 'own' },
  change: { watch: 'own' },
  backup: {
    settings: 'own',
    setFolder: 'manage-backups',
    setSchedule: 'manage-backups',
    settleLost: 'manage-backups',
    list: 'manage-backups',
    run: 'manage-backups',
    verify: 'manage-backups',
    /** With a user and a password of the backup itself; also on a new computer, where nobody can sign in yet. */
    restore: 'open',
    inspect: 'open',
    salvage: 'manage-backups',
  },
  audit: {
    list: 'read-audit',
    report: 'read-audit',
    users: 'read-audit',
    ofChart: 'view-chart',
    csv: 'read-audit',
    paper: 'read-audit',
    head: 'own',
    verify: 'read-audit',
  },
  demo: { fill: 'manage-practice' },
} as const satisfies { [Branch in keyof Contract]: { [P in keyof Contract[Branch]]: Needs } }

/** What the procedure at this path of the contract needs; undefined where the table has no line for it. */
export function needsOf(path: readonly string[]): readonly Need[] | undefined {
  const [branch = '', procedure = ''] = path
  const needs = (procedureNeeds as Readonly<Record<string, Readonly<Record<string, Needs>>>>)[branch]?.[procedure]
  return typeof needs === 'string' ? [needs] : needs
}
