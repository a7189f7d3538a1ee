/** COPD after decades of smoking: inhalers, an exacerbation, an attempt to stop. */
import { askSmoking, askSocialHistory, recordRelative } from '../background.ts'
import { addMonths, daysAgo } from '../calendar.ts'
import { formTeam, known, teamRoles } from '../care-team.ts'
import { vaccinateAdult } from '../immunizations.ts'
import { reportLabs } from '../laboratory.ts'
import { prescribe } from '../medications.ts'
import { order, perform, planCare, procedures } from '../plans.ts'
import { findProblem, treatAcute } from '../problems.ts'
import { diagnose, openVisit, signNote } from '../visit.ts'
import { usualVitals } from '../vitals.ts'
import { drugs } from '../vocabulary/drugs.ts'
import type { Archetype } from './archetype.ts'

export const lungDisease: Archetype = {
  name: 'COPD, smoker',
  weight: 5,
  person: { age: [60, 83] },
  write(chart) {
    const { random, until, person } = chart
    const start = random.int(700, 1200)
    const quits = random.chance(0.5)
    const breath = { oxygen: random.int(92, 94), respiration: 20, pulse: random.normal(84, 3) }

    const first = openVisit(chart, {
      day: daysAgo(until, start),
      kind: 'symptom',
      reason: 'Shortness of breath on stairs',
    })
    usualVitals(first, breath)
    askSocialHistory(first, 'daily', true)
    recordRelative(first, { who: 'father', had: [['Lung cancer', 66]], diedAt: 67 })
    const smoking = findProblem(first, 'Nicotine dependence, cigarettes', {
      onset: String(Number(person.birthDate.slice(0, 4)) + 18),
    })
    const copd = findProblem(first, 'Chronic obstructive pulmonary disease')
    diagnose(first, copd, smoking)
    const forced = random.int(48, 66)
    perform(chart, procedures.spirometry, {
      day: first.day,
      visit: first,
      for: copd,
      outcome: `FEV1/FVC 0.58, FEV1 ${forced}% of predicted, no reversibility`,
    })
    prescribe(first, drugs.tiotropium, { for: copd })
    prescribe(first, drugs.albuterol, { for: copd })
    order(first, 'imaging', 'Low-dose CT of the chest for lung cancer screening', addMonths(first.day, 1), smoking, [
      'Without contrast',
      'About 45 pack-years, still smoking',
    ])
    formTeam(
      first,
      'COPD team',
      [copd],
      [
        { role: teamRoles.primaryCare, who: first.clinician },
        { role: teamRoles.nurse, who: known('Organization', 'Casco Bay Pulmonary Rehabilitation') },
      ],
    )
    planCare(first, {
      title: 'COPD plan',
      description: 'Daily inhaler, help to stop smoking, vaccines, pulmonary rehabilitation, what to do in a flare.',
      for: [copd, smoking],
      activities: ['Inhaler technique', 'Quit line 1-800-QUIT-NOW', 'Pulmonary rehabilitation'],
    })
    signNote(first, {
      subjective: `${person.calledBy} stops for breath on the first flight of stairs, coughs every morning. One pack a day for about 45 years.`,
      exam: 'Breath sounds distant, expiration prolonged. No edema.',
      assessment: [`COPD, FEV1 ${forced}% of predicted, new.`, 'Nicotine dependence, ready to talk about stopping.'],
      plan: ['Return in six weeks.'],
    })

    const second = openVisit(chart, { day: daysAgo(until, start - 50), kind: 'followUp', reason: 'COPD follow-up' })
    usualVitals(second, breath)
    diagnose(second, copd, smoking)
    if (quits) prescribe(second, drugs.varenicline1, { for: smoking })
    reportLabs(second, 'bloodCount', {}, { watch: ['hemoglobin'] })
    signNote(second, {
      subjective: `${person.calledBy} breathes easier with tiotropium. ${quits ? 'Wants to stop smoking, date set for next Monday.' : 'Does not want to stop smoking now.'}`,
      exam: 'Lungs: faint wheeze.',
      assessment: [
        'COPD, symptoms better.',
        `Nicotine dependence, ${quits ? 'varenicline started' : 'not ready to stop'}.`,
      ],
      plan: ['CT result: no nodule; yearly screening.'],
    })

    const flare = openVisit(chart, {
      day: daysAgo(until, start - 260),
      kind: 'symptom',
      reason: 'More cough, green sputum, breathless',
    })
    usualVitals(flare, { oxygen: 90, respiration: 24, pulse: 98, temperature: 99.8 })
    const exacerbation = treatAcute(flare, 'COPD with acute exacerbation', 12)
    diagnose(flare, exacerbation, copd)
    prescribe(flare, drugs.prednisone20, { for: exacerbation })
    prescribe(flare, drugs.azithromycin250, { for: exacerbation })
    signNote(flare, {
      subjective: `${person.calledBy} has had more cough and green sputum for four days, uses albuterol six times a day.`,
      exam: 'Wheeze on both sides, no consolidation. Speaks in full sentences.',
      assessment: ['COPD exacerbation, moderate, treated at home.'],
      plan: ['Check again in three days; emergency department if worse.'],
    })

    for (let back = start - 420; back > 15; back -= random.int(150, 210)) {
      const visit = openVisit(chart, { day: daysAgo(until, back), kind: 'followUp', reason: 'COPD follow-up' })
      usualVitals(visit, breath)
      askSmoking(visit, quits ? 'former' : 'daily')
      diagnose(visit, copd)
      if (random.chance(0.4)) reportLabs(visit, 'comprehensive')
      signNote(visit, {
        subjective: `${person.calledBy} walks to the shop without stopping, no flare since the last one. ${quits ? 'Has not smoked since.' : 'Smokes half a pack a day.'}`,
        exam: 'Breath sounds distant, no wheeze.',
        assessment: ['COPD, stable.', quits ? 'Tobacco: stopped.' : 'Nicotine dependence, still smoking.'],
        plan: ['Same inhalers.', 'Return in six months.'],
      })
    }
    if (quits) smoking.content.clinicalStatus = 'remission'
    vaccinateAdult(chart, 0.8)
  },
}
