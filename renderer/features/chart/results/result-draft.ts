/** What is typed of a laboratory result, and what it is recorded as. */
import { judge, type ResultFlag } from '../../../../domain/clinical/result-flag.ts'
import { readableUnit } from '../../../../domain/format/quantity.ts'
import type { CodeableConcept, ObservationContent, Quantity } from '../../../../domain/resources/index.ts'
import { labs } from '../../../../domain/terminology/labs.ts'
import { OBSERVATION_INTERPRETATION, UCUM } from '../../../../domain/terminology/systems.ts'
import { termOf } from '../../../../domain/terminology/term.ts'

export interface ResultDraft {
  code: CodeableConcept | undefined
  /** `5.2`, `<0.01`, or words such as `Negative`. */
  value: string
  unit: string
  low: number | undefined
  high: number | undefined
  date: string | undefined
  status: 'final' | 'preliminary' | 'corrected'
  laboratory: string
  note: string
}

export function blankResult(date: string): ResultDraft {
  return {
    code: undefined,
    value: '',
    unit: '',
    low: undefined,
    high: undefined,
    date,
    status: 'final',
    laboratory: '',
    note: '',
  }
}

export function hasValue(draft: ResultDraft): boolean {
  return draft.value.trim() !== ''
}

/** What the typed range makes of the typed number. */
export function flagOfDraft(draft: ResultDraft): ResultFlag | undefined {
  if (!draft.code || !draft.date) return undefined
  return judge({ code: draft.code, ...typedValue(draft), ...rangeOf(draft) }).flag
}

/** `opened`: now, so that a result of today is not dated before what was seen already. */
export function resultContent(draft: ResultDraft, opened: string): ObservationContent {
  const { code, date, laboratory, note, status } = draft
  if (!code || !date) throw new Error('The form does not save without a test and a day')
  const flag = flagOfDraft(draft)
  return {
    resourceType: 'Observation',
    status,
    category: 'laboratory',
    code,
    effectiveDateTime: date,
    issued: opened,
    ...typedValue(draft),
    ...rangeOf(draft),
    ...(flag && { interpretation: [{ coding: [{ system: OBSERVATION_INTERPRETATION, code: flag }] }] }),
    ...(laboratory.trim() && { performer: [{ display: laboratory.trim() }] }),
    ...(note.trim() && { note: [{ text: note.trim() }] }),
  }
}

const numeric = /^(<=|>=|<|>|≤|≥)?\s*(\d+(?:[.,]\d+)?|[.,]\d+)$/
const signs: Readonly<Record<string, Quantity['comparator']>> = { '≤': '<=', '≥': '>=' }

function typedValue(draft: ResultDraft): Pick<ObservationContent, 'valueQuantity' | 'valueString'> {
  const text = draft.value.trim()
  const [, sign, number] = text.match(numeric) ?? []
  if (number === undefined) return { valueString: text }
  const comparator = sign ? (signs[sign] ?? (sign as Quantity['comparator'])) : undefined
  return {
    valueQuantity: { value: Number(number.replace(',', '.')), ...(comparator && { comparator }), ...unitOf(draft) },
  }
}

/** The test's own unit is UCUM; one typed by hand is kept as it was written, without claiming a code. */
function unitOf({ code, unit }: ResultDraft): Pick<Quantity, 'unit' | 'system' | 'code'> {
  const typed = unit.trim()
  if (!typed) return {}
  return typed === termOf(labs, code)?.unit
    ? { unit: readableUnit({ code: typed }) || typed, system: UCUM, code: typed }
    : { unit: typed }
}

function rangeOf(draft: ResultDraft): Pick<ObservationContent, 'referenceRange'> {
  const { low, high } = draft
  if (low === undefined && high === undefined) return {}
  const unit = unitOf(draft)
  return {
    referenceRange: [
      {
        ...(low !== undefined && { low: { value: low, ...unit } }),
        ...(high !== undefined && { high: { value: high, ...unit } }),
      },
    ],
  }
}
