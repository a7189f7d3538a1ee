/** ORU^R01 (HL7 v2.5.1 chapter 7): each OBR a report, each OBX a result; lines of one text are one result. */
import { createHash } from 'node:crypto'
import { conceptText } from '../../domain/format/name.ts'
import type {
  Annotation,
  CodeableConcept,
  DiagnosticReport,
  Observation,
  ObservationContent,
  Reference,
} from '../../domain/resources/index.ts'
import { DIAGNOSTIC_SERVICE_SECTION, OBSERVATION_INTERPRETATION } from '../terminology/systems.ts'
import { concept, conceptOfTable, entityIdentifier, ifAny, organization, person, timeIn } from './datatypes.ts'
import type { Message, Segment } from './message.ts'
import type { Reading } from './reading.ts'
import { joined, observedValue, rangesOf } from './value.ts'

/** Table 0085. */
const resultStatus: Readonly<Record<string, Observation['status']>> = {
  F: 'final',
  U: 'final',
  C: 'corrected',
  A: 'amended',
  B: 'amended',
  P: 'preliminary',
  R: 'preliminary',
  S: 'preliminary',
  I: 'registered',
  O: 'registered',
  X: 'cancelled',
}

/** Results that the laboratory takes back: a chart row is to be marked, not made. */
const takenBack: Readonly<Record<string, string>> = {
  D: 'The laboratory deletes this result. Mark the one in the chart as entered in error.',
  W: 'The laboratory says this result was sent for the wrong patient. Mark the one in the chart as entered in error.',
  N: 'The laboratory was not asked for this.',
}

/** Table 0123. */
const reportStatus: Readonly<Record<string, DiagnosticReport['status']>> = {
  F: 'final',
  C: 'corrected',
  P: 'preliminary',
  R: 'preliminary',
  A: 'partial',
  I: 'registered',
  S: 'registered',
  O: 'registered',
  X: 'cancelled',
  Y: 'registered',
  Z: 'registered',
}

/** Table 0074: what is not done in a laboratory. */
const imaging = new Set([
  'RAD',
  'RUS',
  'XRC',
  'CT',
  'CTH',
  'NMR',
  'NMS',
  'MAM',
  'OUS',
  'VUS',
  'CUS',
  'DEX',
  'PET',
  'IMG',
])
const otherStudies = new Set(['EC', 'EN', 'NRS', 'PF', 'PHR', 'CP', 'RT', 'OT', 'PT'])

interface Result {
  obx: Segment
  /** Further lines of the same text. */
  lines: Segment[]
  notes: Segment[]
}

interface Report {
  obr?: Segment
  orc?: Segment
  specimen?: Segment
  notes: Segment[]
  results: Result[]
}

const texts = new Set(['ST', 'TX', 'FT', ''])

/** Segments of one report stand behind its OBR; a result without one stands for itself. */
export function readResults(message: Message, reading: Reading): void {
  for (const report of reportsOf(message, reading)) readReport(report, message, reading)
}

function reportsOf({ segments }: Message, reading: Reading): Report[] {
  const reports: Report[] = []
  let order: Segment | undefined
  for (const segment of segments) {
    const report = reports.at(-1)
    const result = report?.results.at(-1)
    switch (segment.name) {
      case 'ORC':
        order = segment
        break
      case 'OBR':
        reports.push({ obr: segment, ...(order && { orc: order }), notes: [], results: [] })
        order = undefined
        break
      case 'OBX': {
        const into = report ?? { notes: [], results: [] }
        if (!report) reports.push(into)
        if (result && continues(result, segment)) result.lines.push(segment)
        else into.results.push({ obx: segment, lines: [], notes: [] })
        break
      }
      case 'NTE':
        if (report) (result ?? report).notes.push(segment)
        else reading.unuse(segment)
        break
      case 'SPM':
        if (report) report.specimen = segment
        break
      case 'PID':
      case 'PD1':
      case 'NK1':
      case 'SFT':
        break
      default:
        reading.unuse(segment)
    }
  }
  return reports
}

