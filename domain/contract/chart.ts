/** The chart's front page: everything a clinician needs to see at once. */
import { z } from 'zod'
import { allergyIntolerance } from '../resources/allergy-intolerance.ts'
import { id, recordSource } from '../resources/base.ts'
import { chartTypes, clinicalTypes } from '../resources/chart-types.ts'
import { clinicalNote } from '../resources/clinical-note.ts'
import { condition } from '../resources/condition.ts'
import { immunization } from '../resources/immunization.ts'
import { medicationRequest } from '../resources/medication-request.ts'
import { medicationStatement } from '../resources/medication-statement.ts'
import { observation } from '../resources/observation.ts'
import { patient } from '../resources/patient.ts'
import { provenance } from '../resources/provenance.ts'
import { base } from './base.ts'
import { observationSeries } from './observation.ts'

/** Exactly one of three: unknown is not none. */
export const allergyState = z.enum(['known', 'no-known', 'not-recorded'])
export type AllergyState = z.infer<typeof allergyState>

export const chartSummary = z.object({
  patient,
  /** For somebody who may not read charts: everything below but documents and imports is left out, which is not the same as empty. */
  officeOnly: z.boolean().optional(),
  allergyState,
  allergies: z.array(allergyIntolerance),
  problems: z.array(condition),
  medicationRequests: z.array(medicationRequest),
  medicationStatements: z.array(medicationStatement),
  vitals: z.array(observationSeries),
  results: z.array(observationSeries),
  immunizations: z.array(immunization),
  notes: z.array(clinicalNote),
  /** Advance directives that are not entered in error. */
  directives: z.array(observation),
  /** Rows that are not entered in error, per type. */
  counts: z.record(z.enum(clinicalTypes), z.number().int()),
  /** Imported documents with items nobody has decided on yet. */
  pendingImports: z.array(z.object({ importDocumentId: id, title: z.string(), pending: z.number().int() })),
})
export type ChartSummary = z.infer<typeof chartSummary>

/** What the timeline is filtered by, in the order of its filters. */
export const timelineKinds = [
  'visit',
  'note',
  'problem',
  'medication',
  'allergy',
  'result',
  'vitals',
  'immunization',
  'procedure',
  'order',
  'plan',
  'document',
  'background',
] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** Which end of something that lasts; absent for what happened at one moment. */
export const timelineEvents = ['began', 'ended'] as const
export type TimelineEvent = (typeof timelineEvents)[number]

/** One thing that happened. The vitals of one moment are one entry, so are the results of one report. */
export const timelineEntry = z.object({
  /** Unique in the chart. */
  key: z.string(),
  kind: z.enum(timelineKinds),
  event: z.enum(timelineEvents).optional(),
  /** As recorded, as exact as it was recorded; absent where nobody knows. */
  at: z.string().optional(),
  /** '' for values under no report. */
  title: z.string(),
  detail: z.string(),
  source: recordSource,
  wrong: z.boolean(),
  /** As FHIR names it: drafts and provisional results must not look final. */
  status: z.string().optional(),
  /** `ImportDocument`: an outside record as it came, whose items are entries of their own. */
  resourceType: z.enum([...chartTypes, 'ImportDocument']),
  /** The rows that it is about; more than one for vitals and for results that no report holds. */
  ids: z.array(id).min(1),
  /** Where the searched words stand in it; absent where they are in its title or detail. */
  found: z.array(z.object({ text: z.string(), hit: z.boolean() })).optional(),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

export const timelinePage = z.object({
  entries: z.array(timelineEntry),
  /** For `after` of the next page; absent on the last one. */
  next: z.string().optional(),
  /** Of the whole chart, under all filters but `kinds`. */
  counts: z.record(z.enum(timelineKinds), z.number().int()),
  /** Entries that `wrong` adds. */
  wrong: z.number().int(),
})
export type TimelinePage = z.infer<typeof timelinePage>

export const chartContract = {
  /**
   * Everything in the chart, newest first; what has no date comes last. `text`: all words must occur, in names, comments, notes
   * with their addenda, or the words of documents; accents and case do not count. `wrong`: with what was entered in error.
   */
  timeline: base
    .input(
      z.object({
        patientId: id,
        kinds: z.array(z.enum(timelineKinds)).optional(),
        source: recordSource.optional(),
        wrong: z.boolean().default(false),
        text: z.string().max(200).default(''),
        after: z.string().max(500).optional(),
        limit: z.number().int().min(1).max(200).default(60),
      }),
    )
    .output(timelinePage),
  /** Opens the chart: remembered as recent, audited as a view. */
  summary: base.input(z.object({ patientId: id })).output(chartSummary),
  /** Where the outside rows of this chart came from. */
  provenance: base.input(z.object({ patientId: id })).output(z.array(provenance)),
}
