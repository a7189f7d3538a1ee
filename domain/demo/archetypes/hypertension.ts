/** High blood pressure found, treated, stepped up; a third of them cough on the ACE inhibitor and change. */
import { recordAllergy } from '../allergies.ts'
import { askSocialHistory, recordRelative } from '../background.ts'
import { addMonths, daysAgo } from '../calendar.ts'
import { vaccinateAdult } from '../immunizations.ts'
import { reportLabs } from '../laboratory.ts'
import { prescribe } from '../medications.ts'
import { measures, order, planCare, setGoal } from '../plans.ts'
import { findProblem } from '../problems.ts'
import { diagnose, openVisit, signNote } from '../visit.ts'
import { usualVitals } from '../vitals.ts'
import { drugs } from '../vocabulary/drugs.ts'
import type { Archetype } from './archetype.ts'

export const hypertension: Archetype = {
  name: 'hypertension',
  weight: 14,
  person: { age: [42, 78] },
  write(chart) {
    const { random, until, person, body } = chart
    body.weight = Math.round((body.weight * random.normal(112, 5)) / 100)
    const start = random.int(900, 1500)

    const first = openVisit(chart, {
      day: daysAgo(until, start),
      kind: 'checkUp',
      reason: 'Annual physical examination',
    })
    usualVitals(first, { pressure: [random.normal(156, 4), random.normal(95, 3)], pulse: random.normal(76, 4) })
    askSocialHistory(
      first,
      random.weighted([
        [6, 'never'],
        [3, 'former'],
        [1, 'daily'],
      ]),
    )
    recordRelative(first, {
      who: 'father',
      had: [
        ['Acute myocardial infarction', 61],
        ['Essential hypertension', 45],
      ],
      diedAt: 68,
    })
    reportLabs(first, 'basicMetabolic', {}, { watch: ['potassium', 'creatinine'] })
    reportLabs(first, 'lipid', { ldl: random.normal(142, 8) })
    const pressure = findProblem(first, 'Essential hypertension')
    const lipids = findProblem(first, 'Hyperlipidemia')
    diagnose(first, pressure, lipids)
    const lisinopril = prescribe(first, drugs.lisinopril10, { for: pressure })
    const goal = setGoal(first, {
      text: 'Blood pressure below 130/80 mmHg',
      for: pressure,
      measure: measures.systolic,
      target: { under: 130, unit: 'mmHg', code: 'mm[Hg]' },
      months: 6,
    })
    planCare(first, {
      title: 'Blood pressure plan',
      description: 'Home readings twice a week, less salt, walking 30 minutes on most days, medicine every morning.',
      for: [pressure],
      goals: [goal],
      activities: ['Home blood pressure log', 'DASH diet', 'Walk 30 minutes on 5 days a week'],
    })
    signNote(first, {
      subjective: `${person.calledBy} comes for a check-up. Home readings of the past weeks were about 150/95. No headache, no chest pain.`,
      exam: 'Heart regular, no murmur. No edema. Fundi without hemorrhage.',
      assessment: ['Essential hypertension, new, confirmed by home readings.', 'Hyperlipidemia; diet first.'],
      plan: ['Basic metabolic panel in two weeks.', 'Return in six weeks.'],
    })

    const second = openVisit(chart, {
      day: daysAgo(until, start - 45),
      kind: 'followUp',
      reason: 'Blood pressure follow-up',
    })
    usualVitals(second, { pressure: [random.normal(144, 2), random.normal(88, 2)] })
    reportLabs(
      second,
      'basicMetabolic',
      { potassium: random.normal(4.5, 0.15, 1) },
      { watch: ['potassium', 'creatinine'] },
    )
    diagnose(second, pressure)
    const coughs = random.chance(0.34)
    if (coughs)
      recordAllergy(
        chart,
        { allergen: 'lisinopril', reaction: 'Cough', severity: 'mild', type: 'intolerance' },
        second.day,
      )
    const current = coughs
      ? prescribe(second, drugs.losartan50, { for: pressure, instead: { of: lisinopril, because: 'dry cough' } })
      : prescribe(second, drugs.lisinopril20, {
          for: pressure,
          instead: { of: lisinopril, because: 'not at goal on 10 mg' },
        })
    const statin = prescribe(second, drugs.atorvastatin20, { for: lipids })
    signNote(second, {
      subjective: coughs
        ? `${person.calledBy} has had a dry, tickling cough since two weeks after the start of lisinopril. Takes it every day.`
        : `${person.calledBy} takes lisinopril every day, no cough, no dizziness. Home readings around 142/86.`,
      assessment: [
        coughs
          ? 'Essential hypertension; cough from lisinopril (intolerance recorded).'
          : 'Essential hypertension, better but not at goal.',
        'Hyperlipidemia: LDL unchanged by diet, statin started after shared decision.',
      ],
      plan: ['Return in three months.'],
    })

    for (let back = start - 150; back > 20; back -= random.int(170, 200)) {
      const visit = openVisit(chart, {
        day: daysAgo(until, back),
        kind: 'followUp',
        reason: 'Blood pressure follow-up',
      })
      usualVitals(visit, { pressure: [random.normal(127, 3), random.normal(77, 3)] })
      if (random.chance(0.7)) reportLabs(visit, 'basicMetabolic', {}, { watch: ['potassium', 'creatinine'] })
      if (random.chance(0.5)) reportLabs(visit, 'lipid', { ldl: random.normal(88, 5) }, { watch: ['ldl'] })
      diagnose(visit, pressure, lipids)
      signNote(visit, {
        subjective: `${person.calledBy} feels well, takes all medicines, home readings mostly below 130/80.`,
        exam: 'Heart regular. No edema.',
        assessment: ['Essential hypertension, controlled.', 'Hyperlipidemia on atorvastatin, tolerated well.'],
        plan: ['No change.', 'Return in six months.'],
      })
      order(visit, 'laboratory', 'Potassium', addMonths(visit.day, 6).slice(0, 7), pressure)
    }
    current.content.note = [{ text: 'Patient prefers to take it in the morning.' }]
    statin.content.note = [{ text: 'Tolerated without muscle pain.' }]
    vaccinateAdult(chart)
  },
}
