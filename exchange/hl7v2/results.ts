/** ORU^R01 (HL7 v2.5.1 chapter 7): each OBR a report, each OBX a result; lines of one text are one result. */
import { conceptText } from '../../domain/format/name.ts'
import type {
  Annotation,
  CodeableConcept,
  DiagnosticReport,
  DocumentReference,
  Observation,
  ObservationContent,
  Reference,
} from '../../domain/resources/index.ts'
import { DIAGNOSTIC_SERVICE_SECTION, OBSERVATION_INTERPRETATION } from '../terminology/systems.ts'
import { concept, conceptOfTable, entityIdentifier, ifAny, organization, person, timeIn } from './datatypes.ts'
import { enclosedFile } from './enclosed.ts'
import type { Message, Segment } from './message.ts'
import type { Reading } from './reading.ts'
import { indexOf, parentOf, type Report, type Result, reportsOf } from './reports.ts'
import { behindNumber, joined, observedValue, rangesOf, unitLeft } from './value.ts'

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

/** Segments of one report stand behind its OBR; a result without one stands for itself. */
export function readResults(message: Message, reading: Reading): void {
  const reports = reportsOf(message, reading)
  const results = indexOf(reports)
  for (const report of reports) readReport(report, parentOf(report, results), message, reading)
}

function readReport(report: Report, parent: string | undefined, { header }: Message, reading: Reading): void {
  const { obr } = report
  const members = report.results.flatMap((result) => readResult(result, report, reading))
  if (!obr) {
    for (const spm of report.specimens.slice(1))
      reading.skip(
        'results',
        spm,
        'A result names one specimen, and there is no report (OBR) that would name the others.',
      )
    return
  }
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
      effectiveDateTime: takenAt(report),
      issued: timeIn(obr, 22),
      performer: laboratory && [laboratory],
      resultsInterpreter: interpreters(obr),
      specimen: specimenOf(report),
      result: members.map(({ reference }) => reference),
      presentedForm: members.flatMap(({ form }) => form ?? []),
      note: [
        ...(parent ? [{ text: parent }] : []),
        ...notes(report.notes),
        ...(requester?.display ? [{ text: `Ordered by ${requester.display}` }] : []),
      ],
    }),
  })
}

/** OBR-7, or when the specimen was collected (SPM-17). */
function takenAt({ obr, specimens }: Report): string | undefined {
  const collected = specimens.map((spm) => timeIn(spm, 17)).find(Boolean)
  return (obr && timeIn(obr, 7)) ?? collected
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

/** SPM-4, or OBR-15 of older messages. */
function specimenOf({ specimens, obr }: Report): Reference[] | undefined {
  const types = specimens.length > 0 ? specimens.map((spm) => spm.field(4)) : obr ? [obr.field(15).part(1)] : []
  const displays = types.map(concept).map((type) => type && (conceptText(type) || type.coding?.[0]?.code))
  const found = [...new Set(displays)].filter((display) => display !== undefined && display !== '')
  return found.length > 0 ? found.map((display) => ({ type: 'Specimen', display })) : undefined
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
  if (obx.text(2) === 'ED') return enclosed(result, code, report, reading)
  const lines = [obx, ...result.lines].filter((line) => line.repetitions(5).length > 0)
  const value = result.lines.length === 0 ? observedValue(obx) : { valueString: lines.map(textOf).join('\n') }
  const unit = unitLeft(obx, value)
  const more = behindNumber(obx, value)
  const status = statusOf(obx, report)
  const performer = organization(obx.field(23)) ?? laboratoryOf(obx)
  const content: ObservationContent = {
    resourceType: 'Observation',
    status,
    category: categoryOf(report.obr),
    code,
    ...value,
    ...ifAny({
      effectiveDateTime: timeIn(obx, 14) ?? takenAt(report),
      issued: timeIn(obx, 19) ?? (report.obr && timeIn(report.obr, 22)),
      performer: [performer, ...obx.repetitions(16).map(person)].filter((one) => one !== undefined),
      interpretation: obx
        .repetitions(8)
        .flatMap((flag) => conceptOfTable(flag, OBSERVATION_INTERPRETATION) ?? [])
        .map(plainFlag),
      method: concept(obx.field(17)),
      specimen: specimenOf(report)?.[0],
      referenceRange: rangesOf(obx),
      note: [
        ...notes(result.notes),
        ...(unit === undefined ? [] : [{ text: `Unit: ${unit}` }]),
        ...(more === '' ? [] : [{ text: more }]),
      ],
      dataAbsentReason: lines.length === 0 && status === 'final' ? NOT_SAID : undefined,
    }),
  }
  const key = reading.keyOf(obx)
  if (!reading.add('results', obx, content, key)) return []
  return [{ reference: { reference: `#${key}`, display: conceptText(code) }, status, ...(performer && { performer }) }]
}

/** OBX-11; where it is missing, what the report says of all its results (OBR-25). */
const statusOf = (obx: Segment, { obr }: Report): Observation['status'] =>
  resultStatus[obx.text(11) || (obr?.text(25) ?? '')] ?? 'unknown'

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

const documentStatus: Partial<Record<Observation['status'], DocumentReference['docStatus']>> = {
  preliminary: 'preliminary',
  final: 'final',
  corrected: 'amended',
  amended: 'amended',
}

/** A file inside the message becomes a document of its own, which the report presents. */
function enclosed(result: Result, code: CodeableConcept, report: Report, reading: Reading): Member[] {
  const { obx } = result
  const files = obx.repetitions(5).map(enclosedFile)
  const read = files.filter((file) => file !== undefined)
  if (read.length === 0 || read.length < files.length) {
    reading.skip('results', obx, 'A file is enclosed in a form that can’t be read.')
    return []
  }
  reading.files.push(...read)
  const key = reading.keyOf(obx)
  const date = timeIn(obx, 14) ?? takenAt(report)
  const docStatus = documentStatus[statusOf(obx, report)]
  const added = reading.add('results', obx, {
    resourceType: 'DocumentReference',
    status: 'current',
    ...(docStatus && { docStatus }),
    type: code,
    ...(date && { date }),
    description: conceptText(code),
    content: read.map(({ hash, contentType, bytes }) => ({ contentType, size: bytes.length, hash })),
  })
  const reference = { reference: `#${key}`, display: conceptText(code) }
  return added ? [{ reference, status: statusOf(obx, report), form: reference }] : []
}
