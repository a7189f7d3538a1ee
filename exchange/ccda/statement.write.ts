/** Clinical statements of CDA R2 (POCD_MT000040, with the SDTC extensions), their parts in the schema's order. */

import { templateIds } from './template.write.ts'
import type { Template } from './templates.ts'
import { type Attributes, each, el, type Part, type Xml } from './xml.write.ts'

const participations = ['subject', 'specimen', 'performer', 'author', 'informant', 'participant'] as const
const relations = ['entryRelationship', 'reference', 'precondition'] as const

const order = {
  act: ['id', 'code', 'text', 'statusCode', 'effectiveTime', 'priorityCode', ...participations, ...relations],
  encounter: [
    'id',
    'code',
    'text',
    'statusCode',
    'effectiveTime',
    'dischargeDisposition',
    'priorityCode',
    ...participations,
    ...relations,
  ],
  observation: [
    ...(['id', 'code', 'text', 'statusCode', 'effectiveTime', 'priorityCode', 'value', 'interpretationCode'] as const),
    ...(['methodCode', 'targetSiteCode', ...participations, ...relations, 'referenceRange'] as const),
  ],
  organizer: ['id', 'code', 'statusCode', 'effectiveTime', ...participations, 'reference', 'precondition', 'component'],
  procedure: [
    ...([
      'id',
      'code',
      'text',
      'statusCode',
      'effectiveTime',
      'priorityCode',
      'methodCode',
      'approachSiteCode',
    ] as const),
    ...(['targetSiteCode', ...participations, ...relations] as const),
  ],
  substanceAdministration: [
    ...(['id', 'code', 'text', 'statusCode', 'effectiveTime', 'priorityCode', 'repeatNumber', 'routeCode'] as const),
    ...(['approachSiteCode', 'doseQuantity', 'rateQuantity', 'maxDoseQuantity', 'administrationUnitCode'] as const),
    ...([
      'subject',
      'specimen',
      'consumable',
      'performer',
      'author',
      'informant',
      'participant',
      ...relations,
    ] as const),
  ],
  supply: [
    ...(['id', 'code', 'text', 'statusCode', 'effectiveTime', 'priorityCode', 'repeatNumber', 'quantity'] as const),
    ...([
      'expectedUseTime',
      'subject',
      'specimen',
      'product',
      'performer',
      'author',
      'informant',
      'participant',
      ...relations,
    ] as const),
  ],
} as const satisfies Record<string, readonly string[]>

export type StatementKind = keyof typeof order
export type StatementParts<K extends StatementKind> = { templates?: readonly (Template | undefined)[] } & Partial<
  Record<(typeof order)[K][number], Part>
>

const classCodes = {
  act: 'ACT',
  encounter: 'ENC',
  observation: 'OBS',
  organizer: 'CLUSTER',
  procedure: 'PROC',
  substanceAdministration: 'SBADM',
  supply: 'SPLY',
} as const satisfies Record<StatementKind, string>

/** `attributes` without `moodCode` make an event that took place. */
export function statement<K extends StatementKind>(kind: K, parts: StatementParts<K>, attributes?: Attributes): Xml {
  const named: Partial<Record<string, Part>> & { templates?: readonly (Template | undefined)[] } = parts
  return el(
    kind,
    { classCode: classCodes[kind], moodCode: 'EVN', ...attributes },
    parts.templates && templateIds(...parts.templates),
    each<string>(order[kind], (name) => named[name]),
  )
}

/** `SUBJ`, `MFST`, `RSON`, `COMP`, `REFR` …; `inverted` when the inner statement is the source of the relation. */
export const related = (typeCode: string, inner: Part, inverted = false): Part =>
  inner && el('entryRelationship', { typeCode, inversionInd: inverted ? true : undefined }, inner)

export const statusCode = (value: string): Xml => el('statusCode', { code: value })
export const completed = statusCode('completed')
