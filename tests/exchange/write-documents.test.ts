/** Every format that leaves: what it says of its purpose, that it is partial, and that the validators of others take it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { type ExportFormat, type ExportPurpose, exportFormat } from '../../domain/contract/exporting.ts'
import { describe as describeRow } from '../../domain/format/describe.ts'
import { PARTIAL } from '../../exchange/purpose.ts'
import { readDocument } from '../../exchange/read.ts'
import type { ChartSnapshot, ReadDocument } from '../../exchange/types.ts'
import { writeDocument } from '../../exchange/write.ts'
import { findings, validatorsInstalled } from '../conformance/validators.ts'
import { emptySnapshot, fullSnapshot, noneKnownSnapshot, uuid } from '../fixtures/snapshot.ts'

const ccda = ['ccd', 'referral-note', 'consultation-note', 'care-plan', 'transfer-summary'] as const
const fhir = ['fhir', 'fhir-document'] as const
const read: readonly ExportFormat[] = [...ccda, ...fhir]

const purpose: ExportPurpose = {
  reason: 'Chest pain on exertion <since March>',
  question: 'Is stress testing indicated?',
  service: 'Cardiology consultation',
  urgency: 'urgent',
  recipient: {
    name: { text: 'Dr. Bo Heart' },
    organization: 'Heart & Vessels',
    telecom: [{ system: 'fax', value: '555-010-3000' }],
  },
  order: uuid(900),
}

const back = (format: ExportFormat, snapshot: ChartSnapshot, why?: ExportPurpose): ReadDocument =>
  readDocument(new TextEncoder().encode(writeDocument(format, snapshot, why).text))

const escapedLabel = (label: string) =>
  label
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')

function restrictedSnapshot(): ChartSnapshot {
  const snapshot = fullSnapshot()
  snapshot.patient.confidentiality = 'R'
  return snapshot
}

const notesOf = (document: ReadDocument) =>
  document.items.flatMap(({ content }) => (content.resourceType === 'ClinicalNote' ? [content] : []))

describe.runIf(validatorsInstalled)('valid by the validators of others', () => {
  const output = path.join(import.meta.dirname, '../output/documents')
  mkdirSync(output, { recursive: true })
  const charts = {
    full: fullSnapshot(),
    partial: { ...fullSnapshot(), partial: true },
    empty: emptySnapshot(),
    none: noneKnownSnapshot(),
    restricted: restrictedSnapshot(),
  }

  test.each([...ccda, ...fhir])(
    '%s',
    (format) => {
      const files = Object.entries(charts).flatMap(([name, chart]) =>
        [{}, purpose].map((why, index) => {
          const { text, extension } = writeDocument(format, chart, why)
          const file = path.join(output, `${format}-${name}-${index}.${extension}`)
          writeFileSync(file, text)
          return file
        }),
      )
      const isFhir = format === 'fhir' || format === 'fhir-document'
      expect(findings(isFhir ? 'fhir' : 'ccda', files)).toEqual([])
    },
    240_000,
  )
})

test.each(read)(
  '%s: reason, question, service, urgency and recipient come back as the reason for referral',
  (format) => {
    const [note] = notesOf(back(format, emptySnapshot(), purpose))
    expect(note?.type.coding?.some(({ code }) => code === '42349-1')).toBe(true)
    expect(note?.text).toBe(
      [
        'Reason: Chest pain on exertion <since March>',
        'Question: Is stress testing indicated?',
        'Requested service: Cardiology consultation',
        'Urgency: Urgent',
        'To: Dr. Bo Heart, Heart & Vessels',
      ].join('\n'),
    )
  },
)

test.each(read)('%s: a partial summary says so, a whole one does not', (format) => {
  const texts = (snapshot: ChartSnapshot) => notesOf(back(format, snapshot)).map(({ text }) => text)
  expect(texts({ ...emptySnapshot(), partial: true })).toEqual([PARTIAL])
  expect(texts(emptySnapshot())).toEqual([])
})

describe('C-CDA', () => {
  it.each(ccda)('%s: the recipient stands in the header', (format) => {
    const { text } = writeDocument(format, emptySnapshot(), purpose)
    const [recipient = ''] = /<informationRecipient>.*<\/intendedRecipient>/s.exec(text) ?? []
    expect(recipient).toContain('Dr. Bo Heart')
    expect(recipient).toContain('<receivedOrganization><name>Heart &amp; Vessels</name>')
    expect(recipient).toContain('fax:555-010-3000')
  })

  it.each(ccda)('%s: of several reasons for referral each comes back once', (format) => {
    const snapshot = emptySnapshot()
    const type = { coding: [{ system: 'http://loinc.org', code: '42349-1', display: 'Reason for referral' }] }
    snapshot.resources = [1, 2, 3].map((n) => ({
      resourceType: 'ClinicalNote',
      id: uuid(800 + n),
      status: 'signed',
      type,
      text: `Reason ${n}`,
      date: `2024-01-0${n}`,
    }))
    const texts = notesOf(back(format, snapshot)).map(({ text }) => text)
    expect(texts.toSorted()).toEqual(['Reason 1', 'Reason 2', 'Reason 3'])
  })

  it.each(ccda)('%s: assessment-and-plan texts come back once, beside the plan', (format) => {
    const snapshot = emptySnapshot()
    const type = { coding: [{ system: 'http://loinc.org', code: '51847-2', display: 'Assessment and plan' }] }
    snapshot.resources = [
      {
        resourceType: 'ClinicalNote',
        id: uuid(811),
        status: 'signed',
        type,
        text: 'Rest. Fluids.',
        date: '2024-01-01',
      },
    ]
    expect(notesOf(back(format, snapshot)).map(({ text }) => text)).toEqual(['Rest. Fluids.'])
  })

  it('a consultation note names the order that it answers', () => {
    expect(writeDocument('consultation-note', emptySnapshot(), purpose).text).toContain(
      `<inFulfillmentOf typeCode="FLFS"><order classCode="ACT" moodCode="RQO"><id root="${uuid(900)}"/></order>`,
    )
  })
})

it.each(exportFormat.options)('%s: the same chart and purpose give the same text', (format) => {
  const made = () => writeDocument(format, structuredClone(fullSnapshot()), purpose).text
  expect(made()).toBe(made())
})

describe('html', () => {
  const page = (snapshot: ChartSnapshot, why?: ExportPurpose) => writeDocument('html', snapshot, why).text

  it('is one file without script, fetches nothing, and says why it was made', () => {
    const text = page({ ...fullSnapshot(), partial: true }, purpose)
    expect(text).toContain("default-src 'none'")
    expect(text).not.toMatch(/<script|<img|<link|<iframe|\son[a-z]+="|url\(|https?:/i)
    expect(text).toContain('Chest pain on exertion &lt;since March&gt;')
    expect(text).toContain(PARTIAL)
  })

  it('every kind of row of the chart is on it', () => {
    const snapshot = fullSnapshot()
    const text = page(snapshot).replace(/\s+/g, ' ')
    const findings = snapshot.resources.filter(
      (row) => row.resourceType === 'Observation' && row.status !== 'cancelled',
    )
    const shown = (row: (typeof findings)[number]) => text.includes(escapedLabel(describeRow(row).label))
    expect(findings.length).toBeGreaterThan(5)
    expect(findings.filter((row) => !shown(row)).map((row) => describeRow(row).label)).toEqual([])
  })

  it('every link of its contents leads to a section', () => {
    const text = page(fullSnapshot())
    const links = [...text.matchAll(/href="#([^"]+)"/g)].map(([, name]) => name)
    expect(links.length).toBeGreaterThan(8)
    for (const name of links) expect(text).toContain(`id="${name}"`)
  })
})

describe('whom the receiver calls back', () => {
  const callBacks = (format: ExportFormat, snapshot: ChartSnapshot) =>
    [
      ...writeDocument(format, snapshot, purpose).text.matchAll(/<participant typeCode="CALLBCK">.*?<\/participant>/gs),
    ].map(([element]) => /value="tel:([^"]+)"/.exec(element)?.[1])
  const reached = (author: string[], practice: string[]): ChartSnapshot => {
    const snapshot = fullSnapshot()
    const phones = (values: string[]) => values.map((value) => ({ system: 'phone' as const, value }))
    snapshot.author = { ...snapshot.author, telecom: phones(author) }
    snapshot.practice = { ...snapshot.practice, telecom: phones(practice) }
    return snapshot
  }

  test('is named where care is handed over: the author, else the practice; nobody where there is no number', () => {
    for (const format of ['referral-note', 'consultation-note', 'transfer-summary'] as const) {
      expect(callBacks(format, reached(['+1-207-555-0142'], ['+1-207-555-0100']))).toEqual(['+1-207-555-0142'])
      expect(callBacks(format, reached([], ['+1-207-555-0100']))).toEqual(['+1-207-555-0100'])
      expect(callBacks(format, reached([], []))).toEqual([])
    }
    expect(callBacks('ccd', reached(['+1-207-555-0142'], []))).toEqual([])
  })

  test('is no contact of the patient', () => {
    const { patient } = back('referral-note', reached(['+1-207-555-0142'], []), purpose)
    expect(JSON.stringify(patient.contact)).not.toContain('0142')
  })
})
