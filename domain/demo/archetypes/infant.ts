/** A baby's first well-child visits: growth, vaccines on time, an ear infection, the screening at twelve months. */
import { addDays, addMonths, monthsOld, workday } from '../calendar.ts'
import { vaccinateChild } from '../immunizations.ts'
import { reportLabs } from '../laboratory.ts'
import { prescribe } from '../medications.ts'
import { order } from '../plans.ts'
import { treatAcute } from '../problems.ts'
import { openVisit, signNote, type Visit } from '../visit.ts'
import { drugs } from '../vocabulary/drugs.ts'
import type { Archetype } from './archetype.ts'
import { childVitals } from './asthma-child.ts'

/** Months of age at which a check is due, and what most babies do by then. */
const checks: readonly (readonly [months: number, milestones: string])[] = [
  [0, 'Looks at faces, startles at sounds.'],
  [1, 'Lifts the head when prone, follows a face.'],
  [2, 'Smiles, coos.'],
  [4, 'Laughs, rolls from front to back, reaches.'],
  [6, 'Sits with support, transfers objects.'],
  [9, 'Sits alone, crawls, stranger anxiety.'],
  [12, 'Pulls to stand, says one or two words.'],
  [15, 'Walks, scribbles, a few words.'],
  [18, 'Runs, eats with a spoon, about ten words.'],
  [24, 'Two-word sentences, kicks a ball.'],
]

export const infant: Archetype = {
  name: 'infant',
  weight: 6,
  person: { age: [0.15, 2.2] },
  write(chart) {
    const { random, until, person } = chart
    const baby = person.calledBy
    const deviation = random.normal(0, 0.6, 2)
    const visits = new Map<number, { visit: Visit; milestones: string }>()

    for (const [months, milestones] of checks) {
      const day = workday(addDays(addMonths(person.birthDate, months), months === 0 ? 4 : random.int(0, 9)))
      if (day > until) break
      const visit = openVisit(chart, {
        day,
        kind: 'wellChild',
        reason: months === 0 ? 'Newborn check' : `Well-child visit, ${months} months`,
      })
      visits.set(months, { visit, milestones })
      childVitals(chart, visit, deviation)
      if (months === 12) {
        reportLabs(
          visit,
          'hemoglobin',
          { hemoglobin: random.normal(12.1, 0.35, 1) },
          { daysBefore: 0, watch: ['hemoglobin'] },
        )
        reportLabs(visit, 'lead', {}, { daysBefore: 0, watch: ['lead'] })
      }
      if (months === 9) order(visit, 'laboratory', 'Hemoglobin', addMonths(day, 3).slice(0, 7))
    }
    vaccinateChild(chart, (months) => visits.get(months)?.visit)

    for (const [months, { visit, milestones }] of visits) {
      signNote(visit, {
        subjective: `${baby} comes with ${random.chance(0.7) ? 'mother' : 'both parents'}. Feeds and sleeps well, no concerns. ${milestones}`,
        exam: 'Alert. Fontanelle flat. Red reflex on both sides. Heart without murmur. Hips stable. Skin clear.',
        assessment: [
          `Healthy ${months === 0 ? 'newborn' : 'infant'}, growing along own percentiles, development on time.`,
        ],
        plan: ['Safe sleep and safety at home discussed.', 'Return at the next check.'],
      })
    }

    const earache = workday(addDays(addMonths(person.birthDate, 10), random.int(0, 20)))
    if (earache >= until || random.chance(0.3)) return
    const visit = openVisit(chart, { day: earache, kind: 'symptom', reason: 'Fever and pulling at the ear' })
    childVitals(chart, visit, deviation, { temperature: 101.3 })
    const otitis = treatAcute(visit, 'Acute otitis media', 12)
    prescribe(visit, drugs.amoxicillin400, { for: otitis })
    signNote(visit, {
      subjective: `${baby}, ${Math.floor(monthsOld(person.birthDate, visit.day))} months, has had fever since yesterday and pulls at the right ear.`,
      exam: 'Right tympanic membrane red and bulging, left clear. Chest clear. Well hydrated.',
      assessment: ['Acute otitis media, right.'],
      plan: ['Return if no better in 48 hours.'],
    })
  },
}
