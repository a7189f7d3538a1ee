/**
 * A second look at FHIR documents that shares no code with the reader: walks the JSON and lists what each clinical resource
 * says (codes, value, unit, dates, status), and holds the chart items against it.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../exchange/read.ts'
import { DocumentRejected } from '../../exchange/types.ts'
import { filesIn, givenFolder, sharedFolder } from '../shared.ts'

type Fields = Record<string, unknown>

interface Shape {
  code: string[]
  dates: string[]
  status: string[]
}

/** Where each type says what it is about, and when; under its names of DSTU2 and STU3, too. */
const types: Record<string, Shape> = {
  Condition: {
    code: ['code'],
    dates: ['onsetDateTime', 'abatementDateTime', 'recordedDate', 'dateRecorded'],
    status: ['clinicalStatus', 'verificationStatus'],
  },
  AllergyIntolerance: {
    code: ['code', 'substance'],
    dates: ['onsetDateTime', 'onset', 'recordedDate'],
    status: ['clinicalStatus', 'verificationStatus'],
  },
  MedicationRequest: { code: ['medicationCodeableConcept'], dates: ['authoredOn'], status: ['status', 'intent'] },
  MedicationOrder: { code: ['medicationCodeableConcept'], dates: ['dateWritten'], status: ['status'] },
  MedicationStatement: {
    code: ['medicationCodeableConcept'],
    dates: ['effectiveDateTime', 'dateAsserted'],
    status: ['status'],
  },
  Immunization: { code: ['vaccineCode'], dates: ['occurrenceDateTime', 'date'], status: ['status'] },
  Observation: { code: ['code'], dates: ['effectiveDateTime', 'issued', 'valueDateTime'], status: ['status'] },
  DiagnosticReport: { code: ['code'], dates: ['effectiveDateTime', 'issued'], status: ['status'] },
  Procedure: { code: ['code'], dates: ['performedDateTime'], status: ['status'] },
  Encounter: { code: ['type'], dates: [], status: ['status'] },
  ServiceRequest: { code: ['code'], dates: ['authoredOn', 'occurrenceDateTime'], status: ['status', 'intent'] },
  FamilyMemberHistory: { code: ['relationship'], dates: ['date'], status: ['status'] },
  CarePlan: { code: ['category'], dates: ['created'], status: [] },
  Goal: { code: ['category'], dates: ['startDate'], status: ['lifecycleStatus'] },
  Device: { code: ['type'], dates: ['manufactureDate', 'expirationDate'], status: [] },
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

/** What older versions call a status that R4 has another word for. */
const otherWords: Record<string, string[]> = {
  'in-progress': ['active'],
  aborted: ['stopped'],
  suspended: ['on-hold'],
  proposed: ['draft'],
  cancelled: ['revoked'],
}

/** Numbers are compared digit by digit. A refused dose or one that is not taken has a status of its own. */
const holds = (facts: ReadonlySet<string>, { kind, said }: Fact): boolean =>
  facts.has(said) ||
  (kind === 'value' && facts.has(said.toLowerCase())) ||
  (kind === 'status' && ['not-done', 'not-taken', ...(otherWords[said] ?? [])].some((word) => facts.has(word)))

const folder = givenFolder() ?? sharedFolder('corpus/fhir', 'Reading of FHIR documents is not counted')
const files =
  folder === undefined
    ? []
    : filesIn(folder).filter((file) => file.endsWith('.json') && !file.includes('made-here-invalid'))

interface Found {
  resource: Fields
  place: string
}

/** Bundles inside a bundle are opened, too. */
function resourcesIn(json: Fields, place = ''): Found[] {
  if (json.resourceType !== 'Bundle') return [{ resource: json, place }]
  return fieldsOf(json.entry).flatMap(({ resource }, index) =>
    fieldsOf(resource).flatMap((each) => resourcesIn(each, `${place}/entry/${index}/resource`)),
  )
}

/** None of what is no JSON: documents.test.ts says why it is refused. The numbers of quantities stay text, with all their digits. */
function jsonIn(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes)
  try {
    return JSON.parse(text.replaceAll(/("value"\s*:\s*)(-?\d[-+.\deE]*)/g, '$1"$2"')) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function resourcesOf(bytes: Uint8Array): Found[] {
  const json = jsonIn(bytes)
  return fieldsOf(json).flatMap((each) => (typeof each.resourceType === 'string' ? resourcesIn(each) : []))
}

describe.runIf(files.length > 0)('FHIR documents of others', () => {
  test('at least 99.9 % of the coded entries keep code, value, unit, dates and status; the rest is told', () => {
    const counts = new Map<string, { found: number; kept: number; told: number }>()
    const lost: string[] = []
    const refused = new Map<string, number>()
    for (const file of files) {
      const bytes = readFileSync(file)
      const coded = resourcesOf(bytes)
        .map((each) => ({ ...each, facts: factsOf(each.resource) }))
        .filter(({ facts }) => facts.some(({ kind }) => kind === 'code'))
      if (coded.length === 0) continue
      try {
        const { items, notUnderstood } = readDocument(bytes)
        for (const { resource, place, facts } of coded) {
          const type = String(resource.resourceType)
          const count = counts.get(type) ?? { found: 0, kept: 0, told: 0 }
          const there = leaves(items.filter((item) => item.place.path === place).map(({ content }) => content))
          const missing = facts.filter((fact) => !holds(there, fact))
          const kept = missing.length === 0
          const told = !kept && notUnderstood.some((each) => each.place.path.startsWith(place) && each.reason !== '')
          counts.set(type, {
            found: count.found + 1,
            kept: count.kept + (kept ? 1 : 0),
            told: count.told + (told ? 1 : 0),
          })
          if (!kept)
            lost.push(
              `${told ? 'told' : 'lost'}: ${path.basename(file)} ${place} ${type}: ${missing.map(({ kind }) => kind).join(', ')}`,
            )
        }
      } catch (error) {
        if (!(error instanceof DocumentRejected)) throw error
        refused.set(error.message, (refused.get(error.message) ?? 0) + 1)
      }
    }
    const rows = [...counts].map(
      ([type, { found, kept, told }]) =>
        `  ${type.padEnd(24)} ${String(found).padStart(6)} coded ${String(kept).padStart(6)} kept ${String(told).padStart(6)} told`,
    )
    const all = [...counts.values()]
    const sum = (name: 'found' | 'kept' | 'told') => all.reduce((total, each) => total + each[name], 0)
    console.info(
      [
        `FHIR: coded entries kept whole: ${sum('kept')} of ${sum('found')}`,
        ...rows,
        ...[...refused].map(([message, count]) => `  refused (${count}): ${message}`),
        ...lost.slice(0, 40).map((line) => `  ${line}`),
      ].join('\n'),
    )
    if (givenFolder() === undefined) expect(sum('found')).toBeGreaterThan(500)
    expect(sum('kept')).toBeGreaterThanOrEqual(0.999 * sum('found'))
    expect(sum('kept') + sum('told')).toBe(sum('found'))
  })
})
