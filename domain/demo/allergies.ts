/** One of the three states every chart is in: allergies known, none known, nobody has asked. */
import { conceptText } from '../format/name.ts'
import { allergens } from '../terminology/allergens.ts'
import { reactions } from '../terminology/reactions.ts'
import { type Chart, record } from './chart.ts'
import { coded, inList, listed, snomed } from './concept.ts'
import { physician } from './team.ts'

export type AllergyStory = 'known' | 'none-known' | 'not-recorded'

interface Known {
  allergen: string
  reaction: string
  severity: 'mild' | 'moderate' | 'severe'
  type?: 'allergy' | 'intolerance'
  /** Medicines that would have to trigger an alarm: not for patients who take one. */
  conflictsWith?: RegExp
}

const common: readonly (readonly [weight: number, known: Known])[] = [
  [22, { allergen: 'Penicillins', reaction: 'Hives', severity: 'moderate', conflictsWith: /cillin/ }],
  [6, { allergen: 'Penicillins', reaction: 'Anaphylaxis', severity: 'severe', conflictsWith: /cillin|cephalexin/ }],
  [14, { allergen: 'Sulfonamides (sulfa drugs)', reaction: 'Rash', severity: 'moderate', conflictsWith: /sulfa/ }],
  [
    9,
    {
      allergen: 'codeine',
      reaction: 'Nausea',
      severity: 'mild',
      type: 'intolerance',
      conflictsWith: /codeine|morphine/,
    },
  ],
  [
    6,
    { allergen: 'ibuprofen', reaction: 'Angioedema', severity: 'severe', conflictsWith: /ibuprofen|naproxen|aspirin/ },
  ],
  [6, { allergen: 'Latex', reaction: 'Contact dermatitis', severity: 'mild' }],
  [5, { allergen: 'Iodinated contrast media', reaction: 'Hives', severity: 'moderate' }],
  [6, { allergen: 'Shellfish', reaction: 'Hives', severity: 'moderate' }],
  [6, { allergen: 'Bee venom', reaction: 'Swelling', severity: 'moderate' }],
  [5, { allergen: 'Cat dander', reaction: 'Runny nose', severity: 'mild' }],
  [4, { allergen: 'Eggs', reaction: 'Vomiting', severity: 'mild' }],
]

const noKnownAllergy = snomed('716186003', 'No known allergy')

/**
 * To be called when the chart's medicines are all there: nobody is given what they are allergic to. An allergy that the
 * patient's own story found is known; "none" is not asserted over it.
 */
export function recordAllergies(chart: Chart, story: AllergyStory): void {
  const { random } = chart
  if (story === 'not-recorded') return
  if (story === 'none-known') {
    if (chart.resources.some(({ content }) => content.resourceType === 'AllergyIntolerance')) return
    record(chart, { ...asserted, code: coded(noKnownAllergy), recordedDate: lastSeen(chart), recorder: physician })
    return
  }
  const taken = chart.resources.flatMap(({ content }) =>
    'medicationCodeableConcept' in content ? [conceptText(content.medicationCodeableConcept)] : [],
  )
  const possible = common.filter(([, { conflictsWith }]) => !taken.some((medicine) => conflictsWith?.test(medicine)))
  const first = random.weighted(possible)
  recordAllergy(chart, first)
  if (random.chance(0.3)) {
    recordAllergy(chart, random.weighted(possible.filter(([, known]) => known.allergen !== first.allergen)))
  }
}

/** `onset`: the day of the reaction, where somebody saw it. */
export function recordAllergy(chart: Chart, known: Known, onset?: string): void {
  const allergen = inList(allergens, known.allergen)
  const type = known.type ?? 'allergy'
  record(chart, {
    ...asserted,
    type,
    category: [allergen.category],
    criticality: known.severity === 'severe' ? 'high' : 'low',
    code: listed(allergens, known.allergen),
    ...(onset ? { onsetDateTime: onset } : {}),
    recordedDate: onset ?? lastSeen(chart),
    recorder: physician,
    reaction: [{ manifestation: [listed(reactions, known.reaction)], severity: known.severity }],
  })
}

function lastSeen(chart: Chart): string {
  const days = chart.resources.flatMap(({ content }) =>
    content.resourceType === 'Encounter' ? [content.period?.start?.slice(0, 10) ?? ''] : [],
  )
  return days.sort().at(-1) ?? chart.until
}

const asserted = {
  resourceType: 'AllergyIntolerance',
  clinicalStatus: 'active',
  verificationStatus: 'confirmed',
} as const
