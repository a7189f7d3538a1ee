/** Comes for a check-up every year or two, and once for something acute. */
import { askSocialHistory, recordRelative } from '../background.ts'
import { addMonths, daysAgo, yearsOld } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { refuseVaccine, vaccinateAdult } from '../immunizations.ts'
import { reportLabs } from '../laboratory.ts'
import { prescribe } from '../medications.ts'
import { order, perform, procedures } from '../plans.ts'
import { treatAcute } from '../problems.ts'
import { openVisit, signNote } from '../visit.ts'
import { usualVitals } from '../vitals.ts'
import { drugs } from '../vocabulary/drugs.ts'
import type { Archetype } from './archetype.ts'

export const healthyAdult: Archetype = {
  name: 'healthy adult',
  weight: 26,
  person: { age: [19, 58] },
  write(chart) {
    const { random, until, person } = chart
    const years = random.int(1, 3)
    for (let year = years; year >= 0; year--) {
      const visit = openVisit(chart, {
        day: daysAgo(until, year * 365 + random.int(10, 160)),
        kind: 'checkUp',
        reason: 'Annual physical examination',
      })
      usualVitals(visit)
      if (year === years) {
        askSocialHistory(
          visit,
          random.weighted([
            [7, 'never'],
            [2, 'former'],
            [1, 'daily'],
          ]),
        )
        recordRelative(visit, { who: 'mother', had: [['Essential hypertension', 52]] })
        if (random.chance(0.5)) recordRelative(visit, { who: 'father', had: [['Hyperlipidemia', 48]] })
      }
      if (random.chance(0.7)) reportLabs(visit, 'lipid', {}, { watch: ['ldl'] })
      if (random.chance(0.5)) reportLabs(visit, 'comprehensive')
      if (year === 0 && yearsOld(person.birthDate, visit.day) >= 45) {
        perform(chart, procedures.colonoscopy, { day: daysAgo(until, 420), outcome: 'No polyps; next in 10 years' })
      }
      if (year === 0 && random.chance(0.25)) refuseVaccine(visit, 'covid')
      order(visit, 'laboratory', 'LDL cholesterol, calculated', addMonths(visit.day, 12).slice(0, 7))
      signNote(visit, {
        subjective: `${person.calledBy} comes for a yearly check-up. Feels well. Sleeps well, exercises two or three times a week.`,
        exam: 'General: well. Heart regular without murmur. Lungs clear. Abdomen soft. Skin without suspicious lesions.',
        assessment: ['Healthy adult, no concerns.'],
        plan: ['Continue regular exercise.', 'Return in one year.'],
      })
    }
    acuteVisit(chart)
    vaccinateAdult(chart, 0.6)
  },
}

function acuteVisit(chart: Chart): void {
  const { random, until, person } = chart
  const kind = random.pick(['cold', 'back', 'sinus'] as const)
  const visit = openVisit(chart, {
    day: daysAgo(until, random.int(165, 360)),
    kind: 'symptom',
    reason: { cold: 'Cough and runny nose', back: 'Back pain after lifting', sinus: 'Facial pressure for 10 days' }[
      kind
    ],
  })
  if (kind === 'cold') {
    usualVitals(visit, { temperature: 99.4 })
    treatAcute(visit, 'Acute upper respiratory infection', 9)
    signNote(visit, {
      subjective: `${person.calledBy} has had a cough and a runny nose for four days, no fever at home, no shortness of breath.`,
      exam: 'Throat mildly red, no exudate. Lungs clear.',
      assessment: ['Acute upper respiratory infection, viral.'],
      plan: ['Rest, fluids, no antibiotic needed.', 'Return if fever or breathlessness develops.'],
    })
    return
  }
  if (kind === 'back') {
    usualVitals(visit)
    const pain = treatAcute(visit, 'Low back pain', 35)
    prescribe(visit, drugs.naproxen500, { for: pain })
    signNote(visit, {
      subjective: `${person.calledBy} has had low back pain since lifting boxes three days ago, no pain down the leg, no numbness.`,
      exam: 'Paraspinal tenderness. Strength, sensation and reflexes of both legs normal. Straight leg raise negative.',
      assessment: ['Acute low back pain without red flags; no imaging needed.'],
      plan: ['Stay active, heat.', 'Return in four weeks if not better.'],
    })
    return
  }
  usualVitals(visit, { temperature: 99.9 })
  const sinusitis = treatAcute(visit, 'Acute sinusitis', 14)
  prescribe(visit, drugs.doxycycline100, { for: sinusitis })
  signNote(visit, {
    subjective: `${person.calledBy} has had facial pressure and purulent discharge for ten days, worse again since two days.`,
    exam: 'Tender over both maxillary sinuses. Ears clear. Lungs clear.',
    assessment: ['Acute sinusitis, likely bacterial (second worsening).'],
    plan: ['Saline rinses.'],
  })
}
