/** A chart at the upper end of what a practice ever has, for measuring: the same words as other charts, far more of them. */
import { recordAllergies } from './allergies.ts'
import { askSocialHistory } from './background.ts'
import { addDays } from './calendar.ts'
import type { Chart, DemoPatient } from './chart.ts'
import { generatePerson } from './demographics.ts'
import { vaccinateAdult } from './immunizations.ts'
import { reportLabs } from './laboratory.ts'
import { prescribe } from './medications.ts'
import { addProblem } from './problems.ts'
import { createRandom } from './random.ts'
import { diagnose, openVisit, signNote } from './visit.ts'
import { usualVitals } from './vitals.ts'
import { drugs } from './vocabulary/drugs.ts'

const problemNames = [
  'Essential hypertension',
  'Type 2 diabetes mellitus',
  'Hyperlipidemia',
  'Chronic kidney disease stage 3',
  'Gout',
  'Osteoarthritis of knee',
  'Gastroesophageal reflux disease',
  'Hypothyroidism',
]

/** Exactly so many encounters and observations, spread over 20 years. */
export function generateBigPatient(
  seed: number,
  today: string,
  size: { encounters: number; observations: number } = { encounters: 1000, observations: 20_000 },
): DemoPatient {
  const random = createRandom(`${seed}/big`)
  const person = generatePerson(random, 0, { age: [70, 75] }, today)
  const chart: Chart = { random, person, until: today, resources: [], body: { height: 172, weight: 88 } }
  const problems = problemNames.map((name, i) => addProblem(chart, name, { onset: addDays(today, -7200 + i * 300) }))
  const [first] = problems
  let observations = 0
  for (let index = 0; index < size.encounters; index++) {
    const from = chart.resources.length
    const visit = openVisit(chart, {
      day: addDays(today, Math.round(((index - size.encounters) * 7290) / size.encounters) - 3),
      kind: 'followUp',
      reason: 'Chronic disease follow-up',
    })
    usualVitals(visit)
    if (index === 0) askSocialHistory(visit, 'former', true)
    const due = ((index + 1) / size.encounters) * size.observations
    while (observations + observationsSince(chart, from) < due) {
      const left = due - observations - observationsSince(chart, from)
      reportLabs(visit, left >= 15 ? 'comprehensive' : left >= 6 ? 'bloodCount' : left >= 4 ? 'lipid' : 'hba1c')
    }
    if (first) diagnose(visit, first)
    if (index % 40 === 0) prescribe(visit, drugs.cephalexin500)
    if (index >= size.encounters - 8)
      prescribe(visit, random.pick([drugs.lisinopril20, drugs.atorvastatin40, drugs.metformin1000]))
    signNote(visit, {
      subjective: `${person.calledBy} comes for the regular visit and feels well.`,
      exam: 'Heart regular. Lungs clear. No edema.',
      assessment: problemNames.map((name) => `${name}, stable.`),
      plan: ['No change.'],
    })
    observations += observationsSince(chart, from)
  }
  vaccinateAdult(chart)
  recordAllergies(chart, 'known')
  return { archetype: 'big chart', patient: person.patient, resources: chart.resources }
}

function observationsSince(chart: Chart, from: number): number {
  return chart.resources.slice(from).filter(({ content }) => content.resourceType === 'Observation').length
}
