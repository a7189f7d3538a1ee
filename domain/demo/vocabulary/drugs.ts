/** Drugs of the demo charts, from the starter list, each with the sig it is usually given with. */
import { conceptText } from '../../format/name.ts'
import type { CodeableConcept } from '../../resources/index.ts'
import { drugs as list } from '../../terminology/drugs.ts'
import { frequencies } from '../../terminology/frequencies.ts'
import { coded, inList, listedCode, rxnorm } from '../concept.ts'

export interface Drug {
  medication: CodeableConcept
  verb: 'Take' | 'Inhale' | 'Inject' | 'Give'
  unit: { one: string; many: string; ucum: string }
  dose: number
  /** As the starter list of routes has it. */
  route: string
  /** As the starter list of frequencies has it. */
  frequency: string
  /** Words behind the frequency: `with food`. */
  when?: string
  asNeededFor?: string
  /** Dispensed at once, in the dose's unit, and the days it lasts. */
  quantity: number
  days: number
  refills: number
}

const units = {
  tablet: { one: 'tablet', many: 'tablets', ucum: '{tbl}' },
  capsule: { one: 'capsule', many: 'capsules', ucum: '{capsule}' },
  puff: { one: 'puff', many: 'puffs', ucum: '{puff}' },
  millilitre: { one: 'mL', many: 'mL', ucum: 'mL' },
  injector: { one: 'auto-injector', many: 'auto-injectors', ucum: '{device}' },
}

interface Form {
  unit: Drug['unit']
  verb: Drug['verb']
  route: string
}

const forms: readonly (readonly [RegExp, Form])[] = [
  [/metered dose inhaler/, { unit: units.puff, verb: 'Inhale', route: 'Inhalation' }],
  [/inhalation powder/, { unit: units.capsule, verb: 'Inhale', route: 'Inhalation' }],
  [/auto-injector/, { unit: units.injector, verb: 'Inject', route: 'Intramuscular' }],
  [/capsule/, { unit: units.capsule, verb: 'Take', route: 'Oral' }],
  [/solution|suspension/, { unit: units.millilitre, verb: 'Give', route: 'Oral' }],
  [/tablet/, { unit: units.tablet, verb: 'Take', route: 'Oral' }],
]

type Sig = Pick<Drug, 'days' | 'refills'> &
  Partial<Pick<Drug, 'verb' | 'dose' | 'frequency' | 'when' | 'asNeededFor' | 'quantity'>>

function asDrug(medication: CodeableConcept, sig: Sig): Drug {
  const [, form] = forms.find(([pattern]) => pattern.test(conceptText(medication))) ?? []
  if (!form) throw new Error(`No dose form known for ${conceptText(medication)}`)
  const { dose = 1, frequency = 'once daily' } = sig
  const { repeat = {} } = inList(frequencies, frequency).timing
  const perDay = (repeat.frequency ?? 1) / ((repeat.period ?? 1) * (repeat.periodUnit === 'h' ? 1 / 24 : 1))
  return { medication, ...form, quantity: dose * perDay * sig.days, ...sig, dose, frequency }
}

const drug = (rxcui: string, sig: Sig = monthly): Drug => asDrug(listedCode(list, rxcui), sig)

/** Three months at a time for what is taken for years. */
const monthly = { days: 90, refills: 3 } satisfies Sig
const twiceDaily = { ...monthly, frequency: 'twice daily' } satisfies Sig
const bedtime = { ...monthly, frequency: 'at bedtime' } satisfies Sig
const morning = { ...monthly, frequency: 'every morning' } satisfies Sig
const course = (days: number, frequency: string, more: Partial<Sig> = {}): Sig => ({
  days,
  frequency,
  refills: 0,
  ...more,
})

