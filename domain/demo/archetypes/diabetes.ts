/** Type 2 diabetes: A1c from diagnosis to goal over metformin, for some with a third step. */
import { askSocialHistory, recordRelative } from '../background.ts'
import { addMonths, daysAgo } from '../calendar.ts'
import { formTeam, known, teamRoles } from '../care-team.ts'
import { vaccinateAdult } from '../immunizations.ts'
import { reportLabs } from '../laboratory.ts'
import { type Prescription, prescribe } from '../medications.ts'
import { measures, order, perform, planCare, procedures, setGoal } from '../plans.ts'
import { addProblem, findProblem } from '../problems.ts'
import { roundTo } from '../random.ts'
import { diagnose, openVisit, signNote } from '../visit.ts'
import { usualVitals } from '../vitals.ts'
import { drugs } from '../vocabulary/drugs.ts'
import type { Archetype } from './archetype.ts'

export const diabetes: Archetype = {
  name: 'type 2 diabetes',
  weight: 11,
  person: { age: [38, 76] },
  write(chart) {
    const { random, until, person, body } = chart
    body.weight = Math.round(body.weight * 1.32)
    const start = random.int(700, 1300)
    const hard = random.chance(0.4)
    const obesity = addProblem(chart, 'Obesity', { onset: String(Number(person.birthDate.slice(0, 4)) + 30) })
    const hypertension = addProblem(chart, 'Essential hypertension', { onset: daysAgo(until, start + 800).slice(0, 7) })

    const first = openVisit(chart, {
      day: daysAgo(until, start),
      kind: 'symptom',
      reason: 'Thirst and frequent urination',
    })
    usualVitals(first, { pressure: [random.normal(138, 3), random.normal(84, 3)] })
    askSocialHistory(
      first,
      random.weighted([
        [5, 'never'],
        [3, 'former'],
        [1, 'daily'],
      ]),
    )
    recordRelative(first, {
      who: 'mother',
      had: [
        ['Type 2 diabetes mellitus', 50],
        ['Chronic kidney disease stage 3', 66],
      ],
    })
    recordRelative(first, { who: 'father', had: [['Cerebral infarction', 70]], diedAt: 71 })
    const a1c = roundTo(random.normal(8.6, 0.3, 1), 1)
    reportLabs(first, 'hba1c', { hba1c: a1c })
    reportLabs(first, 'comprehensive', { glucose: random.normal(212, 15) })
    reportLabs(first, 'lipid', {
      ldl: random.normal(138, 8),
      triglyceride: random.normal(208, 18),
      hdl: random.normal(41, 2),
    })
    reportLabs(first, 'urineAlbumin', {}, { watch: ['urineAlbumin'] })
    const sugar = findProblem(first, 'Type 2 diabetes mellitus')
    const lipids = findProblem(first, 'Mixed hyperlipidemia')
    diagnose(first, sugar, hypertension, lipids)
    let metformin: Prescription = prescribe(first, drugs.metformin500, { for: sugar })
    prescribe(first, drugs.lisinopril10, { for: hypertension })
    prescribe(first, drugs.atorvastatin40, { for: lipids })
    const goal = setGoal(first, {
      text: 'Hemoglobin A1c below 7%',
      for: sugar,
      measure: measures.hba1c,
      target: { under: 7, unit: '%', code: '%' },
      months: 12,
    })
    planCare(first, {
      title: 'Diabetes plan',
      description: 'Medicine, eating plan, activity, yearly eye and foot examination, A1c every three to six months.',
      for: [sugar, obesity],
      goals: [goal],
      activities: ['Diabetes self-management education', 'Dietitian visit', 'Yearly dilated eye examination'],
    })
    formTeam(
      first,
      'Diabetes team',
      [sugar],
      [
        { role: teamRoles.primaryCare, who: first.clinician },
        { role: teamRoles.dietitian, who: known('Organization', 'Casco Bay Diabetes Education') },
      ],
    )
    order(
      first,
      'referral',
      'Referral to ophthalmology for diabetic eye examination',
      addMonths(first.day, 2).slice(0, 7),
      sugar,
      ['Dilated examination of both eyes', `A1c ${a1c}% at diagnosis`],
    )
    signNote(first, {
      subjective: `${person.calledBy} has been thirsty and passing water often for about two months, with some weight loss.`,
      exam: 'Heart regular. Feet: pulses present, monofilament felt at all sites.',
      assessment: [`Type 2 diabetes mellitus, new, A1c ${a1c}%.`, 'Essential hypertension.', 'Mixed hyperlipidemia.'],
      plan: ['Glucose meter and teaching.', 'Return in three months.'],
    })

    const course = hard ? [-0.7, -1.1, -0.9, -0.8, -1.7, -1.9] : [-0.9, -1.5, -1.8, -1.9, -2.0, -1.9]
    const visits = course.map((change, step) => ({ change, step, back: start - 95 - step * 130 }))
    for (const { change, step, back } of visits.filter((visit) => visit.back > 10)) {
      const visit = openVisit(chart, { day: daysAgo(until, back), kind: 'followUp', reason: 'Diabetes follow-up' })
      body.weight = roundTo(body.weight - random.next() * 1.2, 1)
      usualVitals(visit, { pressure: [random.normal(128, 3), random.normal(77, 3)] })
      const now = roundTo(a1c + change + random.normal(0, 0.05, 2), 1)
      reportLabs(visit, 'hba1c', { hba1c: now })
      if (step % 2 === 1)
        reportLabs(
          visit,
          'basicMetabolic',
          { glucose: Math.round(now * 28.7 - 46.7) },
          { watch: ['creatinine', 'potassium'] },
        )
      if (step % 3 === 2) {
        reportLabs(
          visit,
          'lipid',
          { ldl: random.normal(74, 5), triglyceride: random.normal(142, 10), hdl: random.normal(44, 2) },
          { watch: ['ldl'] },
        )
        reportLabs(visit, 'urineAlbumin', { urineAlbumin: random.normal(18, 3) }, { watch: ['urineAlbumin'] })
        perform(chart, procedures.footExam, {
          day: visit.day,
          visit,
          for: sugar,
          outcome: 'pulses present, sensation intact',
        })
      }
      diagnose(visit, sugar, hypertension)
      const plan = ['Return in four months.']
      if (step === 0)
        metformin = prescribe(visit, drugs.metformin1000, {
          for: sugar,
          instead: { of: metformin, because: 'dose increased' },
        })
      else if (step === 3 && now >= 7) prescribe(visit, drugs.empagliflozin10, { for: sugar })
      else plan.unshift('No change of medicine.')
      signNote(visit, {
        subjective: `${person.calledBy} takes medicines daily, no hypoglycemia. Fasting readings at home about ${Math.round(now * 28.7 - 60)} mg/dL.`,
        exam: 'Heart regular. No edema. Feet without ulcers.',
        assessment: [
          `Type 2 diabetes mellitus, A1c ${now}%, ${now < 7 ? 'at goal' : 'above goal'}.`,
          'Essential hypertension, controlled.',
        ],
        plan,
      })
      if (now < 7) goal.content.achievementStatus = { text: 'Achieved' }
      else delete goal.content.achievementStatus
    }
    vaccinateAdult(chart, 0.75)
  },
}
