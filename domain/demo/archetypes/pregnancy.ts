/** A normal pregnancy, now between its second and its ninth month. */
import { formatDate } from '../../format/date.ts'
import { askSocialHistory, recordRelative, social } from '../background.ts'
import { addDays, daysBetween, workday } from '../calendar.ts'
import { coded, loinc, snomed } from '../concept.ts'
import { vaccinate } from '../immunizations.ts'
import { reportFinding, reportLabs } from '../laboratory.ts'
import { prescribe } from '../medications.ts'
import { order, planCare } from '../plans.ts'
import { findProblem } from '../problems.ts'
import { diagnose, openVisit, type Problem, signNote, type Visit } from '../visit.ts'
import { usualVitals } from '../vitals.ts'
import { drugs } from '../vocabulary/drugs.ts'
import type { Archetype } from './archetype.ts'

const visitWeeks = [9, 13, 17, 21, 25, 28, 30, 32, 34, 36, 37, 38, 39]

export const pregnancy: Archetype = {
  name: 'pregnancy',
  weight: 4,
  person: { sex: 'female', age: [20, 39] },
  write(chart) {
    const { random, until, person, body } = chart
    const lastPeriod = addDays(until, -7 * random.int(14, 38) - random.int(0, 6))
    const due = addDays(lastPeriod, 280)
    const before = body.weight
    let seen: Visit | undefined
    let problem: Problem | undefined

    for (const week of visitWeeks) {
      const day = workday(addDays(lastPeriod, week * 7))
      if (day > until) break
      const visit = openVisit(chart, {
        day,
        kind: seen ? 'prenatal' : 'prenatalFirst',
        reason: seen ? `Prenatal visit, week ${week}` : 'First prenatal visit',
      })
      seen = visit
      body.weight = before + (week <= 13 ? week * 0.1 : 1.3 + (week - 13) * 0.42)
      const later = week >= 13
      usualVitals(visit, {
        pressure: [random.normal(112, 4), random.normal(68, 3)],
        pulse: random.normal(82, 4),
        ...(later ? { fetalHeart: random.int(138, 154) } : {}),
        ...(week >= 20 ? { fundalHeight: week + random.int(-1, 1) } : {}),
      })
      problem ??= firstVisit(visit, lastPeriod, due)
      diagnose(visit, problem)
      if (week === 21)
        visit.findings.push('Ultrasound: one fetus, anatomy complete, placenta posterior, growth fits dates.')
      if (week === 25) order(visit, 'laboratory', 'Glucose', addDays(lastPeriod, 27 * 7))
      if (week === 28) {
        reportLabs(visit, 'bloodCount', { hemoglobin: random.normal(11.6, 0.25, 1) }, { watch: ['hemoglobin'] })
        vaccinate(chart, 'tdap', { day, dose: 1, visit })
      }
      signNote(visit, {
        subjective:
          week === 9
            ? `${person.calledBy} is pregnant, last period certain. Nausea in the mornings, no bleeding.`
            : `${person.calledBy}, week ${week}. ${week >= 21 ? 'Feels the baby move. ' : ''}No bleeding, no contractions, no headache.`,
        exam: later ? 'Abdomen soft. No edema.' : 'General examination normal.',
        assessment: [
          `Pregnancy, week ${week}, ${week < 14 ? 'first' : week < 28 ? 'second' : 'third'} trimester, normal course.`,
        ],
        plan: [`Return in ${week < 28 ? 'four' : week < 36 ? 'two' : 'one'} week${week < 36 ? 's' : ''}.`],
      })
    }

    if (problem && seen && daysBetween(lastPeriod, until) > 200) {
      order(seen, 'referral', 'Hospital pre-registration for delivery', due.slice(0, 7), problem)
    }
  },
}

function firstVisit(visit: Visit, lastPeriod: string, due: string): Problem {
  askSocialHistory(visit, 'never')
  recordRelative(visit, { who: 'mother', had: [['Gestational diabetes mellitus', 31]] })
  const problem = findProblem(visit, 'Pregnancy', { onset: lastPeriod })
  prescribe(visit, drugs.prenatalVitamin, { for: problem })
  prescribe(visit, drugs.ondansetron4, { for: problem })
  reportLabs(visit, 'bloodCount', {}, { daysBefore: 0, watch: ['hemoglobin', 'platelets'] })
  reportFinding(visit, 'Hepatitis B surface antigen', 'Not detected', false)
  reportFinding(visit, 'HIV 1 and 2 antigen and antibody', 'Non-reactive', false)
  reportFinding(visit, 'Syphilis, RPR', 'Non-reactive', false)
  reportFinding(visit, 'Bacteria culture, urine', 'No growth', false)
  social(visit, {
    code: coded(loinc('82810-3', 'Pregnancy status')),
    valueCodeableConcept: coded(snomed('77386006', 'Pregnant')),
  })
  social(visit, { code: coded(loinc('11778-8', 'Delivery date Estimated')), valueDateTime: due })
  planCare(visit, {
    title: 'Prenatal care plan',
    description: `Estimated delivery on ${formatDate(due)}, by last period. Routine visits, anatomy scan at 20 weeks, glucose test at 27 weeks.`,
    for: [problem],
    activities: ['Prenatal classes', 'Tdap at 27 to 36 weeks', 'Birth plan by week 34'],
  })
  return problem
}
