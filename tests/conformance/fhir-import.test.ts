/**
 * A second look at FHIR documents that shares no code with the reader: walks the JSON and lists what each clinical resource
 * says (codes, value, unit, dates, status), and holds the chart items against it.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../exchange/read.ts'
import { DocumentRejected } from '../../exchange/types.ts'
import { filesIn, sharedFolder } from '../shared.ts'

type Fields = Record<string, unknown>

/** Where each type says what it is about, and when. */
const types: Record<string, { code: string[]; dates: string[]; status: string[] }> = {
  Condition: { code: ['code'], dates: ['onsetDateTime', 'abatementDateTime'], status: ['clinicalStatus'] },
  AllergyIntolerance: { code: ['code'], dates: ['onsetDateTime'], status: ['clinicalStatus'] },
  MedicationRequest: { code: ['medicationCodeableConcept'], dates: ['authoredOn'], status: ['status'] },
  MedicationStatement: { code: ['medicationCodeableConcept'], dates: ['effectiveDateTime'], status: ['status'] },
  Immunization: { code: ['vaccineCode'], dates: ['occurrenceDateTime'], status: ['status'] },
  Observation: { code: ['code'], dates: ['effectiveDateTime'], status: ['status'] },
  DiagnosticReport: { code: ['code'], dates: ['effectiveDateTime'], status: ['status'] },
  Procedure: { code: ['code'], dates: ['performedDateTime'], status: ['status'] },
  Encounter: { code: ['type'], dates: [], status: ['status'] },
}

const periods = ['onsetPeriod', 'effectivePeriod', 'performedPeriod', 'period']

interface Fact {
  kind: 'code' | 'value' | 'unit' | 'date' | 'status'
  said: string
}

const fieldsOf = (value: unknown): Fields[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is Fields => typeof each === 'object' && each !== null)
const codesOf = (concept: unknown): string[] =>
  fieldsOf(concept).flatMap(({ coding }) =>
    fieldsOf(coding).flatMap(({ code }) => (typeof code === 'string' ? [code] : [])),
  )

function factsOf(resource: Fields): Fact[] {
  const shape = types[String(resource.resourceType)]
  if (!shape) return []
  const quantities = fieldsOf([resource, ...fieldsOf(resource.component)]).flatMap((each) =>
    fieldsOf(each.valueQuantity),
  )
  const one = (kind: Fact['kind'], value: unknown): Fact[] =>
    typeof value === 'string' || typeof value === 'number' ? [{ kind, said: String(value) }] : []
  return [
    ...shape.code.flatMap((name) => codesOf(resource[name]).map((said): Fact => ({ kind: 'code', said }))),
    ...fieldsOf(resource.component).flatMap(({ code }) => codesOf(code).map((said): Fact => ({ kind: 'code', said }))),
    ...codesOf(resource.valueCodeableConcept).map((said): Fact => ({ kind: 'value', said })),
    ...quantities.flatMap(({ value, unit, code }) => [...one('value', value), ...one('unit', unit ?? code)]),
    ...shape.dates.flatMap((name) => one('date', resource[name])),
    ...periods.flatMap((name) =>
      fieldsOf(resource[name]).flatMap(({ start, end }) => [...one('date', start), ...one('date', end)]),
    ),
    ...shape.status.flatMap((name) => [
      ...one('status', resource[name]),
      ...codesOf(resource[name]).map((said): Fact => ({ kind: 'status', said })),
    ]),
  ]
}

/** Every plain value in it, as text. */
function leaves(value: unknown, all = new Set<string>()): Set<string> {
  if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) leaves(each, all)
  else if (value !== undefined) all.add(String(value))
  return all
}

/** Numbers are compared as numbers: 7.0 is 7. */
const holds = (facts: ReadonlySet<string>, { kind, said }: Fact): boolean =>
  facts.has(said) || (kind === 'value' && facts.has(String(Number(said))))

const corpus = sharedFolder('corpus/fhir', 'Reading of FHIR documents is not counted')
const files =
  corpus === undefined
    ? []
    : filesIn(corpus).filter((file) => file.endsWith('.json') && !file.includes('made-here-invalid'))

describe.runIf(files.length > 0)('FHIR documents of others', () => {
  test('at least 99.9 % of the coded entries keep code, value, unit, dates and status', () => {
    const counts = new Map<string, { found: number; kept: number }>()
    const lost: string[] = []
    for (const file of files) {
      const bytes = readFileSync(file)
      const json = JSON.parse(bytes.toString()) as { entry?: { resource?: Fields }[] } & Fields
      const resources = (json.entry ?? [{ resource: json }]).map(({ resource }, index) => ({
        resource: resource ?? {},
        place: json.entry ? `/entry/${index}/resource` : '',
      }))
      const coded = resources
        .map((each) => ({ ...each, facts: factsOf(each.resource) }))
        .filter(({ facts }) => facts.some(({ kind }) => kind === 'code'))
      if (coded.length === 0) continue
      try {
        const { items } = readDocument(bytes)
        for (const { resource, place, facts } of coded) {
          const type = String(resource.resourceType)
          const count = counts.get(type) ?? { found: 0, kept: 0 }
          const there = leaves(items.filter((item) => item.place.path === place).map(({ content }) => content))
          const missing = facts.filter((fact) => !holds(there, fact))
          counts.set(type, { found: count.found + 1, kept: count.kept + (missing.length === 0 ? 1 : 0) })
          if (missing.length > 0) lost.push(`${path.basename(file)} ${place} ${type} ${JSON.stringify(missing)}`)
        }
      } catch (error) {
        if (!(error instanceof DocumentRejected)) throw error
        // A single resource without its patient is no record: refused in words, which reading.test.ts counts.
      }
    }
    const rows = [...counts].map(
      ([type, { found, kept }]) =>
        `  ${type.padEnd(24)} ${String(found).padStart(6)} coded ${String(kept).padStart(6)} kept`,
    )
    const [found, kept] = [...counts.values()].reduce(([f, k], each) => [f + each.found, k + each.kept], [0, 0])
    console.info(
      [
        `FHIR: coded entries kept whole: ${kept} of ${found}`,
        ...rows,
        ...lost.slice(0, 40).map((line) => `  lost: ${line}`),
      ].join('\n'),
    )
    expect(found).toBeGreaterThan(500)
    expect(kept / found).toBeGreaterThanOrEqual(0.999)
  })
})
