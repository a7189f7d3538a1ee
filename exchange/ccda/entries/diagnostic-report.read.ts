/** Organizers: Result Organizer -> DiagnosticReport with its Observations; any other groups its statements. */

import type { ChartContent, DiagnosticReportContent, ObservationContent } from '../../../domain/resources/index.ts'
import { reportCategory } from '../../../domain/terminology/report-sections.ts'
import { diagnosticReportStatus, observationStatus } from '../../terminology/codes.ts'
import { compact, effective, effectiveMoment, hasCode, isPresent, type Span } from '../datatypes.read.ts'
import type { Statement } from '../statement.read.ts'
import { categoryOf, observation, type Panel, specimenOf } from './observation.read.ts'

const LAB = reportCategory('laboratory')
const RAD = reportCategory('imaging')
/** Imaging as LOINC and SNOMED CT name it on organizers. */
const imaging = new Set(['18748-4', '18726-0', '363679005', '28614-6'])

/** Its own time, else that of the organizer around it. */
const timeOf = (organizer: Statement): Span =>
  isEmpty(organizer.time) && organizer.parent?.el.name === 'organizer' ? timeOf(organizer.parent) : organizer.time

const isEmpty = (span: Span): boolean => Object.keys(span).length === 0

/** Observations of a panel. What else is in it is read for itself. */
const members = (organizer: Statement): Statement[] =>
  organizer.takeWhere((inner) => inner.el.name === 'observation' && !inner.isPlanned)

/** They have the panel's time and specimen where they have none of their own. */
const readMembers = (observations: readonly Statement[], panel: Panel): string[] =>
  observations.flatMap((inner) => observation(inner, panel))

/** A result of the panel's own name that says nothing: there is no result yet, or the report has none apart. */
const isPlaceholder = (inner: Statement, panel: Statement): boolean =>
  inner.el.child('value')?.attr('nullFlavor') === 'NI' && isEmpty(inner.time) && isSameCode(inner, panel)

/** An organizer around one result of its own name, without a time, only frames it. */
const isFrame = (organizer: Statement, results: readonly Statement[]): boolean => {
  const [only, ...others] = results
  return (
    others.length === 0 &&
    only !== undefined &&
    isEmpty(organizer.time) &&
    Object.keys(organizer.beyond).length === 0 &&
    isSameCode(only, organizer)
  )
}

/** By the codes as they stand there. */
const isSameCode = (one: Statement, other: Statement): boolean =>
  JSON.stringify(one.concept('code')?.coding) === JSON.stringify(other.concept('code')?.coding)

export function resultOrganizer(organizer: Statement): string[] {
  const { code, reading } = organizer
  const time = timeOf(organizer)
  organizer.takeWhere((inner) => isPlaceholder(inner, organizer))
  const isImaging = hasCode(code, imaging)
  const specimen = specimenOf(organizer)
  const category = isImaging ? 'imaging' : undefined
  const inside = members(organizer)
  const results = readMembers(inside, compact({ statement: organizer, time, specimen, category }))
  const contents = results.map((key) => reading.contentOf(key)).filter((each) => each?.resourceType === 'Observation')
  if (contents.length === 1 && isFrame(organizer, inside)) return results
  const [only] = contents.length === 1 ? contents : []
  // A panel without a name is called by its only result, or by what it is.
  const name = code ?? (only?.resourceType === 'Observation' ? only.code : undefined) ?? { text: 'Results' }
  if (code === undefined && results.length === 0) return organizer.skipEmpty()
  const own = isEmpty(time) ? effectiveOf(contents) : effectiveMoment(time)
  const content: DiagnosticReportContent = compact({
    resourceType: 'DiagnosticReport',
    status: diagnosticReportStatus.toRight(organizer.status) ?? 'unknown',
    category: [isImaging ? RAD : LAB],
    code: name,
    ...own,
    issued: undefined,
    performer: organizer.performers,
    specimen: specimen && [specimen],
    result: results.map((key) => ({ reference: `#${key}`, type: 'Observation' })),
  })
  return organizer.becomes(content)
}

const effectiveOf = (contents: readonly (ChartContent | undefined)[]) => {
  const first = contents.find(isPresent)
  return first?.resourceType === 'Observation' ? compact({ effectiveDateTime: first.effectiveDateTime }) : {}
}

/** Vital Signs Organizer: each vital sign stands for itself, unless the writer says what they are together. */
export function vitalSignsOrganizer(organizer: Statement): string[] {
  if (Object.keys(organizer.beyond).length === 0)
    return readMembers(members(organizer), {
      statement: organizer,
      time: timeOf(organizer),
      category: 'vital-signs',
    })
  organizer.discard()
  const content: ObservationContent = compact({
    resourceType: 'Observation',
    status: observationStatus.toRight(organizer.status) ?? 'final',
    category: 'vital-signs',
    code: organizer.code ?? { text: 'Vital signs' },
    ...effectiveMoment(timeOf(organizer)),
  })
  return organizer.becomes(content)
}

/** Functional status, mental status, assessment and unknown organizers: a question with its parts. */
export function groupOrganizer(organizer: Statement): string[] {
  const { reading } = organizer
  const time = timeOf(organizer)
  const parts = organizer.takeRest().flatMap((inner) => reading.read(inner))
  const { code } = organizer
  if (code === undefined) return parts.length > 0 ? parts : organizer.skipEmpty()
  const observed = parts.filter((key) => key.startsWith('Observation-'))
  const content: ObservationContent = compact({
    resourceType: 'Observation',
    status: observationStatus.toRight(organizer.status) ?? 'final',
    category: categoryOf(organizer),
    code,
    ...effective(time),
    hasMember: observed.map((key) => ({ reference: `#${key}`, type: 'Observation' })),
  })
  return organizer.becomes(content)
}
