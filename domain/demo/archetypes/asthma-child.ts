/** A school child with asthma: growth, controller and reliever, one exacerbation, spirometry. */
import { askSmoking, recordRelative } from '../background.ts'
import { daysAgo, monthsOld } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { sizeAt } from '../growth.ts'
import { vaccinateChild } from '../immunizations.ts'
import { prescribe } from '../medications.ts'
import { perform, planCare, procedures } from '../plans.ts'
import { addProblem, findProblem } from '../problems.ts'
import { diagnose, openVisit, signNote, type Visit } from '../visit.ts'
import { recordVitals, type VitalSigns } from '../vitals.ts'
import { drugs } from '../vocabulary/drugs.ts'
import type { Archetype } from './archetype.ts'

export const asthmaChild: Archetype = {
  name: 'asthma, child',
  weight: 5,
  person: { age: [6, 15] },
  write(chart) {
    const { random, until, person } = chart
    const child = person.calledBy
    const deviation = random.normal(0, 0.6, 2)
    const start = random.int(420, 700)
    addProblem(chart, 'Atopic dermatitis', { onset: String(Number(person.birthDate.slice(0, 4)) + 1) })

    const first = openVisit(chart, { day: daysAgo(until, start), kind: 'symptom', reason: 'Night cough and wheeze' })
    childVitals(chart, first, deviation, { oxygen: 96, respiration: 24 })
    askSmoking(first, 'never')
    recordRelative(first, { who: 'mother', had: [['Allergic rhinitis', 12]] })
    const asthma = findProblem(first, 'Mild persistent asthma')
    diagnose(first, asthma)
    prescribe(first, drugs.albuterol, { for: asthma })
    prescribe(first, drugs.fluticasone110, { for: asthma })
    perform(chart, procedures.spirometry, {
      day: first.day,
      visit: first,
      for: asthma,
      outcome: 'FEV1 78% of predicted, 15% better after albuterol',
    })
    planCare(first, {
      title: 'Asthma action plan',
      description:
        'Green: controller every day. Yellow: albuterol every 6 hours and call. Red: albuterol and emergency care.',
      for: [asthma],
      activities: ['Spacer technique shown and repeated', 'Action plan given to school'],
    })
    signNote(first, {
      subjective: `${child} coughs three nights a week and wheezes when running, for about two months. Eczema as a toddler.`,
      exam: 'Expiratory wheeze on both sides, no retractions.',
      assessment: ['Mild persistent asthma, new.'],
      plan: ['Return in six weeks.'],
    })

    const flare = openVisit(chart, {
      day: daysAgo(until, start - 140),
      kind: 'symptom',
      reason: 'Asthma flare with a cold',
    })
    childVitals(chart, flare, deviation, { oxygen: 94, respiration: 28, pulse: 112, temperature: 99.6 })
    diagnose(flare, asthma)
    prescribe(flare, drugs.prednisolone, { for: asthma })
    signNote(flare, {
      subjective: `${child} has had a cold for three days and needs albuterol every four hours since last night.`,
      exam: 'Diffuse wheeze, mild retractions, speaks in sentences. After two albuterol treatments: good air entry, SpO2 97%.',
      assessment: ['Asthma exacerbation, moderate, triggered by a viral infection.'],
      plan: ['Continue controller.', 'Call tomorrow; emergency department if worse.'],
    })

    const call = openVisit(chart, {
      day: daysAgo(until, start - 142),
      kind: 'telephone',
      reason: 'Follow-up call after asthma flare',
    })
    diagnose(call, asthma)
    signNote(call, {
      subjective: `Mother reports that ${child} slept through and needed albuterol twice since yesterday.`,
      assessment: ['Asthma exacerbation, improving.'],
      plan: ['Finish prednisolone.'],
    })

    for (let back = start - 250; back > 10; back -= random.int(120, 190)) {
      const visit = openVisit(chart, { day: daysAgo(until, back), kind: 'followUp', reason: 'Asthma check' })
      childVitals(chart, visit, deviation)
      diagnose(visit, asthma)
      signNote(visit, {
        subjective: `${child} has no night symptoms, uses albuterol about once a week before sport. School without absence.`,
        exam: 'Lungs clear. Spacer technique good.',
        assessment: ['Mild persistent asthma, well controlled.'],
        plan: ['Same controller.', 'Return in five months.'],
      })
    }
    vaccinateChild(chart)
  },
}

/** Height and weight follow the child's own curve; pulse and breathing slow down with age. */
export function childVitals(chart: Chart, visit: Visit, deviation: number, changes: VitalSigns = {}): void {
  const { random, person } = chart
  const months = monthsOld(person.birthDate, visit.day)
  const size = sizeAt(person.sex, months, deviation)
  recordVitals(visit, {
    ...(months >= 36 ? { pressure: [random.normal(96 + months / 12, 3), random.normal(58 + months / 24, 3)] } : {}),
    pulse: random.normal(Math.max(78, 140 - months / 1.6), 4),
    respiration: Math.round(Math.max(18, 42 - months / 4)),
    temperature: random.normal(98.3, 0.2, 1),
    ...(months >= 36 ? { oxygen: random.int(98, 100) } : {}),
    height: size.height,
    weight: size.weight,
    ...(months <= 24 ? { headCircumference: size.headCircumference } : {}),
    ...changes,
  })
}
