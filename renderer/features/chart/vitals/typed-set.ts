/** A set of vital signs as it is typed: new, or one of the chart that is corrected. */
import {
  isMeasured,
  pressureContent,
  singleContent,
  type Typed,
  type TypedPressure,
  type TypedVitals,
  typedOf,
  typedPressure,
  type VitalSet,
  vitalKeyOf,
} from '../../../../domain/clinical/vital-signs.ts'
import type { Observation, ObservationContent } from '../../../../domain/resources/index.ts'
import { observationContent } from '../../../../domain/resources/observation.ts'
import { type VitalKey, vitalKeys } from '../../../../domain/terminology/vitals.ts'

/** A pressure on the form; `row`: the one of the chart that it is about. */
export interface PressureLine extends TypedPressure {
  key: string
  row?: Observation
}

export interface SetDraft {
  /** All but the pressures. */
  singles: TypedVitals
  pressures: readonly PressureLine[]
}

/** Signs that follow from others: they are reckoned again when one of those changes. */
const reckonedKeys = ['bmi', 'bmiPercentile', 'weightForLengthPercentile', 'headCircumferencePercentile'] as const
const isReckoned = (key: VitalKey) => reckonedKeys.some((one) => one === key)
const isPressure = (key: VitalKey | undefined) => key === 'systolic' || key === 'diastolic'

export const blankSet: SetDraft = { singles: {}, pressures: [{ key: 'first' }] }

export function draftOfSet(set: VitalSet): SetDraft {
  const singles: TypedVitals = {}
  for (const key of vitalKeys) {
    if (isPressure(key) || isReckoned(key)) continue
    const typed = typedOf(set.measures[key]?.quantity)
    if (typed) singles[key] = typed
  }
  const pressures = set.pressures.map((row) => ({ key: row.id, row, ...typedPressure(row) }))
  return { singles, pressures: pressures.length > 0 ? pressures : blankSet.pressures }
}

export interface Revision {
  changed: { id: string; versionId: number; content: ObservationContent }[]
  added: ObservationContent[]
  wrong: { id: string; versionId: number }[]
}

/** What the corrected set changes in the chart. `reckoned`: body mass index and percentiles as they are now; `at`: its moment. */
export function revisionOf(set: VitalSet, draft: SetDraft, reckoned: TypedVitals, at: string): Revision {
  const before = draftOfSet(set)
  const moved = at !== set.at
  const revision: Revision = { changed: [], added: [], wrong: [] }

  for (const row of set.pressures) {
    const line = draft.pressures.find((one) => one.row?.id === row.id)
    if (!line || !isMeasured(line)) revision.wrong.push(keyOf(row))
    else if (moved || !samePressure(line, typedPressure(row)))
      revision.changed.push({ ...keyOf(row), content: revised(row, pressureContent(line, at)) })
  }
  for (const line of draft.pressures) if (!line.row && isMeasured(line)) revision.added.push(pressureContent(line, at))

  const again = moved || JSON.stringify(before.singles) !== JSON.stringify(draft.singles)
  for (const key of vitalKeys) {
    if (isPressure(key)) continue
    const row = set.measures[key]?.observation
    if (isReckoned(key) && !again) continue
    const now = isReckoned(key) ? reckoned[key] : draft.singles[key]
    const was = typedOf(set.measures[key]?.quantity)
    if (!row) {
      if (now) revision.added.push(singleContent(key, now, at))
    } else if (!now) revision.wrong.push(keyOf(row))
    else if (moved || !sameTyped(now, was))
      revision.changed.push({ ...keyOf(row), content: revised(row, singleContent(key, now, at)) })
  }
  return revision
}

const keyOf = ({ id, versionId }: Observation) => ({ id, versionId })
const said = (typed: Typed | undefined) => [typed?.value, typed?.written, typed?.unit]
const sameTyped = (one: Typed, other: Typed | undefined) => JSON.stringify(said(one)) === JSON.stringify(said(other))

function samePressure(one: TypedPressure, other: TypedPressure): boolean {
  const all = ({ systolic, diastolic, site, position }: TypedPressure) =>
    JSON.stringify([said(systolic), said(diastolic), site, position])
  return all(one) === all(other)
}

/**
 * The row with the new value and moment; its code, comments and origin stay, and so does what the form does not show: another
 * site than the arms, further parts of an outside panel.
 */
function revised(row: Observation, content: ObservationContent): ObservationContent {
  const { effectivePeriod, interpretation, component: parts = [], ...before } = observationContent.parse(row)
  const shown = typedPressure(row)
  const { bodySite, method, ...kept } = before
  const site = content.bodySite ?? (shown.site ? undefined : bodySite)
  const how = content.method ?? (shown.position ? undefined : method)
  const others = parts.filter((part) => !isPressure(vitalKeyOf(part.code)))
  const { effectiveDateTime, valueQuantity, component } = content
  return {
    ...kept,
    ...(effectiveDateTime && { effectiveDateTime }),
    ...(valueQuantity && { valueQuantity }),
    ...(component && { component: [...component, ...others] }),
    ...(site && { bodySite: site }),
    ...(how && { method: how }),
  }
}
