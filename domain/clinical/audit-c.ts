/**
 * AUDIT-C: three questions about alcohol, 0 to 4 points each (Bush et al. 1998; US Department of Veterans Affairs: 4 points and more
 * of a man, 3 and more of a woman, ask for a closer look). Codes and answer lists: LOINC 2.78 (https://loinc.org/license).
 */
import type { CodeableConcept, ObservationContent, PartialDate, Patient } from '../resources/index.ts'
import { LOINC } from '../terminology/systems.ts'
import { tableRows } from '../terminology/table.ts'
import { type Term, termConcept } from '../terminology/term.ts'

const loinc = (code: string, display: string, text = display): CodeableConcept => ({
  coding: [{ system: LOINC, code, display }],
  text,
})

export interface AuditCQuestion {
  readonly code: CodeableConcept
  /** In the order of their points, from 0. */
  readonly answers: readonly Term[]
}

const question = (code: string, display: string, answers: string): AuditCQuestion => ({
  code: loinc(code, display),
  answers: tableRows(['code', 'text'], answers).map((answer) => ({
    text: answer.text,
    coding: [{ system: LOINC, code: answer.code, display: answer.text }],
  })),
})

export const auditCQuestions: readonly AuditCQuestion[] = [
  question(
    '68518-0',
    'How often do you have a drink containing alcohol',
    `
LA6270-8|Never
LA18926-8|Monthly or less
LA18927-6|2-4 times a month
LA18928-4|2-3 times a week
LA18929-2|4 or more times a week
`,
  ),
  question(
    '68519-8',
    'How many standard drinks containing alcohol do you have on a typical day',
    `
LA15694-5|1 or 2
LA15695-2|3 or 4
LA18930-0|5 or 6
LA18931-8|7 to 9
LA18932-6|10 or more
`,
  ),
  question(
    '68520-6',
    'How often do you have 6 or more drinks on 1 occasion',
    `
LA6270-8|Never
LA18933-4|Less than monthly
LA18876-5|Monthly
LA18891-4|Weekly
LA18934-2|Daily or almost daily
`,
  ),
]

export const auditCTotal = loinc('75626-2', 'Total score [AUDIT-C]', 'AUDIT-C')

/** The texts of the answers, in the order of the questions. Whoever never drinks is asked no more: 0. */
export type AuditCAnswers = readonly (string | undefined)[]

/** Undefined while a question that counts has no answer. */
export function auditCScore(answers: AuditCAnswers): number | undefined {
  const points = auditCQuestions.map(({ answers: terms }, at) => terms.findIndex(({ text }) => text === answers[at]))
  if (points[0] === 0) return 0
  return points.every((point) => point >= 0) ? points.reduce((sum, point) => sum + point, 0) : undefined
}

/** Whether the score asks for a closer look; where the sex is not known, at the lower mark. */
export function isAuditCPositive(score: number, gender: Patient['gender']): boolean {
  return score >= (gender === 'male' ? 4 : 3)
}

/** The total with its answers; undefined while they are not complete. */
export function auditCObservation(
  answers: AuditCAnswers,
  day: PartialDate,
  by: string,
): ObservationContent | undefined {
  const score = auditCScore(answers)
  if (score === undefined) return undefined
  const component = auditCQuestions.flatMap(({ code, answers: terms }, at) => {
    const term = terms.find(({ text }) => text === answers[at])
    return term ? [{ code, valueCodeableConcept: termConcept(term) }] : []
  })
  return {
    resourceType: 'Observation',
    status: 'final',
    category: 'survey',
    code: auditCTotal,
    effectiveDateTime: day,
    performer: [{ display: by }],
    valueInteger: score,
    component,
  }
}
