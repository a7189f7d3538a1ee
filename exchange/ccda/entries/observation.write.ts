/** Observation -> the observation template that its section asks for, or one without template where none fits. */
import type { ObservationComponent, Period, Reference, ReferenceRange } from '../../../domain/resources/index.ts'
import { observationStatus } from '../../terminology/codes.ts'
import { authors } from '../author.write.ts'
import { beyond, unlessSaid } from '../beyond.write.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { code, effectiveTime, hasCode, time } from '../datatypes.write.ts'
import { comments, duringEncounter, encounterElsewhere, rowIds, textReference } from '../entry.write.ts'
import type { At } from '../narrative.write.ts'
import { performer } from '../people.write.ts'
import { isOneValue, observationValue, rangePq, valueFields } from '../quantities.write.ts'
import { completed, related, type StatementParts, statement, statusCode } from '../statement.write.ts'
import type { Template } from '../templates.ts'
import { each, el, join, type Part, text, type Xml } from '../xml.write.ts'

export type Observation = RowOfType<'Observation'>

/** Value set Result Status 2.16.840.1.113883.11.20.9.39. */
export const resultStatuses: ReadonlySet<string> = new Set([
  'aborted',
  'active',
  'cancelled',
  'completed',
  'held',
  'suspended',
])

/** The status in C-CDA's words, when the record's word comes back from it. */
export function resultStatus(status: string): string | undefined {
  const word = observationStatus.toLeft(status as never)
  return word !== undefined && resultStatuses.has(word) ? word : undefined
}

export const ranges = (referenceRange: readonly ReferenceRange[] | undefined): Part =>
  each(referenceRange, ({ low, high, text: words, type }) =>
    el(
      'referenceRange',
      {},
      el(
        'observationRange',
        {},
        words !== undefined && el('text', {}, text(words)),
        low || high
          ? rangePq('value', { ...(low && { low }), ...(high && { high }) }, 'IVL_PQ')
          : words === undefined
            ? el('value', { 'xsi:type': 'IVL_PQ', nullFlavor: 'UNK' })
            : el('value', { 'xsi:type': 'ST' }, text(words)),
        type && code('interpretationCode', type),
      ),
    ),
  )

/** For whom a range holds has no place in C-CDA, nor have bounds that are themselves below or above something. */
const saysMoreThanRange = (row: Pick<Observation, 'referenceRange'>): boolean =>
  row.referenceRange?.some(
    ({ appliesTo, low, high }) => appliesTo !== undefined || (low?.comparator ?? high?.comparator) !== undefined,
  ) ?? false

/** A component is an observation inside the observation; without id and time it is part of it and nothing by itself. */
const components = (row: Observation, at: At): Part =>
  each(row.component, (component: ObservationComponent) =>
    related(
      'COMP',
      statement('observation', {
        code: code('code', component.code),
        text: textReference(at()),
        statusCode: completed,
        value: observationValue(component),
        interpretationCode: each(component.interpretation, (flag) => code('interpretationCode', flag)),
        referenceRange: ranges(component.referenceRange),
      }),
    ),
  )

const isSaidByName = (reference: Reference | undefined): boolean =>
  reference?.display !== undefined &&
  reference.reference === undefined &&
  reference.identifier === undefined &&
  (reference.type === undefined || reference.type === 'Specimen')

export const specimen = (reference: Reference | undefined): Part =>
  reference?.display !== undefined &&
  el('specimen', {}, el('specimenRole', {}, el('specimenPlayingEntity', {}, el('name', {}, text(reference.display)))))

/** An interval with two ends; results and vital signs with one end or none are read as moments. */
export const isSpan = (period: Period | undefined): boolean =>
  period?.start !== undefined && period.end !== undefined && period.start !== period.end

