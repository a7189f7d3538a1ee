/** The sections of a chart, the ten core ones and the others, and what of each came back from a document. */
import type { ChartContent } from '../../domain/resources/index.ts'
import { fhirTime } from '../../exchange/fhir/time.ts'
import type { ChartSnapshot, ReadDocument, Recorded } from '../../exchange/types.ts'
import { compareAll, type Difference, told } from '../exchange/ccda-write-compare.ts'
import { emptySnapshot } from '../fixtures/snapshot.ts'

export const coreSections = [
  'problems',
  'allergies',
  'medications',
  'immunizations',
  'results',
  'vital signs',
  'procedures',
  'visits',
  'social history',
  'family history',
] as const
export const otherSections = [
  'orders',
  'care plans',
  'goals',
  'care team',
  'devices',
  'notes',
  'documents',
  'other observations',
] as const
type Section = (typeof coreSections)[number] | (typeof otherSections)[number]

function sectionOf(row: ChartContent): Section {
  switch (row.resourceType) {
    case 'Condition':
      return 'problems'
    case 'AllergyIntolerance':
      return 'allergies'
    case 'MedicationRequest':
    case 'MedicationStatement':
      return 'medications'
    case 'Immunization':
      return 'immunizations'
    case 'DiagnosticReport':
      return 'results'
    case 'Procedure':
      return 'procedures'
    case 'Encounter':
      return 'visits'
    case 'FamilyMemberHistory':
      return 'family history'
    case 'Observation':
      return row.category === 'laboratory' || row.category === 'imaging'
        ? 'results'
        : row.category === 'vital-signs'
          ? 'vital signs'
          : row.category === 'social-history'
            ? 'social history'
            : 'other observations'
    case 'ServiceRequest':
      return 'orders'
    case 'CarePlan':
      return 'care plans'
    case 'Goal':
      return 'goals'
    case 'CareTeam':
      return 'care team'
    case 'Device':
      return 'devices'
    case 'ClinicalNote':
      return 'notes'
    case 'DocumentReference':
      return 'documents'
  }
}

export interface Returned {
  section: Section
  went: number
  /** Every field the same. */
  same: number
  differences: string[]
}

/** What the database knows of a row, and what the practice does with it: that stays here, in any format. */
const rowFields: ReadonlySet<string> = new Set([
  ...['versionId', 'recordedBy', 'updatedAt', 'updatedBy', 'patientId'],
  ...['signedAt', 'signedBy', 'cosigner', 'cosignedAt', 'addenda', 'sent', 'resultDue'],
])

/** Who signed a note here is a remark elsewhere. */
const isSignature = ({ path, actual }: Difference): boolean =>
  path === 'ClinicalNote.note' &&
  Array.isArray(actual) &&
  actual.every((each) => /^Signed by /.test((each as { text?: string }).text ?? ''))

/** A row as its content with its id: what a document is made of. */
const contentOf = (row: Recorded<ChartContent>): Recorded<ChartContent> =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !rowFields.has(key))) as Recorded<ChartContent>

/** Who it was: elsewhere a person or an organization has another id, and a comma before MD. */
function isSamePerson(expected: unknown, actual: unknown): boolean {
  const [went, came] = [expected, actual].map((each) => (each ?? {}) as { reference?: string; display?: string })
  const name = (display = '') => display.replaceAll(',', '').trim()
  const isParty = /^(Practitioner|Organization)\//.test(went?.reference ?? '')
  return isParty && came?.reference === undefined && name(went?.display) === name(came?.display)
}

/** FHIR has no time of day without an offset: the practice's own is added. */
const isSameTime = (expected: unknown, actual: unknown, timeZone: string): boolean =>
  typeof expected === 'string' &&
  typeof actual === 'string' &&
  /T\d/.test(expected) &&
  fhirTime(expected, timeZone) === actual

/** Field by field, by section. `rows`: what left. `timeZone`: the practice's, for FHIR's times. */
export function returned(
  rows: readonly Recorded<ChartContent>[],
  document: ReadDocument,
  timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone,
): Returned[] {
  const snapshot: ChartSnapshot = { ...emptySnapshot(), resources: rows.map(contentOf) }
  const compared = compareAll(snapshot, document).map((each) => ({
    ...each,
    differences: [...each.differences, ...each.additions.filter((addition) => !isSignature(addition))].filter(
      ({ expected, actual }) =>
        !isSamePerson(expected, actual) && !(document.kind === 'fhir' && isSameTime(expected, actual, timeZone)),
    ),
  }))
  return [...coreSections, ...otherSections].map((section) => {
    const own = compared.filter(({ row }) => sectionOf(row) === section)
    const same = own.filter(({ item, differences }) => item !== undefined && differences.length === 0)
    return { section, went: own.length, same: same.length, differences: told(own) }
  })
}

/** One line for each section, sums of several charts. */
export function returnedTable(
  title: string,
  charts: readonly Returned[][],
  sections: readonly Section[] = coreSections,
): string {
  const lines = sections.map((section) => {
    const all = charts.flat().filter((each) => each.section === section)
    const went = all.reduce((sum, each) => sum + each.went, 0)
    const same = all.reduce((sum, each) => sum + each.same, 0)
    const percent = went === 0 ? '-' : `${((same / went) * 100).toFixed(2)} %`
    return `  ${section.padEnd(20)}${String(went).padStart(7)} went ${String(same).padStart(7)} came back the same ${percent.padStart(10)}`
  })
  return [title, ...lines].join('\n')
}
