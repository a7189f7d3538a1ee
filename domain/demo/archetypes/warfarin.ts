/** Atrial fibrillation on warfarin: an INR every month, one dangerous antibiotic. */
import { askSocialHistory, recordRelative } from '../background.ts'
import { addMonths, addYears, daysAgo } from '../calendar.ts'
import { vaccinateAdult } from '../immunizations.ts'
import { reportLabs } from '../laboratory.ts'
import { prescribe } from '../medications.ts'
import { order, perform, procedures } from '../plans.ts'
import { addProblem, treatAcute } from '../problems.ts'
import { roundTo } from '../random.ts'
import { diagnose, openVisit, signNote } from '../visit.ts'
import { usualVitals } from '../vitals.ts'
import { drugs } from '../vocabulary/drugs.ts'
import type { Archetype } from './archetype.ts'

export const warfarin: Archetype = {
  name: 'warfarin',
  weight: 3,
  person: { age: [64, 88] },
  write(chart) {
    const { random, until, person } = chart
    const months = random.int(12, 18)
    const incident = random.int(4, 7)
    const rhythm = addProblem(chart, 'Chronic atrial fibrillation', { onset: addYears(until, -6).slice(0, 7) })
    const pressure = addProblem(chart, 'Essential hypertension', { onset: addYears(until, -15).slice(0, 4) })
    addProblem(chart, 'Long-term current use of anticoagulant', { onset: addYears(until, -6).slice(0, 7) })

    const first = openVisit(chart, {
      day: daysAgo(until, months * 30 + 20),
      kind: 'followUp',
      reason: 'Anticoagulation visit',
    })
    usualVitals(first, { pressure: [random.normal(130, 3), 76], pulse: random.normal(72, 3) })
    askSocialHistory(first, 'former', true)
    recordRelative(first, { who: 'mother', had: [['Cerebral infarction', 77]], diedAt: 78 })
    reportLabs(first, 'inr', { inr: 2.3 }, { daysBefore: 0, watch: ['inr'] })
    reportLabs(first, 'basicMetabolic', {}, { watch: ['creatinine', 'potassium'] })
    perform(chart, procedures.electrocardiogram, {
      day: first.day,
      visit: first,
      for: rhythm,
      outcome: 'atrial fibrillation, rate 72/min',
    })
    diagnose(first, rhythm, pressure)
    prescribe(first, drugs.warfarin5, { for: rhythm })
    prescribe(first, drugs.metoprololSuccinate50, { for: rhythm })
    prescribe(first, drugs.amlodipine5, { for: pressure })
    signNote(first, {
      subjective: `${person.calledBy} takes warfarin 5 mg every evening, no bleeding, no bruises, eats greens evenly.`,
      exam: 'Heart irregular, rate controlled. No bruises.',
      assessment: ['Chronic atrial fibrillation, INR goal 2 to 3, in range.', 'Essential hypertension, controlled.'],
      plan: ['INR in four weeks.'],
    })

    for (let month = months; month >= 1; month--) {
      const step = months - month
      const day = daysAgo(until, month * 30 - 12)
      const inr = step === incident ? roundTo(random.normal(5.3, 0.15, 1), 1) : random.normal(2.5, 0.22, 1)
      if (step === incident) bladderInfection(daysAgo(until, month * 30 - 6))
      const visit = openVisit(chart, {
        day,
        kind: step % 3 === 0 || step === incident ? 'followUp' : 'telephone',
        reason: 'INR check',
      })
      reportLabs(visit, 'inr', { inr }, { daysBefore: 0, watch: ['inr'] })
      diagnose(visit, rhythm)
      signNote(visit, {
        subjective:
          step === incident
            ? `${person.calledBy} took sulfamethoxazole-trimethoprim for three days for a bladder infection. No bleeding.`
            : `${person.calledBy}: no bleeding, no missed doses, no new medicines.`,
        assessment: [
          step === incident
            ? `INR ${inr}, far above range: interaction of warfarin with sulfamethoxazole-trimethoprim.`
            : `INR ${inr}, goal 2 to 3.`,
        ],
        plan:
          step === incident
            ? ['Hold warfarin for two evenings, INR in three days.', 'Sulfa antibiotics to be avoided from now on.']
            : ['Same dose, INR in four weeks.'],
      })
      if (month === 1) order(visit, 'laboratory', 'INR', addMonths(until, 1), rhythm)
    }
    vaccinateAdult(chart, 0.8)

    function bladderInfection(day: string): void {
      const visit = openVisit(chart, { day, kind: 'telephone', reason: 'Burning when passing water' })
      const infection = treatAcute(visit, 'Urinary tract infection', 6)
      prescribe(visit, drugs.trimethoprimSulfa, { for: infection })
      signNote(visit, {
        subjective: `${person.calledBy} calls: burning and frequency since yesterday, no fever, no flank pain.`,
        assessment: ['Urinary tract infection, uncomplicated.'],
        plan: ['Call if fever.'],
      })
    }
  },
}
