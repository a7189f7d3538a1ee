/** Hypothyroidism: tired, TSH high, levothyroxine found to fit in two steps. */
import { askSocialHistory, recordRelative } from '../background.ts'
import { addMonths, daysAgo } from '../calendar.ts'
import { vaccinateAdult } from '../immunizations.ts'
import { reportLabs } from '../laboratory.ts'
import { prescribe } from '../medications.ts'
import { order } from '../plans.ts'
import { findProblem } from '../problems.ts'
import { diagnose, openVisit, signNote } from '../visit.ts'
import { usualVitals } from '../vitals.ts'
import { drugs } from '../vocabulary/drugs.ts'
import type { Archetype } from './archetype.ts'

export const thyroid: Archetype = {
  name: 'hypothyroidism',
  weight: 6,
  person: { sex: 'female', age: [30, 72] },
  write(chart) {
    const { random, until, person, body } = chart
    body.weight += 6
    const start = random.int(500, 1000)

    const first = openVisit(chart, { day: daysAgo(until, start), kind: 'symptom', reason: 'Tiredness and weight gain' })
    usualVitals(first, { pulse: random.normal(60, 2) })
    askSocialHistory(
      first,
      random.weighted([
        [7, 'never'],
        [2, 'former'],
      ]),
    )
    recordRelative(first, { who: 'mother', had: [['Hypothyroidism', 44]] })
    reportLabs(first, 'tsh', { tsh: random.normal(11.8, 1.2, 2) })
    reportLabs(first, 'freeT4', { freeT4: random.normal(0.68, 0.02, 2) })
    reportLabs(first, 'bloodCount', {}, { watch: ['hemoglobin'] })
    const problem = findProblem(first, 'Hypothyroidism')
    diagnose(first, problem)
    const low = prescribe(first, drugs.levothyroxine50, { for: problem })
    signNote(first, {
      subjective: `${person.calledBy} has been tired for months, has gained weight, feels cold and constipated.`,
      exam: 'Thyroid not enlarged. Skin dry. Reflexes slow to relax.',
      assessment: ['Primary hypothyroidism, new.'],
      plan: ['TSH again in seven weeks.'],
    })

    const second = openVisit(chart, { day: daysAgo(until, start - 55), kind: 'followUp', reason: 'Thyroid follow-up' })
    usualVitals(second, { pulse: random.normal(66, 2) })
    reportLabs(second, 'tsh', { tsh: random.normal(6.3, 0.4, 2) })
    diagnose(second, problem)
    prescribe(second, drugs.levothyroxine75, { for: problem, instead: { of: low, because: 'TSH still above range' } })
    signNote(second, {
      subjective: `${person.calledBy} feels somewhat better. Takes levothyroxine before breakfast, away from calcium.`,
      assessment: ['Hypothyroidism, not yet replaced in full.'],
      plan: ['TSH again in eight weeks.'],
    })

    body.weight -= 3
    for (let back = start - 120; back > 15; back -= random.int(180, 300)) {
      const visit = openVisit(chart, { day: daysAgo(until, back), kind: 'followUp', reason: 'Thyroid follow-up' })
      usualVitals(visit)
      reportLabs(visit, 'tsh', { tsh: random.normal(2.2, 0.4, 2) }, { watch: ['tsh'] })
      if (random.chance(0.5)) reportLabs(visit, 'lipid', {}, { watch: ['ldl'] })
      diagnose(visit, problem)
      order(visit, 'laboratory', 'TSH', addMonths(visit.day, 11).slice(0, 7), problem)
      signNote(visit, {
        subjective: `${person.calledBy} feels well, has energy again, no palpitations.`,
        exam: 'Pulse regular. Thyroid not palpable. No tremor.',
        assessment: ['Hypothyroidism, well replaced.'],
        plan: ['Same dose.', 'Return in a year.'],
      })
    }
    vaccinateAdult(chart)
  },
}
