/** All kinds of demo patients, in the order the first ones of a practice come. */
import type { Archetype } from './archetype.ts'
import { asthmaChild } from './asthma-child.ts'
import { cancerSurvivor } from './cancer-survivor.ts'
import { depression } from './depression.ts'
import { diabetes } from './diabetes.ts'
import { endOfLife } from './end-of-life.ts'
import { healthyAdult } from './healthy-adult.ts'
import { heartFailure } from './heart-failure.ts'
import { hypertension } from './hypertension.ts'
import { infant } from './infant.ts'
import { lungDisease } from './lung-disease.ts'
import { migraine } from './migraine.ts'
import { olderAdult } from './older-adult.ts'
import { pregnancy } from './pregnancy.ts'
import { thyroid } from './thyroid.ts'
import { warfarin } from './warfarin.ts'

export const archetypes: readonly Archetype[] = [
  diabetes,
  heartFailure,
  infant,
  pregnancy,
  hypertension,
  asthmaChild,
  warfarin,
  lungDisease,
  depression,
  thyroid,
  cancerSurvivor,
  endOfLife,
  healthyAdult,
  migraine,
  olderAdult,
]
