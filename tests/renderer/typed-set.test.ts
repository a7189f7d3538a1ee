/** A set of vitals that is corrected: what the form changes, and what it leaves as it was. */
import { expect, test } from 'vitest'
import { type TypedPressure, type TypedVitals, vitalContents, vitalSets } from '../../domain/clinical/vital-signs.ts'
import type { Observation, ObservationContent } from '../../domain/resources/index.ts'
import { draftOfSet, revisionOf } from '../../renderer/features/chart/vitals/typed-set.ts'
import { loinc, row, ucum } from '../domain/clinical/rows.ts'

const at = '2026-05-05T09:00-05:00'
const mmHg = (value: number) => ({ value, unit: 'mm[Hg]' })

function setOf(typed: TypedVitals, pressures: TypedPressure[] = [], more: Partial<ObservationContent> = {}) {
  const rows = vitalContents(typed, at, pressures).map((content) => row({ ...content, ...more }) as Observation)
  const [set] = vitalSets(rows)
  if (!set) throw new Error('No set')
  return { set, rows }
}

test('nothing changed is nothing sent', () => {
  const { set } = setOf({ pulse: { value: 80, unit: '/min' } }, [{ systolic: mmHg(150), diastolic: mmHg(90) }])
  expect(revisionOf(set, draftOfSet(set), {}, set.at)).toEqual({ changed: [], added: [], wrong: [] })
})

test('another moment moves every value of the set', () => {
  const { set, rows } = setOf({ pulse: { value: 80, unit: '/min' }, bmi: { value: 25, unit: 'kg/m2' } }, [
    { systolic: mmHg(150) },
  ])
  const later = '2026-05-06T09:00-05:00'
  const { changed } = revisionOf(set, draftOfSet(set), { bmi: { value: 25, unit: 'kg/m2' } }, later)
  expect(changed.map((one) => one.id).sort()).toEqual(rows.map((one) => one.id).sort())
  expect(new Set(changed.map((one) => one.content.effectiveDateTime))).toEqual(new Set([later]))
})

test('a body mass index from outside stays as it was recorded while weight and height do', () => {
  const { set } = setOf({ pulse: { value: 80, unit: '/min' }, bmi: { value: 25.84, unit: 'kg/m2' } })
  const draft = { ...draftOfSet(set), singles: { pulse: { value: 80, unit: '/min' } } }
  expect(revisionOf(set, draft, { bmi: { value: 25.8, unit: 'kg/m2' } }, set.at).changed).toEqual([])
})

test('arm and position can be changed and taken back; what the form does not know stays', () => {
  const { set } = setOf({}, [{ systolic: mmHg(150), diastolic: mmHg(90), site: 'left-arm', position: 'sitting' }])
  const draft = draftOfSet(set)
  const [line] = draft.pressures
  if (!line) throw new Error('No pressure')
  const said = (patch: Partial<TypedPressure>) =>
    revisionOf(set, { ...draft, pressures: [{ ...line, ...patch }] }, {}, set.at).changed[0]?.content
  expect(said({ site: undefined })).not.toHaveProperty('bodySite')
  expect(said({ site: undefined })?.method?.text).toBe('Sitting')
  expect(said({ site: 'right-arm' })?.bodySite?.text).toBe('Right arm')

  const outside = setOf({}, [{ systolic: mmHg(150), diastolic: mmHg(90) }], { bodySite: { text: 'Left thigh' } })
  const panel = outside.rows[0] as Observation
  const mean = { code: loinc('8478-0', 'Mean blood pressure'), valueQuantity: ucum(110, 'mm[Hg]') }
  const [withMean] = vitalSets([{ ...panel, component: [...(panel.component ?? []), mean] }])
  if (!withMean) throw new Error('No set')
  const from = draftOfSet(withMean)
  const [changed] = revisionOf(
    withMean,
    { ...from, pressures: from.pressures.map((one) => ({ ...one, systolic: mmHg(140) })) },
    {},
    withMean.at,
  ).changed
  expect(changed?.content.bodySite?.text).toBe('Left thigh')
  expect(changed?.content.component?.map((part) => part.valueQuantity?.value)).toEqual([140, 90, 110])
})
