/** Small observations inside an entry that say one thing of it: its status, severity, criticality, an age, a reason. */
import type { CodeableConcept, Coding, Quantity } from '../../../domain/resources/index.ts'
import { AGE_AT_ONSET } from '../../terminology/codes.ts'
import { ACT_CODE, LOINC } from '../../terminology/systems.ts'
import { code, fixedCode } from '../datatypes.write.ts'
import { assertion, partId, textReference } from '../entry.write.ts'
import { pq } from '../quantities.write.ts'
import { completed, related, statement } from '../statement.write.ts'
import { entryTemplates, type Template } from '../templates.ts'
import { el, type Part, type Xml } from '../xml.write.ts'

export const STATUS: Coding = { system: LOINC, code: '33999-4', display: 'Status' }
const SEVERITY: Coding = { system: ACT_CODE, code: 'SEV', display: 'Severity Observation' }
const CRITICALITY: Coding = { system: LOINC, code: '82606-5', display: 'Criticality' }

/** Problem Status or Allergy Status: they differ in the type of `value` only (CD, CE). */
export function statusObservation(
  template: Template,
  status: Coding | undefined,
  narrative: string,
  type: 'CD' | 'CE',
): Part {
  return (
    status &&
    related(
      'REFR',
      statement('observation', {
        templates: [template],
        code: fixedCode('code', STATUS),
        text: textReference(narrative),
        statusCode: completed,
        value: code('value', { coding: [status] }, { type }),
      }),
    )
  )
}

export function severityObservation(severity: CodeableConcept | undefined, narrative: string): Part {
  return (
    severity &&
    related(
      'SUBJ',
      statement('observation', {
        templates: [entryTemplates.severityObservation],
        code: fixedCode('code', SEVERITY),
        text: textReference(narrative),
        statusCode: completed,
        value: code('value', severity, { type: 'CD' }),
      }),
      true,
    )
  )
}

export function criticalityObservation(criticality: Coding | undefined, narrative: string): Part {
  return (
    criticality &&
    related(
      'SUBJ',
      statement('observation', {
        templates: [entryTemplates.criticality],
        code: fixedCode('code', CRITICALITY),
        text: textReference(narrative),
        statusCode: completed,
        value: code('value', { coding: [criticality] }, { type: 'CD' }),
      }),
      true,
    )
  )
}

/** Age Observation is a number with one of UCUM's units for ages. */
export const isAge = ({ value, unit, code, comparator }: Quantity): boolean =>
  value !== undefined && (code ?? unit) !== undefined && comparator === undefined

export const ageObservation = (age: Quantity | undefined): Part =>
  age &&
  isAge(age) &&
  related(
    'SUBJ',
    statement('observation', {
      templates: [entryTemplates.ageObservation],
      code: fixedCode('code', AGE_AT_ONSET),
      statusCode: completed,
      value: pq('value', age, 'PQ'),
    }),
    true,
  )

/** Indication: why something is done or taken. */
export const indication = (rowId: string, reason: CodeableConcept, index: number, narrative: string): Part =>
  related(
    'RSON',
    statement('observation', {
      templates: [entryTemplates.indication],
      id: partId(rowId, `reason${index + 1}`),
      code: assertion(),
      statusCode: completed,
      value: code('value', reason, { type: 'CD', narrative }),
    }),
  )

/** Reaction Observation (V2): what came of something that was done. */
export const finding = (rowId: string, part: string, concept: CodeableConcept, narrative: string): Xml =>
  statement('observation', {
    templates: [entryTemplates.reactionObservation],
    id: partId(rowId, part),
    code: assertion(),
    text: textReference(narrative),
    statusCode: completed,
    effectiveTime: el('effectiveTime', {}, el('low', { nullFlavor: 'UNK' })),
    value: code('value', concept, { type: 'CD', narrative }),
  })
