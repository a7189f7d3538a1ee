/** Vital signs -> Vital Signs Organizers (V3): one for each moment, and one for each blood pressure. */
import { formatValue } from '../../../domain/format/quantity.ts'
import type { ObservationComponent } from '../../../domain/resources/index.ts'
import { BLOOD_PRESSURE, DIASTOLIC, SYSTOLIC } from '../../terminology/codes.ts'
import { LOINC, SNOMED } from '../../terminology/systems.ts'
import { authors } from '../author.write.ts'
import { beyondInOrganizer } from '../beyond.write.ts'
import type { WriteContext } from '../context.write.ts'
import { code, effectiveTime, fixedCode, hasCode, time } from '../datatypes.write.ts'
import { partId, rowIds, textReference } from '../entry.write.ts'
import type { At } from '../narrative.write.ts'
import { pq } from '../quantities.write.ts'
import { completed, statement } from '../statement.write.ts'
import { entryTemplates } from '../templates.ts'
import { each, el, join, type Part, text, type Xml } from '../xml.write.ts'
import { type Observation, observation, ranges } from './observation.write.ts'

interface Placed {
  row: Observation
  at: At
}

/** R2.1 fixes the SNOMED CT code; its Companion Guide puts LOINC's panel beside it. */
const VITALS = { system: SNOMED, code: '46680005', display: 'Vital signs' }
const VITALS_LOINC = {
  system: LOINC,
  code: '74728-7',
  display: 'Vital signs, weight, height, head circumference, oxygen saturation and BMI panel',
}

const vitalsCode = fixedCode('code', VITALS, [VITALS_LOINC])

const has = ({ code: concept }: ObservationComponent, loinc: string): boolean =>
  concept.coding?.some(({ system, code: each }) => system === LOINC && each === loinc) ?? false

/** A panel of a systolic and a diastolic pressure; C-CDA writes these as two signs of one organizer. */
export function isBloodPressure(row: Observation): boolean {
  const parts = row.component ?? []
  return (
    row.code.coding?.some(({ code: each }) => each === BLOOD_PRESSURE.code) === true &&
    parts.length === 2 &&
    [SYSTOLIC, DIASTOLIC].every((sign) => parts.some((part) => has(part, sign.code) && isPlain(part)))
  )
}

/** Vital Sign Observation has a number with a unit, and nothing else. */
const isPlain = ({ valueQuantity: quantity }: Pick<ObservationComponent, 'valueQuantity'>): boolean =>
  quantity?.value !== undefined && quantity.comparator === undefined

/** A number without a unit is one of UCUM's unity; anything else is said in words, the record's own value beside it. */
function signValue(row: Pick<ObservationComponent, 'valueQuantity'>, words: string): Xml {
  const { valueQuantity: quantity } = row
  if (quantity !== undefined && isPlain(row))
    return pq(
      'value',
      quantity.unit === undefined && quantity.code === undefined ? { ...quantity, code: '1' } : quantity,
      'PQ',
    )
  return el(
    'value',
    { 'xsi:type': 'PQ', nullFlavor: words === '' ? 'NI' : 'OTH', unit: '1' },
    words !== '' && el('translation', { nullFlavor: 'OTH' }, el('originalText', {}, text(words))),
  )
}

const organizer = (ids: Part, moment: Part, author: Part, components: Part): Xml =>
  statement('organizer', {
    templates: [entryTemplates.vitalSignsOrganizer],
    id: ids,
    code: vitalsCode,
    statusCode: completed,
    effectiveTime: moment,
    author,
    component: components,
  })

const momentOf = (row: Observation): Xml =>
  row.effectivePeriod ? effectiveTime(undefined, row.effectivePeriod) : time('effectiveTime', row.effectiveDateTime)

function sign(context: WriteContext, { row, at }: Placed): Xml {
  const said = isPlain(row)
  return observation(context, row, at, {
    template: entryTemplates.vitalSignObservation,
    category: 'vital-signs',
    // Its name stands over the column, for all rows.
    code: code('code', row.code),
    value: signValue(row, formatValue(row)),
    keepsValue: said,
  })
}

/** The two pressures; what the panel says of both is said by each, and by its own row in full. */
function bloodPressure(context: WriteContext, { row, at }: Placed): Xml {
  const pressure = (part: ObservationComponent, name: string): Xml =>
    el(
      'component',
      {},
      statement('observation', {
        templates: [entryTemplates.vitalSignObservation],
        id: partId(row.id, name),
        code: code('code', part.code),
        text: textReference(at()),
        statusCode: completed,
        effectiveTime: momentOf(row),
        value: signValue(part, ''),
        interpretationCode: each(part.interpretation?.filter(hasCode), (flag) => code('interpretationCode', flag)),
        methodCode: row.method && code('methodCode', row.method),
        targetSiteCode: row.bodySite && code('targetSiteCode', row.bodySite),
        author: authors(context, row, [], row.issued),
        referenceRange: ranges(part.referenceRange),
      }),
    )
  const [first, second] = row.component ?? []
  return organizer(
    rowIds(context, row),
    momentOf(row),
    authors(context, row, [], row.issued),
    join([
      first && pressure(first, 'pressure1'),
      second && pressure(second, 'pressure2'),
      beyondInOrganizer(context, row, {
        code: row.code,
        component: row.component,
        status: row.status !== 'final' && row.status,
        note: row.note,
        encounter: row.encounter,
        effectivePeriod: row.effectivePeriod,
        issued: row.issued,
        performer: row.performer,
        dataAbsentReason: row.dataAbsentReason,
        interpretation: row.interpretation,
        bodySite: row.bodySite,
        method: row.method,
        device: row.device,
        referenceRange: row.referenceRange,
        hasMember: row.hasMember,
        derivedFrom: row.derivedFrom,
      }),
    ]),
  )
}

export function vitalSignsOrganizers(context: WriteContext, signs: readonly Placed[]): Xml[] {
  const pressures = signs.filter(({ row }) => isBloodPressure(row))
  const others = signs.filter(({ row }) => !isBloodPressure(row))
  const [first] = others
  const together =
    first &&
    organizer(
      partId(first.row.id, 'organizer'),
      momentOf(first.row),
      authors(context, first.row, [], first.row.issued),
      join(others.map((placed) => el('component', {}, sign(context, placed)))),
    )
  return [...pressures.map((placed) => bloodPressure(context, placed)), ...(together ? [together] : [])]
}
