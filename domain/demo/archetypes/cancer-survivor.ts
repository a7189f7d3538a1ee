/** Years after breast or prostate cancer: treatment in the past, follow-up with mammograms or PSA. */
import { askSocialHistory, recordRelative } from '../background.ts'
import { addDays, addMonths, addYears, daysAgo, workday, yearsOld } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { vaccinateAdult } from '../immunizations.ts'
import { reportLabs } from '../laboratory.ts'
import { prescribe } from '../medications.ts'
import { order, perform, procedures } from '../plans.ts'
import { addProblem } from '../problems.ts'
import { hospital } from '../team.ts'
import { diagnose, openVisit, type Problem, signNote } from '../visit.ts'
import { usualVitals } from '../vitals.ts'
import { drugs } from '../vocabulary/drugs.ts'
import type { Archetype } from './archetype.ts'

export const cancerSurvivor: Archetype = {
  name: 'cancer survivor',
  weight: 4,
  person: { age: [54, 82] },
  write(chart) {
    const { random, until, person } = chart
    const found = addDays(addYears(until, -random.int(3, 7)), random.int(0, 200))
    const breast = person.sex === 'female'
    const cancer = addProblem(chart, breast ? 'Breast cancer' : 'Prostate cancer', {
      onset: found,
      status: 'remission',
      abatement: addMonths(found, 9),
      recorded: addDays(found, 12),
    })
    const bone = addProblem(chart, breast ? 'Osteopenia' : 'Benign prostatic hyperplasia', {
      onset: addYears(found, 1).slice(0, 7),
    })
    if (breast)
      perform(chart, procedures.lumpectomy, {
        day: workday(addDays(found, 35)),
        by: hospital,
        for: cancer,
        outcome: 'margins clear, 0 of 2 sentinel nodes',
      })
    perform(chart, procedures.radiotherapy, { day: workday(addDays(found, 90)), by: hospital, for: cancer })

    const yearly = Math.min(3, yearsOld(found, until) - 1)
    for (let year = yearly; year >= 0; year--) followUp(chart, { year, first: year === yearly, breast, cancer, bone })
    vaccinateAdult(chart, 0.8)
  },
}

function followUp(
  chart: Chart,
  of: { year: number; first: boolean; breast: boolean; cancer: Problem; bone: Problem },
): void {
  const { random, until, person } = chart
  const { year, first, breast, cancer, bone } = of
  const visit = openVisit(chart, {
    day: daysAgo(until, year * 365 + random.int(15, 90)),
    kind: 'followUp',
    reason: 'Cancer follow-up',
  })
  usualVitals(visit)
  if (first) {
    askSocialHistory(visit, 'never')
    recordRelative(
      visit,
      breast ? { who: 'sister', had: [['Breast cancer', 51]] } : { who: 'father', had: [['Prostate cancer', 69]] },
    )
    prescribe(visit, breast ? drugs.anastrozole1 : drugs.tamsulosin, { for: breast ? cancer : bone })
    if (breast) prescribe(visit, drugs.vitaminD, { for: bone })
  }
  if (breast) {
    const day = daysAgo(visit.day, 14)
    perform(chart, procedures.mammography, { day, by: hospital, for: cancer, outcome: 'BI-RADS 2, benign' })
    visit.findings.push('Mammogram: BI-RADS 2, benign.')
  } else {
    reportLabs(visit, 'psa', { psa: random.normal(0.12, 0.02, 2) }, { watch: ['psa'] })
  }
  reportLabs(visit, 'comprehensive')
  diagnose(visit, cancer)
  if (year === 0) {
    if (breast) order(visit, 'imaging', procedures.mammography, addMonths(visit.day, 12).slice(0, 7), cancer)
    else order(visit, 'laboratory', 'PSA', addMonths(visit.day, 6).slice(0, 7), cancer)
  }
  signNote(visit, {
    subjective: `${person.calledBy} feels well, no new lumps, no bone pain, weight steady. ${breast ? 'Takes anastrozole daily; hot flashes are mild.' : 'Urinary stream fair on tamsulosin.'}`,
    exam: breast ? 'Scar soft, no mass in either breast, no axillary nodes.' : 'Abdomen soft. No bone tenderness.',
    assessment: [`${breast ? 'Breast' : 'Prostate'} cancer in remission, no sign of recurrence.`],
    plan: ['Return in one year.'],
  })
}
