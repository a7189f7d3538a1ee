/** Retired and mostly well: sore knees, reflux, a new joint for some. */
import { askSocialHistory, recordRelative } from '../background.ts'
import { addYears, daysAgo } from '../calendar.ts'
import { refuseVaccine, vaccinateAdult } from '../immunizations.ts'
import { reportLabs } from '../laboratory.ts'
import { prescribe, reportsTaking } from '../medications.ts'
import { perform, procedures } from '../plans.ts'
import { addProblem } from '../problems.ts'
import { hospital } from '../team.ts'
import { diagnose, openVisit, signNote } from '../visit.ts'
import { usualVitals } from '../vitals.ts'
import { drugs } from '../vocabulary/drugs.ts'
import type { Archetype } from './archetype.ts'

export const olderAdult: Archetype = {
  name: 'older adult',
  weight: 9,
  person: { age: [63, 92] },
  write(chart) {
    const { random, until, person } = chart
    const knees = addProblem(chart, 'Osteoarthritis of knee', { onset: addYears(until, -12).slice(0, 4) })
    const reflux = addProblem(chart, 'Gastroesophageal reflux disease', { onset: addYears(until, -8).slice(0, 4) })
    const lipids = addProblem(chart, 'Hyperlipidemia', { onset: addYears(until, -14).slice(0, 4) })
    const operated = random.chance(0.3)
    if (operated)
      perform(chart, procedures.kneeReplacement, {
        day: daysAgo(until, random.int(900, 2400)),
        by: hospital,
        for: knees,
      })
    if (random.chance(0.3))
      perform(chart, procedures.cholecystectomy, { day: addYears(until, -21).slice(0, 4), by: hospital })

    const visits = random.int(2, 4)
    for (let index = visits; index >= 0; index--) {
      const visit = openVisit(chart, {
        day: daysAgo(until, index * 200 + random.int(15, 100)),
        kind: index % 2 === 0 ? 'checkUp' : 'followUp',
        reason: 'Regular visit',
      })
      usualVitals(visit, { pressure: [random.normal(129, 4), random.normal(75, 3)], pulse: random.normal(70, 4) })
      if (index === visits) {
        askSocialHistory(
          visit,
          random.weighted([
            [5, 'never'],
            [5, 'former'],
          ]),
          true,
        )
        recordRelative(visit, { who: 'father', had: [['Coronary artery disease', 70]], diedAt: 81 })
        prescribe(visit, drugs.omeprazole20, { for: reflux })
        prescribe(visit, drugs.atorvastatin20, { for: lipids })
        reportsTaking(visit, drugs.acetaminophen500, addYears(until, -3).slice(0, 4))
      }
      if (index % 2 === 0) {
        reportLabs(visit, 'comprehensive')
        reportLabs(visit, 'lipid', { ldl: random.normal(85, 6) }, { watch: ['ldl'] })
      }
      if (index === 0 && random.chance(0.2)) refuseVaccine(visit, 'zoster')
      diagnose(visit, knees, lipids)
      signNote(visit, {
        subjective: `${person.calledBy} gets around well, knees are stiff in the morning${operated ? ', the new joint does well' : ''}. No falls in the last year.`,
        exam: 'Heart regular. Lungs clear. Gait steady, rises from a chair without arms.',
        assessment: [
          'Osteoarthritis of the knee, stable.',
          'Hyperlipidemia, treated.',
          'Reflux, no symptoms on treatment.',
        ],
        plan: ['Exercises for the thighs.', 'Return in six months.'],
      })
    }
    vaccinateAdult(chart, 0.8)
  },
}
