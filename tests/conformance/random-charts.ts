/** Charts of the ten core sections with anything that the record's types allow, sensible or not. */
import fc from 'fast-check'
import { formatPersonName } from '../../domain/format/name.ts'
import type { ChartContent, ChartType, Reference } from '../../domain/resources/index.ts'
import type { ChartSnapshot, Recorded } from '../../exchange/types.ts'
import { contentOf, type Sources } from '../exchange/fhir-arbitrary.ts'
import { fullSnapshot, uuid } from '../fixtures/snapshot.ts'

const coreTypes = [
  'Condition',
  'AllergyIntolerance',
  'MedicationRequest',
  'MedicationStatement',
  'Immunization',
  'Observation',
  'DiagnosticReport',
  'Procedure',
  'Encounter',
  'FamilyMemberHistory',
] as const

/** The categories that are core sections; observations of others leave in sections of their own. */
const categories = ['laboratory', 'imaging', 'vital-signs', 'social-history'] as const

const sources: Sources = { attachments: [], openTimes: true }
const EACH = 5

/**
 * Where the chart's own rows point to each other and to people, by the types of FHIR R4: nobody records that an organization
 * recorded something, or that a person is the pharmacy.
 */
type Target = ChartType | 'somebody' | 'Practitioner' | 'Organization'
const pointsTo: Readonly<Record<string, Target>> = {
  encounter: 'Encounter',
  condition: 'Condition',
  result: 'Observation',
  hasMember: 'Observation',
  derivedFrom: 'Observation',
  priorPrescription: 'MedicationRequest',
  performer: 'somebody',
  'dispenseRequest.performer': 'Organization',
  individual: 'somebody',
  recorder: 'Practitioner',
  asserter: 'Practitioner',
  requester: 'somebody',
}

/** Every second reference that may point to a row of the chart does. */
class Links {
  private turn = 0
  private readonly rows: ReadonlyMap<string, readonly Recorded<ChartContent>[]>
  private readonly people: Readonly<Record<string, readonly Reference[]>>

  constructor(rows: readonly Recorded<ChartContent>[], { practitioners, organizations }: ChartSnapshot) {
    this.rows = Map.groupBy(rows, ({ resourceType }) => resourceType)
    const clinicians = practitioners.map(({ id, name }) => ({
      reference: `Practitioner/${id}`,
      display: formatPersonName(name),
    }))
    const places = organizations.map(({ id, name }) => ({ reference: `Organization/${id}`, display: name }))
    this.people = { Practitioner: clinicians, Organization: places, somebody: [...clinicians, ...places] }
  }

  private target(kind: Target): Reference | undefined {
    this.turn += 1
    if (this.turn % 2 === 0) return undefined
    const people = this.people[kind]
    if (people !== undefined) return people[this.turn % people.length]
    const rows = this.rows.get(kind) ?? []
    const row = rows[this.turn % rows.length]
    return row && { reference: `${kind}/${row.id}` }
  }

  in(value: unknown, field = '', around = ''): unknown {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map((each) => this.in(each, field, around))
    const kind = pointsTo[`${around}.${field}`] ?? pointsTo[field]
    const isReference = kind !== undefined && !('code' in value || 'onsetAge' in value)
    const target = isReference ? this.target(kind) : undefined
    if (target !== undefined) return target
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.in(each, name, field)]))
  }
}

function contentsOf(type: (typeof coreTypes)[number], seed: number): ChartContent[] {
  return fc.sample(contentOf(type, sources), { numRuns: EACH, seed }).map((content, index) => {
    // A report's pages are documents of the chart, tested by name.
    if (content.resourceType === 'DiagnosticReport') delete content.presentedForm
    if (content.resourceType === 'Observation')
      return { ...content, category: categories[(seed + index) % categories.length] ?? 'laboratory' }
    return content
  })
}

export function randomChart(seed: number): ChartSnapshot {
  const around: ChartSnapshot = { ...fullSnapshot(), provenance: [], files: [] }
  const drawn = coreTypes.flatMap((type, kind) =>
    contentsOf(type, seed * 100 + kind).map((content, index) => ({ ...content, id: uuid(5000 + kind * 100 + index) })),
  )
  const links = new Links(drawn, around)
  return { ...around, resources: drawn.map((row) => links.in(row) as Recorded<ChartContent>) }
}
