/** A whole chart out and in again; and what was read elsewhere, written and read once more. */
import { describe, expect, it } from 'vitest'
import { formatPersonName } from '../../domain/format/name.ts'
import type { ChartContent, ChartType, Reference } from '../../domain/resources/index.ts'
import { chartTypes } from '../../domain/resources/index.ts'
import { readFhir } from '../../exchange/fhir/read.ts'
import { fhirTime } from '../../exchange/fhir/time.ts'
import { stringifyFhir, writeFhirBundle } from '../../exchange/fhir/write.ts'
import { eachReference } from '../../exchange/references.ts'
import { toSnapshot } from '../../exchange/snapshot.ts'
import type { ChartSnapshot, EmbeddedFile, ReadDocument, Recorded } from '../../exchange/types.ts'
import {
  base64,
  bundleOf,
  clinicalNote,
  condition,
  documentReference,
  patient,
  SUBJECT,
} from '../fixtures/fhir/bundles.ts'
import { fileOf, rowId, snapshotOf } from '../fixtures/fhir/snapshot.ts'
import { emptySnapshot, fullSnapshot, noneKnownSnapshot } from '../fixtures/snapshot.ts'
import { expectSound } from './fhir-accounting.ts'

const send = (snapshot: ChartSnapshot): ReadDocument => readFhir(stringifyFhir(writeFhirBundle(snapshot)))

/** The same value with complete times: FHIR cannot leave out seconds and offset. */
function timed(value: unknown, timeZone: string): unknown {
  if (typeof value === 'string') return fhirTime(value, timeZone)
  if (Array.isArray(value)) return value.map((each) => timed(each, timeZone))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, timed(each, timeZone)]))
}

/** People and organizations come back in words: an import makes neither users nor reference data. */
function inWords(reference: Reference, { author, practitioners, practice, organizations }: ChartSnapshot): Reference {
  const id = reference.reference?.split('/')[1]
  const person = [author, ...practitioners].find((each) => each.id === id)
  const organization = [practice, ...organizations].find((each) => each.id === id)
  const own = { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` }
  const [identifier] = person?.identifier ?? organization?.identifier ?? (person && [own]) ?? []
  const display = reference.display ?? (person ? formatPersonName(person.name) : organization?.name)
  return {
    type: person ? 'Practitioner' : 'Organization',
    ...(identifier && { identifier }),
    ...(display && { display }),
  }
}

/** What must come back of a row: links between rows as keys, parties in words, its own id among its identifiers. */
function expected(row: Recorded<ChartContent>, snapshot: ChartSnapshot): unknown {
  const { id, source: _, recordedAt: _at, signatures: _signed, ...rest } = structuredClone(row)
  eachReference(rest, (reference) => {
    if (!/^(Practitioner|Organization)\//.test(reference.reference ?? '')) {
      reference.reference = `#${reference.reference}`
      return
    }
    const words = inWords(reference, snapshot)
    delete reference.reference
    Object.assign(reference, words)
  })
  const self = { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` }
  return timed({ ...rest, identifier: [...(rest.identifier ?? []), self] }, snapshot.timeZone)
}

const keyOf = ({ resourceType, id }: Recorded<ChartContent>): string =>
  `${resourceType === 'ClinicalNote' ? 'DocumentReference' : resourceType}/${id}`

/** Notes are DocumentReferences outside. */
const outward = (row: unknown): unknown =>
  JSON.parse(JSON.stringify(row).replaceAll('#ClinicalNote/', '#DocumentReference/'))

describe.each([
  ['a full chart', fullSnapshot],
  ['a chart of recorded absence', noneKnownSnapshot],
])('%s', (_name, make) => {
  const snapshot = make()
  const document = send(snapshot)
  const items = new Map(document.items.map((item) => [item.key, item]))
  const hasBytes = (hash: string) => snapshot.files.some((file) => file.hash === hash)
  /** An attachment whose bytes the scope leaves out cannot come back. */
  const whole = snapshot.resources.filter(
    (row) => row.resourceType !== 'DocumentReference' || row.content.every(({ hash }) => hasBytes(hash)),
  )
  const types = chartTypes.filter((type) => whole.some(({ resourceType }) => resourceType === type))

  it.each(types)('%s', (type: ChartType) => {
    for (const row of whole.filter(({ resourceType }) => resourceType === type)) {
      expect(items.get(keyOf(row))?.content).toEqual(expected(row, snapshot))
    }
  })

  it('nothing else comes back, and nothing is lost', () => {
    expect(document.items).toHaveLength(whole.length)
    const left = snapshot.resources.length - whole.length
    const reasons = document.notUnderstood.map(({ reason }) => reason)
    expect(reasons).toEqual(Array(left).fill('The document itself is not in this file.'))
    expectSound(document)
  })

  it('the patient', () => {
    const { id, recordNumber, source: _, generalPractitioner: _gp, identifier = [], ...rest } = snapshot.patient
    expect(document.patient).toMatchObject(timed(rest, snapshot.timeZone) as object)
    const values = document.patient.identifier?.map(({ value }) => value)
    expect(values).toEqual([recordNumber, ...identifier.map(({ value }) => value), `urn:uuid:${id}`])
  })

  it('who says it', () => {
    expect(document.author[0]?.display).toBe(formatPersonName(snapshot.author.name))
    expect(document.authorOrganization?.display).toBe(snapshot.practice.name)
    expect(document.custodian?.display).toBe(snapshot.practice.name)
  })

  it('files', () => {
    const bytes = (files: EmbeddedFile[]) =>
      files.map((file) => ({ ...file, bytes: Buffer.from(file.bytes).toString('hex') }))
    expect(bytes(document.files)).toEqual(bytes(snapshot.files))
  })
})

it('outside items keep their authors', () => {
  const document = send(fullSnapshot())
  const outside = document.items.filter(({ author }) => author !== undefined)
  expect(outside).toHaveLength(2)
  expect(outside[0]).toMatchObject({
    author: [{ display: 'Dr. Outside', type: 'Practitioner' }],
    authoredOn: '2025-12-24',
  })
})

it('a patient of whom little is known stays so', () => {
  const { patient: back } = send(emptySnapshot())
  const { id } = emptySnapshot().patient
  expect(back).toEqual({
    resourceType: 'Patient',
    identifier: [{ system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` }],
    name: [{ text: 'Unknown Man' }],
    birthDate: '1950',
  })
})

