/** Observations of social history, functional and mental status, and advance directives: the template each one meets. */
import { SMOKING_STATUS, smokingStatuses, socialNeeds } from '../../terminology/codes.ts'
import { LOINC, SNOMED } from '../../terminology/systems.ts'
import type { WriteContext } from '../context.write.ts'
import { code, interval } from '../datatypes.write.ts'
import type { At } from '../narrative.write.ts'
import { entryTemplates } from '../templates.ts'
import type { Xml } from '../xml.write.ts'
import { type Observation, observation, type Shape } from './observation.write.ts'

const firstCoding = (row: Observation) => row.code.coding?.[0]
const isLoinc = (row: Observation): boolean => {
  const coding = firstCoding(row)
  return coding?.system === LOINC && coding.code !== undefined
}

const smoking = new Set(smokingStatuses.map((status) => status.code))

/** Smoking Status is a moment and one of eight codes; else tobacco use is social history like any other. */
const isSmokingStatus = (row: Observation): boolean => {
  const value = row.valueCodeableConcept?.coding?.[0]
  return (
    isLoinc(row) &&
    firstCoding(row)?.code === SMOKING_STATUS.code &&
    value?.system === SNOMED &&
    smoking.has(value.code ?? '') &&
    row.effectivePeriod === undefined
  )
}

/** R2.1: a code that is not LOINC's has a translation; a concept in words alone has no place for one. */
const hasSocialCode = (row: Observation): boolean => isLoinc(row) || (row.code.coding?.length ?? 0) > 1

/** Questions about social needs are read as such wherever they stand. */
const readCategory = (row: Observation): Observation['category'] =>
  row.code.coding?.some(({ code: each }) => each !== undefined && socialNeeds.has(each)) ? 'sdoh' : 'social-history'

function socialShape(row: Observation): Shape {
  const category = readCategory(row)
  if (isSmokingStatus(row)) return { template: entryTemplates.smokingStatus, category }
  return hasSocialCode(row) ? { template: entryTemplates.socialHistoryObservation, category } : { category }
}

const hasValue = (row: Observation): boolean => Object.keys(row).some((key) => key.startsWith('value'))

function statusShape(row: Observation): Shape {
  if (row.category === 'survey')
    return hasValue(row)
      ? { template: entryTemplates.assessmentScale, category: 'survey' }
      : { category: 'functional-status' }
  return isLoinc(row) && hasValue(row)
    ? { template: entryTemplates.functionalStatusObservation, category: 'functional-status' }
    : { category: 'functional-status' }
}

/** Mental Status Observation (V3) asks one question only: cognitive function, by SNOMED CT and LOINC. */
const isCognitive = (row: Observation): boolean => {
  const codes = row.code.coding?.map((coding) => coding.code) ?? []
  return codes.length === 2 && codes[0] === '373930000' && codes[1] === '75275-8' && hasValue(row)
}

/** Advance Directive Observation (V3): both ends, "advance directive" as a translation, values from SNOMED CT. */
const ADVANCE_DIRECTIVE = { system: LOINC, code: '75320-2', display: 'Advance directive' }

function directiveShape(row: Observation, at: At): Shape {
  const category = 'advance-directive'
  const coding = row.valueCodeableConcept?.coding?.[0]
  const fits = hasValue(row) && (row.valueCodeableConcept === undefined || coding?.system === SNOMED)
  if (!fits) return { category }
  const own = row.code.coding?.filter((each) => each.code !== ADVANCE_DIRECTIVE.code) ?? []
  const [first, ...others] = own
  const period = row.effectivePeriod ?? { start: row.effectiveDateTime }
  return {
    template: entryTemplates.advanceDirectiveObservation,
    category,
    code:
      first === undefined
        ? code('code', { ...row.code, coding: [ADVANCE_DIRECTIVE] }, { narrative: at('name'), nullFlavor: 'OTH' })
        : code('code', { ...row.code, coding: [first, ADVANCE_DIRECTIVE, ...others] }, { narrative: at('name') }),
    effectiveTime: interval('effectiveTime', period, { low: 'UNK', high: 'NA' }),
    keepsTime: row.effectivePeriod !== undefined,
  }
}

export const socialHistoryObservation = (context: WriteContext, row: Observation, at: At): Xml =>
  observation(context, row, at, socialShape(row))

export const functionalStatusObservation = (context: WriteContext, row: Observation, at: At): Xml =>
  observation(context, row, at, statusShape(row))

export const mentalStatusObservation = (context: WriteContext, row: Observation, at: At): Xml =>
  observation(context, row, at, {
    category: 'cognitive-status',
    ...(isCognitive(row) && { template: entryTemplates.mentalStatusObservation }),
  })

export const advanceDirective = (context: WriteContext, row: Observation, at: At): Xml =>
  observation(context, row, at, directiveShape(row, at))

/** Whether the section of advance directives has what the template with entries required asks for. */
export const isDirective = (row: Observation, at: At): boolean => directiveShape(row, at).template !== undefined
