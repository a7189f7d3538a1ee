/**
 * The patient's sexual orientation: a field of the record, an Observation of US Core 6.1.0
 * (us-core-observation-sexual-orientation).
 */
import type { CodeableConcept } from '../../../domain/resources/datatypes.ts'
import { nameBasedUuid } from '../../ids.ts'
import { SEXUAL_ORIENTATION } from '../../terminology/codes.ts'
import type { ChartSnapshot } from '../../types.ts'
import type { At, Writing } from '../codec.ts'
import { codeableConcept } from '../datatypes.ts'
import { isObject, type JsonObject } from '../json.ts'
import { observationCategories } from '../terms.ts'
import { usCore } from '../us-core.ts'

const said: ReadonlySet<string> = new Set([
  ...['resourceType', 'id', 'meta', 'text', 'status', 'category', 'code', 'subject', 'valueCodeableConcept'],
])

/** An observation that says this and no more: neither when nor by whom. One that says more is an item of the chart. */
export function isPatientsOwn(json: JsonObject): boolean {
  const codings = isObject(json.code) && Array.isArray(json.code.coding) ? json.code.coding : []
  return (
    json.resourceType === 'Observation' &&
    json.status === 'final' &&
    codings.some(
      (each) => isObject(each) && each.system === SEXUAL_ORIENTATION.system && each.code === SEXUAL_ORIENTATION.code,
    ) &&
    isObject(json.valueCodeableConcept) &&
    Object.keys(json).every((key) => said.has(key))
  )
}

export const readSexualOrientation = (json: JsonObject, at: At): CodeableConcept | undefined =>
  codeableConcept.read(json.valueCodeableConcept ?? null, at.property('valueCodeableConcept'))

export function writeSexualOrientation({ patient }: ChartSnapshot, subject: string, writing: Writing): JsonObject[] {
  if (patient.sexualOrientation === undefined) return []
  return [
    {
      resourceType: 'Observation',
      id: nameBasedUuid(`${patient.id}#sexual-orientation`),
      meta: { profile: [usCore('us-core-observation-sexual-orientation')] },
      status: 'final',
      category: [{ coding: [{ ...observationCategories.concept('social-history') }] }],
      code: { coding: [{ ...SEXUAL_ORIENTATION }] },
      subject: { reference: subject },
      valueCodeableConcept: codeableConcept.write(patient.sexualOrientation, writing) as JsonObject,
    },
  ]
}
