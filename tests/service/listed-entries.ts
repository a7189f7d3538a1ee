/** What the starter lists offer, recorded as the forms record it: each answer, sig, vital sign, kind of visit, order and goal. */

import { familyAssertion } from '../../domain/clinical/family-history.ts'
import { dosageOf, type Sig } from '../../domain/clinical/sig.ts'
import { socialAnswer } from '../../domain/clinical/social-history.ts'
import { closedVisit, startedVisit } from '../../domain/clinical/visit.ts'
import { type TypedVitals, vitalContents } from '../../domain/clinical/vital-signs.ts'
import { conceptText } from '../../domain/format/name.ts'
import type { ChartContent, ContentOf } from '../../domain/resources/index.ts'
import { directiveKinds } from '../../domain/terminology/advance-directives.ts'
import { careTeamRoles, primaryCareRole } from '../../domain/terminology/care-team-roles.ts'
import { familyConditions, relatives } from '../../domain/terminology/family-history.ts'
import { frequencies } from '../../domain/terminology/frequencies.ts'
import { starterGoals } from '../../domain/terminology/goals.ts'
import {
  notGivenReasons,
  vaccineEligibility,
  vaccineFunding,
  vaccineMakers,
} from '../../domain/terminology/immunization-terms.ts'
import { implants } from '../../domain/terminology/implants.ts'
import { orderables, orderCategory, orderDetails, orderKinds } from '../../domain/terminology/orders.ts'
import { procedureOutcomes, procedures } from '../../domain/terminology/procedures.ts'
import { reactions } from '../../domain/terminology/reactions.ts'
import { routes } from '../../domain/terminology/routes.ts'
import { socialQuestions } from '../../domain/terminology/social-history.ts'
import { holdReasons, stopReasons } from '../../domain/terminology/stop-reasons.ts'
import { type Term, termConcept } from '../../domain/terminology/term.ts'
import { visitKindIds } from '../../domain/terminology/visit-kinds.ts'
import { vitalKeys, vitals } from '../../domain/terminology/vitals.ts'
import type { Desk, Entry } from './chart-entries.ts'

const each = (name: string, contents: readonly (ChartContent | undefined)[]): Entry => ({
  name,
  async make(desk: Desk) {
    for (const content of contents) if (content) await desk.create(content)
  },
})

const conceptsAt = (terms: readonly Term[], index: number) =>
  terms
    .slice(index % terms.length)
    .slice(0, 1)
    .map(termConcept)

/** Of the long lists, enough to have every shape of term. */
const some = (terms: readonly Term[]): readonly Term[] => terms.slice(0, 40)

/** A day for each of many, so that no two are the same thing. */
const dayOf = (index: number): string => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10)

const sigs: Sig[] = [
  ...frequencies.map(
    (frequency, index): Sig => ({
      dose: 1 + (index % 3),
      doseForm: 'tablet',
      frequency,
      ...(routes[0] && { route: routes[0] }),
    }),
  ),
  ...routes.map((route): Sig => ({ dose: 2.5, doseForm: 'mL', route, days: 7, more: 'With food.' })),
  { dose: 2, doseForm: 'puff', asNeeded: true },
  { dose: 1, doseForm: 'drop', asNeededFor: { text: 'dry eyes' } },
]

const prescription = (sig: Sig, index: number, more: Partial<ContentOf<'MedicationRequest'>> = {}): ChartContent => ({
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: { text: `Medicine ${index}` },
  authoredOn: dayOf(index),
  dosageInstruction: [dosageOf(sig)],
  ...more,
})

const wholeSet: TypedVitals = Object.fromEntries(
  vitalKeys.map((key, index) => [key, { value: 60 + index, unit: vitals[key].unit }]),
)

