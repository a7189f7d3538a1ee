/** A young woman with migraine and a bladder infection now and then. */
import { askSocialHistory, recordRelative } from '../background.ts'
import { daysAgo } from '../calendar.ts'
import { vaccinateAdult } from '../immunizations.ts'
import { reportFinding, reportLabs } from '../laboratory.ts'
import { prescribe } from '../medications.ts'
import { findProblem, treatAcute } from '../problems.ts'
import { diagnose, openVisit, signNote } from '../visit.ts'
import { usualVitals } from '../vitals.ts'
import { drugs } from '../vocabulary/drugs.ts'
import type { Archetype } from './archetype.ts'

export const migraine: Archetype = {
  name: 'migraine',
  weight: 6,
  person: { sex: 'female', age: [19, 46] },
  write(chart) {
    const { random, until, person } = chart
    const start = random.int(400, 900)

    const first = openVisit(chart, { day: daysAgo(until, start), kind: 'symptom', reason: 'Headaches' })
    usualVitals(first)
    askSocialHistory(first, 'never')
    recordRelative(first, { who: 'mother', had: [['Migraine', 19]] })
    const headache = findProblem(first, 'Migraine')
    diagnose(first, headache)
    prescribe(first, drugs.sumatriptan50, { for: headache })
    signNote(first, {
      subjective: `${person.calledBy} has one-sided, throbbing headaches two or three times a month, with nausea, worse in light, gone after sleep.`,
      exam: 'Neurological examination normal. Fundi normal. Neck supple.',
      assessment: ['Migraine without aura; no red flags.'],
      plan: ['Headache diary.', 'Return in three months.'],
    })

    const second = openVisit(chart, {
      day: daysAgo(until, start - 100),
      kind: 'followUp',
      reason: 'Migraine follow-up',
    })
    usualVitals(second)
    const tired = random.chance(0.5)
    if (tired) {
      reportLabs(second, 'bloodCount', { hemoglobin: random.normal(10.8, 0.2, 1), mcv: 76 })
      reportLabs(second, 'ferritin', { ferritin: 7 })
      const anemia = findProblem(second, 'Iron deficiency anemia')
      diagnose(second, anemia)
      prescribe(second, drugs.ferrousSulfate, { for: anemia })
    }
    diagnose(second, headache)
    signNote(second, {
      subjective: `${person.calledBy} takes sumatriptan twice a month, pain gone within two hours.${tired ? ' Tired, heavy periods.' : ''}`,
      assessment: ['Migraine, well treated.', ...(tired ? ['Iron deficiency anemia from heavy periods.'] : [])],
      plan: tired ? ['Blood count in eight weeks.'] : ['Return in one year.'],
    })

    const bladder = openVisit(chart, {
      day: daysAgo(until, start - 210),
      kind: 'symptom',
      reason: 'Burning when passing water',
    })
    usualVitals(bladder)
    const infection = treatAcute(bladder, 'Acute cystitis', 7)
    diagnose(bladder, infection)
    reportFinding(bladder, 'Nitrite, urine dipstick', 'Positive', true)
    reportFinding(bladder, 'Bacteria culture, urine', 'Escherichia coli, more than 100,000 CFU/mL', true)
    prescribe(bladder, drugs.nitrofurantoin, { for: infection })
    signNote(bladder, {
      subjective: `${person.calledBy} has burning and frequency since yesterday, no fever, no flank pain. Not pregnant.`,
      exam: 'No flank tenderness.',
      assessment: ['Acute uncomplicated cystitis.'],
      plan: ['Call if not better in 48 hours.'],
    })
    vaccinateAdult(chart, 0.6)
  },
}
