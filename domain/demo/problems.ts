/** The problem list. */
import type { ConditionContent } from '../resources/index.ts'
import { problems } from '../terminology/problems.ts'
import { addDays } from './calendar.ts'
import { type Chart, record } from './chart.ts'
import { listed } from './concept.ts'
import type { Problem, Visit } from './visit.ts'

interface ProblemFields {
  onset?: string
  status?: NonNullable<ConditionContent['clinicalStatus']>
  abatement?: string
  recorded?: string
  category?: ConditionContent['category']
}

/** `text`: as the starter list of problems has it. Known from before any visit here unless `recorded` says when. */
export function addProblem(chart: Chart, text: string, fields: ProblemFields = {}): Problem {
  return record<ConditionContent>(chart, {
    resourceType: 'Condition',
    clinicalStatus: fields.status ?? 'active',
    verificationStatus: 'confirmed',
    category: fields.category ?? 'problem-list-item',
    code: listed(problems, text),
    ...(fields.onset ? { onsetDateTime: fields.onset } : {}),
    ...(fields.abatement ? { abatementDateTime: fields.abatement } : {}),
    ...(fields.recorded ? { recordedDate: fields.recorded } : {}),
  })
}

/** Found at this visit: onset is the visit's day unless it is known to be earlier. */
export function findProblem(visit: Visit, text: string, fields: ProblemFields = {}): Problem {
  const problem = addProblem(visit.chart, text, { onset: visit.day, recorded: visit.day, ...fields })
  problem.content.recorder = visit.clinician
  return problem
}

/** An acute illness: a diagnosis of that visit that was over after some days. */
export function treatAcute(visit: Visit, text: string, days: number): Problem {
  const problem = addProblem(visit.chart, text, {
    category: 'encounter-diagnosis',
    onset: visit.day,
    recorded: visit.day,
  })
  problem.content.encounter = visit.reference
  resolve(problem, visit.chart, visit.day, days)
  return problem
}

function resolve(problem: Problem, chart: Chart, from: string, days: number): void {
  const end = addDays(from, days)
  if (end > chart.until) return
  problem.content.clinicalStatus = 'resolved'
  problem.content.abatementDateTime = end
}
