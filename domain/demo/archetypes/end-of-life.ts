/** Lung cancer, comfort care at home, and death. */
import { askSocialHistory, recordRelative } from '../background.ts'
import { daysAgo } from '../calendar.ts'
import { reportLabs } from '../laboratory.ts'
import { prescribe } from '../medications.ts'
import { planCare } from '../plans.ts'
import { addProblem, findProblem } from '../problems.ts'
import { diagnose, openVisit, signNote } from '../visit.ts'
import { usualVitals } from '../vitals.ts'
import { drugs } from '../vocabulary/drugs.ts'
import type { Archetype } from './archetype.ts'

export const endOfLife: Archetype = {
  name: 'died',
  weight: 2,
  person: { age: [68, 93] },
  diedDaysAgo: [25, 500],
  write(chart) {
    const { random, until, person, body } = chart
    const smoking = addProblem(chart, 'Former smoker', { onset: daysAgo(until, 4000).slice(0, 4) })
    const copd = addProblem(chart, 'Chronic obstructive pulmonary disease', { onset: daysAgo(until, 3000).slice(0, 7) })

    const first = openVisit(chart, {
      day: daysAgo(until, random.int(230, 300)),
      kind: 'symptom',
      reason: 'Weight loss and cough',
    })
    usualVitals(first, { oxygen: 93, respiration: 20 })
    askSocialHistory(first, 'former', true)
    recordRelative(first, { who: 'brother', had: [['Lung cancer', 64]], diedAt: 65 })
    reportLabs(first, 'comprehensive', { albumin: 3.1, calcium: 10.6 })
    reportLabs(first, 'bloodCount', { hemoglobin: 10.6 })
    const cancer = findProblem(first, 'Lung cancer')
    diagnose(first, cancer, copd, smoking)
    prescribe(first, drugs.tiotropium, { for: copd })
    signNote(first, {
      subjective: `${person.calledBy} has lost 26 lb in four months, coughs more, some blood last week. CT of the chest shows a mass with metastases.`,
      exam: 'Cachectic. Dull over the right base.',
      assessment: ['Lung cancer, metastatic. Goals of care discussed with the family: comfort, at home.'],
      plan: ['Palliative care team called.'],
    })

    body.weight -= 9
    const home = openVisit(chart, {
      day: daysAgo(until, random.int(30, 60)),
      kind: 'followUp',
      reason: 'Palliative care visit',
    })
    usualVitals(home, { pressure: [104, 62], oxygen: 89, pulse: 98, respiration: 24 })
    diagnose(home, cancer)
    const morphine = prescribe(home, drugs.morphine, { for: cancer })
    planCare(home, {
      title: 'Comfort care plan',
      description: 'Comfort at home with hospice. No resuscitation; form signed and kept at the bedside.',
      for: [cancer],
      activities: ['Hospice nurse every other day', 'Oxygen at home'],
    })
    signNote(home, {
      subjective: `${person.calledBy} is mostly in bed, breathless when turning, pain in the back 6 of 10. Family present.`,
      exam: 'Comfortable at rest. Breath sounds weak on the right.',
      assessment: ['Lung cancer, last weeks of life.'],
      plan: ['Hospice visits every other day.'],
    })

    for (const { content } of chart.resources) {
      if (content.resourceType === 'MedicationRequest' && content.status === 'active') {
        content.status = 'completed'
        content.dispenseRequest = {
          ...content.dispenseRequest,
          validityPeriod: { ...content.dispenseRequest?.validityPeriod, end: until },
        }
      }
      if (content.resourceType === 'CarePlan') {
        content.status = 'completed'
        content.period = { ...content.period, end: until }
      }
    }
    morphine.content.note = [{ text: 'Hospice collected the rest.' }]
  },
}