export const listedEntries: readonly Entry[] = [
  each(
    'answers of the social history',
    socialQuestions.flatMap((question, index) => {
      const { answer } = question
      const values =
        answer.kind === 'choice'
          ? answer.terms.map(({ text }) => text)
          : [answer.kind === 'number' ? 2 : answer.kind === 'date' ? '2012-05-01' : 'In words']
      return values.map((value, which) => socialAnswer(question, value, dayOf(index * 20 + which), 'Dr. Ann Lee, MD'))
    }),
  ),
  each(
    'decisions of advance directives',
    directiveKinds.flatMap((kind, index) =>
      kind.decisions.map(
        (decision, which): ChartContent => ({
          resourceType: 'Observation',
          status: 'final',
          category: 'advance-directive',
          code: termConcept(kind),
          effectivePeriod: { start: dayOf(index * 10 + which) },
          ...(decision.coding ? { valueCodeableConcept: decision } : { valueString: conceptText(decision) }),
        }),
      ),
    ),
  ),
  each('assertions about the whole family', [familyAssertion('none', '2026-10-02', '')]),
  each(
    'relatives and what they had',
    relatives.map(
      (relative, index): ChartContent => ({
        resourceType: 'FamilyMemberHistory',
        status: 'partial',
        date: '2026-10-02',
        relationship: termConcept(relative),
        condition: familyConditions.slice(index % 3).map((condition) => ({ code: termConcept(condition) })),
      }),
    ),
  ),
  each('roles in a care team', [
    {
      resourceType: 'CareTeam',
      status: 'active',
      name: 'Everybody',
      participant: careTeamRoles.map((role, index) => ({
        role: [...(index === 1 ? [termConcept(primaryCareRole)] : []), termConcept(role)],
        member: { display: `Member ${index}` },
      })),
    },
  ]),
  each(
    'sigs',
    sigs.map((sig, index) => prescription(sig, index)),
  ),
  each(
    'reasons to stop or hold a medication',
    [...stopReasons, ...holdReasons].map((statusReason, index) =>
      prescription({ dose: 1, doseForm: 'capsule' }, 100 + index, {
        status: index < stopReasons.length ? 'stopped' : 'on-hold',
        statusReason,
      }),
    ),
  ),
  each('vital signs', vitalContents(wholeSet, '2026-10-02T09:10-05:00')),
  each(
    'reactions to an allergen',
    some(reactions).map(
      (reaction, index): ChartContent => ({
        resourceType: 'AllergyIntolerance',
        clinicalStatus: 'active',
        code: { text: `Substance ${index}` },
        reaction: [{ manifestation: [termConcept(reaction)] }],
      }),
    ),
  ),
  each(
    'why a vaccine was not given',
    notGivenReasons.map(
      (reason, index): ChartContent => ({
        resourceType: 'Immunization',
        status: 'not-done',
        statusReason: termConcept(reason),
        vaccineCode: { text: 'Influenza' },
        occurrenceDateTime: dayOf(index),
        primarySource: true,
      }),
    ),
  ),
  each(
    'who paid for a vaccine, and its maker',
    vaccineMakers.map(
      ({ name, coding: { system, code } }, index): ChartContent => ({
        resourceType: 'Immunization',
        status: 'completed',
        vaccineCode: { text: 'MMR' },
        occurrenceDateTime: dayOf(index),
        primarySource: true,
        manufacturer: { display: name, identifier: { system, value: code } },
        lotNumber: `L${index}`,
        programEligibility: conceptsAt(vaccineEligibility, index),
        fundingSource: conceptsAt(vaccineFunding, index)[0],
      }),
    ),
  ),
  each(
    'procedures with their outcome',
    some(procedures).map(
      (procedure, index): ChartContent => ({
        resourceType: 'Procedure',
        status: 'completed',
        code: termConcept(procedure),
        performedDateTime: dayOf(index),
        outcome: conceptsAt(procedureOutcomes, index)[0],
        complication: [{ text: 'Bled a little' }],
      }),
    ),
  ),
  each(
    'implants',
    some(implants).map(
      (implant): ChartContent => ({
        resourceType: 'Device',
        status: 'active',
        type: termConcept(implant),
        implantedDate: '2020-05',
      }),
    ),
  ),
  each(
    'kinds of visits',
    visitKindIds.map((kind, index) =>
      closedVisit(
        startedVisit(kind, `Reason ${index}`, `${dayOf(index)}T09:00-05:00`),
        new Date('2024-06-01T15:00:00Z'),
      ),
    ),
  ),
  {
    name: 'orders',
    async make(desk) {
      for (const kind of orderKinds)
        for (const [index, term] of orderables[kind].slice(0, 5).entries()) {
          const draft = await desk.create({
            resourceType: 'ServiceRequest',
            status: 'draft',
            intent: 'order',
            priority: 'routine',
            category: [orderCategory(kind)],
            code: termConcept(term),
            orderDetail: Object.values(orderDetails).slice(0, index + 1),
          })
          desk.keep(await desk.client.serviceRequest.sign({ id: draft.id, versionId: draft.versionId }))
        }
    },
  },
  each(
    'goals',
    starterGoals.map(
      ({ text, target }, index): ChartContent => ({
        resourceType: 'Goal',
        lifecycleStatus: 'active',
        description: { text },
        startDate: dayOf(index),
        statusDate: '2026-10-02',
        achievementStatus: {
          coding: [{ system: 'http://terminology.hl7.org/CodeSystem/goal-achievement', code: 'improving' }],
        },
        target: target.map((one) => ({ ...one, dueDate: '2027-04-02' })),
      }),
    ),
  ),
]
