/** ServiceRequest, US Core 6.1.0 profile us-core-servicerequest. */
import { type ServiceRequestContent, serviceRequestContent } from '../../../domain/resources/service-request.ts'
import { annotation, codeableConcept, identifier, namedReference, period, reference } from '../datatypes.ts'
import { beyondFirst, many, modifier, one, orElse } from '../fields.ts'
import { boolean, code, dateTime, longString } from '../primitives.ts'
import { resource } from '../resource.ts'
import { usCore } from '../us-core.ts'

const shape = serviceRequestContent.shape

export const serviceRequest = resource<ServiceRequestContent>(
  'ServiceRequest',
  'ServiceRequest',
  serviceRequestContent,
  'subject',
  {
    identifier: many(identifier),
    status: orElse('unknown', modifier(one(code(shape.status)))),
    intent: modifier(one(code(shape.intent))),
    category: many(codeableConcept),
    priority: one(code(shape.priority.unwrap())),
    doNotPerform: modifier(one(boolean(shape.doNotPerform.unwrap()))),
    code: one(codeableConcept),
    encounter: one(reference),
    occurrenceDateTime: one(dateTime),
    occurrencePeriod: one(period),
    authoredOn: one(dateTime),
    requester: one(reference),
    performer: many(reference),
    reasonCode: many(codeableConcept),
    reasonReference: many(namedReference),
    bodySite: many(codeableConcept),
    orderDetail: many(codeableConcept),
    note: many(annotation),
    patientInstruction: one(longString),
  },
  {
    unfit: (content) => beyondFirst(content, 'occurrencePeriod', 'occurrenceDateTime'),
    profiles: () => [usCore('us-core-servicerequest')],
  },
)