describe('links between rows', () => {
  const page = fileOf('page', 'application/pdf')
  const rows: Recorded<ChartContent>[] = [
    {
      resourceType: 'DocumentReference',
      id: rowId(1),
      status: 'current',
      type: { text: 'Scan' },
      content: [page.attachment],
    },
    {
      resourceType: 'DiagnosticReport',
      id: rowId(2),
      status: 'final',
      code: { text: 'X-ray' },
      presentedForm: [{ reference: `DocumentReference/${rowId(1)}` }],
    },
    { resourceType: 'ClinicalNote', id: rowId(3), status: 'signed', type: { text: 'Note' }, text: 'x' },
    {
      resourceType: 'CarePlan',
      id: rowId(4),
      status: 'active',
      intent: 'plan',
      activity: [{ code: { text: 'Walk' }, reference: { reference: `ServiceRequest/${rowId(5)}` } }],
    },
    {
      resourceType: 'Observation',
      id: rowId(6),
      status: 'final',
      category: 'other',
      code: { text: 'x' },
      derivedFrom: [{ reference: `ClinicalNote/${rowId(3)}` }],
    },
  ]

  it('lead to the same rows; a row that stays here is known by its id', () => {
    const document = send(snapshotOf(rows, [page.file]))
    const content = (id: string) => document.items.find(({ key }) => key.endsWith(id))?.content
    expect(document.items).toHaveLength(5)
    expect(content(rowId(2))).toMatchObject({ presentedForm: [{ reference: `#DocumentReference/${rowId(1)}` }] })
    expect(content(rowId(6))).toMatchObject({ derivedFrom: [{ reference: `#DocumentReference/${rowId(3)}` }] })
    const left: Reference = {
      type: 'ServiceRequest',
      identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${rowId(5)}` },
    }
    expect(content(rowId(4))).toMatchObject({ activity: [{ code: { text: 'Walk' }, reference: left }] })
    expectSound(document)
  })
})

describe('what was read elsewhere', () => {
  const options = { timeZone: 'America/New_York', now: '2026-11-22T12:00:00.000Z' }
  const source = bundleOf(
    [
      patient,
      condition({ encounter: { reference: 'Encounter/e1' }, recorder: { display: 'Dr. Marsh' } }),
      {
        resourceType: 'Encounter',
        id: 'e1',
        status: 'finished',
        class: { code: 'AMB' },
        subject: SUBJECT,
        period: { start: '2026-01-02T09:00' },
      },
      documentReference({ contentType: 'text/plain', data: base64('words') }, clinicalNote),
      documentReference({ contentType: 'application/pdf', data: base64('%PDF') }, { id: 'd2' }),
    ],
    { identifier: { system: 'urn:x', value: '1' } },
  )

  it('always gives the same snapshot, with links between its rows', () => {
    const snapshot = toSnapshot(readFhir(source), options)
    expect(snapshot).toEqual(toSnapshot(readFhir(source), options))
    const [asthma, visit] = snapshot.resources
    expect(asthma).toMatchObject({
      resourceType: 'Condition',
      source: 'outside',
      encounter: { reference: `Encounter/${visit?.id}` },
    })
    expect(snapshot.provenance).toHaveLength(4)
    expect(new Set(snapshot.resources.map(({ id }) => id)).size).toBe(4)
  })

  it('is the same after it was written and read again', () => {
    const first = toSnapshot(readFhir(source), options)
    const second = toSnapshot(send(first), options)
    const content = ({ resources }: ChartSnapshot) =>
      resources.map(({ identifier: _, ...rest }) => timed(rest, options.timeZone))
    expect(content(second)).toEqual(content(first).map(outward))
    expect(second.files).toEqual(first.files)
    expect(second.patient.id).toBe(first.patient.id)
  })

  it('has an author and a practice, named or not', () => {
    const nobody = toSnapshot(readFhir(bundleOf([patient])), options)
    expect(nobody).toMatchObject({
      createdAt: options.now,
      author: { name: [{ text: 'Author not named' }] },
      practice: { name: 'Organization not named' },
    })
    const document = readFhir(bundleOf([patient], { timestamp: '2026-01-02T03:04:05-05:00' }))
    document.author.push({ display: 'Dr. Marsh', identifier: { system: 'urn:x', value: '7' } })
    const known = toSnapshot({ ...document, custodian: { display: 'Lakeside' } }, options)
    expect(known).toMatchObject({
      createdAt: '2026-01-02T08:04:05.000Z',
      author: { name: [{ text: 'Dr. Marsh' }], identifier: [{ value: '7' }] },
      practice: { name: 'Lakeside' },
    })
  })
})