export interface Shape {
  template?: Template | undefined
  templates?: readonly Template[]
  /** Words of the status that the template allows; without them only "completed". */
  anyResultStatus?: boolean
  /** The category that a reader gives to what stands in this section. */
  category: Observation['category']
  /** `code` or `effectiveTime` as the template wants it. */
  code?: Xml
  effectiveTime?: Xml
  value?: Xml
  /** Whether `value` says the row's value; if not, it goes along in FHIR's words. */
  keepsValue?: boolean
  /** The same for `effectiveTime`. */
  keepsTime?: boolean
  /** The report around it: what the result does not say of itself is read as the report's. */
  report?: RowOfType<'DiagnosticReport'> | undefined
}

/** Vital signs take coded interpretations only. */
const saysFlags = (row: Observation, shape: Shape): boolean =>
  shape.category !== 'vital-signs' || (row.interpretation?.every(hasCode) ?? true)

const flags = (row: Observation, shape: Shape): Part =>
  saysFlags(row, shape) && each(row.interpretation, (flag) => code('interpretationCode', flag))

type Nullable<T> = { [K in keyof T]?: T[K] | null | undefined }

/** The value in FHIR's words, in place of what a reader makes of the words that stand for it. */
const valueBeyond = (row: Observation): Nullable<Observation> =>
  Object.fromEntries([...valueFields, 'dataAbsentReason' as const].map((field) => [field, row[field] ?? null]))

const timeBeyond = (row: Observation): Nullable<Observation> => ({
  effectiveDateTime: row.effectiveDateTime ?? null,
  effectivePeriod: row.effectivePeriod ?? null,
})

const isOneTime = ({ effectiveDateTime, effectivePeriod }: Observation, { report }: Shape): boolean =>
  effectivePeriod === undefined
    ? effectiveDateTime !== undefined || (report?.effectiveDateTime ?? report?.effectivePeriod) === undefined
    : isSpan(effectivePeriod) && effectiveDateTime === undefined

const isPoint = (row: Observation): boolean => row.effectivePeriod === undefined

export function observation(context: WriteContext, row: Observation, at: At, shape: Shape): Xml {
  const word = resultStatus(row.status)
  const status = shape.anyResultStatus ? word : word === 'completed' ? word : undefined
  const parts: StatementParts<'observation'> = {
    templates: shape.templates ?? [shape.template],
    id: rowIds(context, row),
    code: shape.code ?? code('code', row.code, { narrative: at('name') }),
    text: textReference(at()),
    statusCode: statusCode(status ?? 'completed'),
    effectiveTime:
      shape.effectiveTime ??
      (isPoint(row) ? time('effectiveTime', row.effectiveDateTime) : effectiveTime(undefined, row.effectivePeriod)),
    value: shape.value ?? observationValue(row, at('value')),
    interpretationCode: flags(row, shape),
    methodCode: row.method && code('methodCode', row.method),
    targetSiteCode: row.bodySite && code('targetSiteCode', row.bodySite),
    specimen: specimen(row.specimen),
    performer: each(row.performer, (reference) => performer(context, reference)),
    author: authors(context, row, [], row.issued),
    entryRelationship: join([
      components(row, at),
      comments(row, at),
      duringEncounter(context, row.encounter),
      beyond(context, row, {
        encounter: encounterElsewhere(context, row.encounter),
        status: status === undefined && row.status,
        category: row.category !== shape.category && row.category,
        interpretation: !saysFlags(row, shape) && row.interpretation,
        ...(!isSaidByName(row.specimen) && { specimen: row.specimen }),
        issued: row.issued,
        device: row.device,
        hasMember: row.hasMember,
        derivedFrom: row.derivedFrom,
        referenceRange: saysMoreThanRange(row) && row.referenceRange,
        component: row.component?.some((part) => saysMoreThanRange(part) || !isOneValue(part)) && row.component,
        ...((shape.keepsValue === false || !isOneValue(row)) && valueBeyond(row)),
        ...((shape.keepsTime === false || !isOneTime(row, shape)) && timeBeyond(row)),
        performer: shape.report?.performer && unlessSaid(row.performer),
      }),
    ]),
    referenceRange: ranges(row.referenceRange),
  }
  return statement('observation', parts)
}
