/** DiagnosticReport, US Core 6.1.0 profiles for laboratory reports and for reports and notes. */
import type { Reference } from '../../../domain/resources/datatypes.ts'
import { type DiagnosticReportContent, diagnosticReportContent } from '../../../domain/resources/diagnostic-report.ts'
import { attachment } from '../attachment.ts'
import { type Codec, type Field, own } from '../codec.ts'
import { annotation, codeableConcept, identifier, period, reference } from '../datatypes.ts'
import { beyondFirst, either, extensions, many, modifier, named, one, orElse } from '../fields.ts'
import type { Json } from '../json.ts'
import { code, dateTime, instant, longString } from '../primitives.ts'
import { resource } from '../resource.ts'
import { LABORATORY_REPORT } from '../terms.ts'
import { usCore } from '../us-core.ts'

const shape = diagnosticReportContent.shape

/** The report's own pages: documents of their own in the chart, carried inside the report by FHIR. */
const page: Codec<Reference> = {
  type: 'Attachment',
  read(value, at) {
    const read = attachment.read(value, at)
    return read && at.reading.page(read, at)
  },
  write: () => undefined,
}

const presentedForm: Field<Reference[]> = {
  read: many(page).read,
  write: (to, name, value = []) => {
    const pages = value.flatMap((each) => [...to.writing.pages(each)])
    const json: Json[] = pages.flatMap((each) => (attachment.write(each, to.writing) ?? []) as Json[])
    to.put(name, json)
  },
}

/** Reports that have results, by us-core-8 to us-core-10. */
const reported: ReadonlySet<string> = new Set(['partial', 'preliminary', 'final', 'amended', 'corrected', 'appended'])

const isLaboratory = ({ category }: Pick<DiagnosticReportContent, 'category'>): boolean =>
  category?.some((concept) =>
    concept.coding?.some(({ system, code }) => system === LABORATORY_REPORT.system && code === LABORATORY_REPORT.code),
  ) ?? false

export const diagnosticReport = resource<DiagnosticReportContent>(
  'DiagnosticReport',
  'DiagnosticReport',
  diagnosticReportContent,
  'subject',
  {
    identifier: many(identifier),
    basedOn: many(reference),
    status: orElse('unknown', modifier(one(code(shape.status)))),
    category: many(codeableConcept),
    code: one(codeableConcept),
    encounter: either(one(reference), named('context', one(reference))),
    effectiveDateTime: one(dateTime),
    effectivePeriod: one(period),
    issued: one(instant),
    performer: many(reference),
    resultsInterpreter: many(reference),
    specimen: many(reference),
    result: many(reference),
    conclusion: one(longString),
    presentedForm,
    note: extensions(own('note'), annotation),
  },
  {
    unfit: (content) => beyondFirst(content, 'effectiveDateTime', 'effectivePeriod'),
    complete: (to, content) => {
      if (!reported.has(content.status)) return
      if (content.effectivePeriod === undefined) to.absentPrimitive('effectiveDateTime')
      if (isLaboratory(content)) to.absentPrimitive('issued')
    },
    profiles: (content) => {
      if (content.category === undefined) return []
      return [usCore(isLaboratory(content) ? 'us-core-diagnosticreport-lab' : 'us-core-diagnosticreport-note')]
    },
  },
)