export const drugs = {
  lisinopril10: drug('314076'),
  lisinopril20: drug('314077'),
  losartan50: drug('979492'),
  amlodipine5: drug('197361'),
  hydrochlorothiazide25: drug('310798'),
  metoprololSuccinate50: drug('866436'),
  carvedilol6: drug('200031', twiceDaily),
  carvedilol12: drug('200032', twiceDaily),
  furosemide40: drug('313988', morning),
  spironolactone25: drug('313096'),
  atorvastatin20: drug('617310', bedtime),
  atorvastatin40: drug('617311', bedtime),
  metformin500: drug('861007', { ...twiceDaily, when: 'with meals' }),
  metformin1000: drug('861004', { ...twiceDaily, when: 'with meals' }),
  empagliflozin10: drug('1545658', morning),
  levothyroxine50: drug('966221', { ...morning, when: 'on an empty stomach' }),
  levothyroxine75: drug('966222', { ...morning, when: 'on an empty stomach' }),
  sertraline50: drug('312941'),
  sertraline100: drug('312938'),
  trazodone50: drug('856377', { frequency: 'at bedtime', asNeededFor: 'sleep', days: 30, refills: 1 }),
  warfarin5: drug('855332', { ...monthly, frequency: 'every evening' }),
  warfarin2: drug('855312', { ...monthly, frequency: 'every evening' }),
  apixaban5: drug('1364445', twiceDaily),
  allopurinol100: drug('197319'),
  aspirin81: drug('308416'),
  ibuprofen200: drug('310965', { ...course(10, '3 times daily'), dose: 2, asNeededFor: 'pain' }),
  naproxen500: drug('198014', course(10, 'twice daily', { when: 'with food' })),
  acetaminophen500: drug('198440', { ...course(10, '3 times daily'), dose: 2, asNeededFor: 'pain' }),
  omeprazole20: drug('198051', { ...morning, when: 'before breakfast' }),
  gabapentin300: drug('310431', { ...monthly, frequency: '3 times daily' }),
  tamsulosin: drug('863669', bedtime),
  anastrozole1: drug('199224'),
  albuterol: drug('745679', {
    dose: 2,
    frequency: 'every 6 hours',
    asNeededFor: 'wheeze or shortness of breath',
    quantity: 200,
    days: 25,
    refills: 2,
  }),
  fluticasone110: drug('895999', { frequency: 'twice daily', quantity: 120, days: 60, refills: 5 }),
  tiotropium: drug('485032', { days: 30, refills: 5 }),
  montelukast5: drug('242438', bedtime),
  prednisone20: drug('312615', course(5, 'once daily', { dose: 2 })),
  prednisolone: drug('249066', course(5, 'once daily', { dose: 6 })),
  amoxicillin400: drug('308189', course(10, 'twice daily', { dose: 5 })),
  azithromycin250: drug('308460', course(5, 'once daily')),
  doxycycline100: drug('1649988', course(7, 'twice daily')),
  cephalexin500: drug('309114', course(7, '4 times daily')),
  nitrofurantoin: drug('1648755', course(5, 'twice daily')),
  trimethoprimSulfa: drug('198335', course(3, 'twice daily')),
  epinephrine: drug('1870207', { frequency: 'once', asNeededFor: 'anaphylaxis', quantity: 2, days: 365, refills: 1 }),
  epinephrineJunior: drug('727316', {
    frequency: 'once',
    asNeededFor: 'anaphylaxis',
    quantity: 2,
    days: 365,
    refills: 1,
  }),
  cetirizine10: drug('1014678', { asNeededFor: 'allergy symptoms', days: 30, refills: 3 }),
  sumatriptan50: drug('313161', { frequency: 'once', asNeededFor: 'migraine', quantity: 9, days: 30, refills: 5 }),
  varenicline1: drug('636676', course(84, 'twice daily')),
  ferrousSulfate: drug('310325'),
  vitaminD: drug('245500'),
  donepezil10: drug('997223', bedtime),
  ondansetron4: drug('104894', { frequency: 'every 8 hours', asNeededFor: 'nausea', days: 7, refills: 0 }),
  morphine: asDrug(
    {
      ...coded(rxnorm('894780', 'morphine sulfate 4 MG/ML Oral Solution')),
      text: 'morphine sulfate 4 mg/mL oral solution',
    },
    {
      verb: 'Take',
      frequency: 'every 4 hours',
      dose: 1.25,
      asNeededFor: 'pain or breathlessness',
      quantity: 100,
      days: 13,
      refills: 0,
    },
  ),
  /** No one code stands for what is in the box: kept as words, which the safety checks then say they could not check. */
  prenatalVitamin: asDrug({ text: 'Prenatal multivitamin tablet (folic acid 0.8 mg, iron 27 mg)' }, monthly),
} satisfies Record<string, Drug>
