/** Procedure, US Core 6.1.0 profile us-core-procedure. */
import { type ProcedureContent, procedureContent } from '../../../domain/resources/procedure.ts'
import type { Field } from '../codec.ts'
import { annotation, codeableConcept, identifier, period, reasons, reference } from '../datatypes.ts'
import { beyondFirst, either, many, modifier, named, one, orElse, wrapped } from '../fields.ts'
import { code, dateTime, string } from '../primitives.ts'
import { resource } from '../resource.ts'
import { usCore } from '../us-core.ts'

type Status = ProcedureContent['status']
const shape = procedureContent.shape

/** STU3 said apart from the status that it was not done. */
const status: Field<Status> = {
  read(from, name) {
    const value = orElse<Status>('unknown', modifier(one(code(shape.status)))).read(from, name)
    return from.take('notDone') === true ? 'not-done' : value
  },
  write: one(code(shape.status)).write,
}

export const procedure = resource<ProcedureContent>(
  'Procedure',
  'Procedure',
  procedureContent,
  'subject',
  {
    identifier: many(identifier),
    status,
    statusReason: one(codeableConcept),
    category: one(codeableConcept),
    code: one(codeableConcept),
    encounter: either(one(reference), named('context', one(reference))),
    performedDateTime: one(dateTime),
    performedPeriod: one(period),
    performedString: one(string),
    performer: many(wrapped('ProcedurePerformer', 'actor', reference)),
    location: one(reference),
    reasonCode: reasons,
    bodySite: many(codeableConcept),
    outcome: one(codeableConcept),
    complication: many(codeableConcept),
    note: many(annotation),
    focalDevice: many(wrapped('ProcedureFocalDevice', 'manipulated', reference)),
  },
  {
    unfit: (content) => beyondFirst(content, 'performedPeriod', 'performedDateTime', 'performedString'),
    // us-core-7: what is done or being done has a time; IPS demands it of all.
    complete: (to, { performedPeriod, performedString }) =>
      performedPeriod === undefined && performedString === undefined && to.absentPrimitive('performedDateTime'),
    profiles: () => [usCore('us-core-procedure')],
  },
)
