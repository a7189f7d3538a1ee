/** Heart failure, kidney disease, atrial fibrillation, gout: nine medicines of two prescribers, one admission. */
import { askSocialHistory, recordRelative } from '../background.ts'
import { addMonths, addYears, daysAgo } from '../calendar.ts'
import { formTeam, known, teamRoles } from '../care-team.ts'
import { coded, snomed } from '../concept.ts'
import { vaccinateAdult } from '../immunizations.ts'
import { reportLabs } from '../laboratory.ts'
import { prescribe, reportsTaking } from '../medications.ts'
import { implant, measures, order, perform, planCare, procedures, setGoal } from '../plans.ts'
import { addProblem, findProblem } from '../problems.ts'
import { roundTo } from '../random.ts'
import { cardiologist, hospitalist, physician } from '../team.ts'
import { diagnose, openVisit, signNote } from '../visit.ts'
import { usualVitals } from '../vitals.ts'
import { drugs } from '../vocabulary/drugs.ts'
import type { Archetype } from './archetype.ts'

export const heartFailure: Archetype = {
  name: 'heart failure and kidney disease',
  weight: 4,
  person: { age: [66, 89] },
  allergies: 'known',
  write(chart) {
    const { random, until, person, body } = chart
    const years = (back: number) => addYears(until, -back).slice(0, 7)
    const start = random.int(600, 900)
    const slow = { pulse: random.normal(66, 3), oxygen: 96 }
    body.weight += 8

    const pressure = addProblem(chart, 'Essential hypertension', { onset: years(22) })
    const coronary = addProblem(chart, 'Coronary artery disease', { onset: years(9) })
    addProblem(chart, 'History of myocardial infarction', { onset: years(9) })
    const rhythm = addProblem(chart, 'Atrial fibrillation', { onset: years(5) })
    const kidney = addProblem(chart, 'Chronic kidney disease stage 3b', { onset: years(4) })
    const gout = addProblem(chart, 'Gout', { onset: years(7) })
    addProblem(chart, 'Gastroesophageal reflux disease', { onset: years(6) })
    addProblem(chart, 'Osteoarthritis of knee', { onset: years(11) })

    const first = openVisit(chart, {
      day: daysAgo(until, start),
      kind: 'followUp',
      reason: 'New patient, many problems',
      clinician: physician,
    })
    usualVitals(first, { pressure: [134, 78], ...slow })
    askSocialHistory(first, 'former', true)
    recordRelative(first, {
      who: 'mother',
      had: [
        ['Heart failure', 70],
        ['Type 2 diabetes mellitus', 58],
      ],
      diedAt: 79,
    })
    recordRelative(first, { who: 'brother', had: [['Coronary artery disease', 55]] })
    reportLabs(first, 'basicMetabolic', { creatinine: 1.62, urea: 31, potassium: 4.6 }, { watch: ['potassium'] })
    reportLabs(first, 'bloodCount', { hemoglobin: 11.2 })
    reportLabs(first, 'urate', { urate: 7.9 })
    diagnose(first, pressure, coronary, kidney)
    prescribe(first, drugs.lisinopril20, { for: pressure })
    prescribe(first, drugs.atorvastatin40, { for: coronary })
    prescribe(first, drugs.allopurinol100, { for: gout })
    prescribe(first, drugs.omeprazole20)
    prescribe(first, drugs.apixaban5, { for: rhythm, by: cardiologist })
    const carvedilol = prescribe(first, drugs.carvedilol6, { for: rhythm, by: cardiologist })
    prescribe(first, drugs.gabapentin300)
    reportsTaking(first, drugs.ibuprofen200, years(1))
    signNote(first, {
      subjective: `${person.calledBy} moved here to live with a daughter. Walks one block, sleeps on two pillows. Brings a bag of medicines; takes ibuprofen for the knees.`,
      exam: 'Heart irregular, soft systolic murmur at the apex. Lungs clear. Trace ankle edema.',
      assessment: [
        'Coronary artery disease after infarction.',
        'Atrial fibrillation, anticoagulated.',
        'Chronic kidney disease stage 3b: ibuprofen is a danger beside apixaban, lisinopril and these kidneys.',
        'Gout, no flare for a year.',
      ],
      plan: [
        'Stop ibuprofen, acetaminophen instead; explained and written down.',
        'Records requested from the last practice.',
      ],
    })

    const admission = openVisit(chart, {
      day: daysAgo(until, start - 120),
      kind: 'hospital',
      reason: 'Acute breathlessness',
      clinician: hospitalist,
      nights: 4,
    })
    usualVitals(admission, { pressure: [158, 92], pulse: 104, oxygen: 89, respiration: 28, weight: body.weight + 5 })
    reportLabs(admission, 'bnp', { bnp: random.int(5200, 7400) }, { daysBefore: 0 })
    reportLabs(
      admission,
      'basicMetabolic',
      { creatinine: 1.85, urea: 42, potassium: 4.9, sodium: 133 },
      { daysBefore: 0 },
    )
    const failure = findProblem(admission, 'Heart failure with reduced ejection fraction')
    diagnose(admission, failure, kidney)
    const ejection = random.int(28, 36)
    perform(chart, procedures.echocardiogram, {
      day: admission.day,
      visit: admission,
      for: failure,
      outcome: `ejection fraction ${ejection}%, moderate mitral regurgitation`,
    })
    prescribe(admission, drugs.furosemide40, { for: failure })
    signNote(admission, {
      subjective: `${person.calledBy} was admitted from the emergency department with breathlessness at rest and swollen legs over five days.`,
      exam: 'Crackles to the mid zones, jugular venous pressure raised, edema to the knees.',
      assessment: [
        `Acute heart failure, ejection fraction ${ejection}%.`,
        'Acute on chronic kidney disease, improving with diuresis.',
      ],
      plan: ['Diuresis of 11 lb.', 'Discharged home, visit with own physician within seven days.'],
    })

    const cardiology = openVisit(chart, {
      day: daysAgo(until, start - 145),
      kind: 'followUp',
      reason: 'Heart failure after admission',
      clinician: cardiologist,
    })
    usualVitals(cardiology, { pressure: [122, 70], ...slow })
    diagnose(cardiology, failure, rhythm)
    prescribe(cardiology, drugs.carvedilol12, { for: failure, instead: { of: carvedilol, because: 'dose increased' } })
    prescribe(cardiology, drugs.spironolactone25, { for: failure })
    signNote(cardiology, {
      subjective: `${person.calledBy} breathes easily, weight at home steady.`,
      exam: 'Heart irregular. Lungs clear. No edema.',
      assessment: [`Heart failure with reduced ejection fraction (${ejection}%).`],
      plan: ['Potassium and creatinine in one week and one month (spironolactone with lisinopril and kidney disease).'],
    })
    if (random.chance(0.5)) withPacemaker()

    for (let back = start - 175; back > 8; back -= random.int(75, 110)) {
      const visit = openVisit(chart, {
        day: daysAgo(until, back),
        kind: 'followUp',
        reason: 'Heart failure and kidney follow-up',
        clinician: physician,
      })
      const creatinine = roundTo(1.58 + random.next() * 0.25, 2)
      usualVitals(visit, { pressure: [random.normal(118, 4), random.normal(68, 3)], ...slow })
      reportLabs(
        visit,
        'basicMetabolic',
        { creatinine, urea: random.int(27, 36), potassium: random.normal(5, 0.13, 1) },
        { watch: ['potassium'] },
      )
      if (random.chance(0.5)) reportLabs(visit, 'bnp', { bnp: random.int(1100, 1900) })
      if (random.chance(0.4)) reportLabs(visit, 'bloodCount', { hemoglobin: random.normal(10.9, 0.25, 1) })
      diagnose(visit, failure, kidney)
      signNote(visit, {
        subjective: `${person.calledBy} walks two blocks, weighs every morning, no swelling. Took all medicines from the weekly box.`,
        exam: 'Heart irregular, no gallop. Lungs clear. No edema.',
        assessment: [
          'Heart failure with reduced ejection fraction, stable.',
          `Chronic kidney disease, creatinine ${creatinine} mg/dL, steady.`,
        ],
        plan: ['No change.', 'Call when weight rises by 3 lb in two days.'],
      })
    }
    const goal = setGoal(first, {
      text: 'Home weight within 3 lb of dry weight',
      for: failure,
      measure: measures.weight,
      target: { under: 190, unit: 'lb', code: '[lb_av]' },
      months: 12,
    })
    planCare(cardiology, {
      title: 'Heart failure plan',
      description: 'Daily weight, salt below 2 g, medicines from a weekly box, whom to call.',
      for: [failure, kidney],
      goals: [goal],
      activities: ['Daily weight log', 'Visiting nurse every two weeks', 'No NSAIDs'],
    })
    formTeam(
      cardiology,
      'Heart failure team',
      [failure, kidney],
      [
        { role: teamRoles.primaryCare, who: physician, since: first.day },
        { role: teamRoles.cardiologist, who: cardiologist, since: cardiology.day },
        { role: teamRoles.nurse, who: known('Organization', 'Visiting nurses of Casco Bay') },
        { role: teamRoles.caregiver, who: known('RelatedPerson', 'Daughter') },
      ],
    )
    order(cardiology, 'laboratory', 'Potassium', addMonths(until, 1), failure, ['Takes spironolactone with lisinopril'])
    vaccinateAdult(chart, 0.85)

    function withPacemaker(): void {
      const day = daysAgo(until, start - 160)
      const device = implant(chart, {
        type: coded(snomed('14106009', 'Cardiac pacemaker')),
        name: 'Dual chamber pacemaker',
        model: 'DC-200',
        implanted: day,
      })
      perform(chart, procedures.pacemaker, { day, by: cardiologist, for: rhythm, devices: [device.reference] })
      addProblem(chart, 'Presence of cardiac pacemaker', { onset: day })
    }
  },
}