/** Reports in words come line by line, each line an OBX of the same question without a unit or a flag of its own. */
function continues({ obx }: Result, next: Segment): boolean {
  return (
    texts.has(obx.text(2)) &&
    texts.has(next.text(2)) &&
    [3, 6, 7, 8, 11, 14].every((field) => obx.field(field).text === next.field(field).text) &&
    obx.text(6) === '' &&
    obx.text(7) === '' &&
    obx.text(8) === ''
  )
}

function readReport(report: Report, { header }: Message, reading: Reading): void {
  const { obr } = report
  const members = report.results.flatMap((result) => readResult(result, report, reading))
  if (!obr) return
  const laboratory = members.map(({ performer }) => performer).find(Boolean) ?? organization(header.field(4))
  const section = obr.text(24)
  const status = reportStatus[obr.text(25)] ?? (obr.text(25) === '' ? statusOfAll(members) : 'unknown')
  const requester = person(obr.field(16)) ?? (report.orc && person(report.orc.field(12)))
  reading.add('results', obr, {
    resourceType: 'DiagnosticReport',
    status,
    code: concept(obr.field(4)) ?? { text: 'Report' },
    ...ifAny({
      identifier: [
        entityIdentifier(obr.field(2).isEmpty && report.orc ? report.orc.field(2) : obr.field(2), 'PLAC'),
        entityIdentifier(obr.field(3).isEmpty && report.orc ? report.orc.field(3) : obr.field(3), 'FILL'),
      ].filter((one) => one !== undefined),
      category: section === '' ? undefined : [{ coding: [{ system: DIAGNOSTIC_SERVICE_SECTION, code: section }] }],
      effectiveDateTime: timeIn(obr, 7),
      issued: timeIn(obr, 22),
      performer: laboratory && [laboratory],
      resultsInterpreter: interpreters(obr),
      specimen: specimenOf(report),
      result: members.map(({ reference }) => reference),
      presentedForm: members.flatMap(({ form }) => form ?? []),
      note: [...notes(report.notes), ...(requester?.display ? [{ text: `Ordered by ${requester.display}` }] : [])],
    }),
  })
}

/** Where the report's own status is missing, that of its results. */
function statusOfAll(members: readonly Member[]): DiagnosticReport['status'] {
  const statuses = new Set(members.map(({ status }) => status))
  if (statuses.size === 1 && statuses.has('final')) return 'final'
  if (statuses.has('corrected')) return 'corrected'
  return statuses.has('preliminary') || statuses.has('registered') ? 'partial' : 'unknown'
}

/** OBR-32 (NDL): the name is the first component, in sub-components. */
function interpreters(obr: Segment): Reference[] {
  return obr.repetitions(32).flatMap((value) => person(value.part(1)) ?? [])
}

function specimenOf({ specimen, obr }: Report): Reference[] | undefined {
  const type = specimen ? concept(specimen.field(4)) : obr && concept(obr.field(15).part(1))
  const display = type && (conceptText(type) || type.coding?.[0]?.code)
  return display ? [{ type: 'Specimen', display }] : undefined
}

interface Member {
  reference: Reference
  status: Observation['status']
  performer?: Reference
  form?: Reference
}

function readResult(result: Result, report: Report, reading: Reading): Member[] {
  const { obx } = result
  const back = takenBack[obx.text(11)]
  if (back) {
    reading.skip('results', obx, back)
    return []
  }
  const code = concept(obx.field(3)) ?? (report.obr && concept(report.obr.field(4)))
  if (!code) {
    reading.skip('results', obx, 'It does not say what was observed (OBX-3).')
    return []
  }
  if (obx.text(2) === 'ED') return embedded(result, code, report, reading)
  const lines = [obx, ...result.lines].filter((line) => line.repetitions(5).length > 0)
  const value = result.lines.length === 0 ? observedValue(obx) : { valueString: lines.map(textOf).join('\n') }
  const status = resultStatus[obx.text(11)] ?? 'unknown'
  const performer = organization(obx.field(23)) ?? laboratoryOf(obx)
  const content: ObservationContent = {
    resourceType: 'Observation',
    status,
    category: categoryOf(report.obr),
    code,
    ...value,
    ...ifAny({
      effectiveDateTime: timeIn(obx, 14) ?? (report.obr && timeIn(report.obr, 7)),
      issued: timeIn(obx, 19) ?? (report.obr && timeIn(report.obr, 22)),
      performer: [performer, ...obx.repetitions(16).map(person)].filter((one) => one !== undefined),
      interpretation: obx
        .repetitions(8)
        .flatMap((flag) => conceptOfTable(flag, OBSERVATION_INTERPRETATION) ?? [])
        .map(plainFlag),
      method: concept(obx.field(17)),
      specimen: specimenOf(report)?.[0],
      referenceRange: rangesOf(obx),
      note: notes(result.notes),
      dataAbsentReason: lines.length === 0 && status === 'final' ? NOT_SAID : undefined,
    }),
  }
  const key = reading.keyOf(obx)
  if (!reading.add('results', obx, content, key)) return []
  return [{ reference: { reference: `#${key}`, display: conceptText(code) }, status, ...(performer && { performer }) }]
}

