/** Depression: PHQ-9 from moderate to remission over a dose step, therapy beside it. */
import { askSocialHistory, recordRelative } from '../background.ts'
import { addMonths, daysAgo } from '../calendar.ts'
import { record } from '../chart.ts'
import { coded } from '../concept.ts'
import { vaccinateAdult } from '../immunizations.ts'
import { prescribe } from '../medications.ts'
import { measures, order, planCare, setGoal } from '../plans.ts'
import { findProblem } from '../problems.ts'
import { diagnose, openVisit, signNote, type Visit } from '../visit.ts'
import { usualVitals } from '../vitals.ts'
import { drugs } from '../vocabulary/drugs.ts'
import type { Archetype } from './archetype.ts'

export const depression: Archetype = {
  name: 'depression',
  weight: 7,
  person: { age: [18, 64] },
  write(chart) {
    const { random, until, person } = chart
    const start = random.int(260, 600)

    const first = openVisit(chart, { day: daysAgo(until, start), kind: 'symptom', reason: 'Low mood and poor sleep' })
    usualVitals(first)
    askSocialHistory(
      first,
      random.weighted([
        [6, 'never'],
        [2, 'former'],
        [2, 'daily'],
      ]),
    )
    recordRelative(first, { who: 'sister', had: [['Major depressive disorder, recurrent', 27]] })
    phq9(first, random.int(15, 18))
    const mood = findProblem(first, 'Major depressive disorder, single episode')
    const sleep = findProblem(first, 'Insomnia')
    diagnose(first, mood, sleep)
    const low = prescribe(first, drugs.sertraline50, { for: mood })
    prescribe(first, drugs.trazodone50, { for: sleep })
    order(first, 'referral', 'Referral for cognitive behavioral therapy', addMonths(first.day, 1), mood)
    const goal = setGoal(first, {
      text: 'PHQ-9 below 5',
      for: mood,
      measure: measures.phq9,
      target: { under: 4, unit: 'score', code: '{score}' },
      months: 6,
    })
    planCare(first, {
      title: 'Depression plan',
      description: 'Medicine, weekly therapy, activity, whom to call in a crisis (988).',
      for: [mood],
      goals: [goal],
      activities: ['Weekly therapy', 'Walk every day', 'Safety plan reviewed'],
    })
    signNote(first, {
      subjective: `${person.calledBy} has felt low for two months, wakes at four, no pleasure in anything. No thoughts of self-harm.`,
      exam: 'Affect flat, speech slow, thinking coherent. No suicidal ideation.',
      assessment: ['Major depressive disorder, single episode, moderate.', 'Insomnia.'],
      plan: ['Crisis line 988 given.', 'Return in four weeks.'],
    })

    const scores = [11, 7, 4, 3, 3]
    for (const [step, score] of scores.entries()) {
      const back = start - 35 - step * 55
      if (back < 5) break
      const visit = openVisit(chart, { day: daysAgo(until, back), kind: 'followUp', reason: 'Depression follow-up' })
      usualVitals(visit)
      phq9(visit, score + random.int(-1, 0))
      diagnose(visit, mood)
      if (step === 0)
        prescribe(visit, drugs.sertraline100, { for: mood, instead: { of: low, because: 'partial response' } })
      signNote(visit, {
        subjective:
          step === 0
            ? `${person.calledBy} sleeps better, mood still low on most days. Mild nausea in the first week, gone now.`
            : `${person.calledBy} is ${score < 5 ? 'back to normal' : 'clearly better'}, goes to therapy every week, works full time.`,
        exam: `Affect ${score < 5 ? 'bright' : 'brighter than last time'}. No suicidal ideation.`,
        assessment: [`Major depressive disorder, ${score < 5 ? 'in remission on treatment' : 'improving'}.`],
        plan: [step === 0 ? 'Return in six weeks.' : 'Same dose.'],
      })
      if (score < 5) {
        mood.content.clinicalStatus = 'remission'
        sleep.content.clinicalStatus = 'resolved'
        sleep.content.abatementDateTime ??= visit.day
      }
    }
    vaccinateAdult(chart, 0.5)
  },
}

function phq9(visit: Visit, score: number): void {
  record(visit.chart, {
    resourceType: 'Observation',
    status: 'final',
    category: 'survey',
    code: { ...coded(measures.phq9), text: 'PHQ-9 total score' },
    encounter: visit.reference,
    effectiveDateTime: visit.start,
    performer: [visit.clinician],
    valueQuantity: { value: score, unit: 'score', system: 'http://unitsofmeasure.org', code: '{score}' },
  })
  visit.findings.push(`PHQ-9 ${score}`)
}
