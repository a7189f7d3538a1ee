/** Vitals and laboratory reports as the screens record them: valid in both standards, and the same when they come back. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gestationContent } from '../../domain/clinical/growth/gestation.ts'
import { percentileVitals, placesOf } from '../../domain/clinical/growth/vitals-growth.ts'
import { type TypedVitals, vitalContents } from '../../domain/clinical/vital-signs.ts'
import type { ExportFormat } from '../../domain/contract/exporting.ts'
import { formatValue } from '../../domain/format/quantity.ts'
import type { Observation, ObservationContent } from '../../domain/resources/index.ts'
import { OBSERVATION_INTERPRETATION } from '../../domain/terminology/systems.ts'
import { readDocument } from '../../exchange/read.ts'
import { loinc, ucum } from '../domain/clinical/rows.ts'
import { type Client, startPractice } from '../service/harness.ts'
import { findings, validatorsInstalled } from './validators.ts'

const output = join(import.meta.dirname, '../output/exports')
const formats: ExportFormat[] = ['ccd', 'fhir']
const born = '2026-02-01'
const at = '2026-11-20T09:30-05:00'

async function infant(client: Client): Promise<string> {
  const { id } = await client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: 'Grow', given: ['Ida'] }], gender: 'female', birthDate: born },
  })
  const typed: TypedVitals = {
    weight: { value: 17.5, unit: '[lb_av]' },
    height: { value: 27.6, unit: '[in_i]' },
    headCircumference: { value: 43.6, unit: 'cm' },
  }
  const places = placesOf(typed, at, { gender: 'female', birthDate: born })
  const mmHg = (value: number) => ({ value, unit: 'mm[Hg]' })
  await client.observation.createMany({
    patientId: id,
    contents: vitalContents({ ...typed, ...percentileVitals(places) }, at, [
      { systolic: mmHg(92), diastolic: mmHg(54), site: 'left-arm', position: 'lying' },
      { systolic: mmHg(90) },
    ]),
  })
  await client.observation.create({ patientId: id, content: gestationContent(38.4, born) })
  await labReport(client, id)
  return id
}

const value = (code: string, name: string, more: Partial<ObservationContent>): ObservationContent => ({
  resourceType: 'Observation',
  status: 'final',
  category: 'laboratory',
  code: loinc(code, name),
  effectiveDateTime: '2026-11-19',
  issued: at,
  ...more,
})

async function labReport(client: Client, patientId: string): Promise<void> {
  const { results } = await client.observation.createReport({
    patientId,
    report: {
      resourceType: 'DiagnosticReport',
      status: 'final',
      code: loinc('58410-2', 'CBC panel - Blood by Automated count'),
      category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'LAB' }] }],
      effectiveDateTime: '2026-11-19',
      issued: at,
      performer: [{ display: 'Bay Lab' }],
      specimen: [{ display: 'Blood' }],
      conclusion: 'Called to the practice.',
    },
    results: [
      value('718-7', 'Hemoglobin [Mass/volume] in Blood', {
        valueQuantity: ucum(6.2, 'g/dL'),
        interpretation: [{ coding: [{ system: OBSERVATION_INTERPRETATION, code: 'LL' }] }],
        referenceRange: [{ low: ucum(10.5, 'g/dL'), high: ucum(13.5, 'g/dL') }],
        note: [{ text: 'Repeated' }],
      }),
      value('777-3', 'Platelets [#/volume] in Blood by Automated count', {
        valueQuantity: { ...ucum(5, '10*3/uL'), comparator: '<' },
      }),
    ],
  })
  const [hemoglobin] = results
  if (!hemoglobin) throw new Error('No result')
  const { id, versionId } = hemoglobin
  const content = value('718-7', 'Hemoglobin [Mass/volume] in Blood', { valueQuantity: ucum(9.8, 'g/dL') })
  await client.observation.correct({ id, versionId, content, reason: 'Corrected by the laboratory' })
}

/** What a clinician would compare. */
const told = (o: ObservationContent) =>
  [
    o.code.coding?.[0]?.code,
    formatValue(o as Observation),
    o.status,
    o.effectiveDateTime?.slice(0, 16),
    o.bodySite?.coding?.[0]?.code,
    o.method?.coding?.[0]?.code,
    o.interpretation?.[0]?.coding?.[0]?.code,
  ].join(' ')

test.each(formats)(
  '%s',
  async (format) => {
    const { client } = await startPractice()
    const patientId = await infant(client)
    const bytes = new Uint8Array(
      await (await client.exporting.create({ patientId, format, disclosure: 'patient-request' })).arrayBuffer(),
    )
    const read = readDocument(bytes)
    expect(read.notUnderstood).toEqual([])
    const came = read.items.flatMap(({ content }) => (content.resourceType === 'Observation' ? [told(content)] : []))
    const went = (await client.observation.list({ patientId })).map(told)
    expect(came.filter((line) => !/^7669[01]-/.test(line)).sort()).toEqual(went.sort())
    const [report] = read.items.flatMap(({ content }) => (content.resourceType === 'DiagnosticReport' ? [content] : []))
    expect(report).toMatchObject({ status: 'corrected', conclusion: 'Called to the practice.' })
    expect(report?.result).toHaveLength(2)
    if (!validatorsInstalled) return
    mkdirSync(output, { recursive: true })
    const file = join(output, `measurements.${format === 'ccd' ? 'xml' : 'json'}`)
    writeFileSync(file, bytes)
    expect(findings(format === 'ccd' ? 'ccda' : 'fhir', [file])).toEqual([])
  },
  60_000,
)