const textOf = (obx: Segment) => joined(obx.repetitions(5))

const NOT_SAID: CodeableConcept = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'unknown', display: 'Unknown' }],
}

/** Table 0078's letters are those of V3's ObservationInterpretation; words that are no code stay words. */
function plainFlag(flag: CodeableConcept): CodeableConcept {
  const coding = flag.coding?.filter(({ system, code = '' }) => system !== OBSERVATION_INTERPRETATION || isFlag(code))
  return coding?.length ? { ...flag, coding } : { text: flag.text ?? flag.coding?.[0]?.code ?? '' }
}
const isFlag = (code: string): boolean =>
  /^(L|H|LL|HH|LU|HU|N|A|AA|S|R|I|MS|VS|U|D|B|W|<|>|POS|NEG|IND|DET|ND|RR|WR|NR|E|EX|HX|LX)$/.test(code)

function categoryOf(obr: Segment | undefined): Observation['category'] {
  const section = obr?.text(24) ?? ''
  if (imaging.has(section)) return 'imaging'
  return otherStudies.has(section) ? 'procedure' : 'laboratory'
}

/** OBX-15 (CE): the laboratory by number and name. */
function laboratoryOf(obx: Segment): Reference | undefined {
  const name = obx.field(15).component(2) || obx.field(15).component(1)
  return name === '' ? undefined : { type: 'Organization', display: name }
}

/** NTE-3; consecutive comments are one, on lines of their own. */
function notes(segments: readonly Segment[]): Annotation[] {
  const text = segments.map((nte) => joined(nte.repetitions(3))).join('\n')
  return text.trim() === '' ? [] : [{ text }]
}

/** OBX-5 of type ED: source ^ type ^ subtype ^ encoding ^ data. */
function embedded({ obx }: Result, code: CodeableConcept, { obr }: Report, reading: Reading): Member[] {
  const value = obx.field(5)
  const subtype = value.component(3).toLowerCase()
  const contentType = contentTypes[subtype] ?? contentTypes[value.component(2).toLowerCase()]
  const base64 = value.component(5).replaceAll(/\s/g, '')
  const isBase64 = /^base64$/i.test(value.component(4)) && /^[A-Za-z0-9+/]+={0,2}$/.test(base64)
  if (!contentType || !isBase64) {
    reading.skip('results', obx, 'A file is enclosed in a form that can’t be read.')
    return []
  }
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
  const hash = createHash('sha256').update(bytes).digest('hex')
  reading.files.push({ hash, contentType, bytes })
  const key = reading.keyOf(obx)
  const date = timeIn(obx, 14) ?? (obr && timeIn(obr, 7))
  const added = reading.add('results', obx, {
    resourceType: 'DocumentReference',
    status: 'current',
    type: code,
    ...(date && { date }),
    description: conceptText(code),
    content: [{ contentType, size: bytes.length, hash }],
  })
  const reference = { reference: `#${key}`, display: conceptText(code) }
  return added ? [{ reference, status: resultStatus[obx.text(11)] ?? 'unknown', form: reference }] : []
}

const contentTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  'application/pdf': 'application/pdf',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  tiff: 'image/tiff',
  tif: 'image/tiff',
  html: 'text/html',
  rtf: 'application/rtf',
  plain: 'text/plain',
}
