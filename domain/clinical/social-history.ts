/** A social history from its answers: each question once, with its newest answer, in the order in which they are asked. */
import type { Observation, ObservationContent } from '../resources/index.ts'
import { isEnteredInError } from '../resources/index.ts'
import { type SocialQuestion, socialQuestions, socialUnitSystem } from '../terminology/social-history.ts'
import { termConcept } from '../terminology/term.ts'
import { codeKeyOf, newestFirst } from './observation-key.ts'

export interface SocialLine {
  /** The newest answer. */
  last: Observation
  /** All of them, newest first, the newest included. */
  all: Observation[]
}

const places = new Map(socialQuestions.map(({ code }, place) => [codeKeyOf(code), place]))

/** Answers to questions that this list does not ask come last. Those entered in error stand by themselves. */
export function socialLines(rows: readonly Observation[]): SocialLine[] {
  const valid = newestFirst(rows.filter((row) => !isEnteredInError(row)))
  const placeOf = ({ code }: Observation) => places.get(codeKeyOf(code)) ?? socialQuestions.length
  return [...Map.groupBy(valid, (row) => codeKeyOf(row.code)).values()]
    .flatMap((all) => (all[0] ? [{ last: all[0], all }] : []))
    .sort((a, b) => placeOf(a.last) - placeOf(b.last))
}

/** The question that an observation answers, where it is one of this list's and answered in its way. */
export function questionOf(row: Pick<Observation, 'code'>): SocialQuestion | undefined {
  const key = codeKeyOf(row.code)
  return socialQuestions.find(({ code }) => codeKeyOf(code) === key)
}

/** An answer as it is typed: the text of a choice, a date, or words; a number for a number. */
export type SocialValue = string | number | undefined

type Value = Pick<ObservationContent, 'valueCodeableConcept' | 'valueQuantity' | 'valueDateTime' | 'valueString'>

const noValue: Value = {
  valueCodeableConcept: undefined,
  valueQuantity: undefined,
  valueDateTime: undefined,
  valueString: undefined,
}

/** FHIR's value of an answer; undefined where nothing was answered. */
export function answeredValue({ answer }: SocialQuestion, value: SocialValue): Value | undefined {
  if (value === undefined || value === '') return undefined
  switch (answer.kind) {
    case 'number':
      return typeof value === 'number'
        ? { ...noValue, valueQuantity: { value, unit: answer.unit, system: socialUnitSystem, code: answer.ucum } }
        : undefined
    case 'date':
      return { ...noValue, valueDateTime: String(value) }
    case 'text':
      return String(value).trim() ? { ...noValue, valueString: String(value).trim() } : undefined
    case 'choice': {
      const term = answer.terms.find(({ text }) => text === value)
      return term && { ...noValue, valueCodeableConcept: termConcept(term) }
    }
  }
}

/** How an answer was typed; undefined where it says something that the form has no field for. */
export function typedOf({ answer }: SocialQuestion, row: Observation): SocialValue {
  switch (answer.kind) {
    case 'number':
      return row.valueQuantity?.value
    case 'date':
      return row.valueDateTime?.slice(0, 10)
    case 'text':
      return row.valueString ?? row.valueCodeableConcept?.text
    case 'choice': {
      const codes = row.valueCodeableConcept?.coding?.map(({ code }) => code) ?? []
      return answer.terms.find(({ coding }) => coding.some(({ code }) => codes.includes(code)))?.text
    }
  }
}

/** One answer of a day. */
export function socialAnswer(
  question: SocialQuestion,
  value: SocialValue,
  day: string,
  by: string,
): ObservationContent | undefined {
  const said = answeredValue(question, value)
  return (
    said && {
      resourceType: 'Observation',
      status: 'final',
      category: question.category,
      code: question.code,
      effectiveDateTime: day,
      performer: [{ display: by }],
      ...said,
    }
  )
}
